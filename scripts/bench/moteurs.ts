import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import type { Catalogue } from '../../src/domaine/catalogue.ts';
import { computeQualite, type Qualite, type Reponse, type RequeteJugee } from '../../src/recherche/qualite.ts';
import { type Document, getReponse, listDocuments } from './moteurs/documents.ts';
import * as fuse from './moteurs/fuse.ts';
import * as lunr from './moteurs/lunr.ts';
import * as minisearch from './moteurs/minisearch.ts';
import { arrondi, computeRepartition, prendEchantillon, type Repartition } from './repartition.ts';

/** Un moteur tout fait, sur les mêmes pages et les mêmes mots que notre recherche. */
interface Moteur {
  readonly ecrit: (documents: readonly Document[]) => string;
  readonly ouvre: (index: string) => (requete: string) => string[];
}

/** Ce qu'un moteur tout fait vaut et coûte. */
export interface MesureMoteur {
  readonly nom: string;
  readonly qualite: Omit<Qualite, 'manquees'>;
  /** Ce qu'un visiteur télécharge avant sa première réponse, en kilo-octets compressés ; rien ensuite. */
  readonly ko: { readonly moteur: number; readonly index: number };
  /** Millisecondes par phrase, moteur seul, dans Node sur cette machine. */
  readonly ms_node: Repartition;
  /** Les mêmes, dans le navigateur ralenti, sans affichage ; et l'ouverture de l'index. */
  readonly ms_chromium: Repartition & { readonly ouverture: number };
}

const MOTEURS: Readonly<Record<string, Moteur>> = { minisearch, fuse, lunr };
/** Fuse relit tout à chaque phrase : dans un navigateur ralenti, toutes les phrases prendraient des minutes. */
const PHRASES_CHROMIUM = 40;

interface Contexte {
  readonly navigateur: Browser;
  readonly catalogue: Catalogue;
  readonly getCibles: (chemin: string) => Reponse;
  readonly requetes: readonly RequeteJugee[];
  readonly lenteur: number;
}

/** Mesure MiniSearch, Fuse et Lunr l'un après l'autre. */
export async function measureMoteurs(contexte: Contexte): Promise<MesureMoteur[]> {
  const documents = listDocuments(contexte.catalogue);
  const mesures: MesureMoteur[] = [];
  for (const [nom, moteur] of Object.entries(MOTEURS)) {
    console.error(`Les mêmes phrases dans ${nom}, sur ${documents.length} pages…`);
    mesures.push(await measureMoteur(nom, moteur, documents, contexte));
  }
  return mesures;
}

async function measureMoteur(nom: string, { ecrit, ouvre }: Moteur, documents: readonly Document[], contexte: Contexte): Promise<MesureMoteur> {
  const communes = new Map(contexte.catalogue.communes.map((commune) => [commune.code_insee, commune.nom]));
  // Ces moteurs n'ont pas de champ « où » : la commune choisie s'ajoute à la phrase.
  const epreuves = contexte.requetes.map((requete) => ({ requete, saisie: `${requete.texte} ${communes.get(requete.commune) ?? ''}`.trim() }));
  const index = ecrit(documents);
  const cherche = ouvre(index);
  const durees: number[] = [];
  const { manquees: _, ...qualite } = computeQualite(
    epreuves.map(({ requete, saisie }) => {
      const debut = performance.now();
      const chemins = cherche(saisie);
      durees.push(performance.now() - debut);
      return { requete, reponses: chemins.slice(0, 10).map((chemin) => getReponse(chemin, contexte.getCibles)) };
    }),
  );
  const code = await bundle(nom);
  const saisies = prendEchantillon(epreuves, PHRASES_CHROMIUM).map(({ saisie }) => saisie);
  return {
    nom,
    qualite,
    ko: { moteur: arrondi(gzipSync(code).length / 1000), index: arrondi(gzipSync(index).length / 1000) },
    ms_node: computeRepartition(durees),
    ms_chromium: await chronometreDansChromium(contexte, code, index, saisies),
  };
}

/** Le moteur et ce qui l'ouvre, tels qu'une page les téléchargerait. */
async function bundle(nom: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ouvre } from './${nom}.ts';`, resolveDir: new URL('moteurs', import.meta.url).pathname, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'moteur',
  });
  return outputFiles[0]?.text ?? '';
}

async function chronometreDansChromium(
  { navigateur, lenteur }: Pick<Contexte, 'navigateur' | 'lenteur'>,
  code: string,
  index: string,
  saisies: readonly string[],
): Promise<MesureMoteur['ms_chromium']> {
  const page = await navigateur.newPage();
  try {
    await page.addScriptTag({ content: code });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: lenteur });
    const { ouverture, durees } = await page.evaluate(
      ({ telecharge, phrases }) => {
        const chronometre = <T>(geste: () => T): [T, number] => {
          const debut = performance.now();
          const fait = geste();
          return [fait, performance.now() - debut];
        };
        const [cherche, duree] = chronometre(() => (globalThis as unknown as { moteur: Moteur }).moteur.ouvre(telecharge));
        return { ouverture: duree, durees: phrases.map((phrase) => chronometre(() => cherche(phrase))[1]) };
      },
      { telecharge: index, phrases: saisies },
    );
    return { ...computeRepartition(durees), ouverture: arrondi(ouverture) };
  } finally {
    await page.close();
  }
}
