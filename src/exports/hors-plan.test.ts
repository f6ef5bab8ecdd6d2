import { expect, test } from 'vitest';
import { formatRedirectionsApache, formatRedirectionsNginx, formatRedirectionsStatiques, isHorsPlan } from './hors-plan.ts';

const HORS_PLAN = { redirections: [{ de: '/partenaires/ancien/', vers: '/partenaires/nouveau/' }], disparues: ['/permanences/partie/'] };

test('le plan des moteurs ne nomme ni une adresse qui mène ailleurs, ni une fiche disparue', () => {
  const isAilleurs = isHorsPlan(HORS_PLAN, '/annuaire/');
  const adresses = ['partenaires/ancien/', 'partenaires/ancien', 'permanences/partie/', 'partenaires/nouveau/', 'partenaires/partie/', ''];
  expect(adresses.map((chemin) => isAilleurs(`https://exemple.fr/annuaire/${chemin}`))).toEqual([true, true, true, false, false, false]);
});

test("le motif ne prend que l'adresse entière", () => {
  const [, motif = ''] = /"~(\^[^"]+)"/.exec(formatRedirectionsNginx(HORS_PLAN.redirections, '/')) ?? [];
  expect(
    ['/partenaires/ancien', '/partenaires/ancien/', '/partenaires/ancien-2/', '/x/partenaires/ancien/'].map((chemin) => new RegExp(motif).test(chemin)),
  ).toEqual([true, true, false, false]);
});

test('sans ancienne adresse, rien à écrire', () => {
  expect(formatRedirectionsApache([], '/')).toBe('');
  expect(formatRedirectionsStatiques([], '/')).toBe('');
  expect(formatRedirectionsNginx([], '/')).toBe('map $uri $premier_accueil_redirection {\n  default "";\n}');
});
