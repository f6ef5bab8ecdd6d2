import { ACCES_PMR } from '../domaine/vocabulaires/acces-pmr.ts';
import { AFFLUENCE } from '../domaine/vocabulaires/affluence.ts';
import { CONFIDENTIALITE } from '../domaine/vocabulaires/confidentialite.ts';
import { DELAIS } from '../domaine/vocabulaires/delais.ts';
import { DOCUMENTS } from '../domaine/vocabulaires/documents.ts';
import { FRAIS } from '../domaine/vocabulaires/frais.ts';
import { INTERPRETARIAT } from '../domaine/vocabulaires/interpretariat.ts';
import { MODES_ACCUEIL } from '../domaine/vocabulaires/modes-accueil.ts';
import { MOBILISABLE_PAR } from '../domaine/vocabulaires/mobilisable-par.ts';
import { MODES_MOBILISATION } from '../domaine/vocabulaires/modes-mobilisation.ts';
import { NATURES_PERMANENCE } from '../domaine/vocabulaires/natures-permanence.ts';
import { PRESTATIONS } from '../domaine/vocabulaires/prestations.ts';
import { PUBLICS } from '../domaine/vocabulaires/publics.ts';
import { RENDEZ_VOUS } from '../domaine/vocabulaires/rendez-vous.ts';
import { ROLES } from '../domaine/vocabulaires/roles.ts';
import { STATUTS } from '../domaine/vocabulaires/statuts.ts';
import { type LibellesTraduits, setLibelles, type Terme } from '../domaine/vocabulaires/terme.ts';
import type { LangueTraduite } from '../domaine/vocabulaires/langues.ts';
import { BESOINS, DESCRIPTIONS_THEMES, THEMES } from '../domaine/vocabulaires/themes.ts';
import { TYPES_PARTENAIRE } from '../domaine/vocabulaires/types-partenaire.ts';
import { VISIBILITES } from '../domaine/vocabulaires/visibilites.ts';

/** Les vocabulaires que lisent les gens, et le début de leurs clés dans `<langue>.json` : `vocabulaire.roles.ccas`. */
export const VOCABULAIRES: readonly (readonly [nom: string, table: readonly Terme[]])[] = [
  ['acces-pmr', ACCES_PMR],
  ['affluence', AFFLUENCE],
  ['besoins', BESOINS],
  ['confidentialite', CONFIDENTIALITE],
  ['delais', DELAIS],
  ['documents', DOCUMENTS],
  ['frais', FRAIS],
  ['interpretariat', INTERPRETARIAT],
  ['modes-accueil', MODES_ACCUEIL],
  ['mobilisable-par', MOBILISABLE_PAR],
  ['modes-mobilisation', MODES_MOBILISATION],
  ['natures-permanence', NATURES_PERMANENCE],
  ['prestations', PRESTATIONS],
  ['publics', PUBLICS],
  ['rendez-vous', RENDEZ_VOUS],
  ['roles', ROLES],
  ['statuts', STATUTS],
  ['themes', THEMES],
  ['themes.*.description', DESCRIPTIONS_THEMES],
  ['types-partenaire', TYPES_PARTENAIRE],
  ['visibilites', VISIBILITES],
];

/** La clé d'un mot d'un vocabulaire ; « * » est la place de la valeur, à la fin par défaut. */
export const getCleVocabulaire = (nom: string, id: string): string => `vocabulaire.${nom.includes('*') ? nom.replace('*', id) : `${nom}.${id}`}`;

/** Donne à `getLibelle` les mots d'une langue. */
export function prepareVocabulaires(langue: LangueTraduite, textes: Readonly<Record<string, string>>): void {
  const libelles: LibellesTraduits = new Map(
    VOCABULAIRES.map(([nom, table]) => [
      table,
      Object.fromEntries(
        table.flatMap(({ id }) => {
          const texte = textes[getCleVocabulaire(nom, id)];
          return texte === undefined ? [] : [[id, texte] as const];
        }),
      ),
    ]),
  );
  setLibelles(langue, libelles);
}
