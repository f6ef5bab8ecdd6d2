import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { getDossier } from '../scripts/essais/chantiers.ts';
import { SENTINELLES } from '../scripts/essais/sentinelles.ts';
import { DIST } from './site.ts';

const dossier = getDossier('sentinelles');

interface Lu {
  readonly fichier: string;
  readonly texte: string;
}

/** Tout ce qu'un dossier contient, fichier après fichier, ceux que l'index de recherche compresse compris : un site entier ne tient pas en mémoire. */
function* listTout(racine: string): Generator<Lu> {
  for (const nom of statSync(racine).isDirectory() ? globSync('**/*', { cwd: racine }) : ['']) {
    const fichier = join(racine, nom);
    if (!statSync(fichier).isFile()) continue;
    const octets = readFileSync(fichier);
    yield { fichier, texte: (octets[0] === 0x1f && octets[1] === 0x8b ? gunzipSync(octets) : octets).toString('utf8') };
  }
}
const readTout = (racine: string): Lu[] => [...listTout(racine)];

/** Où un de ces mots se lit, sans le répéter. */
function listFuites(racine: string, mots: readonly string[]): string[] {
  const petits = mots.map((mot) => mot.toLowerCase());
  const fuites: string[] = [];
  for (const { fichier, texte } of listTout(racine)) {
    const petit = texte.toLowerCase();
    for (const [rang, mot] of petits.entries()) if (petit.includes(mot)) fuites.push(`mot ${rang + 1} dans ${fichier}`);
  }
  return fuites;
}

describe('un flux qui porte des lieux cachés', () => {
  test.each(['flux', 'dist', 'rapport-flux', 'journal.txt'])("n'en laisse rien dans %s", (nom) => {
    expect(existsSync(join(dossier, nom)), `« ${nom} » manque : lancez npm test, qui le prépare`).toBe(true);
    expect(listFuites(join(dossier, nom), SENTINELLES)).toEqual([]);
  });

  test('les garde au dossier privé, là où on les attend', () => {
    const prive = readTout(join(dossier, 'prive'))
      .map(({ texte }) => texte)
      .join('\n');
    for (const mot of ['Mazelquin', 'Ombrejacque', 'Velutrose']) expect(prive).toContain(mot);
  });

  test("publie quand même ce qui peut l'être", () => {
    expect(readFileSync(join(dossier, 'dist', 'partenaires', 'abri-tu', 'index.html'), 'utf8')).toContain('3939');
    expect(readFileSync(join(dossier, 'dist', 'partenaires', 'relais', 'index.html'), 'utf8')).toContain('Lodève');
    expect(existsSync(join(dossier, 'dist', 'partenaires', 'abri-situe'))).toBe(false);
  });
});

describe('la démonstration', () => {
  const demonstration = getDossier('demonstration');
  const secrets = existsSync(join(demonstration, 'prive'))
    ? readTout(join(demonstration, 'prive')).flatMap(({ texte }) =>
        [...texte.matchAll(/adresse: "([^"]+)"|(0\d(?: \d\d){4})/g)].map(([, rue, numero]) => rue ?? numero ?? ''),
      )
    : [];

  test.each(['flux/partenaires.csv', 'flux/permanences.csv', 'secteurs.yaml'])("%s est, à l'octet près, ce qu'écrit npm run demo", (nom) => {
    expect(readFileSync(join('content', nom), 'utf8') === readFileSync(join(demonstration, 'contenu', nom), 'utf8')).toBe(true);
  });

  test("a un dossier privé, qui n'est pas dans le dépôt", () => expect(secrets.length).toBeGreaterThan(3));

  test('la version des professionnels les dit, se tient hors des moteurs et prévient sur chaque page', () => {
    const racine = join(demonstration, 'dist-pro');
    const pages = readTout(racine).filter(({ fichier }) => fichier.endsWith('.html'));
    const siao = pages.find(({ fichier }) => /partenaires\/siao-34\/index\.html$/.test(fichier))?.texte ?? '';
    expect(siao).toContain('Ligne des travailleurs sociaux');
    expect(listFuites(racine, secrets).length).toBeGreaterThan(secrets.length);
    for (const { fichier, texte } of pages.filter(({ texte: html }) => html.includes('<main'))) {
      expect(texte, fichier).toContain('Version des professionnels');
      expect(texte, fichier).toContain('noindex');
    }
    // Le guide y donne aussi les lignes réservées, et la porte des agents d'abord.
    expect(readFileSync(join(racine, 'orientation', 'ressorts', '34142.json'), 'utf8')).toContain('contactsPro');
    expect(readFileSync(join(racine, 'orientation', 'index.html'), 'utf8')).toMatch(/data-audience="pro"[\s\S]*data-audience="moi"/);
  });

  test.each(['content', DIST])('ne laisse rien de son dossier privé dans %s', (racine) => {
    expect(listFuites(racine, [...secrets, ...secrets.map((secret) => secret.replaceAll(' ', '\u00A0'))])).toEqual([]);
  });
});
