import type { Terme } from './terme.ts';

/** Publics de data·inclusion v1, mêmes valeurs ; les libellés sont les nôtres, pour être lus. */
export const PUBLICS = [
  { id: 'tous-publics', libelle: { fr: 'Tout le monde' } },
  { id: 'actifs', libelle: { fr: 'Personnes qui travaillent' } },
  { id: 'beneficiaires-des-minimas-sociaux', libelle: { fr: 'Personnes qui touchent le RSA ou un minimum social' } },
  { id: 'demandeurs-emploi', libelle: { fr: 'Personnes qui cherchent un emploi' } },
  { id: 'etudiants', libelle: { fr: 'Étudiantes et étudiants' } },
  { id: 'familles', libelle: { fr: 'Familles, parents, enfants' } },
  { id: 'femmes', libelle: { fr: 'Femmes' } },
  { id: 'jeunes', libelle: { fr: 'Jeunes' } },
  { id: 'personnes-en-situation-de-handicap', libelle: { fr: 'Personnes handicapées' } },
  { id: 'personnes-en-situation-durgence', libelle: { fr: "Personnes en situation d'urgence" } },
  { id: 'personnes-en-situation-juridique-specifique', libelle: { fr: 'Personnes détenues ou sortant de détention' } },
  { id: 'personnes-exilees', libelle: { fr: 'Personnes exilées' } },
  { id: 'residents-qpv-frr', libelle: { fr: 'Habitants des quartiers prioritaires et des communes rurales aidées' } },
  { id: 'seniors', libelle: { fr: 'Personnes âgées, retraitées' } },
] as const satisfies readonly Terme[];
