import type { Commune } from '../../src/domaine/commune.schema.ts';
import type { Contexte } from './contexte.ts';

/** Un centre d'action sociale et les communes qu'il sert. */
export interface Centre {
  readonly sorte: 'ccas' | 'cias' | 'cpas';
  readonly siege: Commune;
  readonly communes: readonly Commune[];
}

/** Hérault, schéma 2023-2028 : 176 CCAS, 4 CIAS pour 48 communes, un centre commun à Roujan pour 6 communes. */
const HERAULT = {
  ccas: 176,
  cias: ['Lodève', "Clermont-l'Hérault", 'Bédarieux', 'Saint-Pons-de-Thomières'],
  communesParCias: 12,
  cpas: ['Roujan', 'Gabian', 'Neffiès', 'Pouzolles', 'Margon', 'Fouzilhon'],
};
/** En dessous, une commune n'est pas tenue d'avoir un CCAS (code de l'action sociale et des familles, L123-4). */
const HABITANTS_CCAS = 1500;
/** Ailleurs, quelques intercommunalités ont un CIAS pour leurs plus petites communes. */
const HABITANTS_CIAS = 700;

/** Qui exerce l'action sociale dans chaque commune ; une petite commune peut n'avoir personne d'autre que sa mairie. */
export function listCentres({ departement, communes }: Contexte): Centre[] {
  const centres: Centre[] = [];
  const prises = new Set<Commune>();
  const add = (sorte: Centre['sorte'], siege: Commune, servies: readonly Commune[]) => {
    centres.push({ sorte, siege, communes: servies });
    for (const commune of servies) prises.add(commune);
  };
  const parNom = new Map(communes.map((commune) => [commune.nom, commune]));
  if (departement.code === '34') {
    const roujan = HERAULT.cpas.flatMap((nom) => parNom.get(nom) ?? []);
    if (roujan[0]) add('cpas', roujan[0], roujan);
  }
  for (const siege of departement.code === '34' ? HERAULT.cias.flatMap((nom) => parNom.get(nom) ?? []) : listSiegesDeCias(communes)) {
    const petites = communes.filter((commune) => commune !== siege && commune.epci?.siren === siege.epci?.siren && !prises.has(commune)).reverse();
    const servies =
      departement.code === '34' ? petites.slice(0, HERAULT.communesParCias) : petites.filter(({ population }) => (population ?? 0) < HABITANTS_CIAS);
    if (servies.length > 0) add('cias', siege, servies);
  }
  const libres = communes.filter((commune) => !prises.has(commune));
  const dotees =
    departement.code === '34'
      ? libres.slice(0, HERAULT.ccas)
      : libres.filter(
          ({ population, code_insee }) =>
            (population ?? 0) >= HABITANTS_CCAS || ((population ?? 0) > 400 && Number.parseInt(code_insee.slice(-2), 10) % 3 === 0),
        );
  for (const commune of dotees) add('ccas', commune, [commune]);
  return centres;
}

/** Une intercommunalité sur quatre, au siège de sa commune la plus peuplée. */
function listSiegesDeCias(communes: readonly Commune[]): Commune[] {
  const sieges = new Map<string, Commune>();
  for (const commune of communes) if (commune.epci && !sieges.has(commune.epci.siren)) sieges.set(commune.epci.siren, commune);
  return [...sieges.values()].filter((_, rang) => rang % 4 === 3);
}
