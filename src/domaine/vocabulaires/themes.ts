import type { Libelle, Terme } from './terme.ts';

/** Un thème : identifiant et libellé des professionnels, besoin que lit le public, symbole, équivalents data·inclusion v1. */
export interface Theme extends Terme {
  readonly besoin: Libelle;
  /** Dernière partie de l'adresse `/themes/<slug>/` : l'identifiant, ou un mot neutre quand l'historique d'un téléphone peut trahir. */
  readonly slug: string;
  /** Page dont l'adresse et le titre restent neutres : quelqu'un peut surveiller l'écran. */
  readonly sensible?: true;
  /** Nom du symbole dans `components/Symbole.astro`. */
  readonly symbole: string;
  readonly data_inclusion: readonly string[];
}

/** Les neuf champs de l'action sociale de proximité, et trois besoins que l'on nomme d'emblée (numérique, se chauffer et se déplacer, violences). */
export const THEMES = [
  {
    id: 'acces-aux-droits',
    slug: 'acces-aux-droits',
    libelle: { fr: 'Accès aux droits' },
    besoin: { fr: 'Papiers, droits, démarches' },
    description: { fr: 'Comprendre un courrier, remplir un dossier, ouvrir un droit, avoir une adresse pour son courrier.' },
    symbole: 'papiers',
    data_inclusion: [
      'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives',
      'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-a-la-citoyennete',
      'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits',
      'difficultes-administratives-ou-juridiques--beneficier-dune-mesure-daccompagnement-adapte',
      'difficultes-administratives-ou-juridiques--connaitre-ses-droits-face-a-une-discrimination',
      'difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire',
      'souvrir-a-linternational--sorganiser-suite-a-son-retour-en-france',
    ],
  },
  {
    id: 'budget',
    slug: 'budget',
    libelle: { fr: 'Budget' },
    besoin: { fr: 'Dettes, factures, banque' },
    description: { fr: 'Faire ses comptes, étaler une dette, parler à sa banque, sortir du surendettement.' },
    symbole: 'budget',
    data_inclusion: [
      'difficultes-financieres--acquerir-une-autonomie-budgetaire',
      'difficultes-financieres--ameliorer-sa-gestion-budgetaire',
      'difficultes-financieres--mettre-en-place-une-mesure-de-protection-financiere',
      'difficultes-financieres--prevenir-une-degradation-de-la-situation-financiere',
      'difficultes-financieres--situation-dendettement-surendettement',
    ],
  },
  {
    id: 'precarite',
    slug: 'precarite',
    libelle: { fr: 'Précarité' },
    besoin: { fr: "Manger, s'habiller, se laver" },
    description: { fr: 'Colis, épicerie sociale, repas, vêtements, douche, laverie, accueil de jour.' },
    symbole: 'repas',
    data_inclusion: ['equipement-et-alimentation--alimentation', 'equipement-et-alimentation--habillement', 'equipement-et-alimentation--electromenager'],
  },
  {
    id: 'emploi',
    slug: 'emploi',
    libelle: { fr: 'Emploi' },
    besoin: { fr: 'Trouver un travail' },
    description: { fr: "S'inscrire, refaire un CV, se former, être accompagné vers un emploi." },
    symbole: 'travail',
    data_inclusion: [
      'choisir-un-metier--confirmer-son-choix-de-metier',
      'choisir-un-metier--connaitre-les-opportunites-demploi',
      'choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite',
      'choisir-un-metier--identifier-ses-points-forts-et-ses-competences',
      'creer-une-entreprise--definir-son-projet-de-creation-dentreprise',
      'creer-une-entreprise--developper-son-entreprise',
      'creer-une-entreprise--structurer-son-projet-de-creation-dentreprise',
      'preparer-sa-candidature--developper-son-reseau',
      'preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi',
      'preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation',
      'preparer-sa-candidature--valoriser-ses-competences',
      'se-former--monter-son-dossier-de-formation',
      'se-former--trouver-sa-formation',
      'souvrir-a-linternational--connaitre-les-opportunites-demploi-a-letranger',
      'souvrir-a-linternational--sinformer-sur-les-aides-pour-travailler-a-letranger',
      'trouver-un-emploi--convaincre-un-recruteur-en-entretien',
      'trouver-un-emploi--faire-des-candidatures-spontanees',
      'trouver-un-emploi--maintien-dans-lemploi',
      'trouver-un-emploi--repondre-a-des-offres-demploi',
      'trouver-un-emploi--suivre-ses-candidatures-et-relancer-les-employeurs',
    ],
  },
  {
    id: 'insertion',
    slug: 'insertion',
    libelle: { fr: 'Insertion' },
    besoin: { fr: 'RSA, reprendre pied' },
    description: { fr: "Demander le RSA, rencontrer son référent, reprendre confiance, sortir de l'isolement." },
    symbole: 'elan',
    data_inclusion: [
      'remobilisation--activites-sportives-et-culturelles',
      'remobilisation--benevolat-action-citoyenne',
      'remobilisation--bien-etre-confiance-en-soi',
      'remobilisation--lien-social',
      'lecture-ecriture-calcul--maitriser-le-calcul',
      'lecture-ecriture-calcul--maitriser-le-francais',
    ],
  },
  {
    id: 'logement',
    slug: 'logement',
    libelle: { fr: 'Logement' },
    besoin: { fr: 'Logement, hébergement' },
    description: { fr: "Trouver un toit, payer son loyer, répondre à un courrier d'expulsion, faire réparer un logement." },
    symbole: 'toit',
    data_inclusion: [
      'logement-hebergement--acheter-un-logement',
      'logement-hebergement--changer-de-logement',
      'logement-hebergement--louer-un-logement',
      'logement-hebergement--rechercher-une-solution-dhebergement-temporaire',
      'logement-hebergement--reduire-les-impayes-de-loyer',
      'logement-hebergement--se-maintenir-dans-le-logement',
      'logement-hebergement--sinformer-sur-les-demarches-liees-a-lacces-au-logement',
    ],
  },
  {
    id: 'sante',
    slug: 'sante',
    libelle: { fr: 'Santé' },
    besoin: { fr: 'Santé' },
    description: { fr: 'Se soigner, ouvrir une couverture santé, parler de ce qui ne va pas, arrêter de consommer.' },
    symbole: 'sante',
    data_inclusion: ['sante--acces-aux-soins', 'sante--addictions', 'sante--sante-mentale', 'sante--sante-sexuelle'],
  },
  {
    id: 'autonomie',
    slug: 'autonomie',
    libelle: { fr: 'Autonomie' },
    besoin: { fr: 'Vieillir, handicap' },
    description: { fr: 'Rester chez soi, faire reconnaître un handicap, souffler quand on aide un proche.' },
    symbole: 'autonomie',
    data_inclusion: [
      'famille--prise-en-charge-personne-dependante',
      'famille--soutien-aidants',
      'sante--constituer-un-dossier-mdph-invalidite',
      'equipement-et-alimentation--aide-menagere',
    ],
  },
  {
    id: 'enfance-famille',
    slug: 'enfance-famille',
    libelle: { fr: 'Enfance et famille' },
    besoin: { fr: 'Enfants, famille' },
    description: { fr: 'Attendre un enfant, le faire garder, se séparer, être aidé comme parent.' },
    symbole: 'famille',
    data_inclusion: ['famille--garde-denfants', 'famille--soutien-a-la-parentalite-et-a-leducation'],
  },
  {
    id: 'transition-ecologique',
    slug: 'transition-ecologique',
    libelle: { fr: 'Énergie et mobilité' },
    besoin: { fr: 'Se chauffer, se déplacer' },
    description: { fr: "Payer l'électricité ou le gaz, isoler son logement, passer le permis, trouver un véhicule." },
    symbole: 'energie',
    data_inclusion: [
      'mobilite--acceder-a-un-vehicule',
      'mobilite--entretenir-reparer-son-vehicule',
      'mobilite--etre-accompagne-dans-son-parcours-mobilite',
      'mobilite--financer-ma-mobilite',
      'mobilite--mobilite-douce-partagee-collective',
      'mobilite--preparer-un-permis',
    ],
  },
  {
    id: 'numerique',
    slug: 'numerique',
    libelle: { fr: 'Numérique' },
    besoin: { fr: 'Internet, ordinateur' },
    description: { fr: "Faire une démarche en ligne avec quelqu'un, apprendre, avoir un ordinateur ou le wifi." },
    symbole: 'ordinateur',
    data_inclusion: [
      'numerique--acceder-a-des-services-en-ligne',
      'numerique--acceder-a-une-connexion-internet',
      'numerique--acquerir-un-equipement',
      'numerique--maitriser-les-fondamentaux-du-numerique',
    ],
  },
  {
    id: 'violences',
    slug: 'soutien',
    sensible: true,
    libelle: { fr: 'Violences' },
    besoin: { fr: 'Violences, être en sécurité' },
    description: { fr: 'Être écouté, se mettre en sécurité, connaître ses droits.' },
    symbole: 'securite',
    data_inclusion: ['famille--surmonter-conflits-separation-violence'],
  },
] as const satisfies readonly Theme[];

export type ThemeId = (typeof THEMES)[number]['id'];

// « PURE » : sans ce mot, la table entière partirait vers le visiteur avec le moindre morceau de ce fichier.
/** Les mêmes thèmes, avec les mots du public. */
export const BESOINS = /* @__PURE__ */ THEMES.map(({ id, besoin }) => ({ id, libelle: besoin }));

/** Ce que couvre chacun, en une phrase. */
export const DESCRIPTIONS_THEMES = /* @__PURE__ */ THEMES.map(({ id, description }) => ({ id, libelle: description }));
