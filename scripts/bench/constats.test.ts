import { expect, test } from 'vitest';
import type { BilanEchelle } from './bilan.ts';
import { listConstats } from './constats.ts';

const cout = { secondes: 10, processeur: 12, memoire_mo: 800, pages_par_seconde: 100, octets: 1_000 };
const taches = { plus_longue: 0, plus_de_50: 0, plus_de_200: 0 };
const ECHELLE: BilanEchelle = {
  departement: '34',
  partenaires: 1_000,
  permanences: 1_000,
  pages_construites: 1_000,
  octets: 1_000,
  construction: { site: cout, nu: cout, rapport: 4.01, rapport_processeur: 3 },
  lenteur_reelle: 4,
  recherche: null,
  moteurs: null,
  poids: null,
  pages: [
    { gabarit: 'urgence', chemin: '/urgence/', ko: 13, ko_maximum: 14, ko_scripts: 0, ko_scripts_ecrits: 0, ko_scripts_maximum: 0, requetes: 2 },
    { gabarit: 'droit', chemin: '/droits/rsa/', ko: 20, ko_maximum: 50, ko_scripts: 1.2, ko_scripts_ecrits: 2.9, ko_scripts_maximum: 1, requetes: 9 },
  ],
  ressenti: [{ gabarit: 'accueil', chemin: '/', lcp: 2_500, cls: 0.11, inp: 120, geste: 'click' }],
  carte: { points: 1_000, ko: { page: 90, donnees: 40 }, ouverture: taches, gestes: { ...taches, plus_longue: 201 } },
};

test('chaque mesure est mise devant sa borne ; ce qui n’est pas mesuré ne se juge pas', () => {
  const constats = listConstats({ machine: { processeurs: 2, charge: 0 }, lenteur: 4, echelles: [ECHELLE], lineaire: { croissance: 1.1 }, flux: null });
  expect(constats.map(({ quoi, tenu }) => `${quoi} : ${tenu ? 'tenu' : 'dépassé'}`)).toEqual([
    "construction, à côté d'un site nu : dépassé",
    'mémoire de la construction : tenu',
    'sortes de pages au-dessus de leur budget : dépassé',
    'demandes des pages urgence et guide : tenu',
    "JavaScript d'une fiche, d'une commune, d'un droit : dépassé",
    'accueil, LCP en 3G lente : tenu',
    'accueil, CLS : dépassé',
    'accueil, INP : tenu',
    'carte sans ses données : tenu',
    'carte, plus longue tâche pendant les gestes : dépassé',
    'temps par page, de la plus petite échelle à la plus grande : tenu',
  ]);
  expect(constats.at(-1)?.echelle).toBeNull();
});
