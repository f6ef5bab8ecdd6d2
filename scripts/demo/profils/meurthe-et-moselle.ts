import { direDeCommune } from '../../../src/domaine/commune.ts';
import type { Profil } from './profil.ts';

/** Meurthe-et-Moselle : des MDS dans six territoires. Le RTAD y est un réseau de lieux d'accueil, pas un service de plus. */
export const MEURTHE_ET_MOSELLE: Profil = {
  origine:
    "Maisons départementales des solidarités et réseau territorial d'accueil (RTAD), selon le schéma départemental 2024-2028. Le RTAD est un réseau de lieux d'accueil, pas un service. Le partage exact des communes est un exemple inventé pour la démonstration.",
  reseaux: ['rtad'],
  niveaux: [
    { id: 'territoire', nom: 'Territoire', explication: 'Une des six parties du Département, avec ses maisons des solidarités.' },
    {
      id: 'mds',
      nom: 'Maison départementale des solidarités',
      sigle: 'MDS',
      explication: 'Le service social de votre secteur : on vous y reçoit, quelle que soit votre question.',
      service: { prefixe: 'mds', type: 'mds', nom: (lieu) => `Maison départementale des solidarités ${direDeCommune(lieu)}`, sigle: 'MDS' },
    },
  ],
  territoires: [
    {
      nom: 'Longwy',
      niveau: 'territoire',
      secteurs: [
        { siege: 'Longwy', niveau: 'mds', epci: ['245400262', '200043693'] },
        { siege: 'Villerupt', niveau: 'mds', epci: ['245701404'] },
      ],
    },
    {
      nom: 'Briey',
      niveau: 'territoire',
      secteurs: [
        { siege: 'Val de Briey', niveau: 'mds', epci: ['200070845'] },
        { siege: 'Piennes', niveau: 'mds', epci: ['200070290'] },
      ],
    },
    {
      nom: 'Val de Lorraine',
      niveau: 'territoire',
      secteurs: [
        { siege: 'Pont-à-Mousson', niveau: 'mds', epci: ['200070738', '200041515'] },
        { siege: 'Champigneulles', niveau: 'mds', epci: ['245400601', '200070589'] },
      ],
    },
    {
      nom: 'Terres de Lorraine',
      niveau: 'territoire',
      secteurs: [
        { siege: 'Toul', niveau: 'mds', epci: ['200070563', '245400510'] },
        { siege: 'Neuves-Maisons', niveau: 'mds', epci: ['245400171'] },
        { siege: 'Vézelise', niveau: 'mds', epci: ['200035772'] },
      ],
    },
    {
      nom: 'Grand Nancy',
      niveau: 'territoire',
      secteurs: [
        { siege: 'Nancy', niveau: 'mds', communes: ['Nancy'], quartiers: [['Nord et Haut-du-Lièvre'], ['Centre'], ['Sud']] },
        { siege: 'Vandœuvre-lès-Nancy', niveau: 'mds', communes: ['Vandœuvre-lès-Nancy', 'Houdemont', 'Heillecourt', 'Ludres', 'Fléville-devant-Nancy'] },
        { siege: 'Laxou', niveau: 'mds', communes: ['Laxou', 'Villers-lès-Nancy', 'Maxéville'] },
        { siege: 'Saint-Max', niveau: 'mds', epci: ['245400676'] },
      ],
    },
    {
      nom: 'Lunévillois',
      niveau: 'territoire',
      secteurs: [
        { siege: 'Lunéville', niveau: 'mds', epci: ['200070324', '200067643', '245400759'] },
        { siege: 'Blâmont', niveau: 'mds', epci: ['200069433', '200071066'] },
        { siege: 'Dombasle-sur-Meurthe', niveau: 'mds', epci: ['245400189'] },
      ],
    },
  ],
};
