import type { FicheBrute, Ligne } from '../domaine/colonnes.ts';
import { type Collection, GARDES_CONFIDENTIELLE, getVisibilite, isCachee } from '../domaine/fusion.ts';
import { identifie, identifieParNom } from './identifier.ts';

/** Les champs qu'écrit chaque propriétaire, par identifiant de fiche. */
export type Tenues = Readonly<Record<Collection, ReadonlyMap<string, FicheBrute>>>;

export const SANS_TENUES: Tenues = { partenaires: new Map(), permanences: new Map() };

/**
 * Le fichier de propriétaire qui cache le lieu de cette ligne, d'après l'identifiant ou le nom qu'elle porte, avant toute lecture :
 * rien de la ligne ne doit être cité, même pour dire qu'elle est mal écrite.
 */
export function findTenueCachee(collection: Collection, brutes: Ligne, tenues: Tenues): FicheBrute | undefined {
  if (tenues[collection].size === 0) return undefined;
  const source = (brutes.id ?? '').trim();
  const id = source === '' ? identifieParNom(brutes.nom ?? brutes.intitule ?? '', brutes.commune ?? '') : identifie(source);
  const tenue = tenues[collection].get(id);
  return tenue && isCachee(getVisibilite(tenue)) ? tenue : undefined;
}

const dit = (valeur: unknown): string => (typeof valeur === 'string' ? valeur : '');

/**
 * La ligne telle que son propriétaire permet de la montrer : le reste du passage la lit comme si le flux l'avait écrite ainsi.
 * « Sur orientation », l'adresse du flux suit le chemin habituel vers le dossier privé ; « confidentielle », elle n'est gardée nulle part.
 */
export function cacheLigne(brutes: Ligne, tenue: FicheBrute): Ligne {
  const visibilite = getVisibilite(tenue) ?? '';
  const nom = dit(tenue.nom) || (brutes.nom ?? '');
  if (tenue.lieu !== undefined) return { ...brutes, ...formatLieu(tenue.lieu as FicheBrute) };
  if (visibilite === 'sur_orientation') return { ...brutes, nom, visibilite };
  const gardes = Object.fromEntries(Object.entries(brutes).filter(([colonne]) => GARDES_CONFIDENTIELLE.has(colonne)));
  return { ...gardes, nom, visibilite };
}

/** Le lieu d'une permanence, tel que son propriétaire l'écrit : rien de celui du flux n'y reste. */
function formatLieu({ nom, adresse }: FicheBrute): Ligne {
  const { visibilite, commune, code_insee } = (adresse ?? {}) as FicheBrute;
  const vides = { chez: '', adresse: '', complement_adresse: '', code_postal: '', latitude: '', longitude: '', precision: '', hors_territoire: '' };
  return { ...vides, lieu: dit(nom), visibilite: dit(visibilite), commune: dit(commune), code_insee: dit(code_insee) };
}
