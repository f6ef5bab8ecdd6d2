import { useEffect, useRef, useState } from 'react';
import { t } from './textes.ts';

interface Props {
  /** Un numéro de Sécurité sociale est écrit : on n'imprime pas. */
  readonly bloquee: boolean;
  /** La feuille se voit-elle sous le formulaire ? */
  readonly vue: boolean;
  readonly montre: (vue: boolean) => void;
  readonly efface: () => void;
}

/** Imprimer, revoir la feuille, tout effacer en deux temps : un doigt qui glisse ne fait pas tout reprendre. */
export function Actions({ bloquee, vue, montre, efface }: Props) {
  const [demande, setDemande] = useState(false);
  const oui = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (demande) oui.current?.focus();
  }, [demande]);
  return (
    <div className="actions">
      {/* Un bouton vraiment désactivé ne se trouverait plus au clavier, ni sa raison. */}
      <button type="submit" className="bouton" aria-disabled={bloquee || undefined} aria-describedby="l-imprimer">
        {t('action.imprimer')}
      </button>
      <button type="button" className="bouton bouton-second" aria-expanded={vue} onClick={() => montre(!vue)}>
        {t(vue ? 'action.cacher' : 'action.voir')}
      </button>
      {demande ? (
        <>
          <button
            ref={oui}
            type="button"
            className="bouton alerte"
            onClick={() => {
              setDemande(false);
              efface();
            }}
          >
            {t('action.effacer.oui')}
          </button>
          <button type="button" className="bouton bouton-second" onClick={() => setDemande(false)}>
            {t('action.effacer.non')}
          </button>
        </>
      ) : (
        <button type="button" className="bouton bouton-second" onClick={() => setDemande(true)}>
          {t('action.effacer')}
        </button>
      )}
      <p className={bloquee ? 'faute' : 'note'} id="l-imprimer">
        {t(bloquee ? 'action.bloquee' : 'action.imprimer.aide')}
      </p>
    </div>
  );
}
