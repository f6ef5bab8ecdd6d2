import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DROITS, type DroitId } from '../vocabulaires/droits.ts';
import { THEMES } from '../vocabulaires/themes.ts';
import { juge, listClesDroits } from './droits.ts';
import { FAITS, type FaitId, type Situation } from './situation.ts';

const BASE: Situation = { commune: '34142', besoins: ['acces-aux-droits'], nature: 'droit' };
const etat = (id: DroitId, faits: Partial<Situation>) => juge({ ...BASE, ...faits }).find((droit) => droit.id === id)?.etat;

describe('les seuils sont ceux de la loi', () => {
  test.each<[DroitId, Partial<Situation>, string | undefined]>([
    // CASF L232-1 : soixante ans.
    ['apa', { besoins: ['autonomie'], age: 59, perte_autonomie: 'oui' }, 'improbable'],
    ['apa', { besoins: ['autonomie'], age: 60, perte_autonomie: 'oui' }, 'probable'],
    ['apa', { besoins: ['autonomie'], age: 60 }, 'a-verifier'],
    ['apa', { besoins: ['autonomie'], age: 80, perte_autonomie: 'non' }, 'improbable'],
    ['apa', { besoins: ['autonomie'], age: 80, apa: 'oui', perte_autonomie: 'oui' }, undefined],
    // CASF L262-4 : vingt-cinq ans, ou un enfant à charge ou à naître.
    ['rsa', { besoins: ['insertion'], age: 25 }, 'a-verifier'],
    ['rsa', { besoins: ['insertion'], age: 17, enfants_mineurs: 'non', enceinte: 'non' }, 'improbable'],
    ['rsa', { besoins: ['insertion'], age: 17, enceinte: 'oui' }, 'a-verifier'],
    ['rsa', { besoins: ['insertion'], age: 30, activite: 'etudiant', enfants_mineurs: 'non' }, 'improbable'],
    ['rsa', { besoins: ['insertion'], age: 30, activite: 'etudiant', enfants_mineurs: 'oui', parent_isole: 'oui' }, 'a-verifier'],
    ['rsa', { besoins: ['insertion'], rsa: 'oui' }, undefined],
    ['rsa', { besoins: ['insertion'], age: 40, sejour: 'sans-titre' }, 'improbable'],
    // L'AME est pour qui n'a pas de titre ; la C2S, pour les autres.
    ['ame', { besoins: ['sante'], sejour: 'sans-titre' }, 'a-verifier'],
    ['ame', { besoins: ['sante'], sejour: 'regulier' }, 'improbable'],
    ['ame', { besoins: ['sante'] }, 'a-verifier'],
    ['c2s', { besoins: ['sante'], sejour: 'sans-titre' }, 'improbable'],
    ['c2s', { besoins: ['sante'], rsa: 'referent-designe' }, 'probable'],
    // CSS L815-1 : soixante-cinq ans, ou l'âge de la retraite en cas d'inaptitude.
    ['aspa', { besoins: ['budget'], age: 64, handicap: 'non' }, 'improbable'],
    ['aspa', { besoins: ['budget'], age: 62, handicap: 'oui' }, 'a-verifier'],
    ['aspa', { besoins: ['budget'], age: 65 }, 'a-verifier'],
    ['aspa', { besoins: ['budget'], age: 30 }, undefined],
    // Code du travail L5131-6 : seize à vingt-cinq ans, vingt-neuf avec un handicap reconnu.
    ['contrat-engagement-jeune', { besoins: ['emploi'], age: 25 }, 'a-verifier'],
    ['contrat-engagement-jeune', { besoins: ['emploi'], age: 26, handicap: 'non' }, 'improbable'],
    ['contrat-engagement-jeune', { besoins: ['emploi'], age: 28 }, 'a-verifier'],
    ['contrat-engagement-jeune', { besoins: ['emploi'], age: 30, handicap: 'oui' }, 'improbable'],
    ['faj', { besoins: ['precarite'], age: 17 }, 'improbable'],
    ['faj', { besoins: ['precarite'], age: 25 }, 'a-verifier'],
    ['faj', { besoins: ['precarite'], age: 26 }, 'improbable'],
    ['pch', { besoins: ['autonomie'], handicap: 'oui', age: 70 }, 'a-verifier'],
    ['aah', { besoins: ['autonomie'], handicap: 'non' }, 'improbable'],
    ['pmi', { besoins: ['enfance-famille'], enceinte: 'oui' }, 'probable'],
    ['pmi', { besoins: ['enfance-famille'], enfants_mineurs: 'non', enceinte: 'non' }, 'improbable'],
    ['allocation-soutien-familial', { besoins: ['enfance-famille'], enfants_mineurs: 'oui', parent_isole: 'oui' }, 'a-verifier'],
    ['allocation-soutien-familial', { besoins: ['enfance-famille'], enfants_mineurs: 'oui', parent_isole: 'non' }, 'improbable'],
    ['domiciliation', { logement: 'rue' }, 'probable'],
    ['domiciliation', { logement: 'heberge' }, 'a-verifier'],
    ['domiciliation', { logement: 'stable' }, undefined],
    ['hebergement-urgence', { danger: 'sans-abri-ce-soir', sejour: 'sans-titre' }, 'probable'],
    ['dalo', { besoins: ['logement'], sejour: 'sans-titre' }, 'improbable'],
    ['prevention-expulsion', { courrier: 'impaye' }, 'probable'],
    ['demande-asile', { sejour: 'asile' }, 'probable'],
    ['demande-asile', { sejour: 'sans-titre' }, 'a-verifier'],
    ['soutien-aidants', { besoins: ['autonomie'], aidant: 'oui' }, 'probable'],
    ['ass', { besoins: ['emploi'], activite: 'salarie' }, 'improbable'],
    ['cheque-energie', { besoins: ['transition-ecologique'], logement: 'rue' }, 'improbable'],
  ])('%s %j : %s', (id, faits, attendu) => expect(etat(id, faits)).toBe(attendu));
});

