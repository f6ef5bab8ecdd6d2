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
  ])('%s passe', (texte) => {
    expect(findNomDePersonne(texte)).toBeUndefined();
  });
});
