import { useEffect, useRef, useState } from 'react';
import type { FicheBrute } from '../../domaine/colonnes.ts';
import { findNomDePersonne } from '../../domaine/personne.ts';
import { getChamps } from '../../domaine/saisie/champs-fiche.ts';
import { formatCorrection, type Proposition as Correction } from '../../domaine/saisie/correction.ts';
import type { Fautes } from '../../domaine/saisie/controler.ts';
import { direValeur } from '../../domaine/saisie/dire-changement.ts';
import { formatEnvoi, getDepot } from '../../domaine/saisie/envois.ts';
import { regleLigne } from '../../domaine/saisie/regles.ts';
import { HorairesRelus } from './ChampHoraires.tsx';
import type { DonneesContribution, DonneesSite } from './donnees.ts';
import { Faute, listAttributs } from './Fautes.tsx';
import { nommeChamp, t } from './textes.ts';

interface Props {
  readonly donnees: DonneesContribution;
  readonly site: DonneesSite;
  /** Champs qui changent ; aucun : « rien n'a changé ». */
  readonly changements: FicheBrute;
  readonly revient?: () => void;
}

/** Ce qui va changer, en mots, puis les façons de le proposer : un message, un fichier, la forge. */
export function Proposition({ donnees, site, changements, revient }: Props) {
  const { collection, id, nom, fiche, adresse, tenus } = donnees;
  const [qui, setQui] = useState(() => (typeof fiche.verifie_par === 'string' ? fiche.verifie_par : nom).slice(0, 120));
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => titre.current?.focus(), []);
  const probleme = regleLigne(120)(qui.trim()) ?? (findNomDePersonne(qui, 'etiquette') ? t('proposer.qui.aide') : undefined);
  const fautes: Fautes = probleme ? { verifie_par: probleme } : {};
  const confirme = Object.keys(changements).length === 0;
  const nouvelle = adresse === '';
  const champs = { ...changements, verifie_le: site.aujourdhui, verifie_par: qui.trim() };
  const correction: Correction = { collection, id, champs };
  const objet = t(nouvelle ? 'proposer.objet.nouvelle' : 'proposer.objet', { nom });
  const debut = t(nouvelle ? 'proposer.debut.nouvelle' : confirme ? 'proposer.debut.confirmer' : 'proposer.debut', { nom, adresse });
  const { lien, aJoindre } = formatEnvoi(site.courriel, objet, debut, correction, t('proposer.invite', { fichier: `${id}.yaml` }));
  const texte = formatCorrection(correction);
  const tables = new Map(getChamps(collection).map((champ) => [champ.nom, champ.table]));
  return (
    <section className="proposition pile" aria-labelledby="proposer">
      <h2 id="proposer" ref={titre} tabIndex={-1}>
        {t(confirme ? 'proposer.titre.confirmer' : 'proposer.titre')}
      </h2>
      {confirme ? (
        <p>{t('proposer.confirmer')}</p>
      ) : (
        <dl>
          {Object.entries(changements).map(([champ, valeur]) => (
            <div key={champ}>
              <dt>{nommeChamp(champ)}</dt>
              {!nouvelle && <dd>{t('proposer.avant', { valeur: direValeur(fiche[champ], tables.get(champ)) || t('proposer.rien') })}</dd>}
              <dd>
                <strong>{t('proposer.apres', { valeur: direValeur(valeur, tables.get(champ)) || t('proposer.rien') })}</strong>
                {champ.startsWith('horaires') && typeof valeur === 'string' && <HorairesRelus horaires={valeur} site={site} />}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="champ-de-fiche">
        <label htmlFor="c-verifie_par">{t('proposer.qui')}</label>
        <p className="note" id="c-verifie_par-aide">
          {t('proposer.qui.aide')}
        </p>
        <input
          {...listAttributs('verifie_par', fautes, true)}
          className="champ"
          value={qui}
          autoComplete="off"
          onChange={({ target }) => setQui(target.value)}
        />
        <Faute chemin="verifie_par" fautes={fautes} />
      </div>
      {!probleme && (
        <>
          <h3>{t('proposer.courriel.titre')}</h3>
          {aJoindre && <p>{t('proposer.joindre')}</p>}
          <ParFichier nom={`${id}.yaml`} texte={texte} lien={lien} dabord={aJoindre} courriel={site.courriel} />
          {site.forge && <ParForge {...{ site, correction, entier: { ...listTenus(fiche, tenus), ...champs }, existe: tenus !== undefined }} />}
        </>
      )}
      <p className="note">{t('proposer.garde')}</p>
      {revient && (
        <button type="button" className="bouton bouton-second" onClick={revient}>
          {t('proposer.retour')}
        </button>
      )}
    </section>
  );
}

/** Les champs que le fichier tient déjà, à leur valeur publiée : coller le texte ne doit rien lui retirer. */
const listTenus = (fiche: FicheBrute, tenus: readonly string[] = []): FicheBrute => Object.fromEntries(tenus.map((champ) => [champ, fiche[champ] ?? null]));

function ParFichier({ nom, texte, lien, dabord, courriel }: { nom: string; texte: string; lien: string; dabord: boolean; courriel: string }) {
  const [etat, setEtat] = useState('');
  const adresse = useRef<string>(undefined);
  useEffect(() => () => (adresse.current ? URL.revokeObjectURL(adresse.current) : undefined), []);
  const telecharge = () => {
    if (adresse.current) URL.revokeObjectURL(adresse.current);
    adresse.current = URL.createObjectURL(new Blob([texte], { type: 'application/yaml;charset=utf-8' }));
    const ancre = document.createElement('a');
    ancre.href = adresse.current;
    ancre.download = nom;
    ancre.click();
  };
  const copie = () =>
    navigator.clipboard.writeText(texte).then(
      () => setEtat(t('proposer.copie')),
      () => setEtat(t('proposer.copie.refusee')),
    );
  const message = (
    <a className={dabord ? 'bouton bouton-second' : 'bouton'} href={lien}>
      {t('proposer.courriel')}
    </a>
  );
  return (
    <>
      <div className="actions">
        {!dabord && message}
        <button type="button" className={dabord ? 'bouton' : 'bouton bouton-second'} onClick={telecharge}>
          {t('proposer.fichier')}
        </button>
        {dabord && message}
        <button type="button" className="bouton bouton-second" onClick={copie}>
          {t('proposer.copier')}
        </button>
      </div>
      <p role="status">{etat}</p>
      <p className="note">{t('proposer.courriel.aide', { courriel })}</p>
      <Texte texte={texte} />
    </>
  );
}

function Texte({ texte }: { texte: string }) {
  return (
    <details>
      <summary>{t('proposer.texte')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: un texte qui défile doit défiler au clavier */}
      <pre tabIndex={0}>{texte}</pre>
    </details>
  );
}

function ParForge({ site, correction, entier, existe }: { site: DonneesSite; correction: Correction; entier: FicheBrute; existe: boolean }) {
  if (!site.forge) return null;
  const { adresse, texte } = getDepot(site.forge, correction, entier, existe);
  return (
    <details className="forge">
      <summary>{t('proposer.forge.titre')}</summary>
      <p>
        <a href={adresse} rel="noreferrer external">
          {t(existe ? 'proposer.forge.coller' : 'proposer.forge.neuf')}
        </a>
      </p>
      <p>{t(existe ? 'proposer.forge.coller.suite' : texte ? 'proposer.forge.creer.suite' : 'proposer.forge.neuf.suite')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: un texte qui défile doit défiler au clavier */}
      {texte && <pre tabIndex={0}>{texte}</pre>}
    </details>
  );
}
