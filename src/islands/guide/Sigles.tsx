import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import type { DonneesMots } from '../../domaine/orientation/donnees.ts';
import { listSiglesDits } from '../../domaine/sigles.ts';
import { t } from './textes.ts';

interface Props {
  readonly mots: DonneesMots;
  readonly children: ReactNode;
}

/** Les textes d'un élément, séparés : deux blocs qui se suivent ne font pas un mot. */
function listTextes(element: HTMLElement | null): string {
  const textes: (string | null)[] = [];
  const noeuds = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (noeuds?.nextNode()) textes.push(noeuds.currentNode.nodeValue);
  return textes.join(' ');
}

/** L'écran, et dessous ses sigles avec leur nom entier : ceux qui s'y lisent vraiment, noms de services compris. */
export function Sigles({ mots: { sigles }, children }: Props) {
  const ecran = useRef<HTMLDivElement>(null);
  const [dits, setDits] = useState<readonly string[]>([]);
  const titre = useId();
  // Après chaque rendu : ce qui s'est affiché dit quels sigles expliquer.
  useLayoutEffect(() => {
    const lus = listSiglesDits(listTextes(ecran.current), sigles);
    setDits((avant) => (avant.join() === lus.join() ? avant : lus));
  });
  return (
    <div className="pile">
      <div className="pile" ref={ecran}>
        {children}
      </div>
      {dits.length > 0 && (
        <section className="sigles" aria-labelledby={titre}>
          <h2 id={titre}>{t('sigles.titre')}</h2>
          <dl>
            {dits.map((sigle) => (
              <div key={sigle}>
                <dt lang="fr">{sigle}</dt>
                <dd lang="fr">{sigles[sigle]}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}
