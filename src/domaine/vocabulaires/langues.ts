/** Une langue du site. */
interface LangueDuSite {
  readonly id: string;
  /** Son nom, dans sa propre écriture. */
  readonly nom: string;
  /** L'étiquette que lisent les navigateurs et les lecteurs d'écran (BCP 47). */
  readonly etiquette: string;
  readonly dir: 'ltr' | 'rtl';
}

/**
 * Les langues du site, dans l'ordre du menu ; le français est la langue source de toute donnée, et n'a pas de préfixe dans les adresses.
 * « simple » est du français en langage simple : on ne l'appelle pas FALC tant que des personnes concernées ne l'ont pas relu.
 */
export const LANGUES = [
  { id: 'fr', nom: 'Français', etiquette: 'fr', dir: 'ltr' },
  { id: 'simple', nom: 'Français simple', etiquette: 'fr', dir: 'ltr' },
  { id: 'en', nom: 'English', etiquette: 'en', dir: 'ltr' },
  { id: 'es', nom: 'Español', etiquette: 'es', dir: 'ltr' },
  { id: 'ar', nom: 'العربية', etiquette: 'ar', dir: 'rtl' },
  { id: 'uk', nom: 'Українська', etiquette: 'uk', dir: 'ltr' },
] as const satisfies readonly LangueDuSite[];

export type Langue = (typeof LANGUES)[number]['id'];

/** Les langues traduites : tout ce qui n'est pas du français. */
export type LangueTraduite = Exclude<Langue, 'fr' | 'simple'>;

export const isTraduite = (langue: Langue): langue is LangueTraduite => langue !== 'fr' && langue !== 'simple';

const PAR_ID = /* @__PURE__ */ new Map<string, (typeof LANGUES)[number]>(LANGUES.map((langue) => [langue.id, langue]));

/** @throws si la langue n'est pas du site */
export function getLangueDuSite(id: string): (typeof LANGUES)[number] {
  const langue = PAR_ID.get(id);
  if (!langue) throw new Error(`« ${id} » n'est pas une langue du site.`);
  return langue;
}

/** L'étiquette BCP 47 : le langage simple reste du français. Sans la table, qui ne doit pas partir vers le visiteur. */
export const getEtiquette = (langue: Langue): Exclude<Langue, 'simple'> => (langue === 'simple' ? 'fr' : langue);

/** Ce qu'attend Intl : les chiffres sont ceux que l'on compose et que l'on lit sur les portes, en arabe aussi ; l'anglais met le jour avant le mois. */
export const getLocale = (langue: Langue): string => (langue === 'en' ? 'en-GB' : `${getEtiquette(langue)}-u-nu-latn`);
