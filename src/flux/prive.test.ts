import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { writePrive } from './prive.ts';

const dossier = mkdtempSync(join(tmpdir(), 'prive-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));
const lit = (id: string) => parse(readFileSync(join(dossier, 'partenaires', `${id}.yaml`), 'utf8')) as unknown;

test("un fichier par fiche, lisible par son seul propriétaire, où les ajouts de quelqu'un restent", () => {
  mkdirSync(join(dossier, 'partenaires'));
  writeFileSync(join(dossier, 'partenaires', 'abri.yaml'), 'id: abri\nnote: sonner deux fois\nadresse:\n  adresse: ancienne\n');
  writeFileSync(join(dossier, 'partenaires', 'vide.yaml'), '');
  writePrive(dossier, 'partenaires', [
    { id: 'abri', cases: { adresse: '12 rue secrète', code_postal: '34700', latitude: '43,73', longitude: '3.32' } },
    { id: 'vide', cases: { contacts_pro: 'Astreinte: 06 39 98 00 01 | Chef de service: 04 65 71 00 02' } },
    { id: 'point', cases: { latitude: '43.73', longitude: '' } },
  ]);
  expect(lit('abri')).toEqual({
    id: 'abri',
    note: 'sonner deux fois',
    adresse: { adresse: '12 rue secrète', code_postal: '34700', latitude: 43.73, longitude: 3.32 },
  });
  expect(lit('vide')).toEqual({ id: 'vide', contacts_pro: ['Astreinte: 06 39 98 00 01', 'Chef de service: 04 65 71 00 02'] });
  expect(lit('point')).toEqual({ id: 'point' });
  expect(statSync(join(dossier, 'partenaires', 'point.yaml')).mode & 0o077).toBe(0);
});
