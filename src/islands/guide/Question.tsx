import { type RefObject, useId, useState } from 'react';
import type { Ressort } from '../../domaine/orientation/competence.ts';
import type { DonneesMots } from '../../domaine/orientation/donnees.ts';
import { INCONNU, type QuestionId, type Valeur } from '../../domaine/orientation/parcours.ts';
import type { ThemeId } from '../../domaine/vocabulaires/themes.ts';
import type { Adresses } from './chargement.ts';
import { ChoixCommune } from './ChoixCommune.tsx';
import { listChoix } from './choix.ts';
import { t } from './textes.ts';

interface Props {
  readonly question: QuestionId;
  readonly mots: DonneesMots;
  readonly ressort: Ressort | undefined;
  readonly adresses: Adresses;
  readonly titre: RefObject<HTMLHeadingElement | null>;
  /** La réponse déjà donnée, quand on y revient. */
  readonly valeur: Valeur | undefined;
  readonly progres: string;
  readonly donne: (valeur: Valeur) => void;
}

/** Une question, un écran : pourquoi on la pose, de grandes réponses, et « je ne sais pas ». */
export function Question({ question, mots, ressort, adresses, titre, valeur, progres, donne }: Props) {
  const { question: texte, aide, pourquoi } = mots.questions[question];
  return (
    <section className="question pile" aria-labelledby="question">
      <p className="note">{progres}</p>
      <h2 id="question" ref={titre} tabIndex={-1}>
        {texte}
      </h2>
      {aide && <p>{aide}</p>}
      {question === 'commune' ? (
        <ChoixCommune adresses={adresses} donne={donne} />
      ) : question === 'besoins' ? (
        <Besoins mots={mots} valeur={valeur} donne={donne} />
      ) : question === 'age' ? (
        <Age valeur={valeur} inconnu={mots.questions.age.reponses[INCONNU]?.dit} donne={donne} />
      ) : (
        <ul className="choix">
          {listChoix(question, mots, ressort).map(({ id, dit, precision }) => (
            <li key={id}>
              <button type="button" className="bouton bouton-second" aria-pressed={valeur === id} onClick={() => donne(id)}>
                <span>{dit}</span>
                {precision && <span className="note">{precision}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{t('pourquoi')}</summary>
        <p>{pourquoi}</p>
      </details>
    </section>
  );
}

function Besoins({ mots, valeur, donne }: Pick<Props, 'mots' | 'valeur' | 'donne'>) {
  const [choisis, setChoisis] = useState<readonly string[]>(Array.isArray(valeur) ? (valeur as readonly string[]) : []);
  const [faute, setFaute] = useState(false);
  const id = useId();
  return (
    <form
      noValidate
      className="pile"
      onSubmit={(envoi) => {
        envoi.preventDefault();
        if (choisis.length > 0) donne(choisis);
        else setFaute(true);
      }}
    >
      <p className="note" id={id}>
        {t('besoins.aide')}
      </p>
      <ul className="cases" aria-describedby={id}>
        {Object.entries(mots.besoins).map(([theme, dit]) => (
          <li key={theme}>
            <label>
              <input
                type="checkbox"
                checked={choisis.includes(theme)}
                onChange={({ target }) => {
                  setFaute(false);
                  setChoisis((avant) => (target.checked ? [...avant, theme as ThemeId] : avant.filter((autre) => autre !== theme)));
                }}
              />
              <span>{dit}</span>
            </label>
          </li>
        ))}
      </ul>
      <p className="faute" role="alert">
        {faute ? t('besoins.faute') : ''}
      </p>
      <button type="submit" className="bouton">
        {t('besoins.valider')}
      </button>
    </form>
  );
}

function Age({ valeur, inconnu, donne }: Pick<Props, 'valeur' | 'donne'> & { readonly inconnu: string | undefined }) {
  const [saisie, setSaisie] = useState(typeof valeur === 'number' ? String(valeur) : '');
  const [faute, setFaute] = useState(false);
  const id = useId();
  return (
    <form
      noValidate
      className="pile"
      onSubmit={(envoi) => {
        envoi.preventDefault();
        const age = Number(saisie.trim().replace(/\s*ans?$/i, ''));
        if (saisie.trim() !== '' && Number.isInteger(age) && age >= 0 && age <= 120) donne(age);
        else setFaute(true);
      }}
    >
      <label htmlFor={id} className="note">
        {t('age.aide')}
      </label>
      <input
        id={id}
        className="champ age"
        inputMode="numeric"
        autoComplete="off"
        value={saisie}
        aria-invalid={faute}
        aria-describedby={`${id}-faute`}
        onChange={({ target }) => {
          setFaute(false);
          setSaisie(target.value);
        }}
      />
      <p className="faute" id={`${id}-faute`} role="alert">
        {faute ? t('age.faute') : ''}
      </p>
      <div className="actions">
        <button type="submit" className="bouton">
          {t('age.valider')}
        </button>
        <button type="button" className="bouton bouton-second" onClick={() => donne(INCONNU)}>
          {inconnu}
        </button>
      </div>
    </form>
  );
}
