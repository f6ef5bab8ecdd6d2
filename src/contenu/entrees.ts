import { join } from 'node:path';
import type { z } from 'zod';
import type { Anomalie } from '../domaine/anomalie.ts';
import { FichierIllisible, type FichierYaml, readYaml } from './fichier-yaml.ts';
import { listFichiers } from './fichiers.ts';
import { type FichierMarkdown, readMarkdown } from './fichier-md.ts';
import type { Endroit, Situer } from './fiches.ts';
import { constat, listProblemes } from './problemes.ts';

/** Les notices, et les traductions (un dossier par langue). */
const A_COTE = /^(?:README\.md|\..*|[^.]+)$/;

/** Un dossier du contenu où chaque fichier est une entrée, et son nom l'identifiant. */
interface Dossier<S extends z.ZodType> {
  /** Le dossier, depuis le contenu : « droits », « langues/ar/droits ». */
  readonly nom: string;
  readonly extension: 'md' | 'yaml';
  readonly schema: S;
}

/** Les entrées lues, et où chaque champ est écrit. */
export interface Entrees<T> {
  readonly entrees: readonly T[];
  /** `<dossier>/<id>` → endroit d'un champ. */
  readonly endroits: ReadonlyMap<string, Situer>;
}

/**
 * Lit un dossier d'entrées, dans l'ordre des identifiants ; un dossier absent est vide. Un défaut n'arrête pas la lecture des autres.
 * @param contenu dossier de contenu, absolu ; `nommer` en fait le chemin à montrer
 */
export function readEntrees<S extends z.ZodType>(
  { nom: dossier, extension, schema }: Dossier<S>,
  contenu: string,
  nommer: (fichier: string) => string,
  dire: (anomalie: Anomalie, endroit: Endroit) => void,
): Entrees<z.output<S>> {
  const chemin = join(contenu, dossier);
  const entrees: z.output<S>[] = [];
  const endroits = new Map<string, Situer>();
  const champs = Object.keys((schema as unknown as { shape?: object }).shape ?? {});
  for (const { fichier: adresse, id, defaut } of listFichiers(chemin, extension, A_COTE)) {
    const fichier = nommer(adresse);
    if (defaut) {
      dire(defaut, { fichier, ligne: 1 });
      continue;
    }
    const lu = lit(adresse, extension, (raison, ligne) => dire(constat('fichier-illisible', id, '', { raison }), { fichier, ligne }));
    if (!lu) continue;
    const situer: Situer = (champ) => ({ fichier, ligne: lu.ligneDe(champ) });
    const resultat = schema.safeParse({ ...(lu.valeur as object), id, ...('corps' in lu ? { comment_faire: parseEtapes(lu.corps) } : {}) });
    if (resultat.success) {
      entrees.push(resultat.data);
      endroits.set(`${dossier}/${id}`, situer);
    } else for (const anomalie of listProblemes(`${dossier}/${id}`, resultat.error, champs)) dire(anomalie, situer(anomalie.champ));
  }
  return { entrees, endroits };
}

/** « 1. Demandez… » : une étape par ligne ; une ligne qui n'en est pas une suit la précédente. */
function parseEtapes(corps: string): string[] {
  const etapes: string[] = [];
  for (const ligne of corps
    .split('\n')
    .map((texte) => texte.trim())
    .filter(Boolean)) {
    const etape = /^\d{1,2}\. +(.+)$/.exec(ligne)?.[1];
    if (etape !== undefined || etapes.length === 0) etapes.push(etape ?? ligne);
    else etapes.push(`${etapes.pop()} ${ligne}`);
  }
  return etapes;
}

function lit(fichier: string, extension: 'md' | 'yaml', refuse: (raison: string, ligne: number) => void): FichierYaml | FichierMarkdown | undefined {
  try {
    const lu = extension === 'md' ? readMarkdown(fichier) : readYaml(fichier);
    if (lu && (typeof lu.valeur !== 'object' || lu.valeur === null || Array.isArray(lu.valeur))) {
      refuse('on attend un champ par ligne, par exemple « niveau: 2 »', 1);
      return undefined;
    }
    return lu;
  } catch (erreur) {
    if (!(erreur instanceof FichierIllisible)) throw erreur;
    refuse(erreur.message, erreur.ligne);
    return undefined;
  }
}
