import type { Catalogue } from '../domaine/catalogue.ts';
import { type Competent, getConfiance, prepareRessorts, type Ressort } from '../domaine/orientation/competence.ts';
import { isDesigne } from '../domaine/orientation/designes.ts';
import { listIds } from '../domaine/vocabulaires/terme.ts';
import { ROLES } from '../domaine/vocabulaires/roles.ts';
import { getJetonCompetent } from './jetons.ts';

/** Code INSEE → jetons de ceux qui y sont compétents, séparés par une espace : le fichier que la recherche charge quand on nomme un service désigné. */
export type CompetentsEcrits = Readonly<Record<string, string>>;

/** Qui est compétent où. */
export interface Competents {
  /** Identifiant de partenaire → le jeton de ses fiches. */
  readonly jetons: ReadonlyMap<string, string>;
  readonly parCommune: CompetentsEcrits;
}

const DEJA = new WeakMap<Catalogue['partenaires'], Competents>();

/**
 * Qui est désigné dans chaque commune par un secteur, une convention, un transfert ou sa propre zone. Une habitude (« usage ») en est une aussi ;
 * être le plus proche, ou recevoir tout le département, ne désigne personne.
 */
export function listCompetents(catalogue: Catalogue): Competents {
  const deja = DEJA.get(catalogue.partenaires);
  if (deja) return deja;
  const getRessort = prepareRessorts(catalogue);
  const designes = catalogue.communes.map((commune) => ({ code: commune.code_insee, ids: listDesignes(getRessort(commune)) }));
  const tous = [...new Set(designes.flatMap(({ ids }) => ids))].sort();
  const jetons = new Map(tous.map((id, rang) => [id, getJetonCompetent(catalogue.territoire.departement, rang)]));
  const competents = {
    jetons,
    parCommune: Object.fromEntries(designes.flatMap(({ code, ids }) => (ids.length > 0 ? [[code, ids.map((id) => jetons.get(id)).join(' ')]] : []))),
  };
  DEJA.set(catalogue.partenaires, competents);
  return competents;
}

function listDesignes({ roles, confies }: Ressort): string[] {
  const competents = [
    ...listIds(ROLES)
      .filter(isDesigne)
      .flatMap((role) => roles[role] ?? []),
    ...confies.filter(({ role }) => isDesigne(role)).map(({ competent }) => competent),
  ];
  return [...new Set(competents.filter(isDesigneIci).flatMap(({ id }) => id ?? []))].sort();
}

const isDesigneIci = ({ raison }: Competent): boolean => raison.id !== 'departement' && getConfiance(raison.id) !== 'proximite';
