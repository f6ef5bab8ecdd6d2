import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { findGabarit, GABARITS } from '../scripts/site/gabarits.ts';
import { BASE, DIST, listModeles, type PageConstruite, readPages } from './site.ts';

const PAGES = readPages();
const parChemin = new Map(PAGES.map((page) => [page.chemin, page]));
/** Les pages qui manquent à une règle, par leur chemin ; dix suffisent pour comprendre. */
const fautives = (faute: (page: PageConstruite) => unknown) =>
  PAGES.flatMap((page) => {
    const resultat = faute(page);
    return resultat === undefined || resultat === false || resultat === '' ? [] : [`${page.chemin} ${resultat === true ? '' : String(resultat)}`.trim()];
  })
    .slice(0, 10)
    .join('\n');
/** Une page qui mène ailleurs, ou qui dit qu'une fiche n'est plus là. */
const ANCIENNE = /<meta http-equiv="refresh"|<article [^>]*data-disparue/;
const listAttributs = (html: string, motif: RegExp) =>
  [...html.matchAll(motif)].map(([, valeur]) => (valeur ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'));

describe('le HTML', () => {
  const regles = JSON.parse(readFileSync('.config/htmlvalidate.json', 'utf8')) as ConfigData;
  const validateur = new HtmlValidate(regles);
  // Deux pages de chaque sorte : la plus lourde, et la première.
  const choisies = new Set([
    ...listModeles().map(({ chemin }) => chemin),
    ...GABARITS.flatMap((gabarit) => PAGES.find(({ chemin }) => findGabarit(chemin) === gabarit)?.chemin ?? []),
  ]);

  // Un modèle (`<template>`) est vide tant que le script ne l'a pas rempli : axe regarde la page remplie.
  test.each([...choisies].sort())('%s est valide', async (chemin) => {
    const { results } = await validateur.validateString((parChemin.get(chemin) as PageConstruite).html.replace(/<template[\s\S]*?<\/template>/g, ''), chemin);
    expect(results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `ligne ${line} : ${ruleId} : ${message}`)).slice(0, 10)).toEqual([]);
  });

  test("chaque page est d'une sorte connue, et chaque sorte a au moins une page", () => {
    expect(fautives(({ chemin }) => !findGabarit(chemin))).toBe('');
    const presentes = new Set(PAGES.map(({ chemin }) => findGabarit(chemin)));
    expect(GABARITS.filter((gabarit) => !presentes.has(gabarit)).map(({ nom }) => nom)).toEqual([]);
  });

  test("chaque page a un seul titre h1, une langue, un titre d'onglet et une description", () => {
    expect(fautives(({ html }) => html.match(/<h1[\s>]/g)?.length !== 1)).toBe('');
    expect(fautives(({ html }) => !/<html [^>]*lang="fr"/.test(html))).toBe('');
    expect(fautives(({ html }) => !/<title>[^<]{5,}<\/title>/.test(html) || !/<meta name="description" content="[^"]{1,}"/.test(html))).toBe('');
  });

  test("deux pages n'ont jamais le même titre d'onglet", () => {
    const parTitre = Map.groupBy(PAGES, ({ html }) => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '');
    expect(
      [...parTitre]
        .filter(([, pages]) => pages.length > 1)
        .map(([titre, pages]) => `${titre} : ${pages.map(({ chemin }) => chemin).join(' ')}`)
        .slice(0, 10),
    ).toEqual([]);
  });

  test("aucune valeur de programme ne s'affiche", () => {
    expect(
      fautives(
        ({ html }) => /\[object Object\]|>\s*(?:undefined|null|NaN)\s*<|"(?:undefined|null|NaN)"/.exec(html.replace(/<script[\s\S]*?<\/script>/g, ''))?.[0],
      ),
    ).toBe('');
  });

  test('les données structurées se lisent', () => {
    const DONNEES = /<script[^>]*type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/g;
    expect(
      fautives(({ html }) =>
        [...html.matchAll(DONNEES)].some(([, json]) => {
          const lu = JSON.parse(json ?? '') as Record<string, unknown>;
          return lu['@context'] !== 'https://schema.org' || !(lu['@type'] || lu['@graph']);
        }),
      ),
    ).toBe('');
    expect(PAGES.filter(({ chemin, html }) => findGabarit(chemin)?.nom === 'partenaire' && DONNEES.test(html)).length).toBeGreaterThan(0);
  });

  test('la démonstration le dit sur chaque page et reste hors des moteurs', () => {
    expect(fautives(({ html }) => !/démonstration/i.test(html) || !/<meta name="robots" content="[^"]*noindex/.test(html))).toBe('');
  });
});

test('ni le système de design de l’État, ni sa marque : ils lui sont réservés', () => {
  expect(fautives(({ html }) => /class="[^"]*\bfr-[a-z]|dsfr|marianne\.(?:woff2?|svg)|République\s+française/i.exec(html)?.[0])).toBe('');
});

