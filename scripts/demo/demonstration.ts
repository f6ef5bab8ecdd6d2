import { COLONNES_PARTENAIRE, COLONNES_PERMANENCE, formatPartenaire, formatPermanence } from '../../src/domaine/colonnes.ts';
import type { Commune } from '../../src/domaine/commune.schema.ts';
import { partenaireSchema } from '../../src/domaine/partenaire.schema.ts';
import { permanenceSchema } from '../../src/domaine/permanence.schema.ts';
import { createContexte } from './contexte.ts';
import { listConventionsInventees } from './conventions.ts';
import type { Departement } from './departements.ts';
import { formatDisparus } from './disparus.ts';
import { createPartenaires } from './partenaires.ts';
import { createPermanences } from './permanences.ts';
import { formatPrives } from './prives.ts';
import { formatSecteurs, formatTerritoire } from './textes-yaml.ts';

export interface Commande {
  readonly departement: Departement;
  readonly communes: readonly Commune[];
  readonly partenaires: number;
  readonly permanences: number;
  readonly graine: string;
}

/** Des fichiers à écrire : chemin dans le dossier → texte. */
export type Fichiers = ReadonlyMap<string, string>;

/** Les fichiers d'une démonstration, publics et privés ; les mêmes octets pour la même commande. */
export function createDemonstration({ departement, communes, partenaires, permanences, graine }: Commande): { publics: Fichiers; prives: Fichiers } {
  const contexte = createContexte(departement, communes, graine);
  const fiches = createPartenaires(partenaires, contexte);
  const presences = createPermanences(permanences, fiches, contexte);
  const ids = new Set(fiches.map(({ id }) => id));
  return {
    publics: new Map([
      ['territoire.yaml', formatTerritoire(contexte)],
      ['secteurs.yaml', formatSecteurs(contexte, ids)],
      [
        'flux/partenaires.csv',
        formatCsv(
          COLONNES_PARTENAIRE,
          trie(fiches).map((fiche) => formatPartenaire(partenaireSchema.parse(fiche))),
        ),
      ],
      [
        'flux/permanences.csv',
        formatCsv(
          COLONNES_PERMANENCE,
          trie(presences).map((permanence) => formatPermanence(permanenceSchema.parse(permanence))),
        ),
      ],
      ['flux/disparus.csv', formatDisparus(contexte)],
      ...listConventionsInventees(contexte, ids),
    ]),
    prives: formatPrives(fiches, contexte),
  };
}

/** Dans l'ordre des identifiants, comme l'instantané d'un flux. */
const trie = <T extends { id: string }>(fiches: readonly T[]) => [...fiches].sort((a, b) => (a.id < b.id ? -1 : 1));

/** UTF-8, « ; », LF, guillemets doublés. */
function formatCsv(colonnes: readonly { nom: string }[], lignes: readonly string[][]): string {
  const case_ = (texte: string) => (/[";\n]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte);
  return `${[colonnes.map(({ nom }) => nom), ...lignes].map((cases) => cases.map(case_).join(';')).join('\n')}\n`;
}
