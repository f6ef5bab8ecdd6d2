import { direDeCommune, distanceKm } from '../../../src/domaine/commune.ts';
import type { Commune } from '../../../src/domaine/commune.schema.ts';
import type { Profil, SecteurSocial } from './profil.ts';

/** Une intercommunalité assez peuplée pour avoir sa maison des solidarités. */
const HABITANTS_D_UNE_MAISON = 12_000;
/** Une ville partagée par quartier. */
const HABITANTS_D_UNE_VILLE_PARTAGEE = 80_000;
const TERRITOIRES_AU_PLUS = 6;

/**
 * L'organisation d'un Département dont nous n'avons pas le schéma : une maison des solidarités par intercommunalité assez peuplée,
 * les petites confiées à la plus proche. Tout y est inventé, et `origine` le dit.
 */
export function createProfilGenerique(communes: readonly Commune[]): Profil {
  const groupes = listGroupes(communes);
  const maisons = groupes.filter(({ habitants }, rang) => rang === 0 || habitants >= HABITANTS_D_UNE_MAISON);
  const sieges = maisons.slice(0, TERRITOIRES_AU_PLUS);
  const secteursDe = new Map<string, SecteurSocial[]>(sieges.map(({ siege }) => [siege.nom, []]));
  for (const [rang, groupe] of groupes.entries()) {
    const territoire = sieges.find((maison) => maison === groupe) ?? findPlusProche(groupe.siege, sieges) ?? sieges[rang % sieges.length];
    const maison = maisons.includes(groupe) ? groupe : (findPlusProche(groupe.siege, maisons) ?? territoire);
    if (!territoire || !maison) continue;
    const partagee = (groupe.siege.population ?? 0) >= HABITANTS_D_UNE_VILLE_PARTAGEE;
    const base = { siege: groupe.siege.nom, niveau: 'mds' } as const;
    if (partagee)
      secteursDe.get(territoire.siege.nom)?.push({ ...base, communes: [groupe.siege.nom], quartiers: [['Centre'], ['Quartiers nord'], ['Quartiers sud']] });
    const reste = groupe.communes.filter((commune) => !partagee || commune !== groupe.siege);
    if (reste.length === 0) continue;
    const chefLieu = partagee ? reste[0] : groupe.siege;
    if (!chefLieu) continue;
    secteursDe
      .get(territoire.siege.nom)
      ?.push({ siege: chefLieu.nom, niveau: 'mds', communes: reste.map(({ nom }) => nom), ...(maison === groupe ? {} : { servi_par: maison.siege.nom }) });
  }
  return {
    origine:
      "Maisons départementales des solidarités par groupes d'intercommunalités : une organisation entièrement inventée pour la démonstration, à remplacer par celle du Département.",
    niveaux: [
      { id: 'territoire', nom: "Territoire d'action sociale", explication: 'Plusieurs maisons départementales des solidarités qui travaillent ensemble.' },
      {
        id: 'mds',
        nom: 'Maison départementale des solidarités',
        sigle: 'MDS',
        explication: 'Le service social de votre secteur : une assistante sociale ou un assistant social vous reçoit.',
        service: { prefixe: 'mds', type: 'mds', nom: (lieu) => `Maison départementale des solidarités ${direDeCommune(lieu)}`, sigle: 'MDS' },
      },
    ],
    territoires: [...secteursDe].map(([nom, secteurs]) => ({ nom, niveau: 'territoire', secteurs })),
  };
}

interface Groupe {
  readonly siege: Commune;
  readonly habitants: number;
  /** De la plus peuplée à la moins peuplée. */
  readonly communes: readonly Commune[];
}

/** Les communes par intercommunalité, la plus peuplée d'abord ; une commune seule forme son groupe. */
function listGroupes(communes: readonly Commune[]): Groupe[] {
  const parEpci = new Map<string, Commune[]>();
  for (const commune of communes) {
    const cle = commune.epci?.siren ?? commune.code_insee;
    parEpci.set(cle, [...(parEpci.get(cle) ?? []), commune]);
  }
  return [...parEpci.values()]
    .map((membres) => [...membres].sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || (a.code_insee < b.code_insee ? -1 : 1)))
    .flatMap((membres): Groupe[] =>
      membres[0] ? [{ siege: membres[0], communes: membres, habitants: membres.reduce((somme, { population }) => somme + (population ?? 0), 0) }] : [],
    )
    .sort((a, b) => b.habitants - a.habitants || (a.siege.code_insee < b.siege.code_insee ? -1 : 1));
}

function findPlusProche(commune: Commune, groupes: readonly Groupe[]): Groupe | undefined {
  const { position } = commune;
  if (!position) return groupes[0];
  const distance = ({ siege }: Groupe) => (siege.position ? distanceKm(position, siege.position) : Number.POSITIVE_INFINITY);
  return [...groupes].sort((a, b) => distance(a) - distance(b))[0];
}
