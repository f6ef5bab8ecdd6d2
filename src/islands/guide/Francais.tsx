import type { ReactNode } from 'react';
import type { DonneesMots } from '../../domaine/orientation/donnees.ts';

/** Un passage resté en français : dans une page d'une autre langue, il se lit de gauche à droite et se prononce en français. */
export function Francais({ mots: { langue }, children }: { readonly mots: Pick<DonneesMots, 'langue'>; readonly children: ReactNode }) {
  return langue === 'fr' ? (
    children
  ) : (
    <span lang="fr" dir="ltr" className="en-francais">
      {children}
    </span>
  );
}
