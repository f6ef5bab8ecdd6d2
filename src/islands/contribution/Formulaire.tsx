import { useEffect, useRef, useState } from 'react';
import type { FicheBrute } from '../../domaine/colonnes.ts';
import { type ChampDeFiche, getChamps, type Section } from '../../domaine/saisie/champs-fiche.ts';
import { checkSaisie, type Fautes } from '../../domaine/saisie/controler.ts';
import { createSaisie, listChangements, type Saisie } from '../../domaine/saisie/saisie.ts';
import { Champ } from './Champ.tsx';
import type { DonneesContribution, DonneesSite } from './donnees.ts';
import { ResumeDesFautes } from './Fautes.tsx';
import { Proposition } from './Proposition.tsx';
import { nommeChamp, t } from './textes.ts';

const SECTIONS: readonly Section[] = ['quoi', 'quand', 'joindre', 'ou', 'qui', 'apporter', 'divers'];

interface Props {
  readonly donnees: DonneesContribution;
  readonly site: DonneesSite;
  /** L'identifiant d'une fiche nouvelle, d'après ce qui est écrit ; une phrase si elle existe déjà. */
  readonly identifie?: (saisie: Saisie) => Promise<{ id: string; nom: string } | { faute: string }>;
}

/** Corriger une fiche : ses champs remplis, les fautes à mesure, puis la proposition. Rien ne sort d'ici, rien n'est gardé. */
export function Formulaire({ donnees, site, identifie }: Props) {
  const { collection, fiche } = donnees;
  const champs = getChamps(collection);
  const [saisie, setSaisie] = useState<Saisie>(() => createSaisie(collection, fiche));
  /** Les champs déjà quittés : on ne reproche rien à qui est en train d'écrire. */
  const [quittes, setQuittes] = useState<ReadonlySet<string>>(new Set());
  const [resume, setResume] = useState<Fautes>();
  const [vide, setVide] = useState(false);
  const [proposee, setProposee] = useState<{ changements: FicheBrute; donnees: DonneesContribution }>();
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => titre.current?.focus(), []);
  const toutes = checkSaisie(collection, saisie, site);
  const montrees: Fautes = Object.fromEntries(Object.entries(toutes).filter(([chemin]) => resume || quittes.has(chemin.split('.')[0] ?? '')));

  const change = (nom: string, valeur: Saisie[string]) => {
    setSaisie((avant) => ({ ...avant, [nom]: valeur }));
    setVide(false);
  };
  const propose = async () => {
    const nouvelles = checkSaisie(collection, saisie, site);
    setResume(undefined);
    if (Object.keys(nouvelles).length > 0) {
      // Le résumé se remonte, et reprend le curseur, même quand il était déjà là.
      setTimeout(() => setResume(nouvelles));
      return;
    }
    const changements = listChangements(collection, fiche, saisie);
    if (Object.keys(changements).length === 0) return setVide(true);
    if (!identifie) return setProposee({ changements, donnees });
    const identite = await identifie(saisie);
    if ('faute' in identite) setTimeout(() => setResume({ [collection === 'partenaires' ? 'nom' : 'intitule']: identite.faute }));
    else setProposee({ changements, donnees: { ...donnees, ...identite } });
  };

  if (proposee) return <Proposition {...proposee} site={site} revient={() => setProposee(undefined)} />;
  const propsDe = (champ: ChampDeFiche) => ({
    champ,
    valeur: saisie[champ.nom] as Saisie[string],
    fautes: { ...montrees, ...resume, ...(resume ? toutes : {}) },
    site,
    change: (valeur: Saisie[string]) => change(champ.nom, valeur),
  });
  return (
    <form
      className="formulaire pile"
      noValidate
      aria-labelledby="formulaire"
      onSubmit={(envoi) => {
        envoi.preventDefault();
        void propose();
      }}
    >
      <h2 id="formulaire" ref={titre} tabIndex={-1}>
        {t(donnees.adresse === '' ? 'formulaire.titre.nouvelle' : 'formulaire.titre')}
      </h2>
      <p>{t('formulaire.intro')}</p>
      {resume && <ResumeDesFautes fautes={resume} nommer={(chemin) => nommeChamp(chemin.split('.')[0] ?? '')} />}
      {SECTIONS.map((section) => {
        const siens = champs.filter((champ) => champ.section === section && (champ.nom !== 'arrets' || fiche.itinerance !== undefined));
        const [montres, replies] = [siens.filter(({ replie }) => !replie), siens.filter(({ replie }) => replie)];
        const quitte = (champ: ChampDeFiche) => ({ onBlur: () => setQuittes((avant) => new Set(avant).add(champ.nom)) });
        const dessine = (champ: ChampDeFiche) => (
          <div key={champ.nom} {...quitte(champ)}>
            <Champ {...propsDe(champ)} />
          </div>
        );
        if (siens.length === 0) return null;
        return (
          <section key={section} className="carte pile" aria-labelledby={`section-${section}`}>
            <h3 id={`section-${section}`}>{t(`section.${section}`)}</h3>
            {montres.map(dessine)}
            {replies.length > 0 && (
              <details
                open={replies.some(
                  ({ requis, nom }) => (requis && fiche[nom] === undefined) || (resume && Object.keys(resume).some((chemin) => chemin.startsWith(nom))),
                )}
              >
                <summary>{t('section.plus', { section: replies.map(({ nom }) => nommeChamp(nom).toLowerCase()).join(', ') })}</summary>
                <div className="pile">{replies.map(dessine)}</div>
              </details>
            )}
          </section>
        );
      })}
      <button type="submit" className="bouton">
        {t('formulaire.relire')}
      </button>
      <p role="status">{vide ? t('formulaire.vide') : ''}</p>
    </form>
  );
}
