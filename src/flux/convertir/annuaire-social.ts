import type { Format } from '../format.ts';

/** L'Annuaire social d'un Département, et l'annuaire de l'administration qui en a les colonnes. */
export const ANNUAIRE_SOCIAL: Format = {
  nom: 'annuaire-social',
  genre: 'partenaires',
  requises: [['nom'], ['commune']],
  signes: ['horaires_ouverture', 'presentation_detail'],
  colonnes: {
    id: 'id',
    nom: 'nom',
    sigle: 'sigle',
    adresse: 'adresse',
    complement_adresse: 'complement_adresse',
    code_postal: 'code_postal',
    code_insee: 'code_insee',
    commune: 'commune',
    latitude: 'latitude',
    longitude: 'longitude',
    telephone: 'telephone',
    courriel: 'courriel',
    site_web: 'site_web',
    horaires_ouverture: 'horaires_accueil',
    presentation_detail: 'description',
    lien_source: 'lien_source',
    date_maj: 'date_maj',
  },
  convertit: (ligne) => ligne,
};
