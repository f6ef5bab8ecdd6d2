import type { Anomalie } from './anomalie.ts';
import type { Commune } from './commune.schema.ts';
import type { Partenaire } from './partenaire.schema.ts';
import type { Permanence } from './permanence.schema.ts';
import { slugify } from './slug.ts';
import { listTextes } from './textes-libres.ts';

const VOIES =
  '[Rr]ue|[Aa]venue|[Aa]v\\.|[Bb]oulevard|[Bb]d|[Pp]lace|[Cc]hemin|[Ii]mpasse|[Aa]llées?|[Rr]oute|[Cc]ours|[Qq]uai|[Pp]assage|[Ss]quare|[Mm]ontée|[Ee]splanade';
/** Une adresse : un numéro et sa voie. */
const NUMERO_ET_VOIE = new RegExp(`(?<!\\d)\\d{1,4}\\s*(?:bis|ter|quater)?,?\\s+(?:${VOIES})(?!\\p{L})`, 'u');
/** Une voie ou un quartier suivis d'un nom propre ; « sur place », « à la rue », « au cours de l'entretien » n'en sont pas. */
const VOIE = new RegExp(
  `(?<!\\p{L})(?:${VOIES}|[Ff]aubourg|[Rr]uelle|[Rr]ond-point|[Qq]uartier|[Rr]ésidence|[Ll]otissement)\\s+(?:de la\\s+|de l['’]|des\\s+|du\\s+|de\\s+|d['’])?\\p{Lu}`,
  'u',
);
/** Un code postal ou un code de commune ; un point en degrés, un code « plus », trois mots de what3words. */
const CODE = /(?<![\d])(?:\d{5}|2[AB]\d{3})(?!\d)/;
const POINT =
  /-?\d{1,2}[.,]\d{3,}\s*[°NS]?\s*[,;/|\s]\s*-?\d{1,3}[.,]\d{3,}|\d{1,3}\s*°\s*\d{1,2}|\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b|\/\/\/\p{L}+\.\p{L}+\.\p{L}+|\bgeo:/u;
