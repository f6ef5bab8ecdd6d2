import type { Competent, Ressort } from './competence.ts';
import { oriente } from './orienter.ts';
import type { Situation } from './situation.ts';

/** Les situations que l'on rencontre le plus à un guichet, pour dire d'un coup d'œil qui accompagne dans une commune. */
const TYPES = {
  enfants: { enfants_mineurs: 'oui' },
  autonomie: { perte_autonomie: 'oui', age: 75, enfants_mineurs: 'non' },
  rsa: { rsa: 'oui', enfants_mineurs: 'non' },
  referent: { rsa: 'referent-designe', enfants_mineurs: 'non' },
  retraite: { activite: 'retraite', age: 70, enfants_mineurs: 'non' },
  etudiant: { activite: 'etudiant', enfants_mineurs: 'non' },
  agricole: { regime: 'agricole', enfants_mineurs: 'non' },
  sansToit: { logement: 'rue', enfants_mineurs: 'non' },
  isole: { enfants_mineurs: 'non' },
} as const satisfies Record<string, Partial<Situation>>;
export type SituationTypeId = keyof typeof TYPES;

/** Qui accompagne, pour chaque situation type. */
export interface Accompagnement {
  readonly situation: SituationTypeId;
  readonly competents: readonly Competent[];
}

/** Qui accompagne dans une commune, situation par situation, dans l'ordre du schéma. Une situation que personne ne suit ici n'y est pas. */
export function listAccompagnementsTypes(ressort: Ressort): Accompagnement[] {
  return (Object.keys(TYPES) as SituationTypeId[]).flatMap((situation) => {
    const { issues } = oriente({ commune: ressort.commune, besoins: ['acces-aux-droits'], nature: 'situation', ...TYPES[situation] }, ressort);
    const accompagnement = issues.find(({ place }) => place === 'accompagnement');
    return accompagnement ? [{ situation, competents: accompagnement.competents }] : [];
  });
}
