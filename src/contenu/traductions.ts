import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Anomalie } from '../domaine/anomalie.ts';
import { synonymesSchema, type Traduction, traductionDroitSchema, traductionQuestionsSchema, type Traductions, traductionUrgencesSchema } from '../domaine/traduction.schema.ts';
import { LANGUES } from '../domaine/vocabulaires/langues.ts';
import { findNational } from './dossiers.ts';
import { readEntrees } from './entrees.ts';
import { FichierIllisible, readYaml } from './fichier-yaml.ts';
import type { Endroit } from './fiches.ts';
import { constat, listProblemes } from './problemes.ts';

type Dire = (anomalie: Anomalie, endroit: Endroit) => void;

/** Les textes de chaque langue : un dossier par langue dans `content/langues/`. Une langue sans dossier n'a que l'interface. */
export function readTraductions(contenu: string, nommer: (fichier: string) => string, dire: Dire): Traductions {
  const racine = join(findNational(contenu, 'langues'), 'langues');
  return Object.fromEntries(LANGUES.flatMap(({ id }) => (id === 'fr' ? [] : [[id, readTraduction(join(racine, id), nommer, dire)]])));
}

function readTraduction(dossier: string, nommer: (fichier: string) => string, dire: Dire): Traduction {
  const { entrees } = readEntrees({ nom: 'droits', extension: 'md', schema: traductionDroitSchema }, dossier, nommer, dire);
  return {
    droits: Object.fromEntries(entrees.map((droit) => [droit.id, droit])),
    ...optionnel('urgences', readFichier(dossier, 'urgences.yaml', traductionUrgencesSchema, nommer, dire)),
    ...optionnel('questions', readFichier(dossier, 'questions.yaml', traductionQuestionsSchema, nommer, dire)),
    ...optionnel('synonymes', readFichier(dossier, 'synonymes.yaml', synonymesSchema, nommer, dire)),
  };
}

const optionnel = <K extends string, V>(cle: K, valeur: V | undefined): { [P in K]?: V } => (valeur === undefined ? {} : ({ [cle]: valeur } as { [P in K]?: V }));

function readFichier<S extends z.ZodType>(
  dossier: string,
  nom: string,
  schema: S,
  nommer: (fichier: string) => string,
  dire: Dire,
): z.output<S> | undefined {
  const chemin = join(dossier, nom);
  if (!existsSync(chemin)) return undefined;
  const fichier = nommer(chemin);
  try {
    const lu = readYaml(chemin);
    const resultat = schema.safeParse(lu?.valeur ?? {});
    if (resultat.success) return resultat.data;
    for (const anomalie of listProblemes(nom, resultat.error, [])) dire(anomalie, { fichier, ligne: lu?.ligneDe(anomalie.champ) ?? 1 });
  } catch (erreur) {
    if (!(erreur instanceof FichierIllisible)) throw erreur;
    dire(constat('fichier-illisible', nom, '', { raison: erreur.message }), { fichier, ligne: erreur.ligne });
  }
  return undefined;
}
