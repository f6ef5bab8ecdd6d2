import { createRoot } from 'react-dom/client';
import type { DonneesContribution, DonneesSite } from './donnees.ts';
import { Formulaire } from './Formulaire.tsx';
import { NouvelleFiche } from './NouvelleFiche.tsx';
import { Proposition } from './Proposition.tsx';

/** Pose le formulaire dans la page : tout ce fichier, React compris, n'est chargé qu'au premier geste. */
export function monteContribution(racine: HTMLElement, geste: 'corriger' | 'confirmer', site: DonneesSite, donnees?: DonneesContribution): () => void {
  const react = createRoot(racine);
  if (!donnees) react.render(<NouvelleFiche site={site} />);
  else if (geste === 'confirmer') react.render(<Proposition donnees={donnees} site={site} changements={{}} />);
  else react.render(<Formulaire donnees={donnees} site={site} />);
  return () => react.unmount();
}
