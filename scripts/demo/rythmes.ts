import type { Hasard } from './hasard.ts';

const JOURS = ['lundi', 'mardi', 'mardi', 'mercredi', 'jeudi', 'jeudi', 'vendredi'] as const;
const MATINS = [
  ['9h', '12h'],
  ['9h', '11h30'],
  ['9h30', '12h'],
  ['10h', '12h'],
  ['8h30', '11h30'],
] as const;
const APRES_MIDI = [
  ['14h', '16h30'],
  ['14h', '17h'],
  ['13h30', '16h30'],
  ['14h', '16h'],
  ['13h30', '17h'],
] as const;

/** Les façons d'écrire un rythme, toutes vues dans de vrais annuaires. */
type Rythme = (hasard: Hasard) => string;

const jour = (hasard: Hasard) => hasard.choisir(JOURS);
const plage = (hasard: Hasard) => hasard.choisir([...MATINS, ...APRES_MIDI]);
const de = (hasard: Hasard) => {
  const [debut, fin] = plage(hasard);
  return `de ${debut} à ${fin}`;
};
const court = (hasard: Hasard) => plage(hasard).join('-');

/** Une ou deux fois par mois : le rythme d'une permanence en mairie. */
export const MENSUELS: readonly Rythme[] = [
  (h) => `2e et 4e ${jour(h)} du mois ${de(h)}`,
  (h) => `1er ${jour(h)} du mois ${de(h)}`,
  (h) => `1er et 3e ${jour(h)} du mois ${court(h)}`,
  (h) => `3e ${jour(h)} du mois, ${de(h)}`,
  (h) => `dernier ${jour(h)} du mois ${de(h)}`,
  (h) => `semaines paires le ${jour(h)} ${court(h)}`,
  (h) => `semaines impaires le ${jour(h)} ${court(h)}`,
  (h) => `le ${jour(h)} des semaines paires ${de(h)}`,
  (h) => `le deuxième ${jour(h)} du mois ${de(h)}`,
  (h) => `1er ${jour(h)} du mois ${court(h)}, sauf juillet et août`,
];

/** Chaque semaine. */
export const HEBDOMADAIRES: readonly Rythme[] = [
  (h) => `${jour(h)} ${court(h)}`,
  (h) => `tous les ${jour(h)}s ${de(h)}`,
  (h) => `le ${jour(h)} ${de(h)}, sauf vacances scolaires`,
  (h) => `${jour(h)} ${court(h)}, hors vacances scolaires`,
  () => `lundi 9h-12h et jeudi 14h-17h`,
  (h) => `mardi et vendredi ${court(h)}`,
  (h) => `${jour(h)} ${court(h)} ; fermé en août`,
];

/** L'hiver seulement : l'aide alimentaire de saison. */
export const SAISONNIERS: readonly Rythme[] = [
  (h) => `de novembre à mars : ${jour(h)} ${court(h)}`,
  () => `de novembre à mars, mardi et vendredi 14h-16h30`,
  (h) => `du 1er décembre au 31 mars : ${jour(h)} ${de(h)}`,
  () => `du 15 novembre au 31 mars : samedi 10h-12h`,
];

/** Déjà dans la notation d'OpenStreetMap, comme certains flux les donnent. */
export const OSM: readonly Rythme[] = [
  () => 'Tu[2,4] 14:00-16:30',
  () => 'Th 09:00-12:00; PH,SH off',
  () => 'We[1] 09:00-11:30',
  () => 'Nov-Mar Fr 14:00-17:00',
];

/** Des heures, mais pas sans rendez-vous. */
export const AVEC_RENDEZ_VOUS: readonly Rythme[] = [
  (h) => `${jour(h)} ${court(h)} sur rendez-vous`,
  (h) => `2e et 4e ${jour(h)} du mois ${de(h)}, sur rendez-vous`,
];

/** Aucune heure : on prend rendez-vous. */
export const SUR_RENDEZ_VOUS: readonly Rythme[] = [() => 'sur rendez-vous', () => 'uniquement sur rendez-vous'];

/** Ce que personne ne peut lire : la page le montre tel quel et le signale. */
export const ILLISIBLE = 'aux heures habituelles, voir la feuille à la porte';
