import type { RoleId } from './roles.ts';
import type { Terme } from './terme.ts';
import type { ThemeId } from './themes.ts';

/** Un type de partenaire, avec ce que l'on déduit quand le flux ne dit ni rôles ni thèmes. */
export interface TypePartenaire extends Terme {
  readonly roles: readonly RoleId[];
  readonly thematiques: readonly ThemeId[];
}

/** Types de partenaires (contrat du domaine). Les rôles et thèmes sont ceux d'une fiche qui n'en dit rien. */
export const TYPES_PARTENAIRE = [
  {
    id: 'mds',
    libelle: { fr: 'Maison départementale des solidarités' },
    roles: ['premier-accueil', 'service-social-departemental'],
    thematiques: ['acces-aux-droits', 'insertion', 'enfance-famille', 'logement', 'budget'],
  },
  { id: 'mda', libelle: { fr: "Maison départementale de l'autonomie" }, roles: ['mdph', 'service-autonomie'], thematiques: ['autonomie'] },
  {
    id: 'cpas',
    libelle: { fr: "Centre public d'action sociale" },
    roles: ['ccas', 'premier-accueil'],
    thematiques: ['acces-aux-droits', 'budget', 'precarite'],
  },
  {
    id: 'service-social-departemental',
    libelle: { fr: 'Service social du Département' },
    roles: ['premier-accueil', 'service-social-departemental'],
    thematiques: ['acces-aux-droits', 'insertion', 'enfance-famille', 'logement', 'budget'],
  },
  { id: 'service-autonomie', libelle: { fr: "Service de l'autonomie" }, roles: ['service-autonomie'], thematiques: ['autonomie'] },
  { id: 'mdph', libelle: { fr: 'Maison départementale des personnes handicapées' }, roles: ['mdph'], thematiques: ['autonomie'] },
  { id: 'pmi', libelle: { fr: 'Protection maternelle et infantile' }, roles: ['pmi'], thematiques: ['enfance-famille', 'sante'] },
  {
    id: 'ccas',
    libelle: { fr: "Centre communal d'action sociale" },
    roles: ['ccas', 'premier-accueil', 'domiciliation'],
    thematiques: ['acces-aux-droits', 'budget', 'precarite', 'autonomie'],
  },
  {
    id: 'cias',
    libelle: { fr: "Centre intercommunal d'action sociale" },
    roles: ['ccas', 'premier-accueil', 'domiciliation'],
    thematiques: ['acces-aux-droits', 'budget', 'precarite', 'autonomie'],
  },
  { id: 'mairie', libelle: { fr: 'Mairie' }, roles: [], thematiques: ['acces-aux-droits'] },
  {
    id: 'caf',
    libelle: { fr: "Caisse d'allocations familiales" },
    roles: ['caf'],
    thematiques: ['acces-aux-droits', 'enfance-famille', 'logement', 'insertion'],
  },
  { id: 'cpam', libelle: { fr: 'Assurance maladie' }, roles: ['cpam'], thematiques: ['sante', 'acces-aux-droits'] },
  { id: 'carsat', libelle: { fr: 'Assurance retraite' }, roles: ['carsat'], thematiques: ['autonomie', 'acces-aux-droits'] },
  { id: 'msa', libelle: { fr: 'Mutualité sociale agricole' }, roles: ['msa'], thematiques: ['acces-aux-droits', 'sante', 'enfance-famille'] },
  { id: 'france-travail', libelle: { fr: 'France Travail' }, roles: ['france-travail'], thematiques: ['emploi', 'insertion'] },
  { id: 'mission-locale', libelle: { fr: 'Mission locale' }, roles: ['mission-locale'], thematiques: ['emploi', 'insertion'] },
  { id: 'france-services', libelle: { fr: 'France services' }, roles: ['france-services', 'premier-accueil'], thematiques: ['acces-aux-droits', 'numerique'] },
  { id: 'siao', libelle: { fr: "Accueil et orientation vers l'hébergement" }, roles: ['siao'], thematiques: ['logement'] },
  { id: 'point-conseil-budget', libelle: { fr: 'Point conseil budget' }, roles: ['point-conseil-budget'], thematiques: ['budget'] },
  { id: 'banque-de-france', libelle: { fr: 'Banque de France' }, roles: ['banque-de-france'], thematiques: ['budget'] },
  { id: 'adil', libelle: { fr: "Agence d'information sur le logement" }, roles: ['adil'], thematiques: ['logement'] },
  { id: 'point-justice', libelle: { fr: 'Point-justice' }, roles: ['point-justice'], thematiques: ['acces-aux-droits'] },
  {
    id: 'cidff',
    libelle: { fr: "Centre d'information sur les droits des femmes et des familles" },
    roles: ['cidff'],
    thematiques: ['violences', 'acces-aux-droits', 'enfance-famille'],
  },
  { id: 'service-social-specialise', libelle: { fr: 'Service social spécialisé' }, roles: [], thematiques: ['acces-aux-droits'] },
  { id: 'espace-numerique', libelle: { fr: "Lieu d'aide au numérique" }, roles: ['mediation-numerique'], thematiques: ['numerique'] },
  { id: 'aide-alimentaire', libelle: { fr: 'Aide alimentaire' }, roles: ['aide-alimentaire'], thematiques: ['precarite'] },
  { id: 'accueil-de-jour', libelle: { fr: 'Accueil de jour' }, roles: ['accueil-de-jour'], thematiques: ['precarite', 'logement'] },
  { id: 'hebergement', libelle: { fr: 'Hébergement' }, roles: [], thematiques: ['logement'] },
  { id: 'sante', libelle: { fr: 'Lieu de soins' }, roles: [], thematiques: ['sante'] },
  { id: 'association', libelle: { fr: 'Association' }, roles: [], thematiques: [] },
  { id: 'autre', libelle: { fr: 'Autre service' }, roles: [], thematiques: [] },
] as const satisfies readonly TypePartenaire[];

export type TypePartenaireId = (typeof TYPES_PARTENAIRE)[number]['id'];
