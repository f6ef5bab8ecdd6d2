import { isCourrielNominatif } from '../domaine/personne.ts';
import { slugify } from '../domaine/slug.ts';
import type { Carnet } from './carnet.ts';

/**
 * L'adresse d'un site, complétée si « https:// » manque ; vide si ce n'en est pas une.
 * Aucun autre schéma que http et https, ni mot de passe dans l'adresse.
 */
export function repareSite(texte: string, colonne: string, carnet: Carnet): string {
  if (texte === '') return '';
  const complet = /^https?:\/\//i.test(texte)
    ? texte.replace(/^https?/i, (schema) => schema.toLowerCase())
    : /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#].*)?$/u.test(texte)
      ? `https://${texte}`
      : '';
  const adresse = complet !== '' && !/\s/.test(complet) && URL.canParse(complet) ? new URL(complet) : undefined;
  if (!adresse || adresse.username || adresse.password || !/^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/.test(adresse.hostname)) {
    carnet.avertit('adresse-web-refusee', colonne, texte);
    return '';
  }
  if (complet !== texte) carnet.repare('http-ajoute', colonne, texte, { apres: complet });
  return complet;
}

const COURRIEL = /^[^\s@<>()",;:]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.[\p{L}]{2,}$/u;

/**
 * Une adresse de service ; vide si elle est mal écrite ou nomme quelqu'un. Un site écrit à sa place est rendu à part.
 * @param contexte nom et lieu de la fiche : une adresse qui en reprend un mot n'est pas celle d'une personne
 * @param isCommune vrai pour le nom d'une commune du territoire
 */
export function repareCourriel(texte: string, contexte: string, isCommune: (mot: string) => boolean, carnet: Carnet): { courriel: string; site: string } {
  const rien = { courriel: '', site: '' };
  if (texte === '') return rien;
  if (/^(?:https?:\/\/|www\.)/i.test(texte)) return { courriel: '', site: texte };
  const [premiere = '', ...autres] = texte
    .replace(/mailto:/gi, '')
    .replace(/ *@ */g, '@')
    .split(/\s*[;,|\n]\s*|\s+(?:ou|et)?\s*/)
    .filter(Boolean);
  const propre = premiere.replace(/^[<(]+|[>).]+$/g, '');
  if (!COURRIEL.test(propre)) {
    carnet.avertit('courriel-refuse', 'courriel', /@/.test(texte) ? '' : texte);
    return rien;
  }
  if (isCourrielNominatif(propre)) {
    carnet.avertit('courriel-nominatif', 'courriel');
    return rien;
  }
  if (isDouteux(propre, contexte) && !isCommune(propre.split('@')[0] ?? '')) carnet.avertit('courriel-douteux', 'courriel');
  if (autres.length > 0) carnet.avertit('courriels-plusieurs', 'courriel');
  else if (propre !== texte) carnet.repare('courriel-nettoye', 'courriel');
  return { courriel: propre, site: '' };
}

const MOTS_COURANTS =
  /contact|accueil|accueuil|mairie|commune|ville|info|secretariat|direction|courrier|message|bonjour|admin|service|social|maison|centre|communication|cabinet|ecole|espace|jeunes|sport|culture|media|biblio|emploi|mission|clic|ccas|conseil|asso|france|gestion|formation|logement|sante|soin|bureau|point|agence|antenne|reseau|solid|secours|resto|croix|entraide|cimade|emmaus|web|redac|equipe|standard|permanence|public|famil|enfan|petite|crib|crij|greta|cio/;

/** Un seul mot, ni courant, ni repris du nom, du lieu ou du domaine : une initiale collée à un nom de famille (« mdurand@ ») a cette forme. */
function isDouteux(courriel: string, contexte: string): boolean {
  const [local = '', domaine = ''] = courriel.toLowerCase().split('@');
  if (!/^[a-z]{6,}$/.test(local) || MOTS_COURANTS.test(local)) return false;
  const mots = slugify(`${contexte} ${domaine}`)
    .split('-')
    .filter((mot) => mot.length >= 4);
  return !mots.some((mot) => local.includes(mot) || local.includes(mot.slice(0, 5)));
}

/** Une date en année, mois, jour ; vide si elle ne se lit pas. « 30/04/2015 » est un jour français. */
export function repareDate(texte: string, colonne: string, carnet: Carnet): string {
  if (texte === '' || /^\d{4}-\d{2}-\d{2}$/.test(texte)) return texte;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.,+Z-]*)?$/.exec(texte);
  const francais = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: [\d:]*)?$/.exec(texte);
  const [annee, mois, jour] = iso ? iso.slice(1) : francais ? francais.slice(1).reverse() : [];
  if (!annee || !mois || !jour) {
    carnet.avertit('date-refusee', colonne, texte);
    return '';
  }
  const apres = `${annee}-${mois.padStart(2, '0')}-${jour.padStart(2, '0')}`;
  carnet.repare('date-remise-en-forme', colonne, texte, { apres });
  return apres;
}
