import type { ReactNode } from 'react';
import { direJour } from '../../domaine/dates.ts';
import { type ChampTexte, formatInitiales, type Liaison, MOYENS } from '../../domaine/liaison.ts';
import { retireNumerosSecu } from '../../domaine/numero-secu.ts';
import type { DonneesLiaison } from './donnees.ts';
import { t } from './textes.ts';

interface Props extends DonneesLiaison {
  readonly liaison: Liaison;
}

/**
 * La feuille de papier : la fiche, la copie pour la personne, le coupon du retour. Vierge, elle se remplit à la main.
 * La page la porte telle quelle, sans script ; le formulaire la redessine avec ce qui est écrit.
 */
export function Feuille({ liaison, ...donnees }: Props) {
  const lit: Lecture = (champ) => retireNumerosSecu(liaison[champ].trim(), t('feuille.retire'));
  return (
    <div className={liaison.date ? 'feuille ecrite' : 'feuille'}>
      <Fiche liaison={liaison} lit={lit} {...donnees} />
      {!liaison.sansCopie && <Copie liaison={liaison} lit={lit} {...donnees} />}
      <Coupon liaison={liaison} lit={lit} />
    </div>
  );
}

/** Ce qui est écrit dans un champ, sans numéro de Sécurité sociale même s'il vient d'y être collé. */
type Lecture = (champ: ChampTexte) => string;
interface PropsPartie extends Props {
  readonly lit: Lecture;
}

function Fiche({ liaison, lit, marque, besoins }: PropsPartie) {
  const { accord, moyens } = liaison;
  return (
    <section className="fiche">
      <header>
        <h3>{t('page.titre')}</h3>
        <p>{marque}</p>
        <dl>
          <Ligne nom={t('feuille.date')}>{dire(liaison.date)}</Ligne>
        </dl>
      </header>
      <div className="services">
        <div>
          <h4>{t('feuille.de')}</h4>
          <dl>
            <Ligne nom={t('feuille.service')}>{lit('deService')}</Ligne>
            <Ligne nom={t('feuille.fonction')}>{[lit('deFonction'), lit('deInitiales')].filter(Boolean).join(', ')}</Ligne>
            <Ligne nom={t('feuille.telephone')}>{lit('deTelephone')}</Ligne>
          </dl>
        </div>
        <div>
          <h4>{t('feuille.a')}</h4>
          <dl>
            <Ligne nom={t('feuille.service')}>{lit('aService')}</Ligne>
            <Ligne nom={t('feuille.telephone')}>{lit('aTelephone')}</Ligne>
          </dl>
        </div>
      </div>
      <h4>{t('feuille.personne')}</h4>
      <dl className="deux">
        <Ligne nom={t('feuille.nom')}>{lit('nom')}</Ligne>
        <Ligne nom={t('feuille.prenom')}>{lit('prenom')}</Ligne>
        <Ligne nom={t('feuille.commune')}>{lit('commune')}</Ligne>
        <Ligne nom={t('feuille.rappel')}>{liaison.rappel && lit('telephone')}</Ligne>
      </dl>
      <h4>{t('feuille.motif')}</h4>
      <ul className="cases">
        {besoins.map(({ id, libelle }) => (
          <Case key={id} coche={liaison.besoins.includes(id)}>
            {libelle}
          </Case>
        ))}
      </ul>
      <Texte lignes={3}>{lit('motif')}</Texte>
      {!lit('motif') && <p className="petit">{t('feuille.necessaire')}</p>}
      <h4>{t('feuille.fait')}</h4>
      <Texte lignes={3}>{lit('fait')}</Texte>
      <h4>{t('feuille.demande')}</h4>
      <Texte lignes={3}>{lit('demande')}</Texte>
      <h4>{t('feuille.retour')}</h4>
      <dl>
        <Ligne nom={t('feuille.retour.avant')}>{dire(liaison.retourAvant)}</Ligne>
      </dl>
      <ul className="cases courtes">
        {MOYENS.map((moyen) => (
          <Case key={moyen} coche={moyens.includes(moyen)}>
            {t(`moyen.${moyen}`)}
          </Case>
        ))}
      </ul>
      <div className="accord">
        <h4>{t('feuille.accord')}</h4>
        <p>{t('feuille.accord.phrase')}</p>
        <dl className="deux">
          {accord !== 'oral' && <Ligne nom={t('feuille.accord.signature')} />}
          {accord !== 'signature' && <Ligne nom={t('feuille.accord.oral')}>{accord === 'oral' && dire(liaison.oralLe)}</Ligne>}
        </dl>
      </div>
    </section>
  );
}