/** Un repère, un arrêt : de quoi trouver la porte sans l'adresse. */
const REPERE =
  /(?<!\p{L})(?:près|proche|face|côté|derrière|devant|au-dessus|au-dessous|voisine?)\s+(?:de\s+la|du|de\s+l['’]|des|à\s+la|à\s+l['’]|au|la|le|l['’])\s*(?:gare|mairie|église|école|collège|lycée|poste|hôpital|pharmacie|place|marché|parc|stade|tribunal|commissariat|gendarmerie|préfecture|supermarché|centre|arrêt|médiathèque|bibliothèque|cimetière|caserne|rivière|fleuve|canal|port|plage)/iu;
const ARRET = /(?<!\p{L})(?:(?:[Aa]rrêt|[Ss]tation|[Tt]ram(?:way)?|[Bb]us|[Mm]étro)\s+(?:n°\s*)?[«\p{Lu}\d]|[Ll]igne\s+(?:n°\s*)?\d{1,2}(?!\d))/u;
/** Une carte, ou un registre qui donne l'adresse d'un établissement. */
const SITE_QUI_SITUE =
  /(?:\/\/|^|\.|\s)(?:maps\.|(?:www\.)?google\.[a-z.]+\/maps|goo\.gl|maps\.app|g\.page|openstreetmap\.|osm\.org|waze\.com|mappy\.|bing\.com\/maps|viamichelin\.|geoportail\.|what3words\.|w3w\.co|plus\.codes|umap\.|acceslibre\.|pagesjaunes\.|societe\.com|pappers\.|infogreffe\.|annuaire-entreprises\.|sirene\.)|\/(?:maps?|carte|plan|itineraire|plan-d-acces|nous-trouver|venir)(?:[/?#]|$)/i;

/** Un nom de lieu du territoire, prêt à se chercher dans un texte. */
type NomsDeLieux = readonly string[];

const dejaListes = new WeakMap<readonly Commune[], NomsDeLieux>();

/** Communes et intercommunalités du territoire, en mots d'adresse de page ; une seule fois par liste de communes. */
export function listNomsDeLieux(communes: readonly Commune[]): NomsDeLieux {
  const deja = dejaListes.get(communes);
  if (deja) return deja;
  const noms = new Set<string>();
  for (const { nom, epci } of communes) {
    noms.add(slugify(nom));
    // « Communauté de communes du Lodévois et Larzac » se reconnaît à « Lodévois et Larzac ».
    if (epci) noms.add(epci.slug.replace(/^(?:communaute-(?:de-communes|d-agglomeration|urbaine)|metropole)-(?:(?:de|du|des|d|la|le|les|l)-)*/, ''));
  }
  const longs = [...noms].filter((nom) => nom.length > 3);
  dejaListes.set(communes, longs);
  return longs;
}

/** Ce texte dit-il un lieu du territoire, une voie, un point, un repère, une carte ? */
export function isSituant(texte: string, noms: NomsDeLieux): boolean {
  if ([NUMERO_ET_VOIE, VOIE, CODE, POINT, REPERE, ARRET, SITE_QUI_SITUE].some((motif) => motif.test(texte))) return true;
  const mots = `-${slugify(texte)}-`;
  // Dans une adresse de site ou de courriel, les mots se collent : « abrilodeve.example ».
  const colle = /@|:\/\//.test(texte) ? mots.replaceAll('-', '') : '';
  return noms.some((nom) => mots.includes(`-${nom}-`) || (nom.length > 5 && colle.includes(nom.replaceAll('-', ''))));
}

/** Champs d'où l'on remonte au lieu, quoi qu'ils disent. */
const CHAMPS_QUI_SITUENT = ['siret', 'lien_source', 'accessibilite_lieu'] as const;
/** Ce qui ne se lit pas comme un texte : un numéro, une date, un mot d'un vocabulaire ; le reste de la liste a sa propre règle. */
const HORS_TEXTE =
  /^(?:adresse|zone_eligibilite|siret|lien_source|accessibilite_lieu|telephone\.\d+\.numero|type|roles|thematiques|publics|frais|a_apporter|modes_accueil|modes_mobilisation|mobilisable_par|prestations|rendez_vous|interpretariat|delai_premier_rdv|acces_pmr|affluence|statut|verifie_le|date_maj|fermetures\.\d+\.(?:du|au))(?:\.|$)/;
/** Un identifiant tiré d'une empreinte ne dit rien, même s'il a cinq chiffres de suite. */
const EMPREINTE = /^fiche-[0-9a-f]{8}/;

/**
 * Les textes d'une fiche cachée qui disent où elle est : d'un lieu confidentiel, tout ce qui situe ; d'un lieu sur orientation, dont la commune se dit,
 * la voie, le point ou la carte.
 * @param fiche une fiche, ou un formulaire en cours : seuls comptent les noms de ses champs
 * @returns les chemins des champs, jamais leur valeur
 */
export function listChampsSituants(fiche: object, visibilite: 'confidentielle' | 'sur_orientation', noms: NomsDeLieux = []): string[] {
  const situe =
    visibilite === 'confidentielle'
      ? (texte: string) => isSituant(texte, noms)
      : (texte: string) => NUMERO_ET_VOIE.test(texte) || POINT.test(texte) || (/:\/\//.test(texte) && SITE_QUI_SITUE.test(texte));
  return listTextes(fiche).flatMap(({ champ, texte }) =>
    !HORS_TEXTE.test(champ) && !champ.startsWith('lieu.adresse') && situe(champ === 'id' ? texte.replace(EMPREINTE, '') : texte) ? [champ] : [],
  );
}

/** Une fiche confidentielle ne porte rien d'où l'on remonte au lieu, dans aucun de ses champs. Le champ est nommé, jamais sa valeur. */
export function checkConfidentiel(partenaire: Partenaire, noms: NomsDeLieux): Anomalie[] {
  if (partenaire.adresse.visibilite !== 'confidentielle') return [];
  const champs = [
    ...CHAMPS_QUI_SITUENT.filter((champ) => partenaire[champ] !== undefined),
    // Un département ou la France entière ne dit rien ; une commune ou une intercommunalité, si.
    ...(partenaire.zone_eligibilite.some((zone) => zone.length > 3 && zone !== 'france') ? ['zone_eligibilite'] : []),
    ...listChampsSituants(partenaire, 'confidentielle', noms),
  ];
  return champs.map((champ) => ({ code: 'confidentiel-situe', entree: partenaire.id, champ, details: { champ } }));
}

/** Une fiche « sur orientation » ne dit que sa commune : ni voie, ni point, ni carte dans ses textes. */
export function checkSurOrientation(fiche: Partenaire | Permanence): Anomalie[] {
  const adresse = 'adresse' in fiche ? fiche.adresse : 'adresse' in fiche.lieu ? fiche.lieu.adresse : undefined;
  if (adresse?.visibilite !== 'sur_orientation') return [];
  return [
    ...('accessibilite_lieu' in fiche && fiche.accessibilite_lieu !== undefined ? ['accessibilite_lieu'] : []),
    ...listChampsSituants(fiche, 'sur_orientation'),
  ].map((champ) => ({ code: 'orientation-situee', entree: fiche.id, champ, details: { champ } }));
}
