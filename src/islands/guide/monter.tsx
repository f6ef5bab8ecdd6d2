import { createRoot } from 'react-dom/client';
import type { Audience } from '../../domaine/orientation/dire.ts';
import { type Adresses, readMots } from './chargement.ts';
import { Guide } from './Guide.tsx';
import { setTextes } from './textes.ts';
import feuille from './guide.css?url';
import lienSelection from '../../elements/lien-selection.ts?worker&url';
import feuilleQuitter from '../../elements/quitter-vite.css?url';
import lirePage from '../../elements/lire-page.ts?worker&url';
import quitterVite from '../../elements/quitter-vite.ts?worker&url';

/** La mise en page vient avec le guide, pas avec la page ; si elle manque, le guide marche sans. */
const chargeFeuille = (href: string) => charge(`link[href="${href}"]`, () => Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));

/**
 * Les deux éléments que d'autres pages portent aussi. Chacun vient d'un fichier à part, avec sa copie de ce qu'il emploie (`?worker&url`) :
 * s'il partageait un morceau avec le guide, toutes les pages du site en paieraient la demande.
 */
const chargeElement = (src: string) => charge(`script[src="${src}"]`, () => Object.assign(document.createElement('script'), { src }));

function charge(deja: string, create: () => HTMLElement): Promise<void> {
  if (document.querySelector(deja)) return Promise.resolve();
  const element = create();
  document.head.append(element);
  return new Promise((pret) => {
    element.addEventListener('load', () => pret());
    element.addEventListener('error', () => pret());
  });
}

/** Pose le guide dans la page : tout ce fichier, React compris, n'est chargé qu'au premier geste. */
export async function monteGuide(racine: HTMLElement, audience: Audience, adresses: Adresses, partage: boolean): Promise<() => void> {
  const [mots] = await Promise.all([
    adresses.langue === 'fr' ? undefined : readMots(adresses, audience),
    ...[feuille, feuilleQuitter].map(chargeFeuille),
    ...[lienSelection, quitterVite, lirePage].map(chargeElement),
  ]);
  if (mots?.textes) setTextes(mots.textes, adresses.langue);
  const react = createRoot(racine);
  react.render(<Guide audience={audience} adresses={adresses} partage={partage} />);
  return () => react.unmount();
}
