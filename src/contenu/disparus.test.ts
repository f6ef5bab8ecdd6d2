import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { direAnomalie } from '../domaine/anomalie.ts';
import { readDisparus } from './disparus.ts';

const flux = mkdtempSync(join(tmpdir(), 'disparus-'));
afterAll(() => rmSync(flux, { recursive: true }));

const ENTETE = 'collection;id;nom;type;thematiques;code_insee;disparu_le';
function lit(texte: string) {
  writeFileSync(join(flux, 'disparus.csv'), texte);
  const phrases: string[] = [];
  const disparus = readDisparus(
    flux,
    () => 'flux/disparus.csv',
    (anomalie, endroit) => {
      const { fichier, ligne, message, conseil } = direAnomalie(anomalie, endroit);
      phrases.push(`${fichier}:${ligne} ${message} ${conseil}`);
    },
  );
  return { disparus, phrases };
}

test("sans fichier, rien n'a disparu", () => {
  rmSync(join(flux, 'disparus.csv'), { force: true });
  const rien = () => expect.unreachable();
  expect(readDisparus(flux, (fichier) => fichier, rien)).toEqual([]);
});

test('une ligne entière, et une qui ne dit que le nécessaire', () => {
  expect(lit(`${ENTETE}\npartenaires;relais;Le Relais;association;precarite | logement;34142;2026-11-20\npermanences;caf-agde;CAF;;;;2026-10-02\n`)).toEqual({
    disparus: [
      {
        collection: 'partenaires',
        id: 'relais',
        nom: 'Le Relais',
        type: 'association',
        thematiques: ['precarite', 'logement'],
        code_insee: '34142',
        disparu_le: '2026-11-20',
      },
      { collection: 'permanences', id: 'caf-agde', nom: 'CAF', thematiques: [], disparu_le: '2026-10-02' },
    ],
    phrases: [],
  });
});

test('chaque défaut se dit, avec sa ligne', () => {
  expect(
    lit(`${ENTETE};adresse\nlieux;a;A;;;;2026-11-20;\npartenaires;b;B;;;;2026-02-30;\npartenaires;c;C;;;;2026-11-20;\npartenaires;c;C;;;;2026-11-20;\n`)
      .phrases,
  ).toEqual([
    "flux/disparus.csv:1 La colonne « adresse » n'est pas des nôtres. Ce fichier est écrit par « npm run flux » : relancez-le plutôt que de le modifier à la main.",
    'flux/disparus.csv:2 Valeur « lieux » inconnue ; valeurs possibles : partenaires, permanences. Corrigez le champ « collection ».',
    "flux/disparus.csv:3 Cette date n'existe pas dans le calendrier. Corrigez le champ « disparu_le ».",
    "flux/disparus.csv:5 L'identifiant « c » sert déjà à la ligne 4. Donnez un autre identifiant à l'une des deux fiches.",
  ]);
  expect(lit(`${ENTETE}\npartenaires;a\n`).phrases).toEqual([
    "flux/disparus.csv:2 Le fichier ne se lit pas : le nombre de cases ne va pas avec l'en-tête, ou un guillemet n'est pas fermé. Corrigez la ligne indiquée, ou reprenez la dernière version qui marchait.",
  ]);
});

test("le nom d'une personne n'y reste pas", () => {
  expect(lit(`${ENTETE}\npartenaires;a;Cabinet de Mme Durand;;;;2026-11-20\n`).phrases).toEqual([
    "flux/disparus.csv:2 Ce texte semble nommer une personne. Écrivez la fonction ou le service (« l'assistante sociale »), jamais un nom. Pour l'effacer de l'historique, lisez CONTRIBUTING.md.",
  ]);
});
