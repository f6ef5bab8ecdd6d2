import type { RoleId } from '../vocabulaires/roles.ts';

/** Une institution désignée pour un lieu : si sa zone nomme la commune, les autres n'y sont pas compétentes. */
const DESIGNES: ReadonlySet<string> = new Set<RoleId>([
  'service-social-departemental',
  'service-insertion',
  'service-autonomie',
  'pmi',
  'aide-sociale-enfance',
  'ccas',
  'domiciliation',
  'fonds-logement',
  'fonds-aide-jeunes',
  'mission-locale',
  'referent-rsa',
]);

/** Vrai pour un rôle que l'on ne choisit pas : c'est l'endroit où l'on vit qui dit à qui s'adresser. */
export const isDesigne = (role: string): boolean => DESIGNES.has(role);
