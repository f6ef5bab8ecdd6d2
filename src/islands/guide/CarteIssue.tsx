import { getJourParis } from '../../elements/jour-paris.ts';
import { type Competent, getConfiance } from '../../domaine/orientation/competence.ts';
import { type Audience, direRaison, getCle } from '../../domaine/orientation/dire.ts';
import type { DonneesMots, DonneesRessort, FicheGuide, JourRecu } from '../../domaine/orientation/donnees.ts';
import type { Issue } from '../../domaine/orientation/orienter.ts';
import { avecBase } from '../../domaine/chemins.ts';
import { Francais } from './Francais.tsx';
import { Garder } from './Selection.tsx';
import { t } from './textes.ts';

interface Props {
  readonly issue: Issue;
  readonly mots: DonneesMots;
  readonly donnees: DonneesRessort;
  readonly audience: Audience;
  readonly principale?: boolean;
}

/** Vers qui se tourner : à quoi sert cette adresse, pourquoi elle, puis chaque service qui peut répondre. */
export function CarteIssue({ issue, mots, donnees: { ressort, fiches }, audience, principale = false }: Props) {
  const { titre, regle, base, sinon } = mots.issues[issue.id];
  // À égalité, le plus proche suffit d'abord ; là où l'adresse décide, tous les quartiers comptent.
  const nombre = issue.competents.some(({ quartier }) => quartier) ? issue.competents.length : 1;
  const [premiers, autres] = [issue.competents.slice(0, nombre), issue.competents.slice(nombre)];
  const communs = { ressort, fiches, mots, audience };
  return (
    <article className={principale ? 'carte pile issue principale' : 'carte pile issue'}>
      <h3>{mots.langue === 'fr' ? titre : mots.roles[issue.role]}</h3>
      {issue.dejaSuivi && (
        <p>
          <strong>{t('resultat.deja')}</strong>
        </p>
      )}
      <p>
        <strong>{t('carte.pourquoi')} :</strong> <Francais mots={mots}>{regle}</Francais>
      </p>
      {issue.repliDe && <p>{t('resultat.repli', { role: mots.roles[issue.repliDe] })}</p>}
      {base && <p className="note">{t('carte.base', { base })}</p>}
      <ul className="competents">
        {premiers.map((competent) => (
          <Competence key={getCle(competent)} {...{ competent, ...communs }} court={!principale} />
        ))}
      </ul>
      {autres.length > 0 && (
        <details>
          <summary>{t('carte.autres', { nombre: autres.length })}</summary>
          <ul className="competents">
            {autres.map((competent) => (
              <Competence key={getCle(competent)} {...{ competent, ...communs }} court />
            ))}
          </ul>
        </details>
      )}
      {sinon && (
        <details>
          <summary>{t('carte.sinon')}</summary>
          <p>
            <Francais mots={mots}>{sinon}</Francais>
          </p>
        </details>
      )}
    </article>
  );
}

interface PropsCompetence extends Pick<Props, 'mots' | 'audience'>, DonneesRessort {
  readonly competent: Competent;
  /** Les heures se replient : c'est une adresse parmi d'autres. */
  readonly court: boolean;
}

function Competence({ competent, ressort, fiches, mots, audience, court }: PropsCompetence) {
  const fiche = competent.id === undefined ? undefined : fiches[competent.id];
  return (
    <li>
      <Contact competent={competent} fiche={fiche} quartiers={ressort.quartiers} mots={mots} />
      {fiche && (court ? <Replie fiche={fiche} mots={mots} /> : <Heures fiche={fiche} mots={mots} />)}
      {fiche && <Garder code={fiche.code} nom={fiche.nom} />}
      <p className="note">
        <Francais mots={mots}>{direRaison(competent, ressort, mots.raisons)}</Francais>{' '}
        {audience === 'pro' && t(`carte.confiance.${getConfiance(competent.raison.id)}`)}
      </p>
    </li>
  );
}

