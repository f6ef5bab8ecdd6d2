import type { Terme } from './terme.ts';

/** Services pratiques trouvés sur place, que l'on cherche par leur nom. */
export const PRESTATIONS = [
  { id: 'repas-chaud', libelle: { fr: 'Repas chaud' } },
  { id: 'petit-dejeuner', libelle: { fr: 'Petit déjeuner' } },
  { id: 'colis-alimentaire', libelle: { fr: 'Colis alimentaire' } },
  { id: 'epicerie', libelle: { fr: 'Épicerie sociale' } },
  { id: 'bons-alimentaires', libelle: { fr: 'Bons alimentaires' } },
  { id: 'produits-bebe', libelle: { fr: 'Lait et couches pour bébé' } },
  { id: 'produits-hygiene', libelle: { fr: "Produits d'hygiène" } },
  { id: 'douche', libelle: { fr: 'Douche' } },
  { id: 'laverie', libelle: { fr: 'Laverie' } },
  { id: 'bagagerie', libelle: { fr: 'Bagagerie' } },
  { id: 'vestiaire', libelle: { fr: 'Vêtements' } },
  { id: 'recharge-telephone', libelle: { fr: 'Recharge de téléphone' } },
  { id: 'wifi', libelle: { fr: 'Wifi' } },
  { id: 'ordinateur', libelle: { fr: 'Ordinateur en libre accès' } },
  { id: 'impression', libelle: { fr: 'Imprimante et scanner' } },
  { id: 'domiciliation', libelle: { fr: 'Domiciliation (adresse pour le courrier)' } },
  { id: 'ecrivain-public', libelle: { fr: 'Écrivain public' } },
  { id: 'aide-administrative', libelle: { fr: 'Aide pour les papiers' } },
  { id: 'garde-enfants', libelle: { fr: "Coin ou garde d'enfants" } },
  { id: 'animaux-acceptes', libelle: { fr: 'Animaux acceptés' } },
  { id: 'transport', libelle: { fr: 'Transport ou navette' } },
  { id: 'pret-vehicule', libelle: { fr: 'Prêt de véhicule' } },
  { id: 'cours-francais', libelle: { fr: 'Cours de français' } },
] as const satisfies readonly Terme[];
