import { avecBase } from '../domaine/chemins.ts';
import { getLangueDuSite, isTraduite, type Langue, LANGUES } from '../domaine/vocabulaires/langues.ts';

/** La langue d'une page, d'après son adresse (`[...langue]`) ; une page qui n'existe qu'en français est en français. */
export const getLangue = ({ langue }: Readonly<Record<string, string | undefined>>): Langue => (langue === undefined ? 'fr' : getLangueDuSite(langue).id);

/** Les langues construites : toutes, ou celles de `PREMIER_ACCUEIL_LANGUES` (« fr,ar »), pour mesurer ou essayer plus vite. */
const CONSTRUITES = LANGUES.map(({ id }) => id).filter((id) => id === 'fr' || isDemandee(id, process.env.PREMIER_ACCUEIL_LANGUES));

function isDemandee(langue: Langue, liste: string | undefined): boolean {
  return !liste || liste.split(',').includes(langue);
}

export const listLanguesConstruites = (): readonly Langue[] => CONSTRUITES;

interface Chemin {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props?: object;
}

/** Les mêmes pages dans chaque langue construite : `getStaticPaths` d'une page de `[...langue]/`. */
export function listCheminsParLangue<C extends Chemin>(chemins: readonly C[]): C[] {
  return CONSTRUITES.flatMap((langue) => chemins.map((chemin) => ({ ...chemin, params: { ...chemin.params, langue: langue === 'fr' ? undefined : langue } })));
}

/** Une page sans autre paramètre que sa langue. */
export const listLangues = () => listCheminsParLangue([{ params: {} }]);

/** Ce qui n'existe qu'en français : contribuer, les pages légales, les feuilles d'un professionnel. Un lien y mène sans préfixe. */
const SEULEMENT_EN_FRANCAIS =
  /^\/(?:contribuer|qui-fait-quoi|glossaire|mentions-legales|accessibilite|confidentialite|ecoconception|plan-du-site|ma-selection|fiche-de-liaison|orientation\/schema)\//;

/** Vrai si la page de ce chemin existe dans chaque langue. */
export const isTraduit = (chemin: string): boolean =>
  chemin.startsWith('/') && chemin.replace(/[?#].*$/, '').endsWith('/') && !SEULEMENT_EN_FRANCAIS.test(chemin);

/** L'adresse d'un chemin dans une langue, sous la base du site ; en français s'il n'existe que là. */
export function getAdresse(chemin: string, langue: Langue): string {
  return avecBase(import.meta.env.BASE_URL, langue !== 'fr' && isTraduit(chemin) ? `/${langue}${chemin}` : chemin);
}

/** Les liens d'une page : chaque chemin, dans sa langue. */
export const getLien =
  (langue: Langue) =>
  (chemin: string): string =>
    getAdresse(chemin, langue);

/** La même page dans chaque langue construite. */
export function listVersions(
  adresse: string,
): { readonly id: Langue; readonly nom: string; readonly etiquette: string; readonly dir: 'ltr' | 'rtl'; readonly adresse: string }[] {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const page = adresse
    .slice(base.length)
    .replace(/(?:index\.html)?$/, '')
    .replace(/([^/])$/, '$1/');
  const chemin = page.replace(PREFIXE, '/');
  return CONSTRUITES.map((id) => ({ ...getLangueDuSite(id), id, adresse: getAdresse(chemin, id) }));
}

const PREFIXE = new RegExp(`^/(?:${LANGUES.map(({ id }) => id).join('|')})/`);

/** Le sens d'un texte mêlé (un nom français, une distance traduite) : il se devine dans une page de droite à gauche, et n'est pas à dire ailleurs. */
export const getSensMele = (langue: Langue): 'auto' | undefined => (getLangueDuSite(langue).dir === 'rtl' ? 'auto' : undefined);

/** Les attributs d'un passage resté en français dans une page d'une autre langue ; aucun dans une page en français. */
export const getAttributsFrancais = (langue: Langue): { lang?: 'fr'; dir?: 'ltr' } => (isTraduite(langue) ? { lang: 'fr', dir: 'ltr' } : {});
