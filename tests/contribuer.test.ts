import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildSite } from '../scripts/site/construction.ts';
import { ESSAIS } from '../scripts/essais/chantiers.ts';
import { listViolations } from './axe.ts';
import { visite } from './navigateur.ts';
import { DIST, ouvreSite } from './site.ts';

const site = ouvreSite();
const FICHE = '/contribuer/ccas-lodeve/';
const PERMANENCE = '/contribuer/permanences/permanence-sociale-olonzac/';
const KO = 1000;

const ouvre = <T>(chemin: string, essai: (page: Page) => Promise<T>, options: Parameters<typeof visite>[2] = {}) =>
  visite(site.navigateur, site.adresse(chemin), { acceptDownloads: true, ...options }, async ({ page, erreurs }) => {
    const rendu = await essai(page);
    expect(erreurs).toEqual([]);
    return rendu;
  });
const formulaire = <T>(chemin: string, essai: (page: Page) => Promise<T>, options: Parameters<typeof visite>[2] = {}) =>
  ouvre(
    chemin,
    async (page) => {
      await page.locator('button[data-geste=corriger]').click();
      await page.getByRole('heading', { name: 'Corriger la fiche', level: 2 }).nth(1).waitFor();
      return essai(page);
    },
    options,
  );
/** Un texte lu d'un trait, espaces insécables compris. */
const lu = (texte: string) => texte.replace(/\s+/g, ' ');
const propose = (page: Page) => page.getByRole('button', { name: 'Relire et proposer' }).click();

/** Le fichier que la personne télécharge. */
async function telecharge(page: Page): Promise<{ nom: string; texte: string }> {
  const [fichier] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Télécharger le fichier' }).click()]);
  return { nom: fichier.suggestedFilename(), texte: readFileSync(await fichier.path(), 'utf8') };
}
const lienCourriel = async (page: Page) => new URL((await page.getByRole('link', { name: 'Ouvrir le message tout prêt' }).getAttribute('href')) ?? '');
const aujourdhui = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Paris' }).format();

