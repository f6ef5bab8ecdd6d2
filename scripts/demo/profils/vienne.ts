import { direDeCommune } from '../../../src/domaine/commune.ts';
import type { Profil } from './profil.ts';

/** Vienne : des maisons départementales des solidarités. Le schéma date de 2011 : les pages le disent. */
export const VIENNE: Profil = {
  origine:
    "Maisons départementales des solidarités (MDS), selon le schéma départemental 2011-2013. Ce schéma est ancien : l'organisation a pu changer. Le partage exact des communes est un exemple inventé pour la démonstration.",
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
  territoires: [
    {
      nom: 'Poitiers et sa couronne',
      niveau: 'territoire',
      secteurs: [
        { siege: 'Poitiers', niveau: 'mds', communes: ['Poitiers'], quartiers: [['Centre-ville'], ['Les Couronneries'], ['Les Trois Cités']] },
        { siege: 'Jaunay-Marigny', niveau: 'mds', epci: ['200069854'] },
        { siege: 'Vivonne', niveau: 'mds', epci: ['200043628'] },
      ],
    },
    {
      nom: 'Nord Vienne',
      niveau: 'territoire',
      secteurs: [
        { siege: 'Châtellerault', niveau: 'mds', epci: ['248600413'] },
        { siege: 'Loudun', niveau: 'mds', epci: ['248600447'] },
        { siege: 'Neuville-de-Poitou', niveau: 'mds', epci: ['200069763'] },
      ],
    },
    {
      nom: 'Sud Vienne',
      niveau: 'territoire',
      secteurs: [
        { siege: 'Montmorillon', niveau: 'mds', epci: ['200070043'] },
        { siege: 'Civray', niveau: 'mds', epci: ['200070035'] },
      ],
    },
  ],
};
