import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAnciensCodes, readAnciensNoms, readCommunes } from '../../src/contenu/communes.ts';
import { type Dossiers, findModeDemonstration, readAujourdhui } from '../../src/contenu/dossiers.ts';
import { writeEchange } from '../../src/contenu/echange.ts';
import { readSurcharges } from '../../src/contenu/surcharges.ts';
import { readTerritoire } from '../../src/contenu/territoire.ts';
import type { Collection } from '../../src/domaine/fusion.ts';
import { createAtlas } from '../../src/flux/atlas.ts';
import type { Contexte } from '../../src/flux/contexte.ts';
import { openEnPlace } from '../../src/flux/en-place.ts';
import type { EnPlace, Passage } from '../../src/flux/flux.ts';
import { FluxRefuse } from '../../src/flux/refus.ts';
import type { Tenues } from '../../src/flux/tenues.ts';
import { empreinte } from './distant.ts';

/** Ce qu'il faut savoir pour juger une ligne, lu dans le dossier de contenu. @throws {FluxRefuse} si un réglage ou la fiche d'un propriétaire ne se lit pas */
export function readContexte(dossiers: Dossiers): Contexte {
  const territoire = refuseSi(() => readTerritoire(dossiers.contenu));
  const { departement } = territoire;
  return {
    territoire,
    demonstration: refuseSi(() => findModeDemonstration()) ?? territoire.demonstration,
    aujourdhui: refuseSi(() => readAujourdhui()),
    atlas: createAtlas({
      departement,
      communes: readCommunes(dossiers.contenu, departement),
      anciensCodes: readAnciensCodes(departement),
      anciensNoms: readAnciensNoms(departement),
    }),
    dossierPrive: dossiers.pro !== undefined,
    tenues: { partenaires: readTenues(dossiers, 'partenaires'), permanences: readTenues(dossiers, 'permanences') },
  };
}

/** Une fiche de propriétaire illisible cache peut-être un lieu : tant qu'on ne sait pas, aucun flux ne passe. */
function readTenues({ contenu }: Dossiers, collection: Collection): Tenues[Collection] {
  const { fiches, defauts } = readSurcharges(contenu, collection);
  const [defaut] = defauts;
  if (defaut)
    throw new FluxRefuse(
      `« ${collection}/${defaut.fichier.split(/[\\/]/).at(-1)} » ne se lit pas (ligne ${defaut.ligne}) : lancez « npm run verifier », qui dit quoi corriger.`,
    );
  return new Map([...fiches].map(([id, { champs }]) => [id, champs]));
}

/** Un réglage mal écrit arrête le passage par sa phrase, comme un mauvais fichier. */
function refuseSi<T>(lit: () => T): T {
  try {
    return lit();
  } catch (erreur) {
    throw new FluxRefuse((erreur as Error).message);
  }
}

/** Ce qui est en place dans le dossier des deux fichiers. */
export async function readEnPlace(vers: string): Promise<EnPlace> {
  const [partenaires, permanences] = [
    await openEnPlace('partenaires', join(vers, 'partenaires.csv')),
    await openEnPlace('permanences', join(vers, 'permanences.csv')),
  ];
  const texte = (nom: string) => (existsSync(join(vers, nom)) ? readFileSync(join(vers, nom), 'utf8') : '');
  return {
    ...(partenaires ? { partenaires } : {}),
    ...(permanences ? { permanences } : {}),
    disparus: texte('disparus.csv'),
    conflits: texte('conflits.csv'),
  };
}

/** Remplace ce qui a changé, tout ou rien. Une mémoire qui n'a plus rien à retenir garde son en-tête seul, pour que l'échange reste entier. */
export function writePassage(vers: string, { textes, memoires }: Passage, enPlace: EnPlace): void {
  const fichiers: Record<string, string> = { 'partenaires.csv': textes.partenaires, 'permanences.csv': textes.permanences };
  for (const nom of ['disparus', 'conflits'] as const) {
    const avant = enPlace[nom] ?? '';
    const texte = memoires[nom] || (avant.split('\n')[0] ? `${avant.split('\n')[0]}\n` : '');
    if (texte !== avant) fichiers[`${nom}.csv`] = texte;
  }
  writeEchange(vers, fichiers);
}

/** Empreinte de tout ce dont un passage dépend, hors ses sources : une version connue d'un site ne vaut que si rien d'autre n'a changé. */
export function getEmpreinteContexte({ territoire, demonstration, aujourdhui, dossierPrive, tenues }: Contexte, enPlace: EnPlace): string {
  const places = [enPlace.partenaires?.empreinte, enPlace.permanences?.empreinte, enPlace.disparus, enPlace.conflits];
  return empreinte(JSON.stringify([territoire, demonstration, aujourdhui.slice(0, 7), dossierPrive, [...tenues.partenaires], [...tenues.permanences], places]));
}
