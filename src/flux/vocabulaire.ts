import type { Ligne } from '../domaine/colonnes.ts';
import { normaliseTexte } from '../domaine/slug.ts';
import { ACCES_PMR } from '../domaine/vocabulaires/acces-pmr.ts';
import { AFFLUENCE } from '../domaine/vocabulaires/affluence.ts';
import { CONFIDENTIALITE } from '../domaine/vocabulaires/confidentialite.ts';
import { DOCUMENTS } from '../domaine/vocabulaires/documents.ts';
import { FRAIS } from '../domaine/vocabulaires/frais.ts';
import { INTERPRETARIAT } from '../domaine/vocabulaires/interpretariat.ts';
import { MOBILISABLE_PAR } from '../domaine/vocabulaires/mobilisable-par.ts';
import { MODES_ACCUEIL } from '../domaine/vocabulaires/modes-accueil.ts';
import { MODES_MOBILISATION } from '../domaine/vocabulaires/modes-mobilisation.ts';
import { NATURES_PERMANENCE } from '../domaine/vocabulaires/natures-permanence.ts';
import { PRESTATIONS } from '../domaine/vocabulaires/prestations.ts';
import { PUBLICS } from '../domaine/vocabulaires/publics.ts';
import { RENDEZ_VOUS } from '../domaine/vocabulaires/rendez-vous.ts';
import { ROLES } from '../domaine/vocabulaires/roles.ts';
import { STATUTS } from '../domaine/vocabulaires/statuts.ts';
import type { Terme } from '../domaine/vocabulaires/terme.ts';
import { THEMES, type Theme } from '../domaine/vocabulaires/themes.ts';
import type { Carnet } from './carnet.ts';

/** Nos colonnes qui puisent dans un vocabulaire. */
const VOCABULAIRES: Readonly<Record<string, readonly Terme[]>> = {
  frais: FRAIS,
  rendez_vous: RENDEZ_VOUS,
  interpretariat: INTERPRETARIAT,
  acces_pmr: ACCES_PMR,
  affluence: AFFLUENCE,
  statut: STATUTS,
  nature: NATURES_PERMANENCE,
  confidentialite: CONFIDENTIALITE,
  roles: ROLES,
  thematiques: THEMES,
  publics: PUBLICS,
  a_apporter: DOCUMENTS,
  modes_accueil: MODES_ACCUEIL,
  modes_mobilisation: MODES_MOBILISATION,
  mobilisable_par: MOBILISABLE_PAR,
  prestations: PRESTATIONS,
};

/** Mot normalisé → valeur : l'identifiant, le libellé, et pour un thème le besoin que lit le public. */
const TABLES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(VOCABULAIRES).map(([colonne, table]) => [
    colonne,
    new Map(
      table.flatMap((terme) => [
        [terme.id, terme.id] as const,
        ...[terme.id, terme.libelle.fr, ...('besoin' in terme ? [(terme as Theme).besoin.fr] : [])].map((mot) => [normaliseTexte(mot), terme.id] as const),
      ]),
    ),
  ]),
);

/** Remplace un libellé par sa valeur (« Tout le monde » → `tous-publics`) ; un mot inconnu reste, le schéma le refusera. Les doublons d'une liste s'en vont. */
export function repareVocabulaires(ligne: Readonly<Record<string, string>>, carnet: Carnet): Ligne {
  const reparee: Record<string, string> = { ...ligne };
  for (const [colonne, mots] of TABLES) {
    const texte = reparee[colonne];
    if (!texte) continue;
    const valeurs = texte
      .split('|')
      .map((mot) => mot.trim())
      .filter(Boolean);
    const reconnues = valeurs.map((mot) => mots.get(mot) ?? mots.get(normaliseTexte(mot)) ?? mot);
    const apres = [...new Set(reconnues)].join(' | ');
    if (reconnues.some((mot, rang) => mot !== valeurs[rang])) carnet.repare('mot-du-vocabulaire', colonne, texte, { apres });
    reparee[colonne] = apres;
  }
  return reparee;
}
