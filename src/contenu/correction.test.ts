import { describe, expect, test } from 'vitest';
import { extraitCorrection } from './correction.ts';

const FICHE = `# premier-accueil : partenaires/ccas-lodeve
horaires_accueil: lundi et jeudi 9h-12h
telephone:
  - numero: "04 65 71 12 34"
    libelle: Accueil
verifie_le: 2026-11-26
# fin de la fiche
`;
const YAML = FICHE.split('\n').slice(1, -2).join('\n');

describe("la correction d'un texte reçu", () => {
  test.each([
    ['le fichier tel quel', FICHE],
    ['au milieu d’un message', `Bonjour,\nvoici ma fiche :\n\n${FICHE}\n-- \nLe secrétariat : lundi 9h\n`],
    ['cité dans une réponse', `Le 26/11/2026, le CCAS a écrit :\n${FICHE.replace(/^/gm, '> ')}`],
    ['cité deux fois', FICHE.replace(/^/gm, '> > ')],
    ['avec des fins de ligne Windows et une marque d’encodage', `\uFEFF${FICHE.replaceAll('\n', '\r\n')}`],
    ['avec des espaces insécables', FICHE.replace('partenaires/', 'partenaires/').replace(' : ', '\u00A0: ').replace('lundi et', 'lundi\u00A0et')],
    ['avec une ligne vide entre chaque ligne', FICHE.replaceAll('\n', '\n\n')],
    ['avec une ligne coupée par la messagerie', FICHE.replace('lundi et jeudi', 'lundi et\njeudi')],
    ['avec une ligne coupée et citée', FICHE.replace('lundi et jeudi', 'lundi et\njeudi').replace(/^/gm, '> ')],
  ])('%s', (_cas, texte) => {
    expect(extraitCorrection(texte)).toEqual({ collection: 'partenaires', id: 'ccas-lodeve', texte: `${YAML}\n` });
  });

  test('des guillemets courbes redeviennent droits autour d’une valeur, et restent dans une phrase', () => {
    const texte =
      '# premier-accueil : permanences/p\nhoraires: “mardi : 9h-12h”\nprise_de_rendez_vous: Dites “bonjour”\nsauf:\n  - “2026-12-29”\n# fin de la fiche';
    expect(extraitCorrection(texte)).toEqual({
      collection: 'permanences',
      id: 'p',
      texte: 'horaires: "mardi : 9h-12h"\nprise_de_rendez_vous: Dites “bonjour”\nsauf:\n  - "2026-12-29"\n',
    });
  });

  test('un fichier de propriétaire reçu seul : son nom est l’identifiant, ses champs disent sa sorte', () => {
    expect(extraitCorrection('horaires_accueil: mardi\n', 'ccas-lodeve.yaml')).toMatchObject({ collection: 'partenaires', id: 'ccas-lodeve' });
    expect(extraitCorrection('horaires: mardi\n', 'point-budget.yml')).toMatchObject({ collection: 'permanences', id: 'point-budget' });
  });

  test.each([
    ['Bonjour, nos horaires ont changé.', '', /aucune fiche trouvée : le message doit contenir/],
    ['', 'ccas.yaml', /aucune fiche trouvée/],
    ['nom: x\n', 'CCAS de Lodève.yaml', /aucune fiche trouvée/],
    [FICHE.replace('# fin de la fiche', ''), '', /la ligne « # fin de la fiche » manque : le texte a peut-être été coupé en route/],
    [FICHE + FICHE, '', /ce message porte plusieurs fiches/],
  ])('%j se refuse en disant quoi faire', (texte, nom, phrase) => expect(() => extraitCorrection(texte, nom)).toThrow(phrase));
});
