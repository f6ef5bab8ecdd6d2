import type { Terme } from './terme.ts';

/** Ce qu'il faut apporter : un vocabulaire commun, pour que les listes de plusieurs lieux n'en fassent qu'une. */
export const DOCUMENTS = [
  { id: 'piece-identite', libelle: { fr: "Pièce d'identité ou titre de séjour" } },
  { id: 'justificatif-domicile', libelle: { fr: 'Justificatif de domicile (facture, quittance, attestation)' } },
  { id: 'attestation-domiciliation', libelle: { fr: 'Attestation de domiciliation, si vous en avez une' } },
  { id: 'livret-famille', libelle: { fr: 'Livret de famille' } },
  { id: 'carte-vitale', libelle: { fr: 'Carte Vitale ou attestation de droits' } },
  { id: 'numero-allocataire', libelle: { fr: "Numéro d'allocataire CAF ou MSA" } },
  { id: 'attestation-caf', libelle: { fr: 'Attestation de paiement de la CAF ou de la MSA' } },
  { id: 'avis-imposition', libelle: { fr: "Dernier avis d'impôt" } },
  { id: 'justificatif-ressources', libelle: { fr: 'Justificatifs de ressources des trois derniers mois' } },
  { id: 'bulletins-salaire', libelle: { fr: 'Trois derniers bulletins de salaire' } },
  { id: 'releves-bancaires', libelle: { fr: 'Trois derniers relevés de compte' } },
  { id: 'rib', libelle: { fr: "Relevé d'identité bancaire (RIB)" } },
  { id: 'factures', libelle: { fr: 'Factures impayées' } },
  { id: 'quittance-loyer', libelle: { fr: 'Dernière quittance de loyer' } },
  { id: 'bail', libelle: { fr: 'Bail ou contrat de location' } },
  { id: 'courrier-recu', libelle: { fr: "Le courrier reçu, même s'il n'est pas ouvert" } },
  { id: 'contrats-credit', libelle: { fr: 'Contrats de crédit' } },
  { id: 'certificat-medical', libelle: { fr: 'Certificat médical' } },
  { id: 'ordonnance', libelle: { fr: 'Ordonnance' } },
  { id: 'carnet-sante', libelle: { fr: 'Carnet de santé' } },
  { id: 'cv', libelle: { fr: 'CV' } },
  { id: 'inscription-france-travail', libelle: { fr: 'Identifiant France Travail' } },
  { id: 'certificat-scolarite', libelle: { fr: 'Certificat de scolarité' } },
  { id: 'orientation-travailleur-social', libelle: { fr: "Courrier d'un travailleur social" } },
  { id: 'identifiants-en-ligne', libelle: { fr: 'Identifiants et mots de passe de vos comptes en ligne' } },
  { id: 'telephone-portable', libelle: { fr: 'Votre téléphone, pour recevoir les codes' } },
  { id: 'sac-cabas', libelle: { fr: 'Un sac ou un cabas' } },
] as const satisfies readonly Terme[];

export type DocumentId = (typeof DOCUMENTS)[number]['id'];
