import { ROLES, type RoleId } from '../vocabulaires/roles.ts';
import { listIds } from '../vocabulaires/terme.ts';
import { THEMES, type ThemeId } from '../vocabulaires/themes.ts';
import { listRolesDeRegle, REGLES, type RegleId } from './decision.ts';
import { listDemandes } from './orienter.ts';
import { FAITS, type Situation, type Valeur } from './situation.ts';
import { listUrgences } from './urgences.ts';

/** Les cas que la page sans script propose à qui n'a pas d'enfant à charge, du plus précis au plus général. */
const CAS = {
  rsa: { rsa: 'oui' },
  apa: { apa: 'oui' },
  autonomie: { perte_autonomie: 'oui' },
  retraite: { activite: 'retraite', age: 65 },
  sansToit: { logement: 'rue' },
  asile: { sejour: 'asile' },
  hopital: { hospitalise: 'oui' },
  etudiant: { activite: 'etudiant' },
  eleve: { activite: 'eleve' },
  agricole: { regime: 'agricole' },
  aucun: { enfants_mineurs: 'non' },
} as const satisfies Record<string, Partial<Situation>>;
export type CasId = keyof typeof CAS;

/** Ce que dit une réponse : une valeur d'une question, un besoin ou un cas, dont les mots sont ailleurs. */
export type ReponseArbre =
  | { readonly sorte: 'danger'; readonly valeur: Valeur<'danger'> | 'oui' | 'non' }
  | { readonly sorte: 'nature'; readonly valeur: Situation['nature'] }
  | { readonly sorte: 'enfants'; readonly valeur: 'oui' | 'non' }
  | { readonly sorte: 'besoin'; readonly valeur: ThemeId }
  | { readonly sorte: 'cas'; readonly valeur: CasId }
  | { readonly sorte: 'role'; readonly valeur: RoleId };

/** Un lien de l'arbre : vers une autre étape, ou vers les rôles qui répondent. */
export interface Branche {
  readonly reponse: ReponseArbre;
  readonly vers: { readonly etape: string } | { readonly role: RoleId };
}

/** Une page du guide sans script. Son nom ne dit rien : l'historique d'un téléphone ne doit trahir personne. */
export interface Etape {
  /** Dernière partie de l'adresse : « 1 », « 2 »… */
  readonly slug: string;
  readonly question: 'danger' | 'dangers' | 'nature' | 'besoins' | 'enfants' | 'cas' | 'roles';
  readonly branches: readonly Branche[];
  /** Le besoin dont cette étape donne les services. */
  readonly besoin?: ThemeId;
  /** Une page que l'on peut lire sous surveillance : bouton pour quitter. */
  readonly sensible: boolean;
}

const role = (id: RoleId) => ({ role: id });
const etape = (slug: string) => ({ etape: slug });
const demande = (faits: Partial<Situation>) => listDemandes({ commune: '', besoins: [], nature: 'situation', ...faits });

/**
 * Le guide sans script : un arbre court, sur la nature de la demande et la situation ; ni commune, ni détail personnel dans les adresses.
 * Les rôles viennent des mêmes règles que le guide entier.
 */
