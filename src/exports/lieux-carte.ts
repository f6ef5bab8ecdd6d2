import type { Catalogue } from '../domaine/catalogue.ts';
import type { Commune } from '../domaine/commune.schema.ts';
import { compareNoms } from '../domaine/commune.ts';
import { type Fraicheur, getFraicheur } from '../domaine/fraicheur.ts';
import { ETATS, type LieuxCarte, PAS_CENTRE, PAS_LIEU } from '../domaine/lieux-carte.ts';
import { comparePartenaires } from '../domaine/partenaire.ts';
import type { Partenaire } from '../domaine/partenaire.schema.ts';
import { indexParCode } from '../domaine/reperes.ts';
import { getLibelle } from '../domaine/vocabulaires/terme.ts';
import { THEMES } from '../domaine/vocabulaires/themes.ts';
import { TYPES_PARTENAIRE } from '../domaine/vocabulaires/types-partenaire.ts';

/** Une fiche dont la commune se dit. */
type PartenaireSitue = Partenaire & { readonly adresse: Extract<Partenaire['adresse'], { code_insee: string }> };

/**
 * Les lieux de la carte. Une adresse publique y a son point, exact ou au centre de sa commune ; une adresse « sur orientation » n'y a que
 * sa commune ; un lieu confidentiel, sans lieu ou fermé pour de bon n'y est pas du tout.
 */
export function formatLieuxCarte({ partenaires, communes, aujourdhui }: Pick<Catalogue, 'partenaires' | 'communes' | 'aujourdhui'>): LieuxCarte {
  const situes = partenaires.filter(isSitue).sort(comparePartenaires);
  const table = listCommunesCarte({ communes, partenaires });
  const rangCommune = new Map(table.map(({ code_insee }, rang) => [code_insee, rang]));
  const types = [...new Set(situes.map(({ type }) => getLibelle(TYPES_PARTENAIRE, type)))].sort(compareNoms);
  const points = situes.map((situe) => getPoint(situe, indexParCode(communes)));
  return {
    types,
    communes: {
      code_insee: table.map(({ code_insee }) => code_insee),
      nom: table.map(({ nom }) => nom),
      slug: table.map(({ slug }) => slug),
      codes_postaux: table.map(({ codes_postaux }) => codes_postaux.join(' ')),
      latitude: table.map(({ position }) => (position ? Math.round(position.latitude * PAS_CENTRE) : null)),
      longitude: table.map(({ position }) => (position ? Math.round(position.longitude * PAS_CENTRE) : null)),
      population: table.map(({ population }) => Math.round((population ?? 0) / 100)),
    },
    lieux: {
      id: situes.map(({ id }) => id),
      nom: situes.map(({ nom }) => nom),
      type: situes.map(({ type }) => types.indexOf(getLibelle(TYPES_PARTENAIRE, type))),
      besoins: situes.map(({ thematiques }) => THEMES.reduce((somme, { id }, rang) => somme + (thematiques.includes(id) ? 1 << rang : 0), 0)),
      commune: situes.map(({ adresse }) => rangCommune.get(adresse.code_insee) ?? -1),
      adresse: situes.map(({ adresse }) => formatAdresse(adresse)),
      telephone: situes.map(({ telephone }) => telephone[0]?.numero ?? ''),
      latitude: points.map((point) => point.latitude),
      longitude: points.map((point) => point.longitude),
      etat: situes.map(
        (situe, rang) =>
          (points[rang]?.approche ? ETATS.approche : 0) +
          (situe.statut === 'ouvert' ? 0 : ETATS.ferme) +
          (situe.adresse.visibilite === 'sur_orientation' ? ETATS.surOrientation : 0) +
          (ETAT_DE[getFraicheur(situe, aujourdhui)] ?? 0),
      ),
    },
  };
}

/** Ce qui est vérifié, ou ne l'a jamais été, ne se dit pas sur la carte. */
const ETAT_DE: Partial<Record<Fraicheur, number>> = { 'a-verifier': ETATS.aVerifier, ancienne: ETATS.ancienne };

const isSitue = (partenaire: Partenaire): partenaire is PartenaireSitue =>
  partenaire.statut !== 'ferme_definitivement' && (partenaire.adresse.visibilite === 'publique' || partenaire.adresse.visibilite === 'sur_orientation');

/** La table des communes de la carte : celles du territoire, les plus peuplées d'abord ; puis celles d'ailleurs qui ont un lieu, sans centre. */
export function listCommunesCarte({ communes, partenaires }: Pick<Catalogue, 'communes' | 'partenaires'>): Omit<Commune, 'epci' | 'voisines'>[] {
  const situes = partenaires.filter(isSitue).sort(comparePartenaires);
  const connues = new Set(communes.map(({ code_insee }) => code_insee));
  const ailleurs = new Map(situes.filter(({ adresse }) => !connues.has(adresse.code_insee)).map(({ adresse }) => [adresse.code_insee, adresse.commune]));
  return [
    ...[...communes].sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || compareNoms(a.nom, b.nom)),
    ...[...ailleurs].map(([code_insee, nom]) => ({ code_insee, nom, slug: '', codes_postaux: [], position: null, population: 0 })),
  ];
}

/** Le point qui part sur la carte ; celui qui vaut le centre de la commune n'est pas répété, il est déjà avec elle. */
function getPoint(
  { adresse }: PartenaireSitue,
  communes: ReadonlyMap<string, Commune>,
): { latitude: number | null; longitude: number | null; approche: boolean } {
  const aucun = { latitude: null, longitude: null };
  if (adresse.visibilite === 'sur_orientation') return { ...aucun, approche: false };
  const { latitude, longitude, precision } = adresse;
  if (latitude === undefined || longitude === undefined) return { ...aucun, approche: true };
  const approche = precision === 'commune';
  if (approche && communes.get(adresse.code_insee)?.position) return { ...aucun, approche };
  return { latitude: Math.round(latitude * PAS_LIEU), longitude: Math.round(longitude * PAS_LIEU), approche };
}

/** « 12 rue du Puits, 34700 Lodève » ; vide si seule la commune se dit. */
function formatAdresse(adresse: PartenaireSitue['adresse']): string {
  if (adresse.visibilite === 'sur_orientation') return '';
  const ville = [adresse.code_postal, adresse.commune].filter(Boolean).join('\u00A0');
  return adresse.adresse ? `${adresse.adresse}, ${ville}` : ville;
}
