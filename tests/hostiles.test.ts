import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { getDossier } from '../scripts/essais/chantiers.ts';
import { HOSTILES } from '../scripts/essais/hostiles.ts';
import { isFormule } from '../src/domaine/texte-sur.ts';
import { ouvreSite, readPages } from './site.ts';

const DOSSIER = join(getDossier('hostiles'), 'dist');
const site = ouvreSite(DOSSIER, '/');
const list = (extension: string) => globSync(`**/*.${extension}`, { cwd: DOSSIER }).sort();
const readDist = (nom: string) => readFileSync(join(DOSSIER, nom));

beforeAll(() => {
  if (!existsSync(DOSSIER)) throw new Error(`« ${DOSSIER} » manque : lancez npm test, qui le prépare.`);
});

/** Des balises `<script>` que le navigateur n'exécute pas : de la donnée, qui doit se lire. */
const DONNEES = new Set(['application/ld+json', 'application/json']);

/** Ce qu'un navigateur voit d'une page, sans l'exécuter. */
interface Vue {
  readonly scripts: readonly { readonly type: string; readonly src: string; readonly texte: string }[];
  /** Éléments qui n'ont rien à faire dans nos pages. */
  readonly intrus: readonly string[];
  /** Attributs qui exécuteraient quelque chose, ou qui mènent ailleurs par un schéma étranger. */
  readonly attributs: readonly string[];
  readonly politique: string;
  readonly liensExternes: readonly string[];
  readonly titre: string;
}

/** Tourne dans le navigateur : le même analyseur que celui du visiteur. Les modèles (`<template>`) sont lus aussi. */
function lirePage(html: string): Vue {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const racines: ParentNode[] = [page, ...[...page.querySelectorAll('template')].map(({ content }) => content)];
  const tous = racines.flatMap((racine) => [...racine.querySelectorAll('*')]);
  const scripts = tous.filter((element) => element.localName === 'script');
  const decrit = (element: Element) => element.outerHTML.slice(0, 120);
  return {
    scripts: scripts.map((script) => ({ type: script.getAttribute('type') ?? '', src: script.getAttribute('src') ?? '', texte: script.textContent ?? '' })),
    intrus: tous
      .filter(
        (element) =>
          ['iframe', 'frame', 'object', 'embed', 'base', 'applet', 'math', 'audio', 'video'].includes(element.localName) ||
          (element.localName === 'meta' && element.getAttribute('http-equiv')?.toLowerCase() === 'refresh') ||
          (element.localName === 'img' && !/^(?:\/|data:image\/)/.test(element.getAttribute('src') ?? '')),
      )
      .map(decrit),
    attributs: tous.flatMap((element) =>
      [...element.attributes]
        .filter(({ name, value }) => {
          const schema = /^[^!-~]*([a-z][\w+.-]*):/i.exec(value)?.[1]?.toLowerCase() ?? '';
          const lien = /^(?:href|src|srcset|action|formaction|xlink:href|data|poster|ping|background|cite)$/.test(name);
          return (
            /^on/.test(name) || name === 'srcdoc' || name === 'style' || (lien && schema !== '' && !/^(?:https?|tel|sms|mailto|data|webcal)$/.test(schema))
          );
        })
        .map(({ name, value }) => `${element.localName} ${name}="${value.slice(0, 80)}"`),
    ),
    politique: page.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content') ?? '',
    titre: page.querySelector('h1')?.textContent ?? '',
    liensExternes: [...page.querySelectorAll('a[href^="http"]')].map((lien) => lien.getAttribute('href') ?? ''),
  };
}

