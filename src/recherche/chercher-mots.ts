import type { Moteur, Trouvaille } from './moteur.ts';
import type { Mot } from './mots.ts';

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
}

/** Combien de fiches lire pour savoir si un début de mot en est vraiment un. */
const LUES = 3;

/** Cherche chaque mot, et note les fiches selon ceux qu'elles ont. Le dernier mot peut n'être que commencé. */
export async function searchMots(moteur: Moteur, mots: readonly Mot[]): Promise<ParMots> {
  const cherches = await Promise.all(mots.map(async (mot) => ({ mot, trouvailles: await searchMot(moteur, mot) })));
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
  return { notes, ignores: cherches.filter(({ trouvailles }) => trouvailles.length === 0).map(({ mot }) => mot) };
}

async function searchMot(moteur: Moteur, { forme }: Mot): Promise<readonly Trouvaille[]> {
  const exactes = await moteur.search(forme);
  if (exactes.length > 0) return exactes;
  const debuts = await moteur.searchDebut(forme);
  const fiches = await Promise.all(debuts.slice(0, LUES).map((trouvaille) => trouvaille.read()));
  return fiches.some(({ mots }) => mots.some((mot) => mot.startsWith(forme))) ? debuts : [];
}
