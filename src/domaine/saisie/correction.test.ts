import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatCorrection, formatYaml } from './correction.ts';
import { formatEnvoi, formatLienCourriel, getDepot } from './envois.ts';

/** Des textes comme on en écrit, et comme on n'en écrit que pour casser quelque chose. */
const texte = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'yes',
    'no',
    'null',
    '~',
    '0123',
    '1e3',
    '0x1F',
    '- a',
    '@ici',
    '*b',
    '&c',
    '!d',
    '|',
    '>',
    '%e',
    '`f`',
    'a: b',
    'a #b',
    '"x"',
    "'y'",
    '{z}',
    '[w]',
    '2026-11-26',
    '12:30',
    '=1+1',
    '\u0085',
    '\u2028',
    '\uFEFF',
    '👩‍👧 accueil',
    ' bord ',
    'fin:',
    '---',
    '...',
    '<<',
    'on',
    'y',
    'a\nb\n',
    'a\\b',
  ),
);
const scalaire = fc.oneof(texte, fc.boolean(), fc.integer(), fc.constant(null));
const cle = fc.constantFrom('numero', 'libelle', 'horaires', 'du', 'au', 'visibilite', 'commune');
const objet = fc.dictionary(cle, scalaire, { minKeys: 1 });
const champ = fc.oneof(scalaire, fc.array(texte), fc.array(objet, { minLength: 1 }), objet, fc.record({ nom: texte, adresse: objet }));
const champs = fc.dictionary(fc.constantFrom('nom', 'telephone', 'adresse', 'horaires_accueil', 'lieu', 'sauf'), champ);

describe('le YAML d’une correction', () => {
  test('se relit tel qu’il a été écrit, quel que soit le texte', () => {
    fc.assert(
      fc.property(champs, (fiche) => {
        // Un caractère seul d'une paire n'est pas du texte : aucun clavier ne l'écrit.
        fc.pre(JSON.stringify(fiche).isWellFormed() && !/\\ud[89a-f]/i.test(JSON.stringify(fiche)));
        expect(parse(formatYaml(fiche)) ?? {}).toEqual({ ...fiche });
      }),
      { numRuns: 2_000 },
    );
  });

  test('reste lisible : des mots sans guillemets, le reste entre guillemets, une valeur par ligne', () => {
    const proposition = {
      collection: 'partenaires',
      id: 'ccas-lodeve',
      champs: {
        nom: 'CCAS de Lodève',
        horaires_accueil: 'lundi 9h-12h / 14h-17h',
        description: 'Sur place : un café.\nEt un ordinateur.',
        telephone: [{ numero: '04 65 71 12 34', libelle: 'Accueil' }],
        adresse: { visibilite: 'publique', code_postal: '34700' },
        courriel: null,
        verifie_le: '2026-11-26',
      },
    } as const;
    expect(formatCorrection(proposition)).toBe(`# premier-accueil : partenaires/ccas-lodeve
nom: CCAS de Lodève
horaires_accueil: lundi 9h-12h / 14h-17h
description: "Sur place : un café.\\nEt un ordinateur."
telephone:
  - numero: "04 65 71 12 34"
    libelle: Accueil
adresse:
  visibilite: publique
  code_postal: "34700"
courriel: null
verifie_le: 2026-11-26
# fin de la fiche
`);
  });
});

describe('les façons de proposer', () => {
  const proposition = { collection: 'partenaires', id: 'ccas', champs: { nom: 'CCAS & Cie' } } as const;

  test('le message porte la fiche, tout échappé ; trop long, il demande de joindre le fichier', () => {
    const { lien, aJoindre } = formatEnvoi('annuaire@exemple.fr', 'Fiche : CCAS', 'Bonjour,', proposition, 'Voir le fichier joint.');
    expect(aJoindre).toBe(false);
    const adresse = new URL(lien);
    expect([adresse.pathname, adresse.searchParams.get('subject')]).toEqual(['annuaire@exemple.fr', 'Fiche : CCAS']);
    expect(adresse.searchParams.get('body')).toBe('Bonjour,\r\n\r\n# premier-accueil : partenaires/ccas\r\nnom: "CCAS & Cie"\r\n# fin de la fiche\r\n');
    const long = formatEnvoi('a@b.fr', 'x', 'Bonjour,', { ...proposition, champs: { description: 'é'.repeat(400) } }, 'Voir le fichier joint.');
    expect(long.aJoindre).toBe(true);
    expect(new URL(long.lien).searchParams.get('body')).toBe('Bonjour,\r\n\r\nVoir le fichier joint.');
    expect(formatLienCourriel('a+b@c.fr', 'a&b', '?')).toBe('mailto:a%2Bb@c.fr?subject=a%26b&body=%3F');
  });

  const github = { type: 'github', adresse: 'https://github.exemple/o/r/', branche: 'main' } as const;
  const gitlab = { type: 'gitlab', adresse: 'https://gitlab.exemple/o/r', branche: 'publié/v1' } as const;

  test('la page de la forge : un fichier neuf rempli, un fichier existant à coller', () => {
    expect(getDepot(github, proposition, { nom: 'CCAS' }, false)).toEqual({
      adresse: 'https://github.exemple/o/r/new/main?filename=content%2Fpartenaires%2Fccas.yaml&value=nom%3A%20CCAS%0A',
    });
    expect(getDepot(github, proposition, { nom: 'CCAS' }, true)).toEqual({
      adresse: 'https://github.exemple/o/r/edit/main/content/partenaires/ccas.yaml',
      texte: 'nom: CCAS\n',
    });
    expect(getDepot(gitlab, proposition, { nom: 'CCAS' }, false)).toEqual({
      adresse: 'https://gitlab.exemple/o/r/-/new/publi%C3%A9/v1?file_name=content%2Fpartenaires%2Fccas.yaml',
      texte: 'nom: CCAS\n',
    });
    expect(getDepot(gitlab, proposition, { nom: 'CCAS' }, true).adresse).toBe('https://gitlab.exemple/o/r/-/edit/publi%C3%A9/v1/content/partenaires/ccas.yaml');
    expect(getDepot(github, proposition, { description: 'é'.repeat(3_000) }, false)).toEqual({
      adresse: 'https://github.exemple/o/r/new/main?filename=content%2Fpartenaires%2Fccas.yaml',
      texte: `description: ${'é'.repeat(3_000)}\n`,
    });
  });
});