interface PropsContact {
  readonly competent: Competent;
  readonly fiche: FicheGuide | undefined;
  readonly quartiers: DonneesRessort['ressort']['quartiers'];
  readonly mots: DonneesMots;
}

function Contact({ competent: { nom, km, quartier }, fiche, quartiers, mots }: PropsContact) {
  const duQuartier = quartiers.find(({ id }) => id === quartier)?.nom;
  return (
    <div className="contact">
      <h4>
        <Francais mots={mots}>{fiche ? <a href={avecBase(mots.prefixe, fiche.page)}>{fiche.nom}</a> : nom}</Francais>
      </h4>
      {duQuartier && <p>{t('carte.quartier', { quartier: duQuartier })}</p>}
      {!fiche && <p>{t('carte.sansFiche')}</p>}
      {fiche?.ferme && fiche.ferme >= getJourParis() && (
        <p>
          <strong>{t('carte.ferme', { jour: direJour(fiche.ferme, mots.langue) })}</strong>
        </p>
      )}
      {fiche?.telephones.map(({ numero, lien, libelle }) => (
        <p key={numero} className="appel">
          {lien ? (
            <a className="bouton" href={lien}>
              {t('carte.appeler')} <span dir="ltr">{numero}</span>
            </a>
          ) : (
            <strong className="numero" dir="ltr">
              {numero}
            </strong>
          )}
          {libelle && <span className="note"> {libelle}</span>}
        </p>
      ))}
      {fiche?.contactsPro?.map((contact) => (
        <p key={contact} className="pro">
          {contact}
        </p>
      ))}
      {fiche && (
        <p>
          <Francais mots={mots}>{fiche.ou}</Francais>
          {km !== undefined && <span className="note"> · {km === 0 ? t('carte.ici') : t('carte.distance', { km })}</span>}
        </p>
      )}
    </div>
  );
}

interface PropsHeures {
  readonly fiche: FicheGuide;
  readonly mots: DonneesMots;
}

const direJour = (jour: string, langue: string) =>
  new Intl.DateTimeFormat(`${langue}-u-nu-latn`, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(`${jour}T00:00:00Z`));

/** La prochaine date reste visible ; le reste s'ouvre. */
function Replie({ fiche, mots }: PropsHeures) {
  const [prochain] = listAVenir(fiche);
  return (
    <>
      {prochain && <Jour {...prochain} langue={mots.langue} />}
      {(fiche.quand || fiche.rendezVous || fiche.langues) && (
        <details>
          <summary>{t('carte.heures')}</summary>
          <Heures fiche={fiche} mots={mots} />
        </details>
      )}
    </>
  );
}

function Heures({ fiche, mots }: PropsHeures) {
  const prochains = listAVenir(fiche);
  return (
    <div className="contact">
      {fiche.quand && (
        <p className="quand">
          <Francais mots={mots}>{fiche.quand}</Francais>
        </p>
      )}
      {fiche.rendezVous && <p>{mots.rendezVous[fiche.rendezVous]}</p>}
      {prochains.length > 0 && <p className="note">{t('carte.prochains')}</p>}
      {prochains.map((jour) => (
        <Jour key={jour.jour} {...jour} langue={mots.langue} />
      ))}
      {fiche.langues && <p className="note">{t('carte.langues', { langues: fiche.langues })}</p>}
    </div>
  );
}

function Jour({ jour, dit, plages, aConfirmer, langue }: JourRecu & { readonly langue: string }) {
  return (
    <p className="jour">
      {langue === 'fr' ? dit : `${direJour(jour, langue)} — ${plages.map(([debut, fin]) => `${debut} – ${fin}`).join(', ')}`}
      {aConfirmer && ` (${t('carte.aConfirmer')})`}
    </p>
  );
}

/** La page a pu se construire la veille : ce qui est passé ne se dit plus. */
const listAVenir = ({ prochains }: FicheGuide) => prochains.filter(({ jour }) => jour >= getJourParis());
