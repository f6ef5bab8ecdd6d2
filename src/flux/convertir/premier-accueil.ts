import { COLONNES_PARTENAIRE, COLONNES_PERMANENCE } from '../../domaine/colonnes.ts';
import type { Format } from '../format.ts';

const identite = (colonnes: readonly { nom: string }[], ...autres: string[]) =>
  Object.fromEntries([...colonnes.map(({ nom }) => nom), ...autres].map((nom) => [nom, nom]));

/** Nos propres colonnes, celles de la page Aide et du fichier que nous écrivons. */
export const PARTENAIRES_PREMIER_ACCUEIL: Format = {
  nom: 'premier-accueil',
  genre: 'partenaires',
  requises: [['nom'], ['commune', 'code_insee', 'visibilite']],
  signes: ['horaires_accueil', 'description', 'thematiques', 'roles', 'visibilite'],
  // Une ligne pour les professionnels ne se publie jamais : elle est lue pour aller au dossier privé.
  colonnes: identite(COLONNES_PARTENAIRE, 'contacts_pro'),
  convertit: (ligne) => ligne,
};

/** Nos permanences ; `partenaire` et `chez` portent l'identifiant d'un partenaire du flux. */
export const PERMANENCES_PREMIER_ACCUEIL: Format = {
  nom: 'premier-accueil',
  genre: 'permanences',
  requises: [['partenaire'], ['intitule'], ['horaires', 'commune', 'code_insee', 'chez', 'visibilite']],
  signes: ['partenaire', 'intitule', 'chez', 'horaires', 'nature'],
  colonnes: identite(COLONNES_PERMANENCE),
  convertit: (ligne) => ligne,
};
