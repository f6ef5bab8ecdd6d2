import { useEffect, useRef } from 'react';
import type { ChampLiaison, FautesLiaison } from '../../domaine/liaison.ts';
import { getIdChamp } from './Champs.tsx';
import { t } from './textes.ts';

/** Ce qui reste à revoir, en tête : le curseur y va, chaque ligne mène à son champ. On peut imprimer quand même, sauf un numéro de Sécurité sociale. */
export function Resume({ fautes, imprime }: { fautes: FautesLiaison; imprime: () => void }) {
  const titre = useRef<HTMLHeadingElement>(null);
  const lignes = Object.entries(fautes) as [ChampLiaison, string][];
  useEffect(() => titre.current?.focus(), []);
  return (
    <div className="resume" role="alert">
      <h3 ref={titre} tabIndex={-1}>
        {t('resume.titre', { nombre: lignes.length })}
      </h3>
      <ul>
        {lignes.map(([champ, faute]) => (
          <li key={champ}>
            <a href={`#${getIdChamp(champ)}`} onClick={(clic) => rejoint(clic, champ)}>
              {t(`champ.${champ}`)}
            </a>
            {'\u00A0: '}
            {t(`faute.${faute}`)}
          </li>
        ))}
      </ul>
      {!lignes.some(([, faute]) => faute === 'secu') && (
        <button type="button" className="bouton bouton-second" onClick={imprime}>
          {t('resume.quandmeme')}
        </button>
      )}
    </div>
  );
}

/** Sans changer l'adresse de la page : rien de la fiche ne va dans l'historique. */
function rejoint(clic: { preventDefault: () => void }, champ: ChampLiaison): void {
  clic.preventDefault();
  const element = document.getElementById(getIdChamp(champ));
  (element?.matches('fieldset') ? element.querySelector<HTMLElement>('input') : element)?.focus();
}
