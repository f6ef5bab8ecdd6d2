import type { Terme } from './terme.ts';

/** Ce qu'il faut apporter : un vocabulaire commun, pour que les listes de plusieurs lieux n'en fassent qu'une. */
export const DOCUMENTS = [
  { id: 'piece-identite', libelle: { fr: "Pièce d'identité ou titre de séjour", simple: "Votre carte d'identité, votre passeport ou votre titre de séjour" } },
  {
    id: 'justificatif-domicile',
    libelle: { fr: 'Justificatif de domicile (facture, quittance, attestation)', simple: 'Un papier avec votre adresse, par exemple une facture' },
  },
  {
    id: 'attestation-domiciliation',
    libelle: { fr: 'Attestation de domiciliation, si vous en avez une', simple: 'Le papier qui dit où vous recevez votre courrier' },
  },
  { id: 'livret-famille', libelle: { fr: 'Livret de famille', simple: 'Votre livret de famille' } },
  { id: 'carte-vitale', libelle: { fr: 'Carte Vitale ou attestation de droits', simple: 'Votre carte Vitale' } },
  { id: 'numero-allocataire', libelle: { fr: "Numéro d'allocataire CAF ou MSA", simple: 'Votre numéro de la CAF ou de la MSA' } },
  {
    id: 'attestation-caf',
    libelle: { fr: 'Attestation de paiement de la CAF ou de la MSA', simple: 'Le papier de la CAF ou de la MSA qui dit combien elle vous verse' },
  },
  { id: 'avis-imposition', libelle: { fr: "Dernier avis d'impôt", simple: 'Le dernier papier des impôts' } },
  {
    id: 'justificatif-ressources',
    libelle: { fr: 'Justificatifs de ressources des trois derniers mois', simple: "Les papiers qui disent l'argent reçu depuis 3 mois" },
  },
  { id: 'bulletins-salaire', libelle: { fr: 'Trois derniers bulletins de salaire', simple: 'Vos 3 dernières fiches de paie' } },
  { id: 'releves-bancaires', libelle: { fr: 'Trois derniers relevés de compte', simple: 'Vos 3 derniers relevés de la banque' } },
  { id: 'rib', libelle: { fr: "Relevé d'identité bancaire (RIB)", simple: 'Votre RIB : le papier de la banque avec le numéro de votre compte' } },
  { id: 'factures', libelle: { fr: 'Factures impayées', simple: "Les factures que vous n'avez pas payées" } },
  { id: 'quittance-loyer', libelle: { fr: 'Dernière quittance de loyer', simple: 'Le dernier papier qui dit que le loyer est payé' } },
  { id: 'bail', libelle: { fr: 'Bail ou contrat de location', simple: 'Le contrat de votre logement' } },
  { id: 'courrier-recu', libelle: { fr: "Le courrier reçu, même s'il n'est pas ouvert", simple: 'La lettre reçue, même fermée' } },
  { id: 'contrats-credit', libelle: { fr: 'Contrats de crédit', simple: 'Les contrats de vos crédits' } },
  { id: 'certificat-medical', libelle: { fr: 'Certificat médical', simple: 'Un papier du médecin' } },
  { id: 'ordonnance', libelle: { fr: 'Ordonnance', simple: "L'ordonnance du médecin" } },
  { id: 'carnet-sante', libelle: { fr: 'Carnet de santé', simple: 'Le carnet de santé' } },
  { id: 'cv', libelle: { fr: 'CV', simple: 'Votre CV : la feuille qui dit vos métiers et vos études' } },
  { id: 'inscription-france-travail', libelle: { fr: 'Identifiant France Travail', simple: 'Votre numéro de France Travail' } },
  { id: 'certificat-scolarite', libelle: { fr: 'Certificat de scolarité', simple: "Le papier de l'école" } },
  { id: 'orientation-travailleur-social', libelle: { fr: "Courrier d'un travailleur social", simple: 'La lettre de votre assistante sociale' } },
  {
    id: 'identifiants-en-ligne',
    libelle: { fr: 'Identifiants et mots de passe de vos comptes en ligne', simple: 'Les mots de passe de vos comptes sur Internet' },
  },
  { id: 'telephone-portable', libelle: { fr: 'Votre téléphone, pour recevoir les codes', simple: 'Votre téléphone' } },
  { id: 'sac-cabas', libelle: { fr: 'Un sac ou un cabas', simple: 'Un grand sac' } },
] as const satisfies readonly Terme[];

export type DocumentId = (typeof DOCUMENTS)[number]['id'];
