import type { CompetentsEcrits } from './competents.ts';
import type { Moteur, Trouvaille } from './moteur.ts';
import { getSingulier } from './mots.ts';
import type { Notice } from './notice.ts';

/** Un moteur en mémoire, pour les essais : les mêmes réponses que Pagefind (au pluriel près, le nom à six contre un), sans navigateur. */
export function createMoteurEssai(notices: readonly Notice[], competents: CompetentsEcrits = {}): Moteur & { readonly lues: string[] } {
  const lues: string[] = [];
  const gardes = new Map<string, readonly Trouvaille[]>();
  const list = (isTrouve: (mot: string) => boolean): Trouvaille[] =>
    notices
      .map((notice) => ({ notice, score: notice.nom.some(isTrouve) ? 6 : [...notice.mots, ...notice.jetons].some(isTrouve) ? 1 : 0 }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ notice, score }) => ({
        id: notice.chemin,
        score,
        read: async () => {
          lues.push(notice.chemin);
          return { adresse: notice.chemin, affiche: notice.affiche, mots: [...notice.nom, ...notice.mots] };
        },
      }));
  return {
    lues,
    search: async (mot) => {
      const forme = getSingulier(mot);
      const deja = gardes.get(forme) ?? list((autre) => getSingulier(autre) === forme);
      gardes.set(forme, deja);
      return deja;
    },
    loadCompetents: async () => competents,
    searchDebut: async (debut) => list((autre) => autre.startsWith(debut)),
    checkJoignable: async () => undefined,
  };
}
