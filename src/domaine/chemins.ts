import type { Commune } from './commune.schema.ts';
import type { Droit } from './droit.schema.ts';
import type { Collection } from './fusion.ts';
import type { Theme } from './vocabulaires/themes.ts';

/** Les adresses des pages, sans la base du site : la seule place où elles s'écrivent. Toutes finissent par « / ». */
export const CHEMINS = {
  accueil: '/',
  recherche: '/recherche/',
  carte: '/carte/',
  partenaires: '/partenaires/',
  permanences: '/permanences/',
  communes: '/communes/',
  themes: '/themes/',
  droits: '/droits/',
  urgence: '/urgence/',
  plan: '/plan-du-site/',
  selection: '/ma-selection/',
  aide: '/aide/',
  /** Ce que l'appareil garde : une adresse qui ne dit rien à qui regarde l'historique. */
  securite: '/aide/historique/',
  ecoconception: '/ecoconception/',
  mentions: '/mentions-legales/',
  accessibilite: '/accessibilite/',
  confidentialite: '/confidentialite/',
  orientation: '/orientation/',
  schema: '/orientation/schema/',
  quiFaitQuoi: '/qui-fait-quoi/',
  glossaire: '/glossaire/',
  contribuer: '/contribuer/',
  nouvelleFiche: '/contribuer/nouvelle-fiche/',
  liaison: '/fiche-de-liaison/',
} as const;

export const getCheminPartenaire = ({ id }: { id: string }): string => `/partenaires/${id}/`;
export const getCheminPermanence = ({ id }: { id: string }): string => `/permanences/${id}/`;
/** La page d'une fiche de l'une ou l'autre sorte. */
export const getCheminFiche = (collection: Collection, id: string): string =>
  collection === 'partenaires' ? getCheminPartenaire({ id }) : getCheminPermanence({ id });
/** La page où se corrige une fiche. */
export const getCheminContribution = (collection: Collection, id: string): string =>
  collection === 'partenaires' ? `${CHEMINS.contribuer}${id}/` : `${CHEMINS.contribuer}permanences/${id}/`;
/** La page d'un droit ; celle que l'on peut lire sous surveillance a une adresse neutre. */
export const getCheminDroit = ({ id, sensible }: Pick<Droit, 'id' | 'sensible'>): string =>
  sensible ? `/fiches/${sensible.slug}/` : `${CHEMINS.droits}${id}/`;
export const getCheminCommune = ({ slug }: Pick<Commune, 'slug'>): string => `/communes/${slug}/`;
export const getCheminTheme = ({ slug }: Pick<Theme, 'slug'>): string => `/themes/${slug}/`;

/** Une étape du guide sans script (`slug` de `listEtapes`). */
export const getCheminEtape = (slug: string): string => `${CHEMINS.orientation}etape-${slug}/`;
/** La page d'un rôle (`getSlugRole`). */
export const getCheminRole = (slug: string): string => `${CHEMINS.orientation}vers/${slug}/`;

/** Un point de la carte ouvert d'emblée. */
export const getCheminCarte = ({ id }: { id: string }): string => `${CHEMINS.carte}#${id}`;
/** Une page de l'index de A à Z (`slug` de `listPagesAlphabetiques`). */
export const getCheminLettre = ({ slug }: { slug: string }): string => `/partenaires/lettre-${slug}/`;
/** Les partenaires d'un type ; une longue liste a plusieurs pages. */
export const getCheminType = (slug: string): string => `/partenaires/par-type/${slug}/`;
/** Les lieux d'un besoin dans une intercommunalité, quand ils ne tiennent pas tous sur la page du besoin. */
export const getCheminThemeZone = (theme: Pick<Theme, 'slug'>, zone: string): string => `${getCheminTheme(theme)}${zone}/`;
/** Les permanences d'une intercommunalité. */
export const getCheminPermanencesZone = (zone: string): string => `/permanences/par-lieu/${zone}/`;

/** Toutes les permanences, rangées par lieu. */
export const CHEMIN_PAR_LIEU = '/permanences/par-lieu/';
/** Une des quatre semaines de l'agenda ; la première est la page des permanences. */
export const getCheminSemaine = ({ rang }: { rang: number }): string => (rang === 1 ? CHEMINS.permanences : `/permanences/semaine-${rang}/`);
/** Un jour d'une semaine trop chargée (`slug` de `listPagesJours`). */
export const getCheminJour = (slug: string): string => `/permanences/jour-${slug}/`;
/** Les permanences sans date ; une longue liste a plusieurs pages. */
export const getCheminSansDate = (rang: number): string => `/permanences/sans-date/${rang === 1 ? '' : `${rang}/`}`;
/** Le calendrier d'une page : la même adresse, en fichier. */
export const getCheminCalendrier = (page: string): string => page.replace(/\/$/, '.ics');

/** Les communes d'une lettre (`slug` de `listPagesAlphabetiques`) ; « lettre- » parce qu'une commune peut s'appeler Y. */
export const getCheminLettreCommunes = ({ slug }: { slug: string }): string => `/communes/lettre-${slug}/`;

/** Un chemin du site sous la base où il est servi (`/` ou `/dossier/`). */
export const avecBase = (base: string, chemin: string): string => `${base.replace(/\/$/, '')}${chemin}`;
