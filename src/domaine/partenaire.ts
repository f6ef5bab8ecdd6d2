import type { Adresse } from './adresse.schema.ts';
import type { Commune } from './commune.schema.ts';
import { compareNoms, type Position } from './commune.ts';
import type { Partenaire } from './partenaire.schema.ts';
import { BESOINS, type ThemeId, THEMES } from './vocabulaires/themes.ts';
import { TYPES_PARTENAIRE } from './vocabulaires/types-partenaire.ts';
import { addJours } from './horaires/jour.ts';
import type { Langue } from './vocabulaires/langues.ts';
import { getLibelle } from './vocabulaires/terme.ts';

/** Quelqu'un peut-il le joindre ou y aller ? Un téléphone, un courriel, une page de contact, ou une adresse que tout le monde voit. */
export function isJoignable({ statut, telephone, courriel, lien_mobilisation, adresse }: Partenaire): boolean {
  if (statut === 'ferme_definitivement') return false;
  return (
    telephone.length > 0 || courriel !== undefined || lien_mobilisation !== undefined || (adresse.visibilite === 'publique' && adresse.adresse !== undefined)
  );
}

/**
 * Fermé ce jour-là : par son statut, ou par une fermeture datée qui n'a pas d'heures de remplacement. Des horaires absents ne ferment rien.
 * @param jours ne compte que les fermetures qui durent encore au moins ce nombre de jours
 */
export function isFerme({ statut, fermetures }: Pick<Partenaire, 'statut' | 'fermetures'>, aujourdhui: string, jours = 0): boolean {
  const fermeture = findFermeture({ fermetures }, aujourdhui);
  return statut !== 'ouvert' || (fermeture !== undefined && fermeture.au >= addJours(aujourdhui, jours));
}

/** La fermeture du jour, si aucune heure ne la remplace. */
export function findFermeture({ fermetures }: Pick<Partenaire, 'fermetures'>, aujourdhui: string): Partenaire['fermetures'][number] | undefined {
  return fermetures.find(({ du, au, horaires }) => du <= aujourdhui && aujourdhui <= au && horaires === undefined);
}

/** Ordre des listes : le nom, puis l'identifiant pour que deux homonymes gardent leur rang. */
export function comparePartenaires(a: Pick<Partenaire, 'id' | 'nom'>, b: Pick<Partenaire, 'id' | 'nom'>): number {
  return compareNoms(a.nom, b.nom) || compareIds(a.id, b.id);
}

const compareIds = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** Les fiches d'un besoin, dans l'ordre reçu. */
export function filterParTheme<T extends { thematiques: readonly ThemeId[] }>(fiches: readonly T[], theme: ThemeId): T[] {
  return fiches.filter(({ thematiques }) => thematiques.includes(theme));
}

/** Code INSEE de la commune que l'on a le droit de dire ; rien pour une adresse confidentielle ou un service sans lieu. */
export function getCommuneDe({ adresse }: { adresse: Adresse }): string | undefined {
  return adresse.visibilite === 'publique' || adresse.visibilite === 'sur_orientation' ? adresse.code_insee : undefined;
}

/** Un point, et s'il vaut mieux que le centre de la commune. */
export interface PositionFiche extends Position {
  readonly exacte: boolean;
}

/**
 * Le point d'une adresse, en degrés : ses coordonnées, sinon le centre de sa commune (un kilomètre près).
 * Une adresse confidentielle ou absente n'a jamais de point ; une adresse sur orientation n'a que sa commune.
 */
export function findPosition(adresse: Adresse, communes: ReadonlyMap<string, Commune>): PositionFiche | undefined {
  if (adresse.visibilite === 'publique' && adresse.latitude !== undefined && adresse.longitude !== undefined) {
    return { latitude: adresse.latitude, longitude: adresse.longitude, exacte: adresse.precision !== 'commune' };
  }
  const code = getCommuneDe({ adresse });
  const position = code === undefined ? undefined : communes.get(code)?.position;
  return position ? { ...position, exacte: false } : undefined;
}

/** La page d'une fiche ne donne pas d'aperçu quand on la partage : lieu confidentiel, ou besoin que l'on ne montre pas à tout le monde. */
export function isSensible({ adresse, thematiques }: Pick<Partenaire, 'adresse' | 'thematiques'>): boolean {
  return adresse.visibilite === 'confidentielle' || thematiques.some((id) => THEMES.some((theme) => theme.id === id && 'sensible' in theme));
}

/** Longueur au-delà de laquelle une phrase ne tient plus sur une carte. */
const RESUME_MAX = 160;

/**
 * À quoi sert ce lieu, en une ligne : la première phrase de sa description, sinon les besoins auxquels il répond, sinon son type.
 * Une description est écrite en français : les autres langues, et le langage simple, disent les besoins.
 */
export function getResume({ description, thematiques, type }: Pick<Partenaire, 'description' | 'thematiques' | 'type'>, langue: Langue = 'fr'): string {
  if (description && langue === 'fr') return coupe(description.split('\n')[0]?.match(/^.*?[.!?](?=\s|$)/)?.[0] ?? description);
  if (thematiques.length > 0) return coupe(`${thematiques.map((id) => getBesoin(id, langue)).join(' · ')}`);
  return getLibelle(TYPES_PARTENAIRE, type, langue);
}

/** Le besoin d'un thème, avec les mots du public. */
export const getBesoin = (id: ThemeId, langue: Langue = 'fr'): string => getLibelle(BESOINS, id, langue);

function coupe(phrase: string): string {
  const texte = phrase.replace(/\s+/g, ' ').trim();
  if (texte.length <= RESUME_MAX) return texte;
  const debut = texte.slice(0, RESUME_MAX);
  return `${debut.slice(0, debut.lastIndexOf(' ')).replace(/[\s,;:·-]+$/, '')}…`;
}
