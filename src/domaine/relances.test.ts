import { describe, expect, test } from 'vitest';
import type { Catalogue } from './catalogue.ts';
import { partenaireSchema } from './partenaire.schema.ts';
import { permanenceSchema } from './permanence.schema.ts';
import { formatMessage, formatTicket, listRelances } from './relances.ts';

const ADRESSE = { visibilite: 'publique', commune: 'Lodève', code_insee: '34142' };
const partenaire = (champs: object) => partenaireSchema.parse({ type: 'ccas', adresse: ADRESSE, ...champs });
const catalogue = (partenaires: object[], permanences: object[] = []) =>
  ({
    aujourdhui: '2026-11-26',
    territoire: { site: 'https://annuaire.exemple.fr/', base: '/', marque: { nom: 'Annuaire' } },
    communes: [],
    partenaires: partenaires.map(partenaire),
    permanences: permanences.map((champs) => permanenceSchema.parse({ partenaire: 'ccas', intitule: 'Budget', lieu: { chez: 'ccas' }, ...champs })),
  }) as unknown as Catalogue;

describe('les fiches à reconfirmer', () => {
  test('par responsable : qui a vérifié, sinon la source, sinon le service ; les confirmées et les fermées n’y sont pas', () => {
    const relances = listRelances(
      catalogue([
        { id: 'a', nom: 'CCAS de Lodève', verifie_le: '2025-01-02', verifie_par: 'accueil du CCAS', courriel: 'ccas@lodeve.example' },
        { id: 'b', nom: 'CCAS d’Agde', verifie_le: '2026-03-01', verifie_par: 'accueil du CCAS' },
        { id: 'c', nom: 'Mairie', source: 'Annuaire national' },
        { id: 'd', nom: 'Association' },
        { id: 'e', nom: 'À jour', verifie_le: '2026-11-01' },
        { id: 'f', nom: 'Fermé', statut: 'ferme_definitivement', verifie_le: '2024-01-01' },
      ]),
    );
    expect(relances.map(({ cle, courriels, fiches }) => [cle, courriels, fiches.map(({ id, etat }) => `${id} ${etat}`)])).toEqual([
      ['accueil-du-ccas-ccas-d-agde', [], ['b a-verifier']],
      ['accueil-du-ccas-ccas-de-lodeve', ['ccas@lodeve.example'], ['a ancienne']],
      ['annuaire-national', [], ['c jamais']],
      ['association', [], ['d jamais']],
    ]);
  });

  test('une permanence finie, ou tenue par un service fermé, n’est plus à confirmer ; la fréquence d’une fiche l’emporte', () => {
    const relances = listRelances(
      catalogue(
        [{ id: 'ccas', nom: 'CCAS', verifie_le: '2026-11-01' }],
        [
          { id: 'finie', valide_au: '2026-06-30' },
          { id: 'serree', verifie_le: '2026-09-01', frequence_verification: 2 },
          { id: 'large', verifie_le: '2026-01-15', frequence_verification: 11 },
        ],
      ),
    );
    expect(relances.flatMap(({ fiches }) => fiches.map(({ id }) => id))).toEqual(['serree']);
  });

  test('le message et le ticket portent un lien d’un geste par fiche, et rien du lieu', () => {
    const [relance] = listRelances(
      catalogue([
        {
          id: 'relais',
          nom: 'Relais *familles*',
          verifie_le: '2026-03-02',
          adresse: { visibilite: 'sur_orientation', commune: 'Canarville', code_insee: '34142' },
        },
      ]),
    );
    if (!relance) throw new Error('une relance attendue');
    const { objet, corps } = formatMessage(relance, 'Annuaire');
    expect(objet).toBe('Annuaire : une fiche à relire');
    expect(corps).toContain(
      "- Relais *familles* (à vérifier, confirmée le 2 mars 2026)\n  Rien n'a changé : https://annuaire.exemple.fr/contribuer/relais/#rien-na-change\n  Mettre à jour : https://annuaire.exemple.fr/contribuer/relais/#corriger\n",
    );
    const ticket = formatTicket(relance);
    expect(ticket.titre).toBe('Fiches à relire : Relais *familles*');
    expect(ticket.corps).toMatch(/^<!-- fraicheur: relais-familles -->\n/);
    expect(ticket.corps).toContain('- [ ] Relais \\*familles\\* (à vérifier');
    expect(corps + ticket.corps).not.toContain('Canarville');
  });
});
