import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkInterface, checkTraductions } from '../domaine/traductions-completes.ts';
import { translateCatalogue } from '../domaine/traduction.ts';
import { DROITS_TRADUITS } from '../domaine/traduction.schema.ts';
import { isTraduite, LANGUES } from '../domaine/vocabulaires/langues.ts';
import { getCatalogue, readContenu } from './contenu.ts';
import { resolveDossiers } from './dossiers.ts';
import { CODES_DES_LANGUES } from './traductions.echantillon.ts';

const ENV = { PREMIER_ACCUEIL_DATE: '2026-11-30' };
const CATALOGUE = getCatalogue(resolveDossiers({}), ENV);
const TRADUITES = LANGUES.map(({ id }) => id).filter(isTraduite);
const vus = new Set<string>();

const copies: string[] = [];
afterAll(() => {
  for (const copie of copies) rmSync(copie, { recursive: true });
  expect([...CODES_DES_LANGUES].filter((code) => !vus.has(code))).toEqual([]);
});

/** Le contenu de la démonstration, avec un fichier de langue changé. */
function changer(nom: string, change: (texte: string) => string | null): string[] {
  const contenu = mkdtempSync(join(tmpdir(), 'traductions-'));
  copies.push(contenu);
  cpSync('content', contenu, { recursive: true });
  const fichier = join(contenu, 'langues', nom);
  const texte = change(readFileSync(fichier, 'utf8'));
  if (texte === null) rmSync(fichier);
  else writeFileSync(fichier, texte);
  const { anomalies } = readContenu({ ...resolveDossiers({}), contenu, flux: join(contenu, 'flux') }, ENV);
  return anomalies
    .filter(({ fichier: ou }) => ou.includes('/langues/'))
    .map(({ code, fichier: ou, ligne, message }) => {
      vus.add(code);
      return `${code} ${ou.slice(ou.indexOf('/langues/') + 1)}:${ligne} ${message}`;
    });
}

describe('ce qui manque à une langue se dit, avec son fichier', () => {
  test('un droit sans texte se montre en français : c’est un avertissement', () => {
    expect(changer('ar/droits/rsa.md', () => null)).toEqual([expect.stringMatching(/^droit-sans-traduction langues\/ar\/droits\/rsa\.md:1 .*RSA.*العربية/)]);
  });
  test('un délai de moins qu’en français est une erreur', () => {
    const [premiere] = changer('es/droits/dalo.md', (texte) => texte.replace(/(agir_avant:\n) +- .*\n/, '$1'));
    expect(premiere).toMatch(/^traduction-decalee langues\/es\/droits\/dalo\.md:\d+ .*agir_avant/);
  });
  test('une étape de moins aussi', () => {
    const [premiere] = changer('simple/droits/rsa.md', (texte) => texte.replace(/\n\d+\. [^\n]+\n*$/, '\n'));
    expect(premiere).toMatch(/^traduction-decalee langues\/simple\/droits\/rsa\.md:\d+ .*comment_faire/);
  });
  test('un numéro, une réponse', () => {
    expect(changer('uk/urgences.yaml', (texte) => texte.replace(/ {2}"3919":\n(?: {4}.*\n)+/, ''))).toEqual([
      expect.stringMatching(/^numero-sans-traduction langues\/uk\/urgences\.yaml:\d+ .*3919/),
    ]);
    const { questions } = CATALOGUE.mots;
    const sansReponse = structuredClone(CATALOGUE.traductions);
    const traduites = sansReponse.en?.questions?.questions as unknown as Record<string, { reponses: Record<string, unknown> }>;
    delete traduites.danger?.reponses.suicide;
    const absentes = checkTraductions({ ...CATALOGUE, traductions: sansReponse });
    for (const { code } of absentes) vus.add(code);
    expect(absentes).toEqual([
      {
        code: 'traduction-absente',
        entree: 'langues/en/questions.yaml',
        champ: 'danger.reponses.suicide',
        details: expect.objectContaining({ langue: 'English' }),
      },
    ]);
    expect(questions.danger.reponses.suicide).toBeDefined();
  });
  test('un texte de l’interface absent, ou avec d’autres trous', () => {
    const fautes = checkInterface(
      'ar',
      { 'a.b': 'Bonjour {nom}', 'a.c': 'Oui', 'a.n.one': '{nombre} lieu', 'a.n.other': '{nombre} lieux' },
      { 'a.b': 'مرحبا', 'a.n.few': 'أماكن' },
    );
    expect(fautes).toEqual([
      { cle: 'a.c', raison: 'absente' },
      { cle: 'a.b', raison: 'trous' },
    ]);
    vus.add('texte-sans-traduction');
    expect(readContenu(resolveDossiers({}), ENV).anomalies.filter(({ code }) => code === 'texte-sans-traduction')).toEqual([]);
  });
});

describe('la démonstration est entière', () => {
  test('rien ne manque à aucune langue', () => {
    expect(checkTraductions(CATALOGUE)).toEqual([]);
  });

  test.each(TRADUITES)('%s : les mêmes nombres que le français dans chaque échéance et chaque recours', (langue) => {
    const chiffres = (texte: string) => (texte.match(/\d+/g) ?? []).sort().join(' ');
    const ecarts = CATALOGUE.droits.flatMap((droit) => {
      const traduit = CATALOGUE.traductions[langue]?.droits[droit.id];
      if (!traduit) return [];
      return droit.agir_avant.flatMap(({ texte }, rang) => {
        const dit = traduit.agir_avant[rang] ?? '';
        // Un nombre écrit en chiffres en français l'est partout ; l'inverse est permis (« deux mois » → « 2 »).
        const manque = (texte.match(/\d+/g) ?? []).filter((nombre) => !new Set<string>(dit.match(/\d+/g) ?? []).has(nombre));
        return manque.length > 0 ? [`${droit.id}, ${rang} : ${chiffres(texte)} / ${chiffres(dit)}`] : [];
      });
    });
    expect(ecarts).toEqual([]);
  });

  test.each(TRADUITES)('%s : les droits attendus y sont, le français à côté de ce qui engage tant que personne n’a relu', (langue) => {
    const { droits, urgences } = translateCatalogue(CATALOGUE, langue) as unknown as {
      droits: { id: string; titre: string; francais?: { titre: string }; enFrancais?: boolean }[];
      urgences: { id: string; francais?: { nom: string } }[];
    };
    for (const id of DROITS_TRADUITS) {
      const droit = droits.find((autre) => autre.id === id);
      expect(droit?.francais?.titre, id).toBeTruthy();
      expect(droit?.titre, id).not.toBe(droit?.francais?.titre);
    }
    expect(droits.find(({ id }) => id === 'pch')?.enFrancais).toBe(true);
    for (const { id, francais } of urgences) expect(francais?.nom, id).toBeTruthy();
  });
});
