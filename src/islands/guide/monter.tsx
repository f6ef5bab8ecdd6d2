import { createRoot } from 'react-dom/client';
import type { Audience } from '../../domaine/orientation/dire.ts';
import type { Adresses } from './chargement.ts';
import { Guide } from './Guide.tsx';
import feuille from './guide.css?url';
import feuilleQuitter from '../../elements/quitter-vite.css?url';

/** La mise en page vient avec le guide, pas avec la page ; si elle manque, le guide marche sans. */
function chargeFeuille(feuille: string): Promise<void> {
  if (document.querySelector(`link[href="${feuille}"]`)) return Promise.resolve();
  const lien = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: feuille });
  document.head.append(lien);
  return new Promise((pret) => {
    lien.addEventListener('load', () => pret());
    lien.addEventListener('error', () => pret());
  });
}

/** Pose le guide dans la page : tout ce fichier, React compris, n'est chargé qu'au premier geste. */
export async function monteGuide(racine: HTMLElement, audience: Audience, adresses: Adresses, partage: boolean): Promise<() => void> {
  await Promise.all([feuille, feuilleQuitter].map(chargeFeuille));
  const react = createRoot(racine);
  react.render(<Guide audience={audience} adresses={adresses} partage={partage} />);
  return () => react.unmount();
}
