import { direACommune } from '../../src/domaine/commune.ts';
import type { Commune } from '../../src/domaine/commune.schema.ts';
import type { Annuaire } from './annuaire.ts';
import { type Contexte, shiftJour } from './contexte.ts';
import { createHasard, type Hasard } from './hasard.ts';
import type { FichePermanence } from './modeles/modele.ts';
import { MENSUELS } from './rythmes.ts';

interface Tournee {
  readonly sorte: string;
  readonly cle: string;
  readonly intitule: string;
  readonly nom: string;
  readonly vehicule: string;
  readonly places: readonly string[];
  readonly thematiques: NonNullable<FichePermanence['thematiques']>;
  readonly publics: NonNullable<FichePermanence['publics']>;
}

const TOURNEES: readonly Tournee[] = [
  {
    sorte: 'bus-france-services',
    cle: 'tournee-bus-france-services',
    intitule: 'Le bus France services passe près de chez vous',
    nom: 'Bus France services',
    vehicule: 'Bus France services',
    places: ['place de la Mairie', 'place du Marché', "devant l'école"],
    thematiques: ['acces-aux-droits', 'numerique'],
    publics: ['tous-publics'],
  },
  {
    sorte: 'epicerie-itinerante',
    cle: 'tournee-epicerie',
    intitule: "L'épicerie solidaire itinérante",
    nom: 'Épicerie itinérante',
    vehicule: "Camion de l'épicerie",
    places: ['place de la Fontaine', 'parking de la salle des fêtes'],
    thematiques: ['precarite'],
    publics: ['tous-publics'],
  },
  {
    sorte: 'pmi',
    cle: 'tournee-puericultrice',
    intitule: 'Le camion de la puéricultrice',
    nom: 'Camion de la PMI',
    vehicule: 'Camion de la PMI',
    places: ["devant l'école", 'place de la Mairie'],
    thematiques: ['enfance-famille', 'sante'],
    publics: ['familles'],
  },
  {
    sorte: 'permanence-acces-soins',
    cle: 'tournee-soins',
    intitule: 'Soins et dépistages dans les villages',
    nom: 'Camion santé',
    vehicule: 'Camion santé',
    places: ['place du Marché', 'parking de la salle des fêtes'],
    thematiques: ['sante'],
    publics: ['tous-publics'],
  },
];

/** Villages d'une tournée, et villages d'un même passage. */
const ARRETS = 5;

/** Les tournées : un véhicule, plusieurs arrêts, chacun avec son rythme. Elles desservent les communes les moins peuplées. */
export function createTournees(annuaire: Annuaire, contexte: Contexte): FichePermanence[] {
  const villages = [...contexte.communes].reverse();
  return TOURNEES.flatMap(({ sorte, cle, intitule, nom, vehicule, places, thematiques, publics }, rang) => {
    const tenuePar = annuaire.list(sorte)[0]?.id;
    if (!tenuePar) return [];
    return [0, 1].flatMap((circuit): FichePermanence[] => {
      const hasard = createHasard(`${contexte.graine}/${cle}/${circuit}`);
      const depart = villages[((rang * 2 + circuit) * 9) % villages.length];
      const etapes = depart ? listEtapes(depart, villages) : [];
      if (etapes.length === 0 || (circuit === 1 && villages.length < 20)) return [];
      return [
        {
          id: `${cle}-${circuit + 1}`,
          partenaire: tenuePar,
          intitule,
          nature: 'tournee',
          lieu: { nom: vehicule, adresse: { visibilite: 'sans_lieu' } },
          rendez_vous: 'sans',
          thematiques: [...thematiques],
          publics: [...publics],
          confidentialite: 'bureau ferme',
          itinerance: {
            tournee: `${nom}, circuit ${circuit + 1}`,
            arrets: etapes.map((commune) => ({ lieu: sayArret(commune, places, hasard), horaires: hasard.choisir(MENSUELS.slice(0, 6))(hasard) })),
          },
          source: 'Démonstration',
          verifie_le: shiftJour(contexte.jour, -hasard.entier(5, 120)),
          verifie_par: 'équipe de la tournée',
        },
      ];
    });
  });
}

/** Le village de départ et ses voisins ; sans table de voisines, les communes de la même intercommunalité. */
function listEtapes(depart: Commune, villages: readonly Commune[]): Commune[] {
  const proches =
    depart.voisines.length > 0
      ? villages.filter(({ code_insee }) => depart.voisines.includes(code_insee))
      : villages.filter((commune) => commune !== depart && commune.epci?.siren === depart.epci?.siren);
  return [depart, ...proches.slice(0, ARRETS - 1)];
}

function sayArret({ nom }: Commune, places: readonly string[], hasard: Hasard): string {
  const place = hasard.choisir(places);
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}, ${direACommune(nom)}`;
}
