import { useEffect, useRef, useState } from 'react';
import { checkLiaison, createLiaison, type FautesLiaison, type Liaison, MOYENS } from '../../domaine/liaison.ts';
import { Actions } from './Actions.tsx';
import { CaseSeule, Choix, Ligne, Texte } from './Champs.tsx';
import type { DonneesLiaison } from './donnees.ts';
import { Feuille } from './Feuille.tsx';
import { Resume } from './Resume.tsx';
import { t } from './textes.ts';
import { useVeille } from '../useVeille.ts';

/** Sans geste, avant d'effacer. */
const MINUTES = 20;

interface Props extends DonneesLiaison {
  /** `AAAA-MM-JJ` */
  readonly aujourdhui: string;
}

/** La fiche à l'écran, et la feuille qui s'imprime. Tout vit dans cette mémoire : rien n'est gardé, envoyé, ni mis dans l'adresse. */
export function Formulaire({ aujourdhui, ...donnees }: Props) {
  const [liaison, setLiaison] = useState<Liaison>(() => createLiaison(aujourdhui));
  const [vierge, setVierge] = useState(true);
  /** Les champs déjà quittés : on ne reproche rien à qui est en train d'écrire. */
  const [quittes, setQuittes] = useState<ReadonlySet<string>>(new Set());
  const [resume, setResume] = useState<FautesLiaison>();
  const [etat, setEtat] = useState('');
  const [vue, setVue] = useState(false);
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => titre.current?.focus(), []);

  const efface = (mot: string) => {
    setLiaison(createLiaison(aujourdhui));
    setVierge(true);
    setQuittes(new Set());
    setResume(undefined);
    setVue(false);
    setEtat(mot);
    titre.current?.focus();
  };
  const [bientot, garde] = useVeille(!vierge, MINUTES, () => efface(t('etat.inactif')));

  const fautes = checkLiaison(liaison);
  const montrees: FautesLiaison = Object.fromEntries(
    // Ce qui manque ne se dit qu'au moment d'imprimer ; ce qui n'a rien à faire là, tout de suite.
    Object.entries(fautes).filter(([champ, faute]) => faute === 'secu' || faute === 'longueur' || resume || (faute !== 'vide' && quittes.has(champ))),
  );
  const bloquee = Object.values(fautes).includes('secu');
  const change = (changements: Partial<Liaison>) => {
    setLiaison((avant) => ({ ...avant, ...changements }));
    setVierge(false);
    setEtat('');
  };
  const imprime = () => {
    setResume(undefined);
    if (Object.keys(fautes).length === 0) window.print();
    // Le résumé se remonte, et reprend le curseur, même quand il était déjà là.
    else setTimeout(() => setResume(fautes));
  };
  const champs = { liaison, fautes: montrees, change };
  const quitte = (champ: string) => setQuittes((avant) => new Set(avant).add(champ));
  const sensible = donnees.besoins.some(({ id, sensible }) => sensible && liaison.besoins.includes(id));

  return (
    <>
      <form
        noValidate
        autoComplete="off"
        aria-labelledby="l-titre"
        onBlur={({ target }) => quitte(target.id.slice(2))}
        onSubmit={(envoi) => {
          envoi.preventDefault();
          imprime();
        }}
      >
        <h2 id="l-titre" ref={titre} tabIndex={-1}>
          {t('formulaire.titre')}
        </h2>
        <p>{t('formulaire.intro')}</p>
        <p role="status" className="etat">
          {etat}
        </p>
        {resume && <Resume fautes={resume} imprime={() => !bloquee && window.print()} />}
        <section className="carte" aria-labelledby="l-services">
          <h3 id="l-services">{t('section.services')}</h3>
          <div className="cote-a-cote">
            <fieldset>
              <legend>{t('formulaire.de')}</legend>
              <Ligne champ="deService" nom={t('court.service')} requis {...champs} />
              <Ligne champ="deTelephone" nom={t('court.telephone')} type="tel" requis {...champs} />
              <Ligne champ="deFonction" {...champs} />
              <Ligne champ="deInitiales" {...champs} />
            </fieldset>
            <fieldset>
              <legend>{t('formulaire.a')}</legend>
              <Ligne champ="aService" nom={t('court.service')} requis {...champs} />
              <Ligne champ="aTelephone" nom={t('court.telephone')} type="tel" {...champs} />
            </fieldset>
          </div>
          <Ligne champ="date" type="date" {...champs} />
        </section>
        <section className="carte" aria-labelledby="l-personne">
          <h3 id="l-personne">{t('section.personne')}</h3>
          <p className="note">{t('section.personne.aide')}</p>
          <div className="cote-a-cote">
            <Ligne champ="nom" requis {...champs} />
            <Ligne champ="prenom" {...champs} />
            <Ligne champ="commune" {...champs} />
          </div>
          <CaseSeule champ="rappel" {...champs} />
          {liaison.rappel && <Ligne champ="telephone" type="tel" {...champs} />}
        </section>
        <section className="carte" aria-labelledby="l-pourquoi">
          <h3 id="l-pourquoi">{t('section.motif')}</h3>
          <Choix champ="besoins" options={donnees.besoins.map(({ id, libelle }) => [id, libelle] as const)} {...champs} />
          <p role="status">{sensible && t('aide.sensible')}</p>
          <Texte champ="motif" {...champs} />
        </section>
        <section className="carte" aria-labelledby="l-demandes">
          <h3 id="l-demandes">{t('section.demande')}</h3>
          <Texte champ="fait" {...champs} />
          <Texte champ="demande" requis {...champs} />
          <Ligne champ="retourAvant" type="date" {...champs} />
          <Choix champ="moyens" options={MOYENS.map((moyen) => [moyen, t(`moyen.${moyen}`)] as const)} {...champs} />
        </section>
        <section className="carte" aria-labelledby="l-accords">
          <h3 id="l-accords">{t('section.accord')}</h3>
          <p>
            <strong>{t('feuille.accord.phrase')}</strong>
          </p>
          <Choix champ="accord" un requis options={(['signature', 'oral'] as const).map((accord) => [accord, t(`accord.${accord}`)] as const)} {...champs} />
          {liaison.accord === 'oral' && <Ligne champ="oralLe" type="date" {...champs} />}
          <CaseSeule champ="sansCopie" {...champs} />
        </section>
        <Actions bloquee={bloquee} vue={vue} montre={setVue} efface={() => efface(t('etat.efface'))} />
        <div role="alert" className="bientot">
          {bientot && (
            <>
              <p>{t('etat.bientot')}</p>
              <button type="button" className="bouton" onClick={garde}>
                {t('etat.garder')}
              </button>
            </>
          )}
        </div>
      </form>
      <div className={vue ? 'apercu' : 'apercu cachee'}>
        <Feuille liaison={liaison} {...donnees} />
      </div>
    </>
  );
}
