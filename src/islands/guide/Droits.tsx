import { Fragment } from 'react';
import type { DonneesMots } from '../../domaine/orientation/donnees.ts';
import type { DroitJuge, EtatDroit } from '../../domaine/orientation/droits.ts';
import { Francais } from './Francais.tsx';
import { Garder } from './Selection.tsx';
import { t } from './textes.ts';

interface Props {
  readonly droits: readonly DroitJuge[];
  readonly mots: DonneesMots;
}

const ETATS: readonly EtatDroit[] = ['probable', 'a-verifier', 'improbable'];

/** Les droits à regarder, en trois états honnêtes, chacun avec la règle qui en a décidé. */
export function Droits({ droits, mots }: Props) {
  if (droits.length === 0) return null;
  return (
    <section className="droits pile" aria-labelledby="droits">
      <h2 id="droits">{t('droits.titre')}</h2>
      <p className="note">{t('droits.chapeau')}</p>
      {ETATS.map((etat) => {
        const siens = droits.filter((droit) => droit.etat === etat && mots.droits[droit.id]);
        if (siens.length === 0) return null;
        // Ce qui n'est sans doute pas pour la personne reste lisible, replié : la règle peut se discuter.
        return etat === 'improbable' ? (
          <details key={etat}>
            <summary>{t('droits.improbable')}</summary>
            <Liste droits={siens} mots={mots} />
          </details>
        ) : (
          <Fragment key={etat}>
            <h3 className={`etat ${etat}`}>{t(`droits.${etat}`)}</h3>
            <Liste droits={siens} mots={mots} />
          </Fragment>
        );
      })}
    </section>
  );
}

function Liste({ droits, mots }: Props) {
  return (
    <ul className="liste-droits">
      {droits.map((droit) => (
        <Droit key={droit.id} droit={droit} mots={mots} />
      ))}
    </ul>
  );
}

/** Une traduction que personne n'a relue ne parle pas seule d'un délai ou d'un recours. */
function Original({ mots, texte }: { readonly mots: DonneesMots; readonly texte: string | undefined }) {
  return texte ? (
    <small className="original">
      <Francais mots={mots}>{texte}</Francais>
    </small>
  ) : null;
}

function Droit({ droit: { id, etat, regle, manque }, mots }: { readonly droit: DroitJuge; readonly mots: DonneesMots }) {
  const dit = mots.droits[id];
  if (!dit) return null;
  const { code, titre, resume, page, lien, phrases, agirAvant, siRefus, francais, enFrancais } = dit;
  const echeances = agirAvant.map((phrase, rang) => (
    <p key={phrase}>
      {enFrancais ? <Francais mots={mots}>{phrase}</Francais> : phrase}
      {francais && <Original mots={mots} texte={francais.agirAvant[rang]} />}
    </p>
  ));
  return (
    <li>
      <p>
        <a href={page}>
          <strong>{enFrancais ? <Francais mots={mots}>{titre}</Francais> : titre}</strong>
        </a>
      </p>
      <p>
        <Francais mots={mots}>{phrases[regle]}</Francais>
      </p>
      {manque && <p className="note">{t('droits.manque', { question: mots.questions[manque].question })}</p>}
      {etat === 'probable' && echeances}
      <details>
        <summary>
          {t('droits.savoir')}
          <span className="invisible"> : {titre}</span>
        </summary>
        <p>{enFrancais ? <Francais mots={mots}>{resume}</Francais> : resume}</p>
        {etat !== 'probable' && echeances}
        {siRefus && (
          <p>
            <strong>{t('droits.refus')} :</strong> {enFrancais ? <Francais mots={mots}>{siRefus}</Francais> : siRefus}
            {francais && <Original mots={mots} texte={francais.siRefus} />}
          </p>
        )}
        <p>
          <a href={lien} rel="noreferrer external">
            {t('droits.lien', { titre })}
          </a>
        </p>
      </details>
      <Garder code={code} nom={titre} droit />
    </li>
  );
}
