import type { Ressort } from '../../domaine/orientation/competence.ts';
import type { DonneesMots } from '../../domaine/orientation/donnees.ts';
import { INCONNU, type QuestionId, type Reponses, type Valeur } from '../../domaine/orientation/parcours.ts';
import { SANS_DOMICILE } from '../../domaine/orientation/situation.ts';
import { t } from './textes.ts';

/** Une réponse que l'on peut choisir. */
export interface Choix {
  readonly id: string;
  readonly dit: string;
  readonly precision?: string;
}

/** Les réponses d'une question à choix, dans l'ordre où elles sont écrites. */
export function listChoix(question: QuestionId, { questions }: DonneesMots, ressort: Ressort | undefined): Choix[] {
  if (question === 'quartier') return [...(ressort?.quartiers ?? []).map(({ id, nom }) => ({ id, dit: nom })), { id: INCONNU, dit: t('quartier.inconnu') }];
  return Object.entries(questions[question].reponses).map(([id, reponse]) => ({ id, ...reponse }));
}

/** Ce qui ne se redit pas à l'écran : quelqu'un peut regarder par-dessus l'épaule. */
const DISCRETES: ReadonlySet<QuestionId> = new Set<QuestionId>(['danger', 'sejour', 'mineur_isole']);

/** Les réponses données, redites, hors celles qui restent discrètes. */
export function listReponsesDites(
  reponses: Reponses,
  mots: DonneesMots,
  ressort: Ressort | undefined,
): { question: QuestionId; texte: string; dite: string }[] {
  return [...reponses]
    .filter(([question]) => !DISCRETES.has(question))
    .map(([question, valeur]) => ({ question, texte: mots.questions[question].question, dite: direReponse(question, valeur, mots, ressort) }));
}

function direReponse(question: QuestionId, valeur: Valeur, mots: DonneesMots, ressort: Ressort | undefined): string {
  if (question === 'commune') return valeur === SANS_DOMICILE ? t('commune.sansDomicile') : (ressort?.nom ?? '');
  if (Array.isArray(valeur)) return valeur.map((theme) => mots.besoins[theme as keyof typeof mots.besoins]).join(', ');
  if (typeof valeur === 'number') return String(valeur);
  return listChoix(question, mots, ressort).find(({ id }) => id === valeur)?.dit ?? '';
}
