import type { Critere } from './accessibilite.schema.ts';
import type { Commune } from './commune.schema.ts';
import type { CompetencePublique } from './competence-publique.schema.ts';
import type { Convention } from './convention.schema.ts';
import type { Droit } from './droit.schema.ts';
import type { Collection } from './fusion.ts';
import type { Sigle } from './glossaire.schema.ts';
import type { Mots } from './orientation/mots.schema.ts';
import type { Disparu } from './disparu.schema.ts';
import type { Partenaire } from './partenaire.schema.ts';
import type { Prives } from './prive.schema.ts';
import type { Permanence } from './permanence.schema.ts';
import type { Secteurs } from './secteur.schema.ts';
import type { Territoire } from './territoire.schema.ts';
import type { Dangers, Synonymes, Traductions } from './traduction.schema.ts';
import type { Urgence } from './urgence.schema.ts';

/** Tout ce que le site sait, déjà vérifié : les pages, les exports et les contrôles travaillent sur cet objet. */
export interface Catalogue {
  /** Le jour de la construction, `AAAA-MM-JJ` à Paris. */
  readonly aujourdhui: string;
  readonly territoire: Territoire;
  /** Ordre alphabétique. */
  readonly communes: readonly Commune[];
  readonly secteurs: Secteurs;
  /** Ordre des identifiants. */
  readonly partenaires: readonly Partenaire[];
  readonly permanences: readonly Permanence[];
  /** Les fiches que le flux n'a plus, telles qu'il les a notées ; `listAdressesDisparues` retire celles qui sont revenues. */
  readonly disparus: readonly Disparu[];
  readonly urgences: readonly Urgence[];
  /** Dans l'ordre du vocabulaire. */
  readonly droits: readonly Droit[];
  /** Ordre des identifiants. */
  readonly conventions: readonly Convention[];
  /** Ordre du fichier. */
  readonly competences: readonly CompetencePublique[];
  /** Les sigles de ce territoire, de A à Z. */
  readonly glossaire: readonly Sigle[];
  /** Ce qui a été vérifié de l'accessibilité, critère par critère, dans l'ordre du fichier. */
  readonly criteres: readonly Critere[];
  /** Le dossier privé ; absent du site public. */
  readonly prives?: Prives;
  /** Ce que disent les autres langues, dossier par dossier. */
  readonly traductions: Traductions;
  /** Ce que les gens tapent en français, valeur par valeur. */
  readonly synonymes?: Synonymes;
  /** Ce que les gens tapent en danger, en français. */
  readonly dangers?: Dangers;
  /** Les mots du guide. */
  readonly mots: Mots;
  /** Identifiant d'une fiche que son propriétaire tient → champs que son fichier écrit (`content/partenaires/`, `content/permanences/`). */
  readonly tenues: Readonly<Record<Collection, Readonly<Record<string, readonly string[]>>>>;
}

/** Les données, sans les mots nationaux : ce que jugent les contrôles. */
export type Donnees = Omit<Catalogue, 'mots' | 'glossaire' | 'competences' | 'criteres' | 'traductions' | 'synonymes' | 'dangers'>;
