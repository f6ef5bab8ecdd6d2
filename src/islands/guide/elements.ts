import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Balise = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & { readonly class?: string };

/** Les éléments du site que le guide écrit lui aussi. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'lire-page': Balise;
      'quitter-vite': Balise;
      'lien-selection': Balise;
    }
  }
}
