import type { ReactNode } from 'react';
import type { DonneesMots, DonneesRessort } from '../../domaine/orientation/donnees.ts';
import { getSituation, INCONNU, listRestantes, type QuestionId, QUESTIONS, type Reponses, type Valeur } from '../../domaine/orientation/parcours.ts';
import type { Situation } from '../../domaine/orientation/situation.ts';
import { listUrgences } from '../../domaine/orientation/urgences.ts';
import type { Adresses } from './chargement.ts';
import { ChoixCommune } from './ChoixCommune.tsx';
import { listChoix } from './choix.ts';
import { Numeros } from './Numeros.tsx';
import { Resultat } from './Resultat.tsx';
import { t } from './textes.ts';

interface Props {
  readonly mots: DonneesMots;
  /** Absentes tant que la commune n'est pas choisie. */
  readonly donnees: DonneesRessort | false | undefined;
  readonly reponses: Reponses;
  readonly adresses: Adresses;
  readonly donne: (question: QuestionId, valeur: Valeur) => void;
  readonly oublie: () => void;
}

/** Pour un agent : toutes les questions sur un écran, au clavier ; la réponse dès que la commune, le besoin et la nature sont là. */
export function Agent({ mots, donnees, reponses, adresses, donne, oublie }: Props) {
  const ressort = donnees ? donnees.ressort : undefined;
  const situation = getSituation(reponses) as Situation;
  const pret = donnees && situation.besoins && situation.nature;
  const aPoser = new Set<QuestionId>([...reponses.keys(), ...(pret ? listRestantes(reponses, ressort) : [])]);
  const precisions = QUESTIONS.filter((question) => !['danger', 'commune', 'besoins', 'nature'].includes(question) && aPoser.has(question));
  const numeros = listUrgences({ ...situation, besoins: situation.besoins ?? [] });
  const communs = { mots, reponses, ressort, donne };
  return (
    <div className="agent">
      <div className="saisie pile">
        <p className="note">{t('agent.chapeau')}</p>
        <Groupe question="commune" {...communs}>
          <ChoixCommune key={reponses.has('commune') ? 'dite' : 'vide'} adresses={adresses} nom={ressort?.nom ?? ''} donne={(code) => donne('commune', code)} />
        </Groupe>
        <Besoins {...communs} />
        <Radios question="nature" {...communs} />
        <Radios question="danger" {...communs} />
        {precisions.length > 0 && <h2>{t('agent.precisions')}</h2>}
        {precisions.map((question) => (question === 'age' ? <Age key={question} {...communs} /> : <Radios key={question} question={question} {...communs} />))}
        <button type="button" className="lien" onClick={oublie}>
          {t('question.tout')}
        </button>
      </div>
      <div className="reponse pile" aria-live="polite">
        {numeros.length > 0 && <Numeros numeros={numeros} mots={mots} />}
        {donnees && pret ? (
          <Resultat situation={situation} mots={mots} donnees={donnees} audience="pro" base={adresses.base} />
        ) : (
          <p className="note">{t('agent.attente')}</p>
        )}
      </div>
    </div>
  );
}

type Communs = Pick<Props, 'mots' | 'reponses' | 'donne'> & { readonly ressort: DonneesRessort['ressort'] | undefined };

function Groupe({ question, mots, children }: Pick<Communs, 'mots'> & { readonly question: QuestionId; readonly children: ReactNode }) {
  const { question: texte, aide, prudence } = mots.questions[question];
  return (
    <fieldset>
      <legend>{texte}</legend>
      {prudence && (
        <p className="prudence">
          <strong>{t('prudence')} :</strong> {prudence}
        </p>
      )}
      {aide && <p className="note">{aide}</p>}
      {children}
    </fieldset>
  );
}

function Radios({ question, mots, reponses, ressort, donne }: Communs & { readonly question: QuestionId }) {
  return (
    <Groupe question={question} mots={mots}>
      <div className="radios">
        {listChoix(question, mots, ressort).map(({ id, dit, precision }) => (
          <label key={id} title={precision}>
            <input type="radio" name={question} checked={reponses.get(question) === id} onChange={() => donne(question, id)} />
            <span>{dit}</span>
          </label>
        ))}
      </div>
    </Groupe>
  );
}

function Besoins({ mots, reponses, donne }: Communs) {
  const choisis = (reponses.get('besoins') ?? []) as readonly string[];
  return (
    <Groupe question="besoins" mots={mots}>
      <div className="radios">
        {Object.entries(mots.besoins).map(([theme, dit]) => (
          <label key={theme}>
            <input
              type="checkbox"
              checked={choisis.includes(theme)}
              onChange={({ target }) => donne('besoins', target.checked ? [...choisis, theme] : choisis.filter((autre) => autre !== theme))}
            />
            <span>{dit}</span>
          </label>
        ))}
      </div>
    </Groupe>
  );
}

function Age({ mots, reponses, donne }: Communs) {
  const age = reponses.get('age');
  return (
    <Groupe question="age" mots={mots}>
      <input
        className="champ age"
        inputMode="numeric"
        autoComplete="off"
        aria-label={mots.questions.age.question}
        value={typeof age === 'number' ? String(age) : ''}
        onChange={({ target }) => {
          const annees = Number(target.value);
          donne('age', target.value.trim() !== '' && Number.isInteger(annees) && annees >= 0 && annees <= 120 ? annees : INCONNU);
        }}
      />
    </Groupe>
  );
}