describe('corriger une fiche', () => {
  test('les heures se relisent en mots avec les prochaines dates, puis la correction tient dans un message', () =>
    formulaire(FICHE, async (page) => {
      await page.getByLabel("Heures d'ouverture").fill('2e mardi du mois de 14h à 16h30, sauf vacances scolaires');
      await page.locator('.relecture li').first().waitFor();
      expect(lu(await page.locator('.relecture').innerText())).toMatch(
        /^On lira : Le 2e mardi du mois, de 14 h à 16 h 30, sauf vacances scolaires\. Prochaines dates : mardi \d+ \S+ \d{4}, de 14 h à 16 h 30/,
      );
      await page.getByLabel('Numéro', { exact: true }).first().fill('04 65 71 12 34');
      await propose(page);
      await page.getByRole('heading', { name: 'Ce qui va changer' }).waitFor();
      expect(lu(await page.locator('dl').innerText())).toMatch(/Téléphones avant : 04 65 71 \d\d \d\d après : 04 65 71 12 34/);
      await page.getByLabel('Qui confirme ?').fill('CCAS de Lodève');
      const attendu = `# premier-accueil : partenaires/ccas-lodeve
telephone:
  - numero: "04 65 71 12 34"
horaires_accueil: 2e mardi du mois de 14h à 16h30, sauf vacances scolaires
verifie_le: ${aujourdhui}
verifie_par: CCAS de Lodève
# fin de la fiche
`
        .replace('horaires_accueil: 2e', 'horaires_accueil: "2e')
        .replace('scolaires\n', 'scolaires"\n');
      expect(await telecharge(page)).toEqual({ nom: 'ccas-lodeve.yaml', texte: attendu });
      const message = await lienCourriel(page);
      expect(message.pathname).toBe('annuaire@exemple.example');
      expect(message.searchParams.get('body')).toContain(attendu.replaceAll('\n', '\r\n'));
      // Rien n'est gardé, rien n'est dans l'adresse.
      expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, location.search])).toEqual([0, 0, '']);
    }));

  test('des heures qui ne se lisent pas nomment les mots en cause, et peuvent rester', () =>
    formulaire(FICHE, async (page) => {
      await page.getByLabel("Heures d'ouverture").fill('aux heures habituelles');
      await page.getByText('Ces heures ne se lisent pas').waitFor();
      expect(await page.locator('.relecture').innerText()).toContain('habituelles');
    }));

  test('les fautes se disent sous leur champ, puis en tête, où va le curseur ; elles s’effacent en corrigeant', () =>
    formulaire(FICHE, async (page) => {
      const courriel = page.getByLabel('Adresse électronique');
      await courriel.fill('sophie.durand@exemple.fr');
      await courriel.blur();
      await page.getByText('Cette adresse porte le nom de quelqu’un').waitFor();
      expect(await courriel.getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator(`#${(await courriel.getAttribute('aria-describedby'))?.split(' ').at(-1)}`).innerText()).toContain('accueil@exemple.fr');
      await page.getByLabel('Numéro', { exact: true }).first().fill('06 12 34 56 78');
      await propose(page);
      const resume = page.getByRole('alert');
      await resume.waitFor();
      expect(await resume.getByRole('heading').innerText()).toBe('2 choses à corriger');
      expect(await page.evaluate(() => document.activeElement?.closest('[role=alert]') !== null)).toBe(true);
      expect(await listViolations(page)).toBe('');
      await resume.getByRole('link', { name: 'Adresse électronique' }).click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('c-courriel');
      await courriel.fill('accueil@exemple.example');
      await page.getByLabel('Numéro', { exact: true }).first().fill('04 65 71 12 34');
      await propose(page);
      await page.getByRole('heading', { name: 'Ce qui va changer' }).waitFor();
    }));

  test('sans rien changer, rien à proposer', () =>
    formulaire(FICHE, async (page) => {
      await propose(page);
      await page.getByText("Vous n'avez rien changé.").waitFor();
    }));

  test.each([
    ['confidentielle', 'Rien : l’adresse est confidentielle'],
    ['sur_orientation', 'La commune seulement'],
  ])('cacher le lieu (%s) vide ses cases, et le texte proposé ne le dit pas', (visibilite) =>
    formulaire(FICHE, async (page) => {
      const rue = await page.getByLabel('Numéro et rue').inputValue();
      expect(rue.length).toBeGreaterThan(3);
      await page.getByRole('radio', { name: visibilite === 'confidentielle' ? /adresse est confidentielle/ : /commune seulement/ }).check();
      expect(await page.getByLabel('Numéro et rue').count()).toBe(0);
      await propose(page);
      await page.getByRole('heading', { name: 'Ce qui va changer' }).waitFor();
      const { texte } = await telecharge(page);
      expect(texte).toContain(`adresse:\n  visibilite: ${visibilite}\n`);
      expect(texte).not.toContain(rue);
      expect(texte.includes('commune: Lodève')).toBe(visibilite === 'sur_orientation');
    }),
  );

  test('la commune se choisit par son nom ou son code postal', () =>
    formulaire(FICHE, async (page) => {
      await page.getByLabel('Commune', { exact: true }).fill('34800 clermont');
      await page.getByRole('button', { name: /Clermont-l'Hérault/ }).click();
      await page.getByText(/Commune choisie\s: Clermont-l'Hérault/).waitFor();
      await propose(page);
      await page.getByRole('heading', { name: 'Ce qui va changer' }).waitFor();
      expect(parse((await telecharge(page)).texte).adresse).toMatchObject({ commune: "Clermont-l'Hérault", code_insee: '34079', code_postal: '34800' });
    }));

  test('tout se fait au clavier', () =>
    ouvre(FICHE, async (page) => {
      await page.locator('button[data-geste=corriger]').focus();
      await page.keyboard.press('Enter');
      await page.getByLabel("Heures d'ouverture").waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('formulaire');
      for (let arret = 0; arret < 12 && (await page.evaluate(() => document.activeElement?.id)) !== 'c-horaires_accueil'; arret += 1)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('lundi 9h-12h');
      await page.locator('.relecture li').first().waitFor();
      await page.getByLabel('Nom', { exact: false }).first().press('Enter');
      await page.getByRole('heading', { name: 'Ce qui va changer' }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('proposer');
    }));

  test('une permanence, et la page de la forge qui crée son fichier, déjà rempli', () =>
    formulaire(PERMANENCE, async (page) => {
      await page.getByLabel('Jours et heures').fill('1er jeudi du mois de 9h à 12h');
      await propose(page);
      await page.getByText('2. Si vous avez un compte sur la forge du site').click();
      const adresse = new URL((await page.getByRole('link', { name: 'Ouvrir la page qui crée le fichier' }).getAttribute('href')) ?? '');
      expect(adresse.pathname).toMatch(/\/new\/main$/);
      expect(adresse.searchParams.get('filename')).toBe('content/permanences/permanence-sociale-olonzac.yaml');
      expect(parse(adresse.searchParams.get('value') ?? '')).toMatchObject({ horaires: '1er jeudi du mois de 9h à 12h', verifie_le: aujourdhui });
    }));
});

describe('sans corriger', () => {
  test('« rien n’a changé » est un message daté du jour, d’un seul geste', () =>
    ouvre(FICHE, async (page) => {
      const lien = new URL((await page.getByRole('link', { name: /rien n'a changé/ }).getAttribute('href')) ?? '');
      expect(lien.searchParams.get('body')).toMatch(
        new RegExp(`# premier-accueil : partenaires/ccas-lodeve\\r\\nverifie_le: ${aujourdhui}\\r\\nverifie_par: .+\\r\\n# fin de la fiche`),
      );
    }));

  test('ou un fichier', () =>
    ouvre(FICHE, async (page) => {
      await page.getByRole('button', { name: 'Autrement que par message' }).click();
      await page.getByText('seule la date de vérification change').waitFor();
      expect(Object.keys(parse((await telecharge(page)).texte))).toEqual(['verifie_le', 'verifie_par']);
    }));

  test('signaler est un message à l’équipe, qui demande de ne rien dire de sa situation', () =>
    ouvre('/partenaires/ccas-lodeve/', async (page) => {
      await page.getByRole('link', { name: 'Signaler une erreur' }).click();
      await page.waitForURL(/\/contribuer\/ccas-lodeve\/#signaler$/);
      const lien = new URL((await page.getByRole('link', { name: "Écrire à l'équipe" }).getAttribute('href')) ?? '');
      expect(lien.pathname).toBe('annuaire@exemple.example');
      expect(lien.searchParams.get('body')).toContain("N'écrivez rien sur votre situation");
      expect(await page.locator('#signaler').innerText()).toContain("n'écrivez rien sur votre situation");
    }));

  test('sans JavaScript, les trois messages restent, et aucun bouton ne promet ce qu’il ne fait pas', () =>
    ouvre(
      FICHE,
      async (page) => {
        expect(await page.locator('contribution-fiche a:visible').allInnerTexts()).toEqual([
          "Envoyer «\u00A0rien n'a changé\u00A0»",
          'Écrire la correction',
          "Écrire à l'équipe",
        ]);
        expect(await page.locator('button[data-geste]:visible').count()).toBe(0);
      },
      { javaScriptEnabled: false },
    ));
});

test('ajouter une fiche : les champs requis, un nom déjà pris, puis le fichier entier', () =>
  visite(site.navigateur, site.adresse('/contribuer/nouvelle-fiche/'), { acceptDownloads: true }, async ({ page }) => {
    await page.getByRole('button', { name: 'Remplir la fiche' }).click();
    await page.getByRole('radio', { name: 'Un lieu ou un service' }).check();
    await propose(page);
    expect(await page.getByRole('alert').getByRole('listitem').allInnerTexts()).toHaveLength(3);
    await page.getByLabel('Nom', { exact: false }).first().fill('Mairie Lodève');
    await page.getByLabel('Sorte de service').selectOption('ccas');
    await page.getByLabel('Commune', { exact: true }).fill('Lodève');
    await page.getByRole('button', { name: /Lodève \(34700\)/ }).click();
    await propose(page);
    await page.getByText('Une fiche porte déjà ce nom').first().waitFor();
    await page.getByLabel('Nom', { exact: false }).first().fill('La Cantine des Remparts');
    await propose(page);
    await page.getByRole('heading', { name: 'Ce qui va changer' }).waitFor();
    const { nom, texte } = await telecharge(page);
    expect(nom).toBe('la-cantine-des-remparts-lodeve.yaml');
    expect(parse(texte)).toMatchObject({
      nom: 'La Cantine des Remparts',
      type: 'ccas',
      adresse: { visibilite: 'publique', commune: 'Lodève', code_insee: '34142' },
    });
  }));

test.each([
  ['clair', {}],
  ['sombre', { colorScheme: 'dark' }],
  ['au téléphone', { viewport: { width: 320, height: 640 } }],
] as const)('axe : le formulaire ouvert, puis la proposition (%s)', (_cas, options) =>
  formulaire(
    FICHE,
    async (page) => {
      expect(await listViolations(page)).toBe('');
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
      await page.getByLabel("Heures d'ouverture").fill('lundi 9h-12h');
      await propose(page);
      await page.getByRole('heading', { name: 'Ce qui va changer' }).waitFor();
      await page.getByText('2. Si vous avez un compte').click();
      expect(await listViolations(page)).toBe('');
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    },
    options,
  ),
);

test('React et le moteur des heures ne viennent qu’au premier geste', () =>
  visite(site.navigateur, site.adresse(FICHE), { toutVoir: true }, async ({ page, octets }) => {
    const avant = octets();
    expect(avant / KO).toBeLessThanOrEqual(20);
    await page.locator('button[data-geste=corriger]').click();
    await page.getByLabel("Heures d'ouverture").waitFor();
    await page.waitForLoadState('networkidle');
    const ouvert = octets();
    expect((ouvert - avant) / KO).toBeLessThanOrEqual(110);
    await page.getByLabel("Heures d'ouverture").fill('lundi 9h-12h');
    await page.locator('.relecture li').first().waitFor();
    expect((octets() - ouvert) / KO).toBeLessThanOrEqual(200);
  }));

describe('de la page au site', () => {
  const racine = mkdtempSync(join(tmpdir(), 'contribuer-'));
  const dist = join(ESSAIS, 'correction', 'dist');
  afterAll(() => rmSync(racine, { recursive: true, force: true }));

  test('la correction proposée se reçoit, se vérifie, se construit et se lit', async () => {
    const { texte } = await formulaire(FICHE, async (page) => {
      await page.getByLabel("Heures d'ouverture").fill('1er vendredi du mois de 10h à 11h30');
      await page.getByLabel('Pas pour').fill('Les personnes qui habitent une autre commune.');
      await propose(page);
      await page.getByLabel('Qui confirme ?').fill('accueil du CCAS');
      return telecharge(page);
    });
    const contenu = join(racine, 'content');
    cpSync('content', contenu, { recursive: true });
    const fichier = join(racine, 'ccas-lodeve.yaml');
    writeFileSync(fichier, texte);
    const env = { ...process.env, PREMIER_ACCUEIL_CONTENU: contenu };
    const lance = promisify(execFile);
    expect((await lance(process.execPath, [resolve('scripts/recevoir.ts'), fichier, '--json'], { env })).stdout).toBe('[]\n');
    const { stdout } = await lance(process.execPath, [resolve('scripts/verifier.ts'), '--json'], { env });
    expect((JSON.parse(stdout) as { gravite: string }[]).filter(({ gravite }) => gravite === 'erreur')).toEqual([]);
    mkdirSync(dist, { recursive: true });
    expect(await buildSite(['--outDir', dist], { PREMIER_ACCUEIL_CONTENU: contenu, PREMIER_ACCUEIL_LANGUES: 'fr' })).toBe(0);
    const page = lu(readFileSync(join(dist, 'partenaires', 'ccas-lodeve', 'index.html'), 'utf8'));
    expect(page).toContain('Le 1er vendredi du mois, de 10 h à 11 h 30');
    expect(page).toContain('Les personnes qui habitent une autre commune.');
    expect(existsSync(join(DIST, 'partenaires', 'ccas-lodeve', 'index.html'))).toBe(true);
    expect(readFileSync(join(DIST, 'partenaires', 'ccas-lodeve', 'index.html'), 'utf8')).not.toContain('1er vendredi');
  });
});
