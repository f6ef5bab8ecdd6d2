import type { Comparaison, Modification, Mouvement } from './comparer.ts';
import { type Constat, direConseil, direConstat } from './constat.ts';
import type { Passage } from './flux.ts';
import type { Genre } from './format.ts';
import { type Groupe, Recueil } from './recueil.ts';

export type Etat = 'remplace' | 'inchange' | 'refuse';

/** Une ligne mise de côté. `fichier` n'est là que si les deux flux sont donnés. */
export interface LigneEcartee {
  readonly ligne: number;
  readonly colonne: string;
  readonly valeur: string;
  readonly code: string;
  readonly message: string;
  readonly conseil: string;
  readonly fichier?: Genre;
}

/** Ce que rend `npm run flux -- --json` (contrat). Avec deux flux, les comptes s'additionnent ; `format` et `encodage` se joignent par « + ». */
export interface Rapport {
  readonly etat: Etat;
  /** Une phrase : le verdict. */
  readonly raison: string;
  readonly format: string;
  readonly encodage: string;
  readonly lignes: number;
  readonly publies: number;
  readonly avertis: number;
  readonly quarantaine: readonly LigneEcartee[];
  readonly ajouts: readonly Mouvement[];
  readonly retraits: readonly Mouvement[];
  readonly modifies: readonly Modification[];
  readonly conflits: readonly Mouvement[];
}

/** Le rapport que lit une personne : celui de `--json`, et ce qu'il n'a pas la place de dire. */
export interface RapportComplet {
  readonly rapport: Rapport;
  readonly sources: readonly {
    readonly genre: Genre;
    readonly format: string;
    readonly encodage: string;
    readonly lignes: number;
    readonly publies: number;
    readonly colonnesIgnorees: readonly string[];
  }[];
  readonly remarques: readonly string[];
  readonly avertissements: readonly Groupe[];
  readonly reparations: readonly Groupe[];
}

interface Issue {
  /** Au moins un des deux fichiers change. */
  readonly change: boolean;
  readonly aBlanc: boolean;
  /** Pourquoi rien n'est remplacé. */
  readonly refus?: string;
}

/** Le rapport d'un passage ; sans passage, celui d'un refus avant toute lecture. */
export function createRapport(passage: Passage | undefined, issue: Issue): RapportComplet {
  const { sources = [], comparaisons = [], remarques = [] } = passage ?? {};
  const publies = sources.flatMap(({ genre, brouillons }) => brouillons.map(({ carnet }) => ({ genre, carnet })));
  const ecartes = sources.flatMap(({ genre, ecartes: carnets }) => [...carnets].sort((a, b) => a.ligne - b.ligne).map((carnet) => ({ genre, carnet })));
  const avertis = publies.filter(({ carnet }) => carnet.constats.length > 0);
  const avertissements = new Recueil();
  for (const { genre, carnet } of avertis) for (const constat of carnet.constats) avertissements.ajoute(genre, constat);
  const comptes = { lignes: sources.reduce((somme, { lignes }) => somme + lignes, 0), publies: publies.length, avertis: avertis.length };
  return {
    rapport: {
      etat: issue.refus === undefined ? (issue.change ? 'remplace' : 'inchange') : 'refuse',
      raison: direVerdict(comptes, ecartes.length, issue),
      format: joint(sources.map(({ format }) => format)),
      encodage: joint(sources.map(({ encodage }) => encodage)),
      ...comptes,
      quarantaine: ecartes.flatMap(({ genre, carnet }) =>
        carnet.constats
          .filter(({ gravite }) => gravite === 'quarantaine')
          .map((constat) => ({ ...direEcart(constat), ...(sources.length > 1 ? { fichier: genre } : {}) })),
      ),
      ...reunit(comparaisons),
      conflits: [],
    },
    sources: sources.map(({ genre, format, encodage, lignes, brouillons, colonnesIgnorees }) => ({
      genre,
      format,
      encodage,
      lignes,
      publies: brouillons.length,
      colonnesIgnorees,
    })),
    remarques,
    avertissements: avertissements.list(),
    reparations: sources.flatMap(({ reparations }) => reparations.list()),
  };
}

const joint = (mots: readonly string[]) => [...new Set(mots)].join(' + ');

function reunit(comparaisons: readonly Comparaison[]): Comparaison {
  return {
    ajouts: comparaisons.flatMap(({ ajouts }) => ajouts),
    retraits: comparaisons.flatMap(({ retraits }) => retraits),
    modifies: comparaisons.flatMap(({ modifies }) => modifies),
  };
}

function direEcart(constat: Constat): Omit<LigneEcartee, 'fichier'> {
  const { ligne, colonne, valeur, code } = constat;
  return { ligne, colonne, valeur, code, message: direConstat(constat), conseil: direConseil(constat) };
}

function direVerdict(
  { lignes, publies, avertis }: { lignes: number; publies: number; avertis: number },
  ecartees: number,
  { change, aBlanc, refus }: Issue,
): string {
  if (refus !== undefined) return `Rien n'est remplacé : ${refus}`;
  const comptes = `${accorde(lignes, 'ligne lue', 'lignes lues')}, ${accorde(publies, 'publiée', 'publiées')} (${avertis === 0 ? 'sans réserve' : `${avertis.toLocaleString('fr')} avec une réserve`}), ${accorde(ecartees, 'mise de côté', 'mises de côté')}`;
  if (!change) return `Rien ne change : ${comptes}.`;
  return aBlanc ? `Essai à blanc, rien n'est écrit : ${comptes}.` : `L'annuaire est remplacé : ${comptes}.`;
}

/** « 1 ligne », « 1 234 lignes ». */
export function accorde(nombre: number, un: string, plusieurs: string): string {
  return `${nombre.toLocaleString('fr')}\u00A0${nombre > 1 ? plusieurs : un}`;
}
