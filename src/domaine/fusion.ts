import type { Adresse } from './adresse.schema.ts';
import { COLONNES_PARTENAIRE, COLONNES_PERMANENCE, type FicheBrute } from './colonnes.ts';

/** Les deux sortes de fiches que leurs propriétaires tiennent à jour. */
export type Collection = 'partenaires' | 'permanences';

/**
 * Une fiche du flux et le fichier de son propriétaire n'en font qu'une : chaque champ que le fichier écrit l'emporte, `null` vide le champ.
 * `adresse`, `lieu` et les listes se remplacent en entier : à moitié repris, un lieu serait faux.
 * Quand le fichier cache le lieu, ce que le flux en disait est retiré d'abord : masquer ne dépend d'aucun ordre.
 */
export function fusionne(base: FicheBrute | undefined, surcharge: FicheBrute): FicheBrute {
  const fiche: FicheBrute = { ...(base && cacheFiche(base, surcharge)) };
  for (const [champ, valeur] of Object.entries(surcharge)) {
    if (valeur === null) delete fiche[champ];
    else fiche[champ] = valeur;
  }
  return fiche;
}

/** Ce que le fichier écrit, sous la forme du schéma : « a | b » et « Accueil: 04 65 71 12 34 » s'y écrivent aussi comme dans une case du flux. */
export function ouvreRaccourcis(collection: Collection, surcharge: FicheBrute): FicheBrute {
  const colonnes = new Map((collection === 'partenaires' ? COLONNES_PARTENAIRE : COLONNES_PERMANENCE).map(({ nom, lire }) => [nom, lire]));
  return Object.fromEntries(
    Object.entries(surcharge).map(([champ, valeur]) => {
      const lire = colonnes.get(champ);
      if (lire && typeof valeur === 'string' && valeur.trim() !== '') return [champ, lire(valeur)];
      if (champ === 'telephone' && Array.isArray(valeur)) return [champ, valeur.map((numero) => (typeof numero === 'string' ? { numero } : numero))];
      return [champ, valeur];
    }),
  );
}

/** La visibilité qu'une fiche, ou le fichier de son propriétaire, écrit pour son lieu. */
export function getVisibilite(fiche: FicheBrute): Adresse['visibilite'] | undefined {
  const adresse = (fiche.adresse ?? (fiche.lieu as FicheBrute | undefined)?.adresse) as FicheBrute | null | undefined;
  return adresse?.visibilite as Adresse['visibilite'] | undefined;
}

export const isCachee = (visibilite: string | undefined): boolean => visibilite === 'confidentielle' || visibilite === 'sur_orientation';

/** Ce que garde d'une fiche du flux un propriétaire qui la rend confidentielle : rien qui vienne d'un texte libre ou mène à un lieu. */
export const GARDES_CONFIDENTIELLE: ReadonlySet<string> = new Set(
  'id nom sigle type roles thematiques publics frais modes_mobilisation mobilisable_par prestations telephone courriel langues_parlees interpretariat rendez_vous statut source date_maj verifie_le frequence_verification anciens_slugs'.split(
    ' ',
  ),
);

/**
 * La fiche du flux sans ce que le fichier de son propriétaire interdit de montrer : la commune reste pour « sur orientation », rien pour
 * « confidentielle », et une permanence cachée n'a plus que le lieu qu'il écrit.
 */
export function cacheFiche(fiche: FicheBrute, surcharge: FicheBrute): FicheBrute {
  const visibilite = getVisibilite(surcharge);
  if (!isCachee(visibilite)) return fiche;
  if (surcharge.lieu !== undefined) return { ...fiche, lieu: surcharge.lieu };
  if (visibilite === 'confidentielle') {
    const gardes: FicheBrute = Object.fromEntries(Object.entries(fiche).filter(([champ]) => GARDES_CONFIDENTIELLE.has(champ)));
    // Le libellé et les heures d'un numéro sont des textes libres : le numéro seul reste.
    if (Array.isArray(gardes.telephone)) gardes.telephone = gardes.telephone.map(({ libelle: _, horaires: __, ...numero }: FicheBrute) => numero);
    return { ...gardes, adresse: { visibilite } };
  }
  const { accessibilite_lieu: _, adresse, ...reste } = fiche;
  const { commune, code_insee } = (adresse ?? {}) as FicheBrute;
  return { ...reste, adresse: { visibilite, commune, code_insee } };
}
