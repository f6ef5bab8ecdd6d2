import type { Conflit } from '../domaine/conflits.ts';
import type { Comparaison, Modification, Mouvement, PerteCommune } from './comparer.ts';
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
  readonly conflits: readonly Conflit[];
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
  /** Les communes qui perdent des fiches, et de quelle sorte. */
  readonly pertes: readonly (PerteCommune & { readonly genre: Genre })[];
  readonly avertissements: readonly Groupe[];
  readonly reparations: readonly Groupe[];
}

interface Issue {
  /** Au moins un des deux fichiers change. */
  readonly change: boolean;
  readonly aBlanc: boolean;
  /** Pourquoi rien n'est remplacé. */
  readonly refus?: string;
  /** Sites qui n'ont pas répondu, quand l'autre source a suffi. */
  readonly muets?: readonly string[];
}

/** Le rapport d'un passage ; sans passage, celui d'un refus avant toute lecture. */
export function createRapport(passage: Passage | undefined, issue: Issue): RapportComplet {
  const { sources = [], comparaisons = [], conflits = [], remarques = [] } = passage ?? {};
  const publies = sources.flatMap(({ genre, brouillons }) => brouillons.map(({ carnet }) => ({ genre, carnet })));
  const ecartes = sources.flatMap(({ genre, ecartes: carnets }) => [...carnets].sort((a, b) => a.ligne - b.ligne).map((carnet) => ({ genre, carnet })));
  const avertis = publies.filter(({ carnet }) => carnet.constats.length > 0);
  const avertissements = new Recueil();
  for (const { genre, carnet } of avertis) for (const constat of carnet.constats) avertissements.ajoute(genre, constat);
  const comptes = { lignes: sources.reduce((somme, { lignes }) => somme + lignes, 0), publies: publies.length, avertis: avertis.length };
  return {
    rapport: {
      etat: issue.refus === undefined ? (issue.change ? 'remplace' : 'inchange') : 'refuse',
      raison: direVerdict(comptes, ecartes.length, conflits.length, issue),
      format: joint(sources.map(({ format }) => format)),
      encodage: joint(sources.map(({ encodage }) => encodage)),
      ...comptes,
      quarantaine: ecartes.flatMap(({ genre, carnet }) =>
        carnet.constats
          .filter(({ gravite }) => gravite === 'quarantaine')
          .map((constat) => ({ ...direEcart(constat), ...(sources.length > 1 ? { fichier: genre } : {}) })),
      ),
      ...reunit(comparaisons),
      conflits,
    },
    sources: sources.map(({ genre, format, encodage, lignes, brouillons, colonnesIgnorees }) => ({
      genre,
      format,
      encodage,
      lignes,
      publies: brouillons.length,
      colonnesIgnorees,
    })),
    remarques: [...(issue.muets ?? []).map((raison) => `Une source manque, ses fiches restent telles qu'elles étaient : ${raison}`), ...remarques],
    pertes: comparaisons.flatMap(({ genre, communes }) => communes.map((perte) => ({ genre, ...perte }))),
    avertissements: avertissements.list(),
    reparations: sources.flatMap(({ reparations }) => reparations.list()),
  };
}

/** Le rapport d'un passage d'avant, quand aucun site n'a de version plus neuve : les mêmes comptes, et rien ne change. */
export function rediRapport({ rapport, ...reste }: RapportComplet): RapportComplet {
  const comptes = direComptes(rapport, new Set(rapport.quarantaine.map(({ ligne, fichier }) => `${fichier} ${ligne}`)).size, rapport.conflits.length);
  const sansMouvement = { ajouts: [], retraits: [], modifies: [] };
  return {
    ...reste,
    pertes: [],
    rapport: { ...rapport, ...sansMouvement, etat: 'inchange', raison: `Rien ne change, le site n'a pas de version plus neuve : ${comptes}.` },
  };
}

const joint = (mots: readonly string[]) => [...new Set(mots)].join(' + ');

function reunit(comparaisons: readonly Comparaison[]): Pick<Comparaison, 'ajouts' | 'retraits' | 'modifies'> {
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

type Comptes = Pick<Rapport, 'lignes' | 'publies' | 'avertis'>;

function direVerdict(comptes: Comptes, ecartees: number, conflits: number, { change, aBlanc, refus }: Issue): string {
  if (refus !== undefined) return `Rien n'est remplacé : ${refus}`;
  const dits = direComptes(comptes, ecartees, conflits);
  if (!change) return `Rien ne change : ${dits}.`;
  return aBlanc ? `Essai à blanc, rien n'est écrit : ${dits}.` : `L'annuaire est remplacé : ${dits}.`;
}

function direComptes({ lignes, publies, avertis }: Comptes, ecartees: number, conflits: number): string {
  const reserve = avertis === 0 ? 'sans réserve' : `${avertis.toLocaleString('fr')} avec une réserve`;
  const desaccords = conflits > 0 ? `, ${accorde(conflits, 'désaccord à trancher', 'désaccords à trancher')}` : '';
  return `${accorde(lignes, 'ligne lue', 'lignes lues')}, ${accorde(publies, 'publiée', 'publiées')} (${reserve}), ${accorde(ecartees, 'mise de côté', 'mises de côté')}${desaccords}`;
}

/** « 1 ligne », « 1 234 lignes ». */
export function accorde(nombre: number, un: string, plusieurs: string): string {
  return `${nombre.toLocaleString('fr')}\u00A0${nombre > 1 ? plusieurs : un}`;
}