describe('les liens', () => {
  const ids = new Map(PAGES.map(({ chemin, html }) => [chemin, new Set(listAttributs(html, /\sid="([^"]*)"/g))]));
  /** Chemin d'un lien interne sans la base, et son ancre ; rien pour un lien externe, un téléphone ou un courriel. */
  const findCible = (lien: string, depuis: string) => {
    const { origin, pathname, hash } = new URL(lien, `http://site${BASE}${depuis.slice(1)}`);
    if (origin !== 'http://site') return undefined;
    return {
      chemin: pathname.startsWith(BASE) ? `/${decodeURI(pathname.slice(BASE.length))}` : `hors de la base : ${pathname}`,
      ancre: decodeURIComponent(hash.slice(1)),
    };
  };
  const LIENS = PAGES.map(({ chemin, html }) => ({
    chemin,
    cibles: listAttributs(html, /\s(?:href|src|action)="([^"]*)"/g).flatMap((lien) => findCible(lien, chemin) ?? []),
  }));

  test('aucun lien interne ni aucune ancre ne casse', () => {
    const existe = new Map<string, boolean>();
    const cassees = LIENS.flatMap(({ chemin, cibles }) =>
      cibles
        .filter(({ chemin: vers, ancre }) => {
          const fichier = vers.endsWith('/') ? `${vers}index.html` : vers;
          if (!existe.has(fichier)) existe.set(fichier, existsSync(join(DIST, fichier)));
          // La carte ouvre le lieu nommé dans l'ancre : son script vérifie, pas le HTML.
          const ancreLibre = ancre === '' || findGabarit(vers)?.scripts === true;
          return !existe.get(fichier) || (!ancreLibre && !ids.get(vers)?.has(ancre));
        })
        .map(({ chemin: vers, ancre }) => `${chemin} → ${vers}${ancre ? `#${ancre}` : ''}`),
    );
    expect([...new Set(cassees)].slice(0, 20)).toEqual([]);
  });

  test("on atteint chaque page depuis l'accueil, en suivant des liens", () => {
    const suivants = new Map(LIENS.map(({ chemin, cibles }) => [chemin, cibles.map(({ chemin: vers }) => vers)]));
    // Une adresse d'autrefois ne se trouve que dans un vieux lien : `tests/anciennes-adresses.test.ts`.
    const vues = new Set(['/', '/404.html', ...PAGES.filter(({ html }) => ANCIENNE.test(html)).map(({ chemin }) => chemin)]);
    for (const chemin of vues) for (const vers of suivants.get(chemin) ?? []) if (suivants.has(vers)) vues.add(vers);
    expect(
      PAGES.filter(({ chemin }) => !vues.has(chemin))
        .map(({ chemin }) => chemin)
        .slice(0, 20),
    ).toEqual([]);
  });

  test('le plan des moteurs nomme les pages du site', () => {
    const plan = readFileSync(join(DIST, 'sitemap-0.xml'), 'utf8');
    const nommees = listAttributs(plan, /<loc>([^<]*)<\/loc>/g).map((adresse) => `/${new URL(adresse).pathname.slice(BASE.length)}`);
    expect(nommees.filter((chemin) => !parChemin.has(chemin) && !existsSync(join(DIST, chemin, 'index.html')))).toEqual([]);
    // Les pages où l'on corrige une fiche n'ont rien à dire à un moteur.
    const publiques = PAGES.filter(({ chemin }) => !/^\/contribuer\/./.test(chemin));
    expect(nommees.length).toBeGreaterThan(publiques.length * 0.9);
  });
});

describe('la politique de sécurité', () => {
  const POLITIQUE = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;

  test('chaque page a la sienne, sans rien permettre en ligne', () => {
    expect(fautives(({ html }) => !POLITIQUE.test(html))).toBe('');
    expect(fautives(({ html }) => /unsafe-inline|'unsafe-eval'/.exec(POLITIQUE.exec(html)?.[1] ?? '')?.[0])).toBe('');
    expect(fautives(({ html }) => !/default-src 'none'/.test(POLITIQUE.exec(html)?.[1] ?? ''))).toBe('');
  });

  test('seules la recherche et ses pages peuvent exécuter du WebAssembly', () => {
    expect(fautives(({ chemin, html }) => /wasm-unsafe-eval/.test(POLITIQUE.exec(html)?.[1] ?? '') && findGabarit(chemin)?.scripts !== true)).toBe('');
  });

  test('aucun style ni aucun geste écrit dans une balise', () => {
    expect(fautives(({ html }) => /<[a-z][^>]*\s(?:style|on[a-z]+)="/.exec(html.replace(/<script[\s\S]*?<\/script>/g, ''))?.[0])).toBe('');
  });

  test("aucun numéro de fiction ne s'appelle, aucun schéma étranger", () => {
    expect(fautives(({ html }) => /href="tel:(?:019900|026191|035301|046571|053649|063998)/.exec(html)?.[0])).toBe('');
    expect(
      fautives(({ html }) =>
        listAttributs(html, /\s(?:href|src|action)="([^"]*)"/g).find((lien) =>
          /^(?!https?:|tel:|sms:|mailto:|data:image|webcal:\/\/premier-accueil\.example\/)[a-z][\w+.-]*:/i.test(lien),
        ),
      ),
    ).toBe('');
  });
});
