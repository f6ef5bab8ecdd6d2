import type { AvecId } from './avec.ts';
import { POUR_TOUS } from './avec.ts';
import type { Etat } from './etat.ts';
import { getJetonFacette, getJetonGeneraliste, getJetonSpecialiste, getJetonType, type TypeResultat } from './jetons.ts';
import type { Lexique } from './lexique.ts';
import type { Moteur } from './moteur.ts';

/** Une valeur que l'on peut choisir dans un groupe du panneau ; un groupe porte le nom de sa part de l'état. */
export interface Choix {
  readonly groupe: 'type' | 'theme' | 'public' | 'langue' | 'services' | 'avec';
  readonly valeur: string;
}

/** On n'en choisit qu'une : la suivante remplace la précédente. Les autres groupes s'ajoutent. */
const UN_SEUL: ReadonlySet<string> = new Set(['type', 'theme', 'public', 'langue'] satisfies Choix['groupe'][]);

/** Les filtres d'un état, prêts à s'appliquer. */
export interface Filtres {
  readonly isGardee: (id: string) => boolean;
  /** Combien de ces fiches chaque choix laisserait, avec ceux qui sont déjà faits. Chaque choix coûte une recherche. */
  readonly count: (ids: readonly string[], choix: readonly Choix[]) => Promise<number[]>;
}

export async function createFiltres(etat: Etat, lexique: Lexique, moteur: Moteur): Promise<Filtres> {
  const listIds = async (choix: Choix): Promise<ReadonlySet<string>> => {
    const trouvees = await Promise.all(listJetons(choix, lexique).map(moteur.search));
    return new Set(trouvees.flat().map(({ id }) => id));
  };
  const faits = await Promise.all(listChoix(etat).map(async (choix) => ({ ...choix, ids: await listIds(choix) })));
  return {
    isGardee: (id) => faits.every(({ ids }) => ids.has(id)),
    count: async (ids, choix) => {
      const parChoix = await Promise.all(choix.map(listIds));
      return choix.map(({ groupe }, rang) => {
        const autres = faits.filter((fait) => !(UN_SEUL.has(groupe) && fait.groupe === groupe));
        return ids.filter((id) => parChoix[rang]?.has(id) && autres.every((fait) => fait.ids.has(id))).length;
      });
    },
  };
}

/** Les choix que porte un état. */
export function listChoix({ type, theme, public: pour, langue, services, avec }: Etat): Choix[] {
  const seuls = { type, theme, public: pour, langue } as const;
  return [
    ...Object.entries(seuls).flatMap(([groupe, valeur]) => (valeur === '' ? [] : [{ groupe: groupe as keyof typeof seuls, valeur }])),
    ...services.map((valeur) => ({ groupe: 'services' as const, valeur })),
    ...avec.map((valeur) => ({ groupe: 'avec' as const, valeur })),
  ];
}

/** L'état sans un de ses choix. */
export function dropChoix(etat: Etat, { groupe, valeur }: Choix): Etat {
  if (groupe === 'services') return { ...etat, services: etat.services.filter((autre) => autre !== valeur) };
  if (groupe === 'avec') return { ...etat, avec: etat.avec.filter((autre) => autre !== valeur) };
  return { ...etat, [groupe]: '' };
}

function listJetons({ groupe, valeur }: Choix, { themes }: Lexique): string[] {
  switch (groupe) {
    case 'type':
      return [getJetonType(valeur as TypeResultat)];
    case 'theme': {
      const theme = themes.find(({ id, slug }) => id === valeur || slug === valeur);
      return theme ? [getJetonSpecialiste(theme.id), getJetonGeneraliste(theme.id)] : [];
    }
    case 'public':
      return [getJetonFacette('public', valeur), getJetonFacette('public', POUR_TOUS)];
    case 'langue':
      return [getJetonFacette('langue', valeur)];
    case 'services':
      return [getJetonFacette('service', valeur)];
    case 'avec':
      return [getJetonFacette('avec', valeur as AvecId)];
  }
}
