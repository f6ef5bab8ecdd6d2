import type { Partenaire } from '../partenaire.schema.ts';
import type { Permanence } from '../permanence.schema.ts';
import type { ErreurLecture } from './erreurs.ts';
import { lireHoraires } from './lire.ts';
import { Memoire } from './memoire.ts';

/** Les mêmes horaires reviennent d'une fiche à l'autre : chaque texte n'est lu qu'une fois. */
const erreurs = new Memoire<ErreurLecture | undefined>();

/** Pourquoi des horaires ne se lisent pas, ou rien s'ils se lisent. Ils se publient tels quels, « à confirmer ». */
export function findIllisible(texte: string): ErreurLecture | undefined {
  return erreurs.get(texte, () => lireHoraires(texte).erreur ?? undefined);
}

/** Tous les horaires d'une fiche, avec le champ où ils sont écrits. */
export function listHorairesEcrits(fiche: Partenaire | Permanence): { champ: string; texte: string }[] {
  const ecrits: [string, string | undefined][] =
    'type' in fiche
      ? [
          ['horaires_accueil', fiche.horaires_accueil],
          ...fiche.telephone.map(({ horaires }, rang): [string, string | undefined] => [`telephone.${rang}.horaires`, horaires]),
          ...fiche.fermetures.map(({ horaires }, rang): [string, string | undefined] => [`fermetures.${rang}.horaires`, horaires]),
        ]
      : [
          ['horaires', fiche.horaires],
          ...(fiche.itinerance?.arrets ?? []).map(({ horaires }, rang): [string, string] => [`itinerance.arrets.${rang}.horaires`, horaires]),
        ];
  return ecrits.flatMap(([champ, texte]) => (texte ? [{ champ, texte }] : []));
}