test("la réponse qui manque est bien l'une de celles que l'on n'a pas", () => {
  const [apa] = juge({ ...BASE, besoins: ['autonomie'], age: 70 }).filter(({ id }) => id === 'apa');
  expect(apa).toEqual({ id: 'apa', etat: 'a-verifier', regle: 'autonomie', manque: 'perte_autonomie' });
  const [aides] = juge({ ...BASE, besoins: ['budget'], enfants_mineurs: 'non' }).filter(({ id }) => id === 'aides-financieres-enfance');
  expect(aides?.manque).toBe('enceinte');
});

/** Une situation quelconque, dont chaque fait peut manquer. */
const situations = fc
  .record(
    {
      besoins: fc.uniqueArray(fc.constantFrom(...THEMES.map(({ id }) => id)), { minLength: 1, maxLength: 3 }),
      nature: fc.constantFrom('droit', 'situation'),
      age: fc.integer({ min: 0, max: 100 }),
      ...Object.fromEntries(Object.entries(FAITS).map(([fait, valeurs]) => [fait, fc.constantFrom(...(valeurs as readonly string[]))])),
    },
    { requiredKeys: ['besoins', 'nature'] },
  )
  .map((faits) => ({ ...BASE, ...faits }) as Situation)
  // Le guide ne demande pas l'âge du plus jeune à qui n'a pas d'enfant.
  .filter(({ enfants_mineurs, enfant_moins_3_ans, parent_isole }) => enfants_mineurs !== 'non' || (enfant_moins_3_ans !== 'oui' && parent_isole !== 'oui'));

test("une inconnue n'écarte jamais un droit : ce qu'une situation écarte, toute réponse de plus l'écarte encore ou n'en parle plus", () => {
  fc.assert(
    fc.property(situations, fc.constantFrom(...(Object.keys(FAITS) as (FaitId | 'age')[]), 'age'), (situation, retire) => {
      const { [retire]: _, ...moins } = situation;
      for (const droit of juge(moins as Situation)) {
        if (droit.etat !== 'improbable') continue;
        const complet = juge(situation).find(({ id }) => id === droit.id);
        expect(complet?.etat ?? 'improbable', `${droit.id} écarté sans « ${retire} », pas avec`).toBe('improbable');
      }
    }),
    { numRuns: 3_000 },
  );
});

test('les plus sûrs viennent d’abord, chaque règle a sa phrase, et chaque droit est atteint', () => {
  const cles = new Map(listClesDroits().map(({ id, cles: siennes }) => [id, new Set(siennes)]));
  const vus = new Set<string>();
  fc.assert(
    fc.property(situations, (situation) => {
      const etats = juge(situation).map((droit) => {
        expect(cles.get(droit.id)).toContain(droit.regle);
        vus.add(droit.id);
        return ['probable', 'a-verifier', 'improbable'].indexOf(droit.etat);
      });
      expect(etats).toEqual([...etats].sort());
    }),
    { numRuns: 3_000 },
  );
  expect([...vus].sort()).toEqual([...DROITS].sort());
});
