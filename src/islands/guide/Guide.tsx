import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { Audience } from '../../domaine/orientation/dire.ts';
import type { DonneesMots, DonneesRessort } from '../../domaine/orientation/donnees.ts';
import { getPas, getSituation, listRestantes, type QuestionId, repond, type Reponses, revient, type Valeur } from '../../domaine/orientation/parcours.ts';
import type { Situation } from '../../domaine/orientation/situation.ts';
import { listUrgences } from '../../domaine/orientation/urgences.ts';
import { useVeille } from '../useVeille.ts';
import { Agent } from './Agent.tsx';
import { type Adresses, readMots, readRessort } from './chargement.ts';
import { Ecouter } from './Ecouter.tsx';
import { Numeros } from './Numeros.tsx';
import { Question } from './Question.tsx';
import { isEcranSensible, Quitter } from './Quitter.tsx';
import { Recapitulatif } from './Recapitulatif.tsx';
import { Resultat } from './Resultat.tsx';
import { AvecSelection, Selection } from './Selection.tsx';
import { Sigles } from './Sigles.tsx';
import { t } from './textes.ts';

interface Props {
  readonly audience: Audience;
  readonly adresses: Adresses;
  /** Un poste que d'autres utilisent : il oublie plus vite, et la sélection avec. */
  readonly partage: boolean;
}

/** Minutes sans un geste avant d'oublier les réponses : chez soi, et sur un poste que d'autres utilisent. */
const MINUTES = { chezSoi: 20, partage: 2 } as const;

export function Guide(props: Props) {
  return (
    <AvecSelection base={props.adresses.base}>
      <Parcours {...props} />
    </AvecSelection>
  );
}

/** Le guide. Les réponses ne vivent qu'ici, en mémoire : ni adresse, ni historique, ni appareil. */
function Parcours({ audience, adresses, partage }: Props) {
  const [mots, setMots] = useState<DonneesMots>();
  const [donnees, setDonnees] = useState<DonneesRessort>();
  const [reponses, setReponses] = useState<Reponses>(new Map());
  const [change, setChange] = useState<QuestionId>();
  const [panne, setPanne] = useState(false);
  const [efface, setEfface] = useState(false);
  const titre = useRef<HTMLHeadingElement>(null);

  const commune = reponses.get('commune');
  const charge = useCallback(() => {
    setPanne(false);
    const rate = () => setPanne(true);
    readMots(adresses, audience).then(setMots, rate);
    if (typeof commune === 'string') readRessort(adresses, commune).then(setDonnees, rate);
  }, [adresses, audience, commune]);
  useEffect(charge, [charge]);

  const oublie = useCallback(() => {
    setReponses(new Map());
    setDonnees(undefined);
    setChange(undefined);
  }, []);
  const minutes = partage ? MINUTES.partage : MINUTES.chezSoi;
  const selection = useContext(Selection);
  const [bientot, garde] = useVeille(reponses.size > 0, minutes, () => {
    oublie();
    setEfface(true);
    if (partage) selection?.change([]);
  });

  // Le ressort d'une autre commune ne répond pas de celle-ci.
  const ressort = donnees?.ressort.commune === commune ? donnees?.ressort : undefined;
  const attend = !mots || (commune !== undefined && !ressort);
  const pas = attend ? undefined : getPas(reponses, ressort);
  const question = change ?? (pas && 'question' in pas ? pas.question : undefined);
  const rang = reponses.size;
  // Chaque écran commence par son titre, qu'un lecteur d'écran lit aussitôt ; pas à l'arrivée, où l'on n'a encore rien fait.
  // biome-ignore lint/correctness/useExhaustiveDependencies: le titre change avec la question et la réponse
  useEffect(() => titre.current?.focus(), [question, rang > 0, attend]);

  const donne = (id: QuestionId, valeur: Valeur) => {
    setEfface(false);
    setChange(undefined);
    setReponses((avant) => repond(avant, id, valeur, ressort));
  };
  const situation = getSituation(reponses) as Situation;
  const numeros = mots && reponses.has('danger') ? listUrgences({ ...situation, besoins: situation.besoins ?? [] }) : [];

  if (panne)
    return (
      <div className="carte pile" role="alert">
        <p>{t('panne')}</p>
        <button type="button" className="bouton" onClick={charge}>
          {t('question.reessayer')}
        </button>
      </div>
    );
  if (attend || !mots) return <p role="status">{t('question.chargement')}</p>;
  const annonces = <Annonces {...{ efface, bientot, garde, minutes }} />;
  if (audience === 'pro')
    return (
      <Sigles mots={mots}>
        {annonces}
        <Agent {...{ mots, donnees: ressort && donnees, reponses, adresses, donne, oublie }} />
      </Sigles>
    );
  // Avant de connaître le besoin, on ne sait pas encore combien de questions suivront.
  const reste = change || !reponses.has('besoins') ? -1 : listRestantes(reponses, ressort).length - 1;
  return (
    <Sigles mots={mots}>
      {isEcranSensible(question, reponses) && <Quitter />}
      {annonces}
      {numeros.length > 0 && <Numeros numeros={numeros} mots={mots} />}
      {/* Chaque écran a le sien : ce qui se lisait à l'écran d'avant se tait. */}
      <Ecouter key={question ?? 'reponse'} mots={mots} />
      {question ? (
        <Question
          key={question}
          {...{ question, mots, ressort, adresses, titre }}
          valeur={reponses.get(question)}
          progres={direProgres(rang + 1, reste)}
          donne={(valeur) => donne(question, valeur)}
        />
      ) : (
        donnees && <Resultat {...{ situation, mots, donnees, audience, titre }} base={adresses.base} />
      )}
      <div className="actions">
        {rang > 0 && (
          <button
            type="button"
            className="bouton bouton-second"
            onClick={() => {
              setChange(undefined);
              setReponses(revient);
            }}
          >
            {t('question.retour')}
          </button>
        )}
        {rang > 0 && (
          <button type="button" className="lien" onClick={oublie}>
            {t('question.tout')}
          </button>
        )}
      </div>
      {rang > 0 && <Recapitulatif {...{ reponses, mots, ressort }} change={setChange} />}
    </Sigles>
  );
}

interface PropsAnnonces {
  readonly efface: boolean;
  readonly bientot: boolean;
  readonly garde: () => void;
  readonly minutes: number;
}

/** Ce qui va s'effacer, ou vient de l'être : une minute reste pour l'éviter (WCAG 2.2.1). */
function Annonces({ efface, bientot, garde, minutes }: PropsAnnonces) {
  return (
    <>
      <p role="status">{efface ? t('efface.annonce', { minutes: String(minutes) }) : ''}</p>
      <div role="alert">
        {bientot && (
          <p className="carte">
            {t('efface.bientot')}{' '}
            <button type="button" className="bouton" onClick={garde}>
              {t('efface.garder')}
            </button>
          </p>
        )}
      </div>
    </>
  );
}

function direProgres(numero: number, reste: number): string {
  if (reste < 0) return t('question.numero', { numero: String(numero) });
  return reste === 0 ? t('question.numero.derniere', { numero: String(numero) }) : t('question.numero.reste', { numero: String(numero), reste: String(reste) });
}
