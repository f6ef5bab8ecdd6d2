import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Anomalie } from '../domaine/anomalie.ts';
import {
  dangersSchema,
  synonymesSchema,
  type Traduction,
  traductionDroitSchema,
  traductionQuestionsSchema,
  type Traductions,
  traductionUrgencesSchema,
} from '../domaine/traduction.schema.ts';
import { DROITS } from '../domaine/vocabulaires/droits.ts';
import { checkLisibilite } from '../domaine/lisibilite.ts';
import { checkInterface, isTexteDuPublic } from '../domaine/traductions-completes.ts';
import { LANGUES } from '../domaine/vocabulaires/langues.ts';
import { findNational } from './dossiers.ts';
import { readEntrees } from './entrees.ts';
import { FichierIllisible, readYaml } from './fichier-yaml.ts';
import type { Endroit, Situer } from './fiches.ts';
import { constat, listProblemes } from './problemes.ts';

type Dire = (anomalie: Anomalie, endroit: Endroit) => void;

/** Les textes lus, et où chacun est écrit (`langues/ar/droits/rsa`, `langues/ar/urgences.yaml`). */
export interface TraductionsLues {
  readonly parLangue: Traductions;
  /** Ce que les gens tapent en français. */
  readonly francais: Pick<Traduction, 'synonymes' | 'dangers'>;
  readonly endroits: ReadonlyMap<string, Situer>;
}

/** Les textes de chaque langue : un dossier par langue dans `content/langues/`. Une langue sans dossier n'a que l'interface. */
export function readTraductions(contenu: string, nommer: (fichier: string) => string, dire: Dire): TraductionsLues {
  const racine = join(findNational(contenu, 'langues'), 'langues');
  const endroits = new Map<string, Situer>();
  const parLangue = Object.fromEntries(LANGUES.flatMap(({ id }) => (id === 'fr' ? [] : [[id, readTraduction(racine, id, endroits, nommer, dire)]])));
  return { parLangue, francais: readRecherche(createLecture(racine, 'fr', endroits, nommer, dire)), endroits };
}

function readTraduction(racine: string, langue: string, endroits: Map<string, Situer>, nommer: (fichier: string) => string, dire: Dire): Traduction {
  const dossier = join(racine, langue);
  const droits = readEntrees({ nom: 'droits', extension: 'md', schema: traductionDroitSchema }, dossier, nommer, dire);
  for (const [entree, situer] of droits.endroits) endroits.set(`langues/${langue}/${entree}`, situer);
  const read = createLecture(racine, langue, endroits, nommer, dire);
  for (const id of DROITS) {
    const fichier = nommer(join(dossier, 'droits', `${id}.md`));
    endroits.set(`langues/${langue}/droits/${id}.md`, () => ({ fichier, ligne: 1 }));
  }
  return {
    droits: Object.fromEntries(droits.entrees.map((droit) => [droit.id, droit])),
    ...optionnel('urgences', read('urgences.yaml', traductionUrgencesSchema)),
    ...optionnel('questions', read('questions.yaml', traductionQuestionsSchema)),
    ...readRecherche(read),
  };
}

type Lecture = <S extends z.ZodType>(nom: string, schema: S) => z.output<S> | undefined;

/** De quoi lire les fichiers d'un dossier de langue. */
function createLecture(racine: string, langue: string, endroits: Map<string, Situer>, nommer: (fichier: string) => string, dire: Dire): Lecture {
  return (nom, schema) => {
    const chemin = join(racine, langue, nom);
    const fichier = nommer(chemin);
    // Absent, le fichier se montre quand même : c'est là qu'il faut écrire.
    endroits.set(`langues/${langue}/${nom}`, () => ({ fichier, ligne: 1 }));
    return readFichier(chemin, fichier, schema, (situer) => endroits.set(`langues/${langue}/${nom}`, situer), dire);
  };
}

/** Ce que la recherche reconnaît dans une langue. */
const readRecherche = (read: Lecture): Pick<Traduction, 'synonymes' | 'dangers'> => ({
  ...optionnel('synonymes', read('synonymes.yaml', synonymesSchema)),
  ...optionnel('dangers', read('dangers.yaml', dangersSchema)),
});

const optionnel = <K extends string, V>(cle: K, valeur: V | undefined): { [P in K]?: V } =>
  valeur === undefined ? {} : ({ [cle]: valeur } as { [P in K]?: V });

function readFichier<S extends z.ZodType>(chemin: string, fichier: string, schema: S, situe: (situer: Situer) => void, dire: Dire): z.output<S> | undefined {
  if (!existsSync(chemin)) return undefined;
  try {
    const lu = readYaml(chemin);
    const situer: Situer = (champ) => ({ fichier, ligne: lu?.ligneDe(champ) ?? 1 });
    situe(situer);
    const resultat = schema.safeParse(lu?.valeur ?? {});
    if (resultat.success) return resultat.data;
    for (const anomalie of listProblemes(fichier, resultat.error, [])) dire(anomalie, situer(anomalie.champ));
  } catch (erreur) {
    if (!(erreur instanceof FichierIllisible)) throw erreur;
    dire(constat('fichier-illisible', fichier, '', { raison: erreur.message }), { fichier, ligne: erreur.ligne });
  }
  return undefined;
}

/** Le dossier des textes de l'interface, livré avec l'annuaire : un fichier par langue. */
const INTERFACE = join('src', 'i18n');

/** Vérifie que l'interface se lit, en français et en langage simple, et que chaque langue la dit tout entière, avec les mêmes trous. @param sigles ceux du glossaire */
export function checkTextesDeLInterface(nommer: (fichier: string) => string, dire: Dire, sigles: ReadonlySet<string>): void {
  const francais = readTextes('fr');
  if (!francais) return;
  for (const langue of ['fr', 'simple']) {
    const lus = readTextes(langue);
    const textes = Object.entries(lus?.textes ?? {}).flatMap(([champ, texte]) =>
      isTexteDuPublic(champ) ? [{ entree: `${langue}.json`, champ, texte, simple: langue === 'simple' }] : [],
    );
    for (const anomalie of checkLisibilite(textes, sigles))
      dire(anomalie, { fichier: nommer(join(INTERFACE, `${langue}.json`)), ligne: lus?.ligneDe(anomalie.champ) ?? 1 });
  }
  for (const { id } of LANGUES.filter(({ id: langue }) => langue !== 'fr')) {
    const textes = readTextes(id);
    const fichier = nommer(join(INTERFACE, `${id}.json`));
    for (const { cle, raison } of checkInterface(id, francais.textes, textes?.textes ?? {}))
      dire(constat('texte-sans-traduction', `${id}.json`, cle, { cle, raison, francais: francais.textes[cle] ?? '' }), {
        fichier,
        ligne: textes?.ligneDe(cle) ?? 1,
      });
  }
}

function readTextes(langue: string): { textes: Readonly<Record<string, string>>; ligneDe: (cle: string) => number } | undefined {
  const fichier = join(INTERFACE, `${langue}.json`);
  if (!existsSync(fichier)) return undefined;
  const texte = readFileSync(fichier, 'utf8');
  const lignes = texte.split('\n');
  return {
    textes: JSON.parse(texte) as Record<string, string>,
    ligneDe: (cle) => lignes.findIndex((ligne) => ligne.trimStart().startsWith(JSON.stringify(cle))) + 1 || 1,
  };
}
