import { type RefObject, useId, useState } from 'react';
import { avecBase, CHEMINS } from '../../domaine/chemins.ts';
import type { Audience } from '../../domaine/orientation/dire.ts';
import type { DonneesMots, DonneesRessort } from '../../domaine/orientation/donnees.ts';
import type { DroitJuge } from '../../domaine/orientation/droits.ts';
import { type Issue, oriente } from '../../domaine/orientation/orienter.ts';
import type { Situation } from '../../domaine/orientation/situation.ts';
import type { DocumentId } from '../../domaine/vocabulaires/documents.ts';
import { CarteIssue } from './CarteIssue.tsx';
import { Droits } from './Droits.tsx';
import { Emporter } from './Selection.tsx';
import { t } from './textes.ts';

interface Props {
  readonly situation: Situation;
  readonly mots: DonneesMots;
  readonly donnees: DonneesRessort;
  readonly audience: Audience;
  readonly base: string;
  readonly titre?: RefObject<HTMLHeadingElement | null>;
}

/** La réponse : à qui s'adresser et pourquoi, quoi apporter, les droits à regarder, et la porte ouverte à tous. */
export function Resultat({ situation, mots, donnees, audience, base, titre }: Props) {
  const { issues, droits } = oriente(situation, donnees.ressort);
  const premieres = issues.filter(({ place }) => place === 'danger' || place === 'accompagnement');
  const besoins = issues.filter(({ place }) => place === 'besoin');
  const ouBien = issues.filter(({ place }) => place === 'ou-bien');
  const [enTete, suite] = premieres.length > 0 ? [premieres, besoins] : [besoins.slice(0, 2), besoins.slice(2)];
  const communs = { mots, donnees, audience };
  return (
    <div className="resultat pile-large">
      <section className="pile" aria-labelledby="resultat">
        <h2 id="resultat" ref={titre} tabIndex={-1}>
          {t(audience === 'pro' ? 'resultat.titre.pro' : 'resultat.titre')}
        </h2>
        {enTete.map((issue, rang) => (
          <CarteIssue key={`${issue.id}-${issue.role}`} issue={issue} principale={rang === 0} {...communs} />
        ))}
        <p className="note">{t('resultat.verifier')}</p>
      </section>
      {suite.length > 0 && (
        <section className="pile" aria-labelledby="aussi">
          <h2 id="aussi">{t(premieres.length > 0 ? 'resultat.besoin' : 'resultat.aussi')}</h2>
          {suite.map((issue) => (
            <CarteIssue key={`${issue.id}-${issue.role}`} issue={issue} {...communs} />
          ))}
        </section>
      )}
      <Apporter documents={listDocuments(issues, droits, donnees, mots)} mots={mots} />
      <Droits droits={droits} mots={mots} />
      {ouBien.length > 0 && (
        <section className="pile" aria-labelledby="ou-bien">
          <h2 id="ou-bien">{t('resultat.ouBien')}</h2>
          {ouBien.map((issue) => (
            <CarteIssue key={issue.role} issue={issue} {...communs} />
          ))}
        </section>
      )}
      <div className="actions sans-impression">
        <button type="button" className="bouton" onClick={() => print()}>
          {t('imprimer')}
        </button>
        <Emporter base={base} codes={listCodes([...enTete, ...suite, ...ouBien], droits, donnees, mots)} aCote={audience === 'pro'} />
        {audience === 'pro' && (
          <a className="bouton bouton-second" href={avecBase(base, CHEMINS.liaison)} target="_blank" rel="noopener">
            {t('liaison')} <span className="note">{t('liaison.aCote')}</span>
          </a>
        )}
      </div>
    </div>
  );
}

/** Ce qui s'emporte : le premier service de chaque adresse donnée, puis les droits probables. */
function listCodes(issues: readonly Issue[], droits: readonly DroitJuge[], { fiches }: DonneesRessort, mots: DonneesMots): string[] {
  const lieux = issues.flatMap(({ competents: [premier] }) => (premier?.id ? (fiches[premier.id]?.code ?? []) : []));
  return [...lieux, ...droits.filter(({ etat }) => etat === 'probable').flatMap(({ id }) => mots.droits[id]?.code ?? [])];
}

/** Une seule liste pour tous les lieux donnés en tête et les droits probables : les papiers communs n'y sont qu'une fois. */
function listDocuments(issues: readonly Issue[], droits: readonly DroitJuge[], { fiches }: DonneesRessort, mots: DonneesMots): DocumentId[] {
  const desLieux = issues
    .filter(({ place }) => place !== 'ou-bien')
    .flatMap(({ competents: [premier] }) => (premier?.id ? (fiches[premier.id]?.aApporter ?? []) : []));
  const desDroits = droits.filter(({ etat }) => etat === 'probable').flatMap(({ id }) => mots.droits[id]?.aApporter ?? []);
  return [...new Set([...desLieux, ...desDroits])];
}

/** À cocher avant de partir ; les coches ne vivent que sur cette page. */
function Apporter({ documents, mots }: { readonly documents: readonly DocumentId[]; readonly mots: DonneesMots }) {
  const [coches, setCoches] = useState<ReadonlySet<string>>(new Set());
  const id = useId();
  if (documents.length === 0) return null;
  return (
    <section className="pile" aria-labelledby={id}>
      <h2 id={id}>{t('apporter.titre')}</h2>
      <p className="note">{t('apporter.aide')}</p>
      <ul className="cases">
        {documents.map((document) => (
          <li key={document}>
            <label>
              <input
                type="checkbox"
                checked={coches.has(document)}
                onChange={({ target }) =>
                  setCoches((avant) => new Set(target.checked ? [...avant, document] : [...avant].filter((autre) => autre !== document)))
                }
              />
              <span>{mots.documents[document]}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