export function listEtapes(): Etape[] {
  const dangers = ['sans-abri-ce-soir', 'violences', 'enfant', 'suicide', 'medical'] as const;
  const parBesoin = THEMES.map(({ id }, rang) => ({ id, slug: `4-${rang + 1}` }));
  return [
    {
      slug: '1',
      question: 'danger',
      sensible: false,
      branches: [
        { reponse: { sorte: 'danger', valeur: 'oui' }, vers: etape('2') },
        { reponse: { sorte: 'danger', valeur: 'non' }, vers: etape('3') },
      ],
    },
    {
      slug: '2',
      question: 'dangers',
      sensible: true,
      branches: dangers.map((danger) => ({ reponse: { sorte: 'danger', valeur: danger }, vers: role(getRole(demande({ danger }).dangers)) })),
    },
    {
      slug: '3',
      question: 'nature',
      sensible: false,
      branches: [
        { reponse: { sorte: 'nature', valeur: 'droit' }, vers: etape('4') },
        { reponse: { sorte: 'nature', valeur: 'situation' }, vers: etape('5') },
      ],
    },
    {
      slug: '4',
      question: 'besoins',
      sensible: false,
      branches: parBesoin.map(({ id, slug }) => ({ reponse: { sorte: 'besoin', valeur: id }, vers: etape(slug) })),
    },
    ...parBesoin.map(
      ({ id, slug }): Etape => ({
        slug,
        question: 'roles',
        besoin: id,
        sensible: id === 'violences',
        branches: [
          ...new Set([...listDangersDe(id), ...listDemandes({ commune: '', besoins: [id], nature: 'droit' }).besoins.map((demandee) => demandee.role)]),
        ].map((valeur) => ({ reponse: { sorte: 'role', valeur }, vers: role(valeur) })),
      }),
    ),
    {
      slug: '5',
      question: 'enfants',
      sensible: false,
      branches: [
        { reponse: { sorte: 'enfants', valeur: 'oui' }, vers: role(getRole(demande({ enfants_mineurs: 'oui' }).accompagnements)) },
        { reponse: { sorte: 'enfants', valeur: 'non' }, vers: etape('6') },
      ],
    },
    {
      slug: '6',
      question: 'cas',
      sensible: false,
      branches: (Object.keys(CAS) as CasId[]).map((valeur) => ({
        reponse: { sorte: 'cas', valeur },
        vers: role(getRole(demande({ enfants_mineurs: 'non', ...CAS[valeur] }).accompagnements)),
      })),
    },
  ];
}

const listDangersDe = (besoin: ThemeId): RoleId[] => listDemandes({ commune: '', besoins: [besoin], nature: 'droit' }).dangers.map((demandee) => demandee.role);

function getRole([premiere]: readonly { readonly role: RoleId }[]): RoleId {
  if (!premiere) throw new Error('Une branche du guide sans script ne mène à aucun rôle : relisez les règles.');
  return premiere.role;
}

/** Les rôles dont l'adresse et le titre restent neutres. */
const NEUTRES: Readonly<Partial<Record<RoleId, { readonly slug: string; readonly titre: string }>>> = {
  'accueil-violences': { slug: 'soutien', titre: 'Être soutenu' },
  'intervenant-social': { slug: 'soutien-et-demarches', titre: 'Soutien et démarches' },
  'informations-preoccupantes': { slug: 'familles', titre: 'Familles' },
  'sante-mentale': { slug: 'ecoute', titre: 'Écoute' },
  siao: { slug: 'orientation-logement', titre: 'Orientation logement' },
};

/** L'adresse d'un rôle, dernière partie : neutre quand le nom du rôle trahirait. */
export const getSlugRole = (id: RoleId): string => NEUTRES[id]?.slug ?? id;
/** Le titre neutre d'un rôle sensible : celui de l'onglet, que l'historique garde. */
export const findTitreNeutre = (id: RoleId): string | undefined => NEUTRES[id]?.titre;

/** Les rôles qui ont leur page : tous. */
export const listRoles = (): readonly RoleId[] => listIds(ROLES);

/** Les règles qui mènent à un rôle, chacune une fois : ce que dit sa page. */
export function listReglesDuRole(id: RoleId): RegleId[] {
  return (Object.keys(REGLES) as RegleId[]).filter((regle) => listRolesDeRegle(regle).includes(id));
}

/** Les numéros des dangers qui mènent à un rôle. */
export function listUrgencesDuRole(id: RoleId): string[] {
  const dangers = FAITS.danger.filter(
    (danger) => danger !== 'aucun' && listDemandes({ commune: '', besoins: [], nature: 'situation', danger }).dangers.some(({ role: mene }) => mene === id),
  );
  return [...new Set(dangers.flatMap((danger) => listUrgences({ commune: '', besoins: [], nature: 'situation', danger })))].filter(
    (numero) => !TOUJOURS.has(numero),
  );
}

/** Ceux que le bandeau du danger donne déjà. */
const TOUJOURS: ReadonlySet<string> = new Set(['15', '17', '18', '112', '114']);
