import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { type Lecture, readContenu } from '../../src/contenu/contenu.ts';
import type { Correction } from '../../src/contenu/correction.ts';
import type { Dossiers } from '../../src/contenu/dossiers.ts';
import { finishEchange, writeFichier } from '../../src/contenu/echange.ts';
import { formatFicheTenue } from '../../src/contenu/fiche-tenue.ts';
import { readCsv } from '../../src/contenu/fichier-csv.ts';
import { readYamlTexte } from '../../src/contenu/fichier-yaml.ts';
import type { AnomalieDite } from '../../src/domaine/anomalie.ts';
import { type FicheBrute, parsePartenaire, parsePermanence, formatPartenaire, formatPermanence } from '../../src/domaine/colonnes.ts';
import { cacheFiche } from '../../src/domaine/fusion.ts';
import { COLONNES, formatInstantane, formatLigne } from '../../src/flux/instantane.ts';

/** Ce qu'une correction donnerait : les fichiers à écrire (chemin absolu → texte), et ce qu'en dit la vérification. */
export interface Reception {
  readonly fichiers: ReadonlyMap<string, string>;
  /** Anomalies de ce contenu qui viennent de la correction. */
  readonly anomalies: readonly AnomalieDite[];
  readonly lecture: Lecture;
  /** Champs que la correction change. */
  readonly champs: readonly string[];
  /** Vrai si la fiche existait. */
  readonly connue: boolean;
}

/**
 * Essaie une correction sur une copie du contenu, sans rien y écrire : le fichier du propriétaire complété, et, s'il cache un lieu, la ligne du flux
 * débarrassée de ce qu'elle en disait.
 * @throws {FichierIllisible} si la correction n'est pas du YAML
 */
export function essaieCorrection({ collection, id, texte }: Correction, dossiers: Dossiers): Reception {
  const champs = readYamlTexte(texte) as FicheBrute;
  const fichier = join(dossiers.contenu, collection, `${id}.yaml`);
  const avant = existsSync(fichier) ? readFileSync(fichier, 'utf8') : undefined;
  const apres = formatFicheTenue(avant, champs);
  const fichiers = new Map([[fichier, apres]]);
  const instantane = join(dossiers.flux, `${collection}.csv`);
  finishEchange(dossiers.flux);
  const flux = cacheDansLeFlux(instantane, collection, id, readYamlTexte(apres) as FicheBrute);
  if (flux !== undefined) fichiers.set(instantane, flux);
  const ancienne = readContenu(dossiers);
  const lecture = readCopie(dossiers, fichiers);
  const dejaLa = new Set(ancienne.anomalies.map(direCle));
  const sien = relative(process.cwd(), fichier);
  return {
    fichiers,
    anomalies: lecture.anomalies.filter((anomalie) => anomalie.fichier === sien || !dejaLa.has(direCle(anomalie))),
    lecture,
    champs: Object.keys(champs).filter((champ) => champ !== 'id'),
    connue: Boolean(ancienne.catalogue?.[collection].some((fiche) => fiche.id === id)),
  };
}

const direCle = ({ fichier, champ, code, message }: AnomalieDite) => [fichier, champ, code, message].join('\n');

/** Vérifie une copie du contenu où ces fichiers sont écrits ; les anomalies portent les vrais chemins. */
function readCopie(dossiers: Dossiers, fichiers: ReadonlyMap<string, string>): Lecture {
  const copie = mkdtempSync(join(tmpdir(), 'premier-accueil-correction-'));
  try {
    const [contenu, flux] = [join(copie, 'contenu'), join(copie, 'flux')];
    const horsFlux = (source: string) => source !== dossiers.flux && !source.startsWith(`${dossiers.flux}${sep}`);
    cpSync(dossiers.contenu, contenu, { recursive: true, filter: horsFlux });
    cpSync(dossiers.flux, flux, { recursive: true });
    for (const [fichier, texte] of fichiers)
      writeFichier(horsFlux(fichier) ? join(contenu, relative(dossiers.contenu, fichier)) : join(flux, relative(dossiers.flux, fichier)), texte);
    const lecture = readContenu({ contenu, flux, pro: undefined });
    const [faux, fauxFlux] = [relative(process.cwd(), contenu), relative(process.cwd(), flux)];
    const vrai = (texte: string) =>
      texte.replaceAll(faux, relative(process.cwd(), dossiers.contenu)).replaceAll(fauxFlux, relative(process.cwd(), dossiers.flux));
    const anomalies = lecture.anomalies.map((anomalie) => ({ ...anomalie, fichier: vrai(anomalie.fichier), message: vrai(anomalie.message) }));
    return { ...lecture, anomalies };
  } finally {
    rmSync(copie, { recursive: true, force: true });
  }
}

/** Le fichier du flux sans ce que le propriétaire vient de cacher ; rien si la ligne n'en disait pas trop. */
function cacheDansLeFlux(fichier: string, collection: Correction['collection'], id: string, tenue: FicheBrute): string | undefined {
  const lignes = readCsv(fichier)?.lignes ?? [];
  const [parse, format] = collection === 'partenaires' ? [parsePartenaire, formatPartenaire] : [parsePermanence, formatPermanence];
  const ligne = lignes.find(({ cases }) => cases.id === id);
  if (!ligne) return undefined;
  const base = parse(ligne.cases);
  const cachee = cacheFiche(base, tenue);
  if (JSON.stringify(cachee) === JSON.stringify(base)) return undefined;
  const textes = lignes.map(({ cases }) => {
    const colonnes = cases.id === id ? format(cachee) : COLONNES[collection].map((colonne) => cases[colonne] ?? '');
    return [cases.id ?? '', formatLigne(colonnes)] as const;
  });
  return formatInstantane(collection, new Map(textes));
}