describe('un contenu dont chaque texte est hostile', () => {
  const vues = new Map<string, Vue>();
  beforeAll(async () => {
    const contexte = await site.navigateur.newContext();
    const page = await contexte.newPage();
    for (const { chemin, html } of readPages(DOSSIER)) vues.set(chemin, await page.evaluate(lirePage, html));
    await contexte.close();
  });
  const fautes = (list: (vue: Vue, chemin: string) => readonly string[]) =>
    [...vues].flatMap(([chemin, vue]) => list(vue, chemin).map((faute) => `${chemin} ${faute}`)).slice(0, 10);

  test('est bien publié : chaque valeur se lit sur sa page, en entier', () => {
    expect(vues.size).toBeGreaterThan(80);
    for (const [rang, valeur] of HOSTILES.entries()) {
      expect(vues.get(`/partenaires/hostile-${rang}/`)?.titre).toContain(valeur.slice(0, 150).trim());
      expect(vues.get(`/permanences/hostile-${rang}/`)?.titre).toContain(valeur.slice(0, 200).trim());
    }
  });

  test('ses anciennes adresses et ses fiches disparues répondent, partenaires et permanences', () => {
    for (const collection of ['partenaires', 'permanences'])
      expect([...vues.keys()]).toEqual(expect.arrayContaining([`/${collection}/ancien-0/`, `/${collection}/disparu/`]));
    expect(vues.get('/permanences/disparu/')?.titre).toBe("Cette permanence n'est plus dans l'annuaire");
  });

  test("n'a aucun script que le nôtre : du même site, ou dont la page porte l'empreinte", () => {
    expect(
      fautes(({ scripts, politique }) =>
        scripts
          .filter(({ type, src, texte }) => {
            if (DONNEES.has(type)) return false;
            if (src !== '') return !/^\/_astro\/[\w.-]+\.js$/.test(src);
            return !politique.includes(`'sha256-${createHash('sha256').update(texte).digest('base64')}'`);
          })
          .map(({ src, texte }) => `${src} ${texte.slice(0, 60)}`),
      ),
    ).toEqual([]);
  });

  test("n'ouvre rien : ni cadre, ni base, ni image d'ailleurs, ni redirection que les nôtres", () => {
    expect(
      fautes(({ intrus }, chemin) =>
        /\/ancien-\d+\/$/.test(chemin) ? intrus.filter((faute) => !/url=\/(?:partenaires|permanences)\/hostile-\d+\//.test(faute)) : intrus,
      ),
    ).toEqual([]);
  });

  test("n'a ni geste, ni style, ni schéma étranger dans ses balises", () => expect(fautes(({ attributs }) => attributs)).toEqual([]));

  test('un lien écrit dans un texte reste un texte', () => {
    expect(fautes(({ liensExternes }) => liensExternes.filter((lien) => lien.includes('ailleurs.example')))).toEqual([]);
  });

  test('ses données structurées se lisent et redonnent le texte', () => {
    for (const { scripts } of vues.values()) for (const { type, texte } of scripts) if (DONNEES.has(type)) JSON.parse(texte);
    const donnees = [...vues].flatMap(([chemin, { scripts }]) =>
      scripts.filter(({ type }) => type === 'application/ld+json').map(({ texte }) => [chemin, JSON.parse(texte) as { name?: string }] as const),
    );
    const noms = donnees.map(([, { name }]) => name);
    for (const hostile of HOSTILES) expect(noms).toContain(hostile.slice(0, 150).trim());
  });

  test("ne s'exécute pas, même sans politique de sécurité : ni dialogue, ni demande ailleurs", async () => {
    const contexte = await site.navigateur.newContext({ bypassCSP: true });
    const page = await contexte.newPage();
    const alertes: string[] = [];
    const ailleurs: string[] = [];
    page.on('dialog', (dialogue) => {
      alertes.push(page.url());
      void dialogue.dismiss();
    });
    page.on('request', (requete) => {
      if (!requete.url().startsWith(site.adresse('/')) && !requete.url().startsWith('data:')) ailleurs.push(requete.url());
    });
    const chemins = [
      '/',
      '/carte/',
      '/partenaires/par-type/association/',
      '/themes/precarite/',
      '/communes/paris/',
      '/urgence/',
      '/partenaires/disparu/',
    ].filter((chemin) => vues.has(chemin));
    for (const chemin of [
      ...chemins,
      ...HOSTILES.keys().map((rang) => `/partenaires/hostile-${rang}/`),
      ...HOSTILES.keys().map((rang) => `/permanences/hostile-${rang}/`),
    ])
      await page.goto(site.adresse(chemin));
    // La recherche et la carte écrivent leurs textes par script.
    await page.goto(site.adresse('/recherche/?q=association'));
    await page.locator('.resultat').first().waitFor();
    await page.goto(site.adresse('/carte/'));
    await page.locator('.lieu').first().waitFor();
    await page.locator('.lieu [data-montrer]').first().click();
    await page.waitForTimeout(300);
    expect(await page.locator('.lieu script, .lieu img, .resultat img').count()).toBe(0);
    await contexte.close();
    expect({ alertes, ailleurs }).toEqual({ alertes: [], ailleurs: [] });
  });
});

describe('ses données', () => {
  test('un agenda a un calendrier, fermé une fois, et rien que des séances', () => {
    const agendas = list('ics');
    expect(agendas.length).toBeGreaterThan(5);
    for (const nom of agendas) {
      const texte = readDist(nom).toString('utf8');
      expect(texte.match(/^END:VCALENDAR/gm), nom).toHaveLength(1);
      const calendrier = new ICAL.Component(ICAL.parse(texte) as never);
      expect(
        [...new Set(calendrier.getAllSubcomponents().map(({ name }) => name))].filter((genre) => !['vevent', 'vtimezone'].includes(genre)),
        nom,
      ).toEqual([]);
      expect(texte).not.toMatch(/^=cmd|^@SUM/m);
    }
  });

  test('le plan des moteurs est du XML juste', async () => {
    const page = await site.navigateur.newPage();
    for (const nom of list('xml')) {
      const faute = await page.evaluate(
        (texte) => new DOMParser().parseFromString(texte, 'application/xml').querySelector('parsererror')?.textContent ?? '',
        readDist(nom).toString('utf8'),
      );
      expect(faute, nom).toBe('');
    }
    await page.close();
  });

  test("le JSON se lit ; aucune valeur, ni aucune case d'un CSV, n'est une formule", () => {
    const jsons = list('{json,geojson}');
    expect(jsons.length).toBeGreaterThan(2);
    for (const nom of jsons) expect(listValeurs(JSON.parse(readDist(nom).toString('utf8'))).filter(isFormule), nom).toEqual([]);
    for (const nom of list('csv'))
      expect((parse(readDist(nom), { bom: true, delimiter: [',', ';'], relax_column_count: true }) as string[][]).flat().filter(isFormule), nom).toEqual([]);
  });

  test("l'index de recherche ne porte que des textes", () => {
    const fragments = list('pf_fragment');
    expect(fragments.length).toBeGreaterThanOrEqual(HOSTILES.length);
    for (const nom of fragments) {
      const octets = readDist(nom);
      const texte = (octets[0] === 0x1f ? gunzipSync(octets) : octets).toString('utf8');
      const { content } = JSON.parse(texte.slice(texte.indexOf('{'))) as { content: string };
      expect(content).toMatch(/^[\p{L}\p{N} ]*$/u);
    }
  });
});

function listValeurs(valeur: unknown): string[] {
  if (typeof valeur === 'string') return [valeur];
  return typeof valeur === 'object' && valeur !== null ? Object.values(valeur).flatMap(listValeurs) : [];
}
