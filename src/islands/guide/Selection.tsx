import './elements.ts';
import { createContext, type ReactNode, type RefObject, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { avecBase, CHEMINS } from '../../domaine/chemins.ts';
import type { LienSelection } from '../../elements/lien-selection.ts';
import { getTextesGarder } from './textes.ts';

/** L'élément qui porte la sélection, une fois posé dans la page. */
export const Selection = createContext<LienSelection | null>(null);

interface Props {
  readonly base: string;
  readonly children: ReactNode;
}

/**
 * « Ma sélection », que la page du guide ne porte pas avant le premier geste : le lien vient avec le guide, lit ce que l'adresse apporte,
 * et les boutons « Garder cette adresse » de la réponse s'en servent.
 */
export function AvecSelection({ base, children }: Props) {
  const lien = useRef<LienSelection>(null);
  const [element, setElement] = useState<LienSelection | null>(null);
  // Sans réseau, l'élément n'est pas venu : le guide répond sans lui.
  useEffect(() => setElement(customElements.get('lien-selection') ? lien.current : null), []);
  return (
    <Selection value={element}>
      <lien-selection
        ref={lien as RefObject<HTMLElement | null>}
        class="sans-impression"
        hidden
        data-gardee={getTextesGarder()['garder.annonce']}
        data-retiree={getTextesGarder()['garder.retire']}
        data-pleine={getTextesGarder()['garder.plein']}
      >
        <a href={avecBase(base, CHEMINS.selection)}>
          <span>
            {getTextesGarder().lien} (<span data-nombre>0</span>)
          </span>
        </a>
        <span className="invisible" role="status" />
      </lien-selection>
      {children}
    </Selection>
  );
}

/** Garde une adresse ou un droit, ou le retire. Rien de ce que l'on a répondu ne part avec elle. */
export function Garder({ code, nom, droit = false }: { readonly code: string; readonly nom: string; readonly droit?: boolean }) {
  const lien = useContext(Selection);
  const garde = useSyncExternalStore(
    (change) => {
      lien?.addEventListener('change', change);
      return () => lien?.removeEventListener('change', change);
    },
    () => lien?.codes.includes(code) ?? false,
  );
  return (
    <button type="button" className="lien sans-impression" hidden={!lien} onClick={() => lien?.bascule(code, nom)}>
      {garde ? getTextesGarder()['garder.retirer'] : getTextesGarder()[droit ? 'garder.droit' : 'garder']}
      <span className="invisible"> : {nom}</span>
    </button>
  );
}

interface PropsEmporter {
  readonly base: string;
  /** Les codes de la réponse, les plus utiles d'abord. */
  readonly codes: readonly string[];
  /** Un agent garde son écran : la feuille s'ouvre à côté. */
  readonly aCote: boolean;
}

/** Toute la réponse dans la sélection : une feuille à imprimer, à envoyer par SMS, à scanner, ou en deux langues. */
export function Emporter({ base, codes, aCote }: PropsEmporter) {
  const lien = useContext(Selection);
  return (
    <a
      className="bouton bouton-second"
      href={avecBase(base, CHEMINS.selection)}
      target={aCote ? '_blank' : undefined}
      hidden={!lien}
      onClick={({ currentTarget }) => {
        if (!lien) return;
        lien.ajoute(codes);
        currentTarget.hash = location.hash;
      }}
    >
      {getTextesGarder()['garder.emporter']}
      {aCote && <span className="note"> {getTextesGarder()['garder.aCote']}</span>}
    </a>
  );
}
