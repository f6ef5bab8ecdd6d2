import { direDeCommune } from '../../../src/domaine/commune.ts';
import type { Profil } from './profil.ts';

/** Ille-et-Vilaine : un CDAS y est un centre départemental d'action sociale, dans une agence départementale. */
export const ILLE_ET_VILAINE: Profil = {
  origine:
    "Agences départementales et centres départementaux d'action sociale (CDAS), selon le schéma départemental 2024-2028. Le partage exact des communes est un exemple inventé pour la démonstration.",
  niveaux: [
    { id: 'agence', nom: 'Agence départementale', explication: "Les services du Département près de chez vous, dont plusieurs centres d'action sociale." },
    {
      id: 'cdas',
      nom: "Centre départemental d'action sociale",
      sigle: 'CDAS',
      explication: 'Le service social de votre secteur : on vous y reçoit, quelle que soit votre question.',
      service: {
        prefixe: 'cdas',
        type: 'service-social-departemental',
        nom: (lieu) => `Centre départemental d'action sociale ${direDeCommune(lieu)}`,
        sigle: 'CDAS',
      },
    },
  ],
  territoires: [
    {
      nom: 'Pays de Rennes',
      niveau: 'agence',
      secteurs: [
        { siege: 'Rennes', niveau: 'cdas', communes: ['Rennes'], quartiers: [['Centre'], ['Le Blosne'], ['Maurepas'], ['Villejean'], ['Cleunay']] },
        {
          siege: 'Saint-Jacques-de-la-Lande',
          niveau: 'cdas',
          communes: ['Saint-Jacques-de-la-Lande', 'Bruz', 'Chartres-de-Bretagne', 'Noyal-Châtillon-sur-Seiche', 'Pont-Péan', 'Laillé', 'Orgères', 'Bourgbarré'],
        },
        { siege: 'Pacé', niveau: 'cdas', epci: ['243500139'] },
        { siege: 'Melesse', niveau: 'cdas', epci: ['243500667'] },
        { siege: 'Châteaugiron', niveau: 'cdas', epci: ['243500659'] },
        { siege: 'Liffré', niveau: 'cdas', epci: ['243500774'] },
      ],
    },
    {
      nom: 'Pays de Saint-Malo',
      niveau: 'agence',
      secteurs: [
        { siege: 'Saint-Malo', niveau: 'cdas', epci: ['243500782'] },
        { siege: 'Dinard', niveau: 'cdas', epci: ['243500725'] },
        { siege: 'Combourg', niveau: 'cdas', epci: ['243500733'] },
        { siege: 'Dol-de-Bretagne', niveau: 'cdas', epci: ['200070670'] },
      ],
    },
    {
      nom: 'Pays de Fougères',
      niveau: 'agence',
      secteurs: [
        { siege: 'Fougères', niveau: 'cdas', epci: ['200072452'] },
        { siege: 'Maen Roch', niveau: 'cdas', epci: ['200070688'] },
      ],
    },
    {
      nom: 'Pays de Vitré',
      niveau: 'agence',
      secteurs: [
        { siege: 'Vitré', niveau: 'cdas', epci: ['200039022'] },
        { siege: 'Janzé', niveau: 'cdas', epci: ['243500634'] },
      ],
    },
    {
      nom: 'Pays de Redon et Vallons de Vilaine',
      niveau: 'agence',
      secteurs: [
        { siege: 'Redon', niveau: 'cdas', epci: ['243500741'] },
        { siege: 'Guichen', niveau: 'cdas', epci: ['200043990'] },
        { siege: 'Bain-de-Bretagne', niveau: 'cdas', epci: ['200070662'] },
      ],
    },
    {
      nom: 'Pays de Brocéliande',
      niveau: 'agence',
      secteurs: [
        { siege: 'Montfort-sur-Meu', niveau: 'cdas', epci: ['243500550'] },
        { siege: 'Montauban-de-Bretagne', niveau: 'cdas', epci: ['200038990'] },
        { siege: 'Plélan-le-Grand', niveau: 'cdas', epci: ['243500618'] },
      ],
    },
  ],
};