function Copie({ liaison, lit, besoins, contact }: PropsPartie) {
  // Ce que quelqu'un d'autre ne doit pas lire chez elle ne s'écrit pas sur ce qu'elle emporte.
  const choisis = besoins.filter(({ id, sensible }) => liaison.besoins.includes(id) && !sensible).map(({ besoin }) => besoin);
  return (
    <section className="copie">
      <h3>{t('copie.titre')}</h3>
      <p>{t('copie.intro')}</p>
      <dl>
        <Ligne nom={t('copie.date')}>{dire(liaison.date)}</Ligne>
        <Ligne nom={t('copie.de')}>{joint(lit('deService'), lit('deTelephone'))}</Ligne>
        <Ligne nom={t('copie.a')}>{joint(lit('aService'), lit('aTelephone'))}</Ligne>
        <Ligne nom={t('copie.besoins')}>{choisis.join(' · ')}</Ligne>
        <Ligne nom={t('copie.retour')}>{dire(liaison.retourAvant)}</Ligne>
      </dl>
      <p>{t('copie.suite')}</p>
      <h4>{t('copie.demande')}</h4>
      <Texte lignes={2}>{lit('demande')}</Texte>
      <h4>{t('copie.droits')}</h4>
      <ul>
        {(['copie.qui', 'copie.pourquoi', 'copie.duree', 'copie.choix', 'copie.dpo', 'copie.cnil'] as const).map((cle) => (
          <li key={cle}>{t(cle, { contact })}</li>
        ))}
      </ul>
    </section>
  );
}

function Coupon({ liaison, lit }: Pick<PropsPartie, 'liaison' | 'lit'>) {
  return (
    <section className="coupon">
      <p className="couper">{t('coupon.couper')}</p>
      <h3>{t('coupon.titre')}</h3>
      <dl>
        <Ligne nom={t('coupon.renvoyer')}>{joint(lit('deService'), lit('deTelephone'))}</Ligne>
      </dl>
      <dl className="deux">
        <Ligne nom={t('coupon.fiche')}>{dire(liaison.date)}</Ligne>
        <Ligne nom={t('coupon.initiales')}>{formatInitiales({ nom: lit('nom'), prenom: lit('prenom') })}</Ligne>
      </dl>
      <dl className="reponses">
        {(['coupon.recue', 'coupon.rendezvous', 'coupon.orientee', 'coupon.sanssuite'] as const).map((cle) => (
          <Ligne key={cle} nom={t(cle)} aCocher />
        ))}
      </dl>
      <dl>
        <Ligne nom={t('coupon.repond')} />
      </dl>
    </section>
  );
}

/** Un nom et ce qui est écrit, ou la ligne où l'écrire. */
function Ligne({ nom, aCocher = false, children }: { nom: string; aCocher?: boolean; children?: ReactNode }) {
  return (
    <div>
      <dt>
        {aCocher && <i className="case" />}
        {nom}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Case({ coche, children }: { coche: boolean; children: ReactNode }) {
  return (
    <li>
      <i className="case">{coche && 'X'}</i>
      {children}
    </li>
  );
}

/** Un texte, ou ses lignes à remplir. */
function Texte({ lignes, children }: { lignes: 2 | 3; children: string }) {
  if (children) return <p className="ecrit">{children.replace(/\n{2,}/g, '\n')}</p>;
  return (
    <div className="lignes">
      {[1, 2, 3].slice(0, lignes).map((rang) => (
        <i key={rang} />
      ))}
    </div>
  );
}

const dire = (jour: string) => jour && direJour(jour, 'fr', false);
const joint = (...mots: readonly string[]) => mots.filter(Boolean).join(', ');
