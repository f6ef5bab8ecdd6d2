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

/** Une case d'un vocabulaire, en identifiants ; `change` si un mot en est devenu un autre. */
interface CaseReconnue {
  readonly apres: string;
  readonly change: boolean;
}

/** Cases déjà lues que l'on garde par colonne : un fichier n'emploie que quelques centaines de combinaisons. */
const CASES_MAXIMUM = 2_000;

class Table {
  /** Mot normalisé → valeur : l'identifiant, le libellé, et pour un thème le besoin que lit le public. */
  private readonly mots: ReadonlyMap<string, string>;
  private readonly lues = new Map<string, CaseReconnue>();

  constructor(termes: readonly Terme[]) {
    this.mots = new Map(
      termes.flatMap((terme) => [
        [terme.id, terme.id] as const,
        ...[terme.id, terme.libelle.fr, ...('besoin' in terme ? [(terme as Theme).besoin.fr] : [])].map((mot) => [normaliseTexte(mot), terme.id] as const),
      ]),
    );
  }

  reconnait(texte: string): CaseReconnue {
    const lue = this.lues.get(texte);
    if (lue) return lue;
    const valeurs = texte
      .split('|')
      .map((mot) => mot.trim())
      .filter(Boolean);
    const reconnues = valeurs.map((mot) => this.mots.get(mot) ?? this.mots.get(normaliseTexte(mot)) ?? mot);
    const reconnue = { apres: [...new Set(reconnues)].join(' | '), change: reconnues.some((mot, rang) => mot !== valeurs[rang]) };
    if (this.lues.size >= CASES_MAXIMUM) this.lues.clear();
    this.lues.set(texte, reconnue);
    return reconnue;
  }
}

const TABLES: ReadonlyMap<string, Table> = new Map(Object.entries(VOCABULAIRES).map(([colonne, termes]) => [colonne, new Table(termes)]));

/** Remplace un libellé par sa valeur (« Tout le monde » → `tous-publics`) ; un mot inconnu reste, le schéma le refusera. Les doublons d'une liste s'en vont. */
export function repareVocabulaires(ligne: Record<string, string>, carnet: Carnet): void {
  for (const [colonne, table] of TABLES) {
    const texte = ligne[colonne];
    if (!texte) continue;
    const { apres, change } = table.reconnait(texte);
    if (change) carnet.repare('mot-du-vocabulaire', colonne, texte, { apres });
    ligne[colonne] = apres;
  }
}
