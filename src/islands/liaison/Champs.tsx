import type { ReactNode } from 'react';
import { type ChampLiaison, type ChampTexte, type FautesLiaison, type Liaison, TAILLES } from '../../domaine/liaison.ts';
import { findTexte, t } from './textes.ts';

/** Ce que reçoit tout champ de la fiche. */
export interface PropsChamps {
  readonly liaison: Liaison;
  /** Les fautes à montrer. */
  readonly fautes: FautesLiaison;
  readonly change: (changements: Partial<Liaison>) => void;
}

/** L'identifiant HTML d'un champ. */
export const getIdChamp = (champ: ChampLiaison): string => `l-${champ}`;

/** Une ligne à écrire. Le navigateur ne retient rien et n'envoie aucun mot à un correcteur. */
export function Ligne({
  champ,
  type = 'text',
  requis,
  nom,
  ...props
}: PropsChamps & { champ: ChampTexte; type?: 'text' | 'tel' | 'date'; requis?: true; nom?: string }) {
  return (
    <Cadre champ={champ} fautes={props.fautes}>
      <Libelle champ={champ} requis={requis} nom={nom} />
      <Aide champ={champ} />
      <input
        {...listAttributs(champ, props.fautes)}
        className="champ"
        type={type}
        inputMode={type === 'tel' ? 'tel' : undefined}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        required={requis}
        value={props.liaison[champ]}
        onChange={({ target }) => props.change({ [champ]: target.value })}
      />
    </Cadre>
  );
}

/** Un texte dont on voit ce qu'il reste. */
export function Texte({ champ, requis, liaison, fautes, change }: PropsChamps & { champ: ChampTexte; requis?: true }) {
  const reste = (TAILLES[champ] ?? 0) - liaison[champ].length;
  return (
    <Cadre champ={champ} fautes={fautes}>
      <Libelle champ={champ} requis={requis} />
      <Aide champ={champ} />
      <textarea
        {...listAttributs(champ, fautes, true)}
        className="champ"
        rows={4}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        required={requis}
        value={liaison[champ]}
        onChange={({ target }) => change({ [champ]: target.value })}
      />
      <p className="note" id={`${getIdChamp(champ)}-reste`}>
        {reste < 0 ? t('trop', { nombre: -reste }) : t('reste', { nombre: reste })}
      </p>
    </Cadre>
  );
}

/** Une case seule. */
export function CaseSeule({ champ, liaison, change }: Pick<PropsChamps, 'liaison' | 'change'> & { champ: 'rappel' | 'sansCopie' }) {
  return (
    <div>
      <label className="case-a-cocher">
        <input
          {...listAttributs(champ, {})}
          type="checkbox"
          autoComplete="off"
          checked={liaison[champ]}
          onChange={({ target }) => change({ [champ]: target.checked })}
        />{' '}
        {t(`champ.${champ}`)}
      </label>
      <Aide champ={champ} />
    </div>
  );
}

/** Des cases : autant que l'on veut, ou une seule. */
export function Choix({
  champ,
  options,
  un = false,
  requis,
  liaison,
  fautes,
  change,
}: PropsChamps & { champ: 'besoins' | 'moyens' | 'accord'; options: readonly (readonly [id: string, nom: string])[]; un?: boolean; requis?: true }) {
  const choisies: readonly string[] = [liaison[champ]].flat();
  const bascule = (id: string, coche: boolean) =>
    change({ [champ]: un ? id : options.map(([option]) => option).filter((option) => (option === id ? coche : choisies.includes(option))) });
  return (
    <fieldset {...listAttributs(champ, fautes)} tabIndex={-1}>
      <legend>
        {t(`champ.${champ}`)}
        {requis && <Obligatoire />}
      </legend>
      <Faute champ={champ} fautes={fautes} />
      <ul className="choix">
        {options.map(([id, nom]) => (
          <li key={id}>
            <label className="case-a-cocher">
              <input
                type={un ? 'radio' : 'checkbox'}
                name={un ? getIdChamp(champ) : undefined}
                autoComplete="off"
                checked={choisies.includes(id)}
                onChange={({ target }) => bascule(id, target.checked)}
              />{' '}
              {nom}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Cadre({ champ, fautes, children }: { champ: ChampLiaison; fautes: FautesLiaison; children: ReactNode }) {
  return (
    <div className="champ-de-liaison">
      {children}
      <Faute champ={champ} fautes={fautes} />
    </div>
  );
}

function Libelle({ champ, requis, nom }: { champ: ChampLiaison; requis?: true | undefined; nom?: string | undefined }) {
  return (
    <label htmlFor={getIdChamp(champ)}>
      {nom ?? t(`champ.${champ}`)}
      {requis && <Obligatoire />}
    </label>
  );
}

const Obligatoire = () => <span className="note"> ({t('formulaire.obligatoire')})</span>;

function Aide({ champ }: { champ: ChampLiaison }) {
  const aide = findTexte(`aide.${champ}`);
  return aide ? (
    <p className="note" id={`${getIdChamp(champ)}-aide`}>
      {aide}
    </p>
  ) : null;
}

/** La faute d'un champ, sous lui ; un numéro de Sécurité sociale se dit à l'instant où il est écrit. */
function Faute({ champ, fautes }: { champ: ChampLiaison; fautes: FautesLiaison }) {
  const faute = fautes[champ];
  return (
    <div role={faute === 'secu' ? 'alert' : undefined}>
      {faute && (
        <p className="faute" id={`${getIdChamp(champ)}-faute`}>
          {majuscule(t(`faute.${faute}`))}.
        </p>
      )}
    </div>
  );
}

function listAttributs(champ: ChampLiaison, fautes: FautesLiaison, compte = false) {
  const id = getIdChamp(champ);
  const decrit = [findTexte(`aide.${champ}`) && `${id}-aide`, compte && `${id}-reste`, fautes[champ] && `${id}-faute`].filter(Boolean).join(' ');
  return { id, 'aria-describedby': decrit || undefined, 'aria-invalid': fautes[champ] ? true : undefined };
}

const majuscule = (phrase: string) => phrase.charAt(0).toUpperCase() + phrase.slice(1);
