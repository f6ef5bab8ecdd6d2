import type { TypePartenaireId } from '../../../src/domaine/vocabulaires/types-partenaire.ts';

/** L'organisation sociale d'un Département, avec ses mots : de quoi écrire `secteurs.yaml` et les fiches de ses services. */
export interface Profil {
  /** D'où vient le découpage et de quand il date, montré sur les pages. */
  readonly origine: string;
  readonly niveaux: readonly Niveau[];
  readonly territoires: readonly TerritoireSocial[];
  /** Une métropole qui tient elle-même le fonds logement et le fonds d'aide aux jeunes sur ses communes. */
  readonly metropole?: { readonly siren: string; readonly nom: string /** Jour du transfert. */; readonly depuis?: string };
  /** Les services de l'autonomie, quand leur aire n'est pas celle d'un territoire : un siège et les noms des territoires servis. */
  readonly autonomie?: readonly { readonly siege: string; readonly territoires: readonly string[] }[];
  /** Réseaux dont les premiers accueils sont membres (identifiants de `reseaux_porteurs`). */
  readonly reseaux?: readonly string[];
}

export interface Niveau {
  readonly id: string;
  readonly nom: string;
  readonly sigle?: string;
  readonly explication: string;
  /** Comment s'appelle le service que ce niveau porte ; absent : un niveau sans service à lui. */
  readonly service?: { readonly prefixe: string; readonly type: TypePartenaireId; readonly nom: (lieu: string) => string; readonly sigle?: string };
}

/** Une aire de plusieurs secteurs. Son service, s'il existe, est au siège du premier secteur. */
interface TerritoireSocial {
  readonly nom: string;
  readonly niveau: string;
  readonly secteurs: readonly SecteurSocial[];
}

/** Un secteur feuille. Ses communes : celles que l'on nomme, et celles des intercommunalités qui restent. */
export interface SecteurSocial {
  /** Commune où est le service. */
  readonly siege: string;
  readonly niveau: string;
  /** Nom du secteur, s'il n'est pas celui de son siège. */
  readonly nom?: string;
  /** SIREN des intercommunalités. */
  readonly epci?: readonly string[];
  /** Noms officiels, quand une intercommunalité est partagée. */
  readonly communes?: readonly string[];
  /** Grande ville partagée entre plusieurs services, « selon votre adresse ». Les quartiers d'une même adresse sont dans la même case. */
  readonly quartiers?: readonly (readonly string[])[];
  /** Le service est celui d'un autre secteur : son siège. */
  readonly servi_par?: string;
}
