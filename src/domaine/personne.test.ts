import { describe, expect, test } from 'vitest';
import { findNomDePersonne, isCourrielNominatif } from './personne.ts';

describe("une adresse électronique qui nomme quelqu'un", () => {
  test.each([
    'sophie.durand@exemple.fr',
    's.durand@exemple.fr',
    'durand.sophie@exemple.fr',
    'jean-pierre.martin@exemple.fr',
    'Sophie_Durand@exemple.fr',
    'm_martin@exemple.fr',
    'sophie@exemple.fr',
    'durand-s@exemple.fr',
  ])('%s', (courriel) => {
    expect(isCourrielNominatif(courriel)).toBe(true);
  });

  test.each([
    'accueil.csm@exemple.fr',
    'mairie.lodeve@exemple.fr',
    'fs.agde@exemple.fr',
    'contact@exemple.fr',
    'courniou.les.grottes@exemple.fr',
    'la-salvetat-sur-agout@exemple.fr',
    'mli.centre.herault@exemple.fr',
    'mpt.f.villon@exemple.fr',
    'ce.0340097w@exemple.fr',
    'clemence@association-clemence.fr',
    'accueil.b@exemple.fr',
  ])('%s passe', (courriel) => {
    expect(isCourrielNominatif(courriel)).toBe(false);
  });
});

describe("le nom de quelqu'un dans un texte", () => {
  test.each([
    ["Demandez Mme Durand à l'accueil", 'Mme Durand'],
    ['Permanence de Mme Durand', 'Mme Durand'],
    ['Monsieur Jean Martin reçoit le jeudi', 'Monsieur Jean Martin'],
    ['Rendez-vous avec M. MARTIN', 'M. MARTIN'],
    ['Maître Dupont, avocat', 'Maître Dupont'],
    ['Contact : Sophie Durand', 'Contact : Sophie Durand'],
    ['la référente Sophie DURAND', 'référente Sophie DURAND'],
    ['Contact accueil : Sophie Durand', 'Contact accueil : Sophie Durand'],
    ["Demandez Sophie à l'accueil", 'Demandez Sophie'],
    ['rendez-vous auprès de Nathalie', 'auprès de Nathalie'],
    ['Prendre rendez-vous auprès de S. Durand', 'auprès de S. Durand'],
    ['Atelier animé par Jean-Pierre Martin', 'par Jean-Pierre Martin'],
    ['Congé maternité de Sophie Durand', 'Congé maternité de Sophie Durand'],
    ['Le mardi, Sophie DURAND, sur rendez-vous', 'Sophie DURAND'],
    ['Sophie Durand vous reçoit le jeudi', 'Sophie Durand'],
    ['mme Le Goff est là le lundi', 'mme Le Goff'],
    ['consultation avec le Dr Martin', 'Dr Martin'],
    ['Appeler Me Dupont', 'Me Dupont'],
    ['madame Durand', 'madame Durand'],
  ])('%s', (texte, nom) => {
    expect(findNomDePersonne(texte)).toBe(nom);
  });

  test.each([
    'rue Jean-Jaurès',
    'Espace Simone-Veil',
    '12 rue du Docteur-Roux',
    'Résidence du Docteur Roux',
    'Madame la directrice',
    'rue Madame de Staël',
    'avenue de Monsieur Thiers',
    'Centre social Georges Brassens',
    'Contact : accueil de la mairie',
    'Caisse primaire',
    'Salle Georges BRASSENS',
    'avenue Lucien FEBVRE 39160 SAINT-AMOUR',
    'Maison de santé pluriprofessionnelle Docteur Verdié',
    'Centre social et culturel Louise MICHEL',
    'Résidence Madame de Sévigné',
    'France services Joseph Epstein',
    "Point d'accès au droit de St Martin De Londres",
    'Monsieur Le Maire reçoit le samedi',
    'Mme la Directrice',
    'Contact : accueil de la mairie de Saint-Martin',
    'Demandez la borne, à côté de Rose',
    'Par téléphone, avec France Travail',
    'Me contacter au guichet',
    'Demander Un rendez-vous',
    'Permanence à Saint-Laurent, chez Emmaüs',
  ])('%s passe', (texte) => {
    expect(findNomDePersonne(texte)).toBeUndefined();
  });
});

describe('une étiquette (qui répond, qui a vérifié)', () => {
  test.each(['Sophie Durand', 'Sophie', 'S. Durand', 'Sophie Durand, directrice', 'Accueil : Sophie Durand', 'Accueil (Sophie Durand)'])('%s', (texte) => {
    expect(findNomDePersonne(texte, 'etiquette')).toBeDefined();
  });
  test.each(['Accueil', 'Centre social Georges Brassens', 'MJC Jean Moulin', 'Standard : mairie', 'CCAS de Saint-Martin', 'Secrétariat du lundi'])(
    '%s passe',
    (texte) => {
      expect(findNomDePersonne(texte, 'etiquette')).toBeUndefined();
    },
  );
});

describe("un lieu porte souvent le nom de quelqu'un", () => {
  test.each(['chez Mme Durand', 'M. Durand, 3e étage'])('%s', (texte) => expect(findNomDePersonne(texte, 'lieu')).toBeDefined());
  test.each(['Georges Brassens', 'Docteur Couinaud', '12 rue Jean MOULIN', 'Villa Madame de Staël'])('%s passe', (texte) =>
    expect(findNomDePersonne(texte, 'lieu')).toBeUndefined(),
  );
});

test('le jugement ne dépend ni de la longueur du texte, ni de ce qui a été lu avant', () => {
  const phrases = [
    'Demandez Sophie Durand',
    'Contact : Émilie Martin',
    'Mme Durand',
    'M. Martin',
    'MM. Martin',
    'Mlle Roux',
    'Monsieur Jean Martin',
    'Dr Verdié',
  ];
  for (const phrase of phrases) {
    expect(findNomDePersonne(phrase), phrase).toBeDefined();
    expect(findNomDePersonne(`${'accueil du public sur place, '.repeat(200)}${phrase}`), phrase).toBeDefined();
  }
  const mots = Array.from({ length: 25_000 }, (_, rang) => `Mot${'abcdefghij'[rang % 10]}${'klmnopqrst'[Math.floor(rang / 10) % 10]}${rang.toString(26)}`);
  expect(findNomDePersonne(mots.join(' '))).toBeUndefined();
  for (const phrase of phrases) expect(findNomDePersonne(phrase), phrase).toBeDefined();
});
