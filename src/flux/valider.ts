import type { z } from 'zod';
import type { FicheBrute } from '../domaine/colonnes.ts';
import type { Carnet } from './carnet.ts';

/** Sans eux, pas de fiche. */
const REQUIS = new Set([
  'id',
  'nom',
  'type',
  'partenaire',
  'intitule',
  'lieu',
  'adresse',
  'adresse.visibilite',
  'adresse.commune',
  'adresse.code_insee',
  'lieu.nom',
  'lieu.chez',
  'lieu.adresse',
  'lieu.adresse.visibilite',
  'lieu.adresse.commune',
  'lieu.adresse.code_insee',
]);

/**
 * La fiche telle que son schéma l'accepte. Une valeur facultative refusée s'en va, seule, avec un avertissement ;
 * une valeur requise met la ligne en quarantaine. Rend rien dans ce cas.
 */
export function valide<S extends z.ZodType>(schema: S, brute: FicheBrute, carnet: Carnet): z.output<S> | undefined {
  const premier = schema.safeParse(brute);
  if (premier.success) return premier.data;
  const fiche = structuredClone(brute);
  for (let resultat = premier, tour = 0; tour < 20; tour += 1) {
    const chemins = new Map<string, readonly PropertyKey[]>();
    for (const probleme of resultat.error.issues) {
      const { path: chemin, message } = probleme;
      const details = [getColonne(chemin), direValeur(lit(fiche, chemin)), { probleme: message }] as const;
      if (REQUIS.has(chemin.join('.'))) {
        carnet.refuse('champ-refuse', ...details);
        return undefined;
      }
      carnet.avertit('champ-refuse', ...details);
      const cible = remonte(fiche, chemin);
      chemins.set(cible.join('.'), cible);
    }
    // Les derniers éléments d'une liste d'abord : retirer le premier décalerait les autres.
    for (const chemin of [...chemins.values()].reverse()) retire(fiche, chemin);
    resultat = schema.safeParse(fiche) as typeof premier;
    if (resultat.success) return resultat.data;
  }
  throw new Error(`La fiche de la ligne ${carnet.ligne} ne se laisse pas valider : ${JSON.stringify(premier.error.issues.map(({ path }) => path))}`);
}

/** La colonne d'un champ : le dernier nom pour une adresse, le premier pour le reste. */
export function getColonne(chemin: readonly PropertyKey[]): string {
  const noms = chemin.filter((cle): cle is string => typeof cle === 'string');
  if (noms[0] === 'adresse' || noms[0] === 'itinerance') return noms[1] ?? noms[0];
  if (noms[0] === 'lieu') return noms[2] ?? (noms[1] === 'chez' ? 'chez' : 'lieu');
  return noms[0] ?? '';
}

function lit(objet: unknown, chemin: readonly PropertyKey[]): unknown {
  return chemin.reduce<unknown>((valeur, cle) => (valeur as Record<PropertyKey, unknown> | undefined)?.[cle], objet);
}

function direValeur(valeur: unknown): string {
  if (valeur === undefined) return '';
  return typeof valeur === 'object'
    ? Object.values(valeur as object)
        .map(String)
        .join(' | ')
    : String(valeur);
}

/** Une valeur absente alors qu'il la faut : c'est ce qui la demande qui s'en va. */
function remonte(fiche: FicheBrute, chemin: readonly PropertyKey[]): readonly PropertyKey[] {
  return chemin.length > 1 && lit(fiche, chemin) === undefined ? remonte(fiche, chemin.slice(0, -1)) : chemin;
}

function retire(fiche: FicheBrute, chemin: readonly PropertyKey[]): void {
  const parent = lit(fiche, chemin.slice(0, -1));
  const cle = chemin.at(-1) as PropertyKey;
  if (Array.isArray(parent)) parent.splice(cle as number, 1);
  else delete (parent as Record<PropertyKey, unknown>)[cle];
}
