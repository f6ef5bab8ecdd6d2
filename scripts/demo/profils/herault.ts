import { direDeCommune } from '../../../src/domaine/commune.ts';
import type { Profil } from './profil.ts';

/** Hérault : le schéma départemental 2023-2028 donne les six territoires, leurs 36 services sur 33 sites et la règle ; le partage fin est inventé. */
export const HERAULT: Profil = {
  origine:
    'Six territoires et 36 services territoriaux des solidarités sur 33 sites, selon le schéma départemental 2023-2028. Le partage exact des communes entre les services est un exemple inventé pour la démonstration.',
  niveaux: [
    {
      id: 'mds',
      nom: 'Maison départementale des solidarités',
      sigle: 'MDS',
      explication: 'Elle réunit tous les services sociaux du Département sur un territoire : insertion, enfance, familles.',
      service: { prefixe: 'mds', type: 'mds', nom: (lieu) => `Maison départementale des solidarités ${lieu}`, sigle: 'MDS' },
    },
    {
      id: 'sts',
      nom: 'Service territorial des solidarités',
      sigle: 'STS',
      explication: 'Le service social de votre secteur : une assistante sociale ou un assistant social vous reçoit.',
      service: {
        prefixe: 'sts',
        type: 'service-social-departemental',
        nom: (lieu) => `Service territorial des solidarités ${direDeCommune(lieu)}`,
        sigle: 'STS',
      },
    },
  ],
  // Depuis décembre 2016, le FSL et le FAJ y relèvent de la Métropole.
  metropole: { siren: '243400017', nom: 'Montpellier Méditerranée Métropole', depuis: '2016-12-01' },
  autonomie: [
    { siege: 'Béziers', territoires: ['Haut Languedoc et Ouest Hérault', 'Biterrois'] },
    { siege: "Clermont-l'Hérault", territoires: ["Cœur d'Hérault Pic Saint-Loup", 'Étang de Thau'] },
    { siege: 'Montpellier', territoires: ['Montpelliérain', 'Petite Camargue'] },
  ],
  territoires: [
    {
      nom: 'Haut Languedoc et Ouest Hérault',
      niveau: 'mds',
      secteurs: [
        { siege: 'Saint-Pons-de-Thomières', niveau: 'sts', epci: ['200066348'] },
        {
          siege: 'Olargues',
          niveau: 'sts',
          communes: [
            'Berlou',
            'Colombières-sur-Orb',
            'Ferrières-Poussarou',
            'Mons',
            'Olargues',
            'Prémian',
            'Roquebrun',
            "Saint-Étienne-d'Albagnan",
            'Saint-Julien',
            "Saint-Martin-de-l'Arçon",
            "Saint-Vincent-d'Olargues",
            'Vieussan',
          ],
        },
        { siege: 'La Salvetat-sur-Agout', niveau: 'sts', nom: 'La Salvetat et le Caroux', epci: ['200066553'], servi_par: 'Saint-Pons-de-Thomières' },
        { siege: 'Bédarieux', niveau: 'sts', epci: ['200042646'] },
        {
          siege: 'Lamalou-les-Bains',
          niveau: 'sts',
          communes: [
            'Combes',
            'Hérépian',
            'Lamalou-les-Bains',
            'Le Poujol-sur-Orb',
            'Le Pradal',
            'Les Aires',
            'Saint-Geniès-de-Varensal',
            'Saint-Gervais-sur-Mare',
            'Taussac-la-Billière',
            "Villemagne-l'Argentière",
          ],
        },
        { siege: 'Capestang', niveau: 'sts', epci: ['200042653'] },
        { siege: 'Murviel-lès-Béziers', niveau: 'sts', epci: ['200071058'] },
        { siege: 'Maraussan', niveau: 'sts', nom: 'La Domitienne', epci: ['243400488'] },
      ],
    },
    {
      nom: "Cœur d'Hérault Pic Saint-Loup",
      niveau: 'mds',
      secteurs: [
        { siege: 'Lodève', niveau: 'sts', epci: ['200017341'] },
        {
          siege: 'Le Caylar',
          niveau: 'sts',
          communes: [
            'La Vacquerie-et-Saint-Martin-de-Castries',
            'Le Caylar',
            'Le Cros',
            'Les Rives',
            "Pégairolles-de-l'Escalette",
            'Romiguières',
            'Roqueredonde',
            "Saint-Félix-de-l'Héras",
            'Saint-Maurice-Navacelles',
            'Saint-Michel',
            'Saint-Pierre-de-la-Fage',
            'Sorbs',
          ],
        },
        { siege: "Clermont-l'Hérault", niveau: 'sts', epci: ['243400355'] },
        { siege: 'Gignac', niveau: 'sts', epci: ['243400694'] },
        { siege: 'Ganges', niveau: 'sts', epci: ['243400736'] },
        { siege: 'Saint-Mathieu-de-Tréviers', niveau: 'sts', nom: 'Pic Saint-Loup', epci: ['200022986'] },
      ],
    },
    {
      nom: 'Montpelliérain',
      niveau: 'mds',
      secteurs: [
        {
          siege: 'Montpellier',
          niveau: 'sts',
          communes: ['Montpellier'],
          quartiers: [['Centre historique', 'Antigone'], ['Figuerolles', 'Les Cévennes'], ['La Mosson'], ["Croix d'Argent"], ['Port Marianne']],
        },
        {
          siege: 'Castelnau-le-Lez',
          niveau: 'sts',
          communes: ['Castelnau-le-Lez', 'Clapiers', 'Grabels', 'Jacou', 'Le Crès', 'Montferrier-sur-Lez', 'Prades-le-Lez'],
        },
        {
          siege: 'Castries',
          niveau: 'sts',
          communes: [
            'Baillargues',
            'Beaulieu',
            'Castries',
            'Montaud',
            'Restinclières',
            'Saint-Brès',
            'Saint-Drézéry',
            'Saint-Geniès-des-Mourgues',
            'Sussargues',
            'Vendargues',
          ],
        },
        { siege: 'Saint-Jean-de-Védas', niveau: 'sts', epci: ['243400017'] },
      ],
    },
    {
      nom: 'Biterrois',
      niveau: 'mds',
      secteurs: [
        { siege: 'Béziers', niveau: 'sts', communes: ['Béziers'], quartiers: [['Centre-ville'], ['La Devèze'], ['Iranget']] },
        { siege: 'Servian', niveau: 'sts', epci: ['243400769'] },
        { siege: 'Agde', niveau: 'sts', communes: ['Agde', 'Bessan', 'Florensac', 'Pinet', 'Pomérols', 'Portiragnes', 'Vias'] },
        { siege: 'Pézenas', niveau: 'sts', epci: ['243400819'] },
      ],
    },
    {
      nom: 'Étang de Thau',
      niveau: 'mds',
      secteurs: [
        { siege: 'Sète', niveau: 'sts', communes: ['Sète'], quartiers: [['Centre et port', 'Île de Thau']] },
        { siege: 'Frontignan', niveau: 'sts', epci: ['200066355'] },
        { siege: 'Mèze', niveau: 'sts', communes: ['Loupian', 'Marseillan', 'Mèze', 'Villeveyrac'] },
        { siege: 'Poussan', niveau: 'sts', communes: ['Bouzigues', 'Gigean', 'Montbazin', 'Poussan'] },
      ],
    },
    {
      nom: 'Petite Camargue',
      niveau: 'mds',
      secteurs: [
        { siege: 'Lunel', niveau: 'sts', epci: ['243400520'] },
        { siege: 'Mauguio', niveau: 'sts', nom: "Pays de l'Or", epci: ['243400470'] },
      ],
    },
  ],
};
