import type { Commune } from '../../src/domaine/commune.schema.ts';
import { listCentres } from './action-sociale-communale.ts';
import type { Contexte } from './contexte.ts';
import { createHasard } from './hasard.ts';
import { ECRIVAIN_PUBLIC, FRANCE_SERVICES, POINT_CONSEIL_BUDGET, POINT_JUSTICE } from './modeles/acces-aux-droits.ts';
import { CAF, CPAM, FRANCE_TRAVAIL, MISSION_LOCALE } from './modeles/caisses.ts';
import { CCAS, CIAS, CPAS, HORAIRES_MAIRIE, MAIRIE, MAIRIE_AVEC_CIAS, MAIRIE_SANS_CCAS } from './modeles/commune.ts';
import type { FichePartenaire, Modele } from './modeles/modele.ts';
import { ACCUEIL_DE_JOUR, AIDE_ALIMENTAIRE, EPICERIE, HEBERGEMENT, VESTIAIRE } from './modeles/precarite.ts';
import { ADDICTOLOGIE, CENTRE_DE_SANTE, PASS, SANTE_MENTALE } from './modeles/sante.ts';
import { SERVICE_SOCIAL_HOSPITALIER } from './modeles/services-sociaux.ts';
import { AIDE_A_DOMICILE, ENERGIE, ESPACE_NUMERIQUE, FRANCAIS, INSERTION, LIEN_SOCIAL, MOBILITE, PARENTS } from './modeles/vie-quotidienne.ts';
import { addParticuliers } from './particuliers.ts';
import { createRegistre, type Registre } from './registre.ts';
import { addServicesDuDepartement, addServicesSociaux } from './services-du-departement.ts';

/** Combien de villes ont ce lieu, des plus peuplées aux moins peuplées. */
const PAR_VILLE: readonly (readonly [Modele, number])[] = [
  [CAF, 4],
  [CPAM, 8],
  [FRANCE_TRAVAIL, 12],
  [MISSION_LOCALE, 9],
  [POINT_CONSEIL_BUDGET, 6],
  [POINT_JUSTICE, 7],
  [SERVICE_SOCIAL_HOSPITALIER, 5],
  [PASS, 4],
  [ADDICTOLOGIE, 5],
  [SANTE_MENTALE, 10],
  [ACCUEIL_DE_JOUR, 6],
  [HEBERGEMENT, 6],
  [VESTIAIRE, 10],
  [ECRIVAIN_PUBLIC, 8],
  [ENERGIE, 5],
  [FRANCAIS, 8],
  [PARENTS, 10],
  [INSERTION, 8],
];
/** Combien d'habitants d'une intercommunalité pour un lieu de plus ; chacune en a au moins un. */
const PAR_EPCI: readonly (readonly [Modele, number])[] = [
  [FRANCE_SERVICES, 20_000],
  [AIDE_ALIMENTAIRE, 30_000],
  [ESPACE_NUMERIQUE, 30_000],
  [EPICERIE, 80_000],
  [AIDE_A_DOMICILE, 60_000],
  [MOBILITE, 80_000],
  [LIEN_SOCIAL, 50_000],
  [CENTRE_DE_SANTE, 100_000],
];
/** De quoi remplir un grand annuaire. */
const REMPLISSAGE: readonly Modele[] = [
  AIDE_ALIMENTAIRE,
  ESPACE_NUMERIQUE,
  LIEN_SOCIAL,
  AIDE_A_DOMICILE,
  VESTIAIRE,
  ECRIVAIN_PUBLIC,
  FRANCAIS,
  PARENTS,
  MOBILITE,
  INSERTION,
  CENTRE_DE_SANTE,
  ENERGIE,
  EPICERIE,
  ADDICTOLOGIE,
  POINT_CONSEIL_BUDGET,
  HEBERGEMENT,
];

/** Exactement `nombre` partenaires, les indispensables d'abord ; dans l'ordre où on les a pensés. */
export function createPartenaires(nombre: number, contexte: Contexte): FichePartenaire[] {
  const registre = createRegistre(nombre, contexte);
  addServicesSociaux(registre, contexte);
  addServicesDuDepartement(registre, contexte);
  addParticuliers(registre, contexte);
  for (const [modele] of [...PAR_VILLE, ...PAR_EPCI]) registre.add(modele, contexte.prefecture);
  addCommunes(registre, contexte);
  addVilles(registre, contexte);
  fillRegistre(registre, contexte);
  return registre.fiches;
}

/** Chaque commune a sa mairie ; beaucoup ont un centre d'action sociale, ou partagent le leur. */
function addCommunes(registre: Registre, contexte: Contexte): void {
  const centres = listCentres(contexte);
  const centreDe = new Map(centres.flatMap((centre) => centre.communes.map((commune) => [commune, centre] as const)));
  for (const commune of contexte.communes) {
    const hasard = createHasard(`${contexte.graine}/mairie/${commune.code_insee}`);
    const habitants = commune.population ?? 0;
    const centre = centreDe.get(commune);
    const suite = !centre ? hasard.choisir(MAIRIE_SANS_CCAS) : centre.sorte === 'ccas' ? '' : hasard.choisir(MAIRIE_AVEC_CIAS);
    const modele = {
      ...MAIRIE,
      horaires: habitants > 8000 ? HORAIRES_MAIRIE.ville : habitants > 1200 ? HORAIRES_MAIRIE.bourg : HORAIRES_MAIRIE.village,
      descriptions: MAIRIE.descriptions.map((texte) => texte + suite),
      ...(centre ? {} : { roles: ['domiciliation' as const] }),
    };
    registre.add(modele, commune, { id: `mairie-${commune.slug}`, zone_eligibilite: [commune.code_insee] });
  }
  for (const { sorte, siege, communes } of centres) {
    registre.add({ ccas: CCAS, cias: CIAS, cpas: CPAS }[sorte], siege, { zone_eligibilite: communes.map(({ code_insee }) => code_insee).sort() });
  }
}

function addVilles(registre: Registre, { communes, prefecture }: Contexte): void {
  const villes = communes.filter((commune) => commune !== prefecture);
  for (const [modele, nombre] of PAR_VILLE) for (const ville of villes.slice(0, nombre - 1)) registre.add(modele, ville);
  for (const [modele, habitants] of PAR_EPCI) {
    for (const membres of groupByEpci(communes)) {
      const total = membres.reduce((somme, { population }) => somme + (population ?? 0), 0);
      for (const commune of membres.slice(0, Math.min(4, Math.ceil(total / habitants)))) if (commune !== prefecture) registre.add(modele, commune);
    }
  }
}

function groupByEpci(communes: readonly Commune[]): Commune[][] {
  const groupes = new Map<string, Commune[]>();
  for (const commune of communes) if (commune.epci) groupes.set(commune.epci.siren, [...(groupes.get(commune.epci.siren) ?? []), commune]);
  return [...groupes.values()];
}

/** Des lieux de toutes sortes, plus nombreux où l'on est plus nombreux, jusqu'au compte demandé. */
function fillRegistre(registre: Registre, { communes, graine }: Contexte): void {
  const hasard = createHasard(`${graine}/remplissage`);
  const seuils: number[] = [];
  let total = 0;
  for (const { population } of communes) {
    total += Math.sqrt((population ?? 0) + 200);
    seuils.push(total);
  }
  while (!registre.isPlein()) {
    const cible = hasard.suivant() * total;
    const commune = communes[seuils.findIndex((seuil) => cible < seuil)] ?? communes[0];
    if (commune) registre.add(hasard.choisir(REMPLISSAGE), commune);
  }
}
