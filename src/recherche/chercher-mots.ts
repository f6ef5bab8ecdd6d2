import { getJetonTelephone } from './jetons.ts';
import type { Moteur, Trouvaille } from './moteur.ts';
import { getSingulier, type Mot } from './mots.ts';

/** Une fiche qui a au moins un des mots. */
export interface Note {
  readonly trouvaille: Trouvaille;
  /** La part des mots qu'elle a, de 0 à 1 ; un mot rare compte plus qu'un mot que tout le monde a. */
  readonly part: number;
  /** Où elle les a : plus haut dans le nom que dans le texte. */
  readonly score: number;
}

export interface ParMots {
  readonly notes: ReadonlyMap<string, Note>;
  /** Mots que rien ne contient. */
  readonly ignores: readonly Mot[];
  /** Mots qui ne sont que le début d'autres : commencés, ou mal finis (« avoca »). */
  readonly inacheves: readonly Mot[];
}

/** Combien de fiches lire pour savoir si un début de mot en est vraiment un. */
const LUES = 3;

/** Cherche chaque mot, et note les fiches selon ceux qu'elles ont. Le dernier mot peut n'être que commencé. */
export async function searchMots(moteur: Moteur, mots: readonly Mot[]): Promise<ParMots> {
  const cherches = await Promise.all(mots.map(async (mot) => ({ mot, ...(await searchMot(moteur, mot)) })));
  const connus = cherches
    .filter(({ trouvailles }) => trouvailles.length > 0)
    .map((cherche) => ({ ...cherche, poids: 1 / Math.cbrt(cherche.trouvailles.length) }));
  const total = connus.reduce((somme, { poids }) => somme + poids, 0);
  const notes = new Map<string, Note>();
  for (const { trouvailles, poids } of connus) {
    for (const trouvaille of trouvailles) {
      const deja = notes.get(trouvaille.id);
      notes.set(trouvaille.id, { trouvaille, part: (deja?.part ?? 0) + poids / total, score: (deja?.score ?? 0) + (poids / total) * trouvaille.score });
    }
  }
  const listMotsDe = (retenus: typeof cherches) => retenus.map(({ mot }) => mot);
  return {
    notes,
    ignores: listMotsDe(cherches.filter(({ trouvailles }) => trouvailles.length === 0)),
    inacheves: listMotsDe(cherches.filter(({ trouvailles, entier }) => trouvailles.length > 0 && !entier)),
  };
}

const TELEPHONE = /^0\d{9}$/;

async function searchMot(moteur: Moteur, mot: Mot): Promise<{ readonly trouvailles: readonly Trouvaille[]; readonly entier: boolean }> {
  const forme = getSingulier(mot.forme);
  const exactes = await moteur.search(TELEPHONE.test(forme) ? getJetonTelephone(forme) : forme);
  if (exactes.length > 0) return { trouvailles: exactes, entier: true };
  const debuts = await moteur.searchDebut(forme);
  const fiches = await Promise.all(debuts.slice(0, LUES).map((trouvaille) => trouvaille.read()));
  return { trouvailles: fiches.some(({ mots }) => mots.some((autre) => autre.startsWith(forme))) ? debuts : [], entier: false };
}
