import { est, type Situation } from './situation.ts';

/** Les numéros de chaque danger (`content/urgences.yaml`), le plus urgent d'abord. */
const NUMEROS = {
  violences: ['17', '114', '3919'],
  enfant: ['119', '17'],
  suicide: ['3114', '15'],
  'sans-abri-ce-soir': ['115'],
  medical: ['15', '114'],
} as const;

/** Les numéros qu'appelle une situation, avant toute autre réponse. */
export function listUrgences(situation: Situation): string[] {
  const { danger } = situation;
  const numeros: string[] = danger === undefined || danger === 'aucun' ? [] : [...NUMEROS[danger]];
  if (numeros.length === 0 && situation.besoins.includes('violences')) numeros.push('17', '3919');
  if (est(situation, 'logement', 'rue') && !numeros.includes('115')) numeros.push('115');
  if (est(situation, 'mineur_isole', 'oui') && !numeros.includes('119')) numeros.push('119');
  return numeros;
}
