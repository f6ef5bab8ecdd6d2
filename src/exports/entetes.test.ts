import { expect, test } from 'vitest';
import { ENTETES_COMMUNS, formatApache, formatEntetesStatiques, formatNginx, listEntetes, listFichiersEntetes } from './entetes.ts';

const lire = (chemin: string) => Object.fromEntries(listEntetes(chemin));

test("une page se garde cinq minutes, un fichier dont le nom porte l'empreinte se garde un an", () => {
  expect(lire('/themes/sante/')).toMatchObject({ 'Cache-Control': 'public, max-age=300', 'Content-Type': 'text/html; charset=utf-8' });
  expect(lire('/_astro/page.B1cd.css')).toMatchObject({ 'Cache-Control': 'public, max-age=31536000, immutable', 'Content-Type': 'text/css; charset=utf-8' });
  expect(lire('/pagefind/fragment/fr_1234.pf_fragment')['Cache-Control']).toBe('public, max-age=31536000, immutable');
  expect(lire('/pagefind/pagefind.js')['Cache-Control']).toBe('public, max-age=300');
});

test('un CSV se télécharge, avec son jeu de caractères', () => {
  expect(lire('/exports/partenaires.csv')).toMatchObject({
    'Content-Disposition': 'attachment',
    'Content-Type': 'text/csv; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
  });
});

test("la politique de l'en-tête ne parle ni de scripts ni de styles : la page s'en charge avec ses empreintes", () => {
  expect(lire('/')['Content-Security-Policy']).toBe("frame-ancestors 'none'; object-src 'none'; base-uri 'none'");
});

test("le navigateur peut donner la position, et rien d'autre", () => {
  const permissions = (lire('/')['Permissions-Policy'] ?? '').split(', ');
  expect(permissions.filter((permission) => !permission.endsWith('=()'))).toEqual(['geolocation=(self)']);
  expect(permissions).toContain('camera=()');
});

test('les trois fichiers portent chaque en-tête commun, et la base', () => {
  const fichiers = listFichiersEntetes('https://annuaire.exemple.fr', '/annuaire/');
  expect([...fichiers.keys()]).toEqual(['entetes/nginx.conf', '.htaccess', '_headers']);
  for (const contenu of fichiers.values()) {
    for (const [nom, valeur] of ENTETES_COMMUNS) expect(contenu).toMatch(new RegExp(`${nom}:? .?${valeur.replace(/[()*;]/g, '\\$&')}`));
  }
  expect(formatNginx('https://annuaire.exemple.fr', '/annuaire/')).toContain('"~^/annuaire/_astro/" "public, max-age=31536000, immutable";');
  expect(formatNginx('https://annuaire.exemple.fr', '/annuaire/')).toContain('server_name annuaire.exemple.fr;');
  expect(formatApache('/annuaire/')).toContain('ErrorDocument 404 /annuaire/404.html');
  expect(formatApache('/annuaire/')).toContain('m#^/annuaire/_astro/#');
  expect(formatEntetesStatiques('/annuaire/')).toContain('\n/annuaire/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n');
  expect(formatEntetesStatiques('/')).toContain('\n/*.csv\n  Content-Disposition: attachment\n');
});

test("une ancienne adresse mène à la nouvelle avant que l'hébergeur ne serve la page, chez les trois", () => {
  const redirections = [{ de: '/partenaires/pole-emploi-agde/', vers: '/partenaires/france-travail-agde/' }];
  const fichiers = listFichiersEntetes('https://annuaire.exemple.fr', '/annuaire/', redirections);
  expect([...fichiers.keys()]).toEqual(['entetes/nginx.conf', '.htaccess', '_headers', '_redirects']);
  expect(fichiers.get('entetes/nginx.conf')).toContain(
    'map $uri $premier_accueil_redirection {\n  default "";\n  "~^/annuaire/partenaires/pole-emploi-agde/?$" "/annuaire/partenaires/france-travail-agde/";\n}\n',
  );
  expect(fichiers.get('entetes/nginx.conf')).toContain('if ($premier_accueil_redirection) {\n    return 301 $premier_accueil_redirection;\n  }');
  expect(fichiers.get('.htaccess')).toContain(
    '<IfModule mod_alias.c>\n  RedirectMatch 301 "^/annuaire/partenaires/pole-emploi-agde/?$" "/annuaire/partenaires/france-travail-agde/"\n</IfModule>\n',
  );
  expect(fichiers.get('_redirects')).toBe(
    '/annuaire/partenaires/pole-emploi-agde/ /annuaire/partenaires/france-travail-agde/ 301!\n/annuaire/partenaires/pole-emploi-agde/ /annuaire/partenaires/france-travail-agde/ 301\n',
  );
});

test('un calendrier dit son jeu de caractères, chez tout hébergeur', () => {
  expect(lire('/communes/lodeve.ics')['Content-Type']).toBe('text/calendar; charset=utf-8');
  expect(formatNginx('https://annuaire.exemple.fr', '/')).toContain('text/calendar ics;');
  expect(formatApache('/')).toContain('AddType "text/calendar; charset=utf-8" .ics');
  expect(formatEntetesStatiques('/annuaire/')).toContain('\n/annuaire/*.ics\n  Content-Type: text/calendar; charset=utf-8\n');
});
