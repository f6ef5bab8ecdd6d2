/**
 * Les droits dont parle l'annuaire. Leurs règles sont dans `orientation/regles-droits.ts`, leurs mots dans `content/droits/`.
 * L'ordre est celui dans lequel on les montre, à égalité.
 */
export const DROITS = [
  'hebergement-urgence',
  'violences',
  'enfance-en-danger',
  'prevention-expulsion',
  'domiciliation',
  'rsa',
  'prime-activite',
  'aides-au-logement',
  'fsl',
  'asll',
  'dalo',
  'c2s',
  'ame',
  'apa',
  'aspa',
  'aah',
  'pch',
  'cmi',
  'soutien-aidants',
  'pmi',
  'allocation-soutien-familial',
  'aides-financieres-enfance',
  'aide-alimentaire',
  'aide-exceptionnelle',
  'surendettement',
  'droit-au-compte',
  'masp',
  'protection-juridique-majeurs',
  'cheque-energie',
  'ass',
  'contrat-engagement-jeune',
  'faj',
  'aide-permis',
  'aide-juridictionnelle',
  'demande-asile',
  'mediation-numerique',
] as const;

export type DroitId = (typeof DROITS)[number];
