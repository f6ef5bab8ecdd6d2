import { expect, test } from 'vitest';
import { COLONNES_PARTENAIRE, COLONNES_PERMANENCE, parsePartenaire, parsePermanence } from './colonnes.ts';
import { AIDE_PARTENAIRE, AIDE_PERMANENCE, type AideColonne } from './colonnes-aide.ts';
import { partenaireSchema } from './partenaire.schema.ts';
import { permanenceSchema } from './permanence.schema.ts';

const exemples = (aide: Readonly<Record<string, AideColonne>>) => Object.fromEntries(Object.entries(aide).map(([nom, { exemple }]) => [nom, exemple]));

test("chaque colonne est expliquée, et rien d'autre", () => {
  expect(COLONNES_PARTENAIRE.map(({ nom }) => nom).filter((nom) => !AIDE_PARTENAIRE[nom])).toEqual([]);
  expect(COLONNES_PERMANENCE.map(({ nom }) => nom).filter((nom) => !AIDE_PERMANENCE[nom])).toEqual([]);
});

test("les exemples de l'aide font une fiche que le schéma accepte", () => {
  const { chez, ...permanence } = exemples(AIDE_PERMANENCE);
  expect(chez).toBeTruthy();
  expect(
    partenaireSchema.safeParse(parsePartenaire({ ...exemples(AIDE_PARTENAIRE), accessibilite_lieu: 'https://acceslibre.beta.gouv.fr/app/34-lodeve/' })).error
      ?.issues,
  ).toBeUndefined();
  expect(permanenceSchema.safeParse(parsePermanence(permanence)).error?.issues).toBeUndefined();
});
