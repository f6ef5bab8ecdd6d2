import './formulaire.css';
import { createRoot } from 'react-dom/client';
import { getJourParis } from '../../elements/jour-paris.ts';
import type { DonneesLiaison } from './donnees.ts';
import { Formulaire } from './Formulaire.tsx';

/** Pose la fiche à remplir dans la page : tout ce fichier, React compris, n'est chargé qu'au premier geste. */
export function monteLiaison(racine: HTMLElement, donnees: DonneesLiaison): () => void {
  const react = createRoot(racine);
  react.render(<Formulaire aujourdhui={getJourParis()} {...donnees} />);
  return () => react.unmount();
}
