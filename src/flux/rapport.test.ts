import { describe, expect, test } from 'vitest';
import { CONSTATS, type CodeConstat, direConseil, direConstat } from './constat.ts';
import { passe } from './essai.ts';
import { createRapport } from './rapport.ts';
import { formatMarkdown } from './rapport-markdown.ts';
import { formatPage } from './rapport-page.ts';

const HOSTILE = '<img src=x onerror=alert(1)> @equipe #12 [clic](javascript:alert(1)) | `code` https://exemple.fr';
const flux = `id;nom;commune;code_insee;site_web;telephone;Couleur\na;Mairie de Lodève;Lodève;34142;javascript:${HOSTILE.replaceAll(';', ',')};+33 4 67 88 86 00;x\nb;;Lodève;34142;;;\nc;Mairie de Nîmes;Nîmes;30189;;;\n`;

describe('le rapport', () => {
  test('la première ligne du Markdown est le verdict, puis chaque ligne mise de côté', async () => {
    const { complet } = await passe(flux);
    const markdown = formatMarkdown(complet);
    expect(markdown.split('\n')[0]).toBe("**L'annuaire est remplacé : 3\u00A0lignes lues, 1\u00A0publiée (1 avec une réserve), 2\u00A0mises de côté.**");
    expect(markdown).toContain("| 3 | nom | Le nom manque. | Écrivez le nom du service, tel qu'on le lit sur la porte. |");
    expect(markdown).toContain("## D'un autre département (1\u00A0ligne)");
    expect(markdown).toContain('## Colonnes ignorées');
    expect(markdown).toContain('| 2 | telephone | Numéro remis en forme : dix chiffres, sans indicatif. |');
    expect(markdown.match(/^## .*$/gm)?.map((titre) => titre.replace(/\s\(.*/, ''))).toEqual([
      '## Les comptes',
      '## Apparaissent',
      '## Mises de côté',
      "## D'un autre département",
      '## Publiées avec une réserve',
      '## Réparé, sans rien perdre',
      '## Colonnes ignorées',
    ]);
  });

  test("rien de ce qui vient du flux n'y est vivant", async () => {
    const avant = await passe('id;nom;commune;code_insee\na;Avant;Lodève;34142\nz;Parti;Lodève;34142\n');
    const { complet } = await passe(flux.replace('Mairie de Lodève', '"Un @equipe #3 [lien](x)"'), {}, avant.passage.textes);
    const markdown = formatMarkdown(complet);
    expect(markdown).not.toMatch(/<img|[^\\]\[|@\w|#\d|https:\/\/|[^\\]`/);
    expect(markdown).toContain('## Disparaissent (1\u00A0fiche)');
    expect(markdown).toContain('## Changent (1\u00A0fiche)');
    const page = formatPage(complet);
    expect(page).not.toMatch(/<img|<script|onerror=(?!alert\(1\)&gt;)|href=|src="/);
    expect(page).toMatch(/^<!doctype html>\n<html lang="fr">/);
    expect(page).toContain('<p class="verdict remplace"><strong>L&#39;annuaire est remplacé');
    expect(page).toContain('Content-Security-Policy');
  });

  test("un long tableau s'arrête et dit où lire la suite ; le JSON a tout", async () => {
    const { complet } = await passe(`nom;commune;code_insee\nCCAS;Lodève;34142\n${'x;Nîmes;30189\n'.repeat(250)}`);
    expect(complet.rapport.quarantaine).toHaveLength(250);
    expect(formatMarkdown(complet)).toContain('… et 50\u00A0autres (dans rapport.json)');
  });

  test('avec deux flux, chaque ligne dit son fichier', async () => {
    const { complet } = await passe({
      partenaires: 'id;nom;commune;code_insee\na;CCAS;Lodève;34142\nb;;Lodève;34142',
      permanences: 'id;partenaire;intitule;chez\np;inconnu;Budget;a',
    });
    expect(complet.rapport.quarantaine.map(({ ligne, fichier }) => [ligne, fichier])).toEqual([
      [3, 'partenaires'],
      [2, 'permanences'],
    ]);
    expect(formatMarkdown(complet)).toContain('| 2 (permanences) | partenaire |');
  });

  test("une fiche qui se cache n'a ni avant ni après", async () => {
    const avant = await passe('id;nom;commune;code_insee;adresse\na;Abri;Lodève;34142;12 rue secrète');
    const { complet } = await passe('id;nom;commune;code_insee;visibilite\na;Abri;Lodève;34142;sur_orientation', {}, avant.passage.textes);
    expect(formatMarkdown(complet)).toContain('| Abri | adresse | (caché) | (caché) |');
    expect(formatMarkdown(complet)).not.toContain('secrète');
  });

  test('un refus, un essai à blanc, rien de neuf', async () => {
    expect(createRapport(undefined, { change: false, aBlanc: false, refus: 'le fichier « x » est vide.' }).rapport).toEqual({
      etat: 'refuse',
      raison: "Rien n'est remplacé : le fichier « x » est vide.",
      format: '',
      encodage: '',
      lignes: 0,
      publies: 0,
      avertis: 0,
      quarantaine: [],
      ajouts: [],
      retraits: [],
      modifies: [],
      conflits: [],
    });
    const { passage } = await passe(flux);
    expect(createRapport(passage, { change: true, aBlanc: true }).rapport.raison).toMatch(/^Essai à blanc, rien n'est écrit : 3/);
    expect(createRapport(passage, { change: false, aBlanc: true }).rapport.etat).toBe('inchange');
  });
});

test('chaque constat est une phrase française, et chaque quarantaine ou réserve dit quoi écrire', () => {
  for (const code of Object.keys(CONSTATS) as CodeConstat[]) {
    const constat = {
      code,
      gravite: 'avertissement',
      ligne: 2,
      colonne: 'nom',
      valeur: 'x',
      details: {
        apres: 'y',
        commune: 'z',
        retenue: 'r',
        ecrite: 'e',
        codee: 'c',
        proche: 'p',
        probleme: 'q',
        limite: '1',
        lignes: '1',
        colonnes: 'c',
        trouve: '1',
        attendu: '2',
        delimiteur: ';',
        departement: '34',
        distance: '9',
        caracteres: '1',
        raison: 'Mots non compris : « x ».',
        conseil: 'Écrivez les jours.',
      },
    } as const;
    for (const variante of [constat, { ...constat, valeur: '', details: { ...constat.details, proche: '', departement: '' } }]) {
      expect(direConstat(variante), code).toMatch(/^[A-ZÀÉ«].*\.$/s);
      expect(direConstat(variante), code).not.toContain('undefined');
      expect(direConseil(variante), code).toMatch(/^$|^[A-ZÉ].*[.?]$/s);
    }
  }
});
