import { COLONNES_PARTENAIRE, COLONNES_PERMANENCE, formatPartenaire, formatPermanence } from './colonnes.ts';
import { type Collection, isCachee } from './fusion.ts';
import { lireHoraires } from './horaires/lire.ts';
import type { Partenaire } from './partenaire.schema.ts';
import type { Permanence } from './permanence.schema.ts';

/** Un champ que le propriétaire écrit, et pour lequel le flux dit autre chose. Colonne du flux ; les valeurs manquent quand le lieu est caché. */
export interface Desaccord {
  readonly champ: string;
  readonly flux?: string;
  readonly fiche?: string;
}

/** Un désaccord né après la dernière vérification du propriétaire : quelqu'un doit trancher. */
export interface Conflit extends Desaccord {
  readonly collection: Collection;
  readonly id: string;
  readonly nom: string;
  /** Dernière vérification du propriétaire ; vide s'il ne l'a pas écrite. */
  readonly verifie_le: string;
  /** Qui doit trancher. */
  readonly decide: string;
}

const ADRESSE = ['visibilite', 'adresse', 'complement_adresse', 'code_postal', 'commune', 'code_insee', 'latitude', 'longitude'];
/** Un champ du fichier peut tenir plusieurs colonnes du flux. */
const COLONNES_DU_CHAMP: Readonly<Record<string, readonly string[]>> = {
  adresse: ADRESSE,
  lieu: ['chez', 'lieu', ...ADRESSE],
  itinerance: ['tournee', 'arrets'],
};
/** D'où vient la fiche et qui l'a relue : chacun écrit les siens, ce n'est pas un désaccord. */
const PROVENANCE = new Set(['id', 'source', 'lien_source', 'date_maj', 'verifie_le', 'verifie_par', 'frequence_verification', 'anciens_slugs']);

/**
 * Les champs que le propriétaire écrit et que le flux dit autrement. Ce que le flux ne sait pas (case vide) n'est pas un désaccord,
 * ni deux façons d'écrire les mêmes heures.
 * @param champs ceux que le fichier du propriétaire écrit
 * @param flux la fiche du flux seul @param fiche celle qui est publiée
 */
export function listDesaccords(collection: 'partenaires', champs: readonly string[], flux: Partenaire, fiche: Partenaire): Desaccord[];
export function listDesaccords(collection: 'permanences', champs: readonly string[], flux: Permanence, fiche: Permanence): Desaccord[];
export function listDesaccords(collection: Collection, champs: readonly string[], flux: object, fiche: object): Desaccord[] {
  const colonnes = (collection === 'partenaires' ? COLONNES_PARTENAIRE : COLONNES_PERMANENCE).map(({ nom }) => nom);
  const format = collection === 'partenaires' ? formatPartenaire : formatPermanence;
  const [casesFlux, casesFiche] = [format(flux), format(fiche)];
  const visibilite = colonnes.indexOf('visibilite');
  const cachee = isCachee(casesFlux[visibilite]) || isCachee(casesFiche[visibilite]);
  return champs
    .filter((champ) => !PROVENANCE.has(champ))
    .flatMap((champ) => COLONNES_DU_CHAMP[champ] ?? [champ])
    .flatMap((champ): Desaccord[] => {
      const rang = colonnes.indexOf(champ);
      const [dit, ecrit] = [casesFlux[rang] ?? '', casesFiche[rang] ?? ''];
      if (dit === '' || dit === ecrit || isMemesHeures(champ, dit, ecrit)) return [];
      return cachee && champ !== 'visibilite' ? [{ champ }] : [{ champ, flux: dit, fiche: ecrit }];
    });
}

function isMemesHeures(champ: string, a: string, b: string): boolean {
  if (!champ.startsWith('horaires')) return false;
  const [lue, autre] = [lireHoraires(a), lireHoraires(b)];
  return lue.osm !== null && lue.osm === autre.osm && lue.rendez_vous === autre.rendez_vous;
}
