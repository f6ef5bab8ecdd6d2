import { direDeCommune } from '../../../src/domaine/commune.ts';
import type { Profil } from './profil.ts';

/** Bas-Rhin : des UTAMS, et Strasbourg à part, où la Ville tient les centres médico-sociaux. Le schéma est ancien : les pages le disent. */
export const BAS_RHIN: Profil = {
  origine:
    "Unités territoriales d'action médico-sociale (UTAMS) et, à Strasbourg, unités territoriales et centres médico-sociaux de la Ville, selon le schéma départemental 2017-2021. Ce schéma est ancien : depuis 2021, la Collectivité européenne d'Alsace a pu changer cette organisation. Le partage exact des communes est un exemple inventé pour la démonstration.",
  niveaux: [
    {
      id: 'utams',
      nom: "Unité territoriale d'action médico-sociale",
      sigle: 'UTAMS',
      explication: 'Elle organise le service social du Département sur un territoire.',
    },
    {
      id: 'secteur',
      nom: 'Secteur',
      explication: "Le service social de votre secteur, dans les locaux de l'UTAMS ou près de chez vous.",
      service: {
        prefixe: 'utams',
        type: 'service-social-departemental',
        nom: (lieu) => `Unité territoriale d'action médico-sociale ${direDeCommune(lieu)}`,
        sigle: 'UTAMS',
      },
    },
    {
      id: 'ut',
      nom: 'Unité territoriale de la Ville de Strasbourg',
      sigle: 'UT',
      explication: 'À Strasbourg, la Ville tient le service social à la place du Département.',
    },
    {
      id: 'cms',
      nom: 'Centre médico-social',
      sigle: 'CMS',
      explication: 'Le service social de votre quartier, à Strasbourg.',
      service: { prefixe: 'cms', type: 'service-social-departemental', nom: (lieu) => `Centre médico-social ${direDeCommune(lieu)}`, sigle: 'CMS' },
    },
  ],
  territoires: [
    {
      nom: 'Nord',
      niveau: 'utams',
      secteurs: [
        { siege: 'Haguenau', niveau: 'secteur', epci: ['200067874', '246700843'] },
        { siege: 'Wissembourg', niveau: 'secteur', epci: ['246700926', '200040178', '200041283', '200013050'] },
        { siege: 'Reichshoffen', niveau: 'secteur', epci: ['246701098'] },
        { siege: 'Drusenheim', niveau: 'secteur', epci: ['200041325'] },
      ],
    },
    {
      nom: 'Ouest',
      niveau: 'utams',
      secteurs: [
        { siege: 'Saverne', niveau: 'secteur', epci: ['200068112', '200067783'] },
        { siege: 'Sarre-Union', niveau: 'secteur', epci: ['200067841', '200070746'] },
        { siege: 'Hochfelden', niveau: 'secteur', epci: ['246700959', '200034635'] },
      ],
    },
    {
      nom: 'Sud',
      niveau: 'utams',
      secteurs: [
        { siege: 'Molsheim', niveau: 'secteur', epci: ['246701064', '200068864', '246700744'] },
        { siege: 'Schirmeck', niveau: 'secteur', epci: ['246700306'] },
        { siege: 'Obernai', niveau: 'secteur', epci: ['246701080', '200034270'] },
        { siege: 'Sélestat', niveau: 'secteur', epci: ['246700967', '246700777', '200030526'] },
        { siege: 'Erstein', niveau: 'secteur', epci: ['200067924'] },
      ],
    },
    {
      nom: 'Couronne de Strasbourg',
      niveau: 'utams',
      secteurs: [
        { siege: 'Schiltigheim', niveau: 'secteur', communes: ['Schiltigheim', 'Bischheim', 'Hœnheim', 'Souffelweyersheim', 'Reichstett', 'Mundolsheim'] },
        { siege: 'Illkirch-Graffenstaden', niveau: 'secteur', epci: ['246700488'] },
      ],
    },
    {
      nom: 'Strasbourg',
      niveau: 'ut',
      secteurs: [
        {
          siege: 'Strasbourg',
          niveau: 'cms',
          communes: ['Strasbourg'],
          quartiers: [['Centre'], ['Neudorf'], ['Neuhof'], ['Meinau'], ['Cronenbourg'], ['Hautepierre'], ['Robertsau']],
        },
      ],
    },
  ],
};
