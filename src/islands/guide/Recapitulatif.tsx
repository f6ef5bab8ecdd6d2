import type { Ressort } from '../../domaine/orientation/competence.ts';
import type { DonneesMots } from '../../domaine/orientation/donnees.ts';
import type { QuestionId, Reponses } from '../../domaine/orientation/parcours.ts';
import { listReponsesDites } from './choix.ts';
import { t } from './textes.ts';

interface Props {
  readonly reponses: Reponses;
  readonly mots: DonneesMots;
  readonly ressort: Ressort | undefined;
  readonly change: (question: QuestionId) => void;
}

/** Les réponses déjà données, et de quoi en changer une sans refaire les autres. */
export function Recapitulatif({ reponses, mots, ressort, change }: Props) {
  const dites = listReponsesDites(reponses, mots, ressort);
  if (dites.length === 0) return null;
  return (
    <details className="recapitulatif sans-impression">
      <summary>{t('reponses.titre')}</summary>
      <dl>
        {dites.map(({ question, texte, dite }) => (
          <div key={question}>
            <dt>{texte}</dt>
            <dd>
              {dite}{' '}
              <button type="button" className="lien" onClick={() => change(question)}>
                {t('question.changer')}
                <span className="invisible"> : {texte}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
