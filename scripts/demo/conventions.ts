import { stringify } from 'yaml';
import type { Convention } from '../../src/domaine/convention.schema.ts';
import { type Centre, listCentres } from './action-sociale-communale.ts';
import { type Contexte, shiftJour } from './contexte.ts';
import { createHasard } from './hasard.ts';

/** Ce qu'un centre de cette taille prend en charge (habitants servis, du plus grand au plus petit). Les seuils sont inventés ; les niveaux sont ceux du schéma. */
const SEUILS = [
  [15_000, 4],
  [7_000, 3],
  [3_000, 2],
] as const;

type Brute = Partial<Convention> & Pick<Convention, 'id' | 'role' | 'nom' | 'zone' | 'origine'>;

/**
 * Les conventions inventées d'un département, un fichier chacune : un protocole pour toutes les communes, les centres d'action sociale selon leur taille,
 * quelques usages, quelques projets (qui ne décident de rien), et les associations des publics sans domicile ou exilés.
 * @param ids identifiants des fiches de la démonstration
 */
export function listConventionsInventees(contexte: Contexte, ids: ReadonlySet<string>): ReadonlyMap<string, string> {
  const { departement, prefecture } = contexte;
  const association = (cle: string, role: Convention['role'], nom: string, publics: Convention['publics'], partenaire: string, zone: string): Brute[] =>
    ids.has(partenaire) ? [{ id: cle, role, nom, partenaire, publics, zone: [zone], origine: 'signee', du: '2024-01-01' }] : [];
  const conventions: Brute[] = [
    {
      id: 'protocole-de-premier-accueil',
      role: 'premier-accueil',
      nom: "Toutes les communes, avec ou sans centre d'action sociale",
      niveau: 1,
      zone: [departement.code],
      origine: 'signee',
      du: '2023-07-01',
      note: 'Chaque commune sait qui reçoit qui, et comment orienter.',
    },
    ...listCentres(contexte).flatMap((centre) => createConvention(centre, contexte, ids)),
    ...association(
      'sans-domicile',
      'accueil-de-jour',
      `Accueil de jour (${prefecture.nom})`,
      ['sans-domicile'],
      `accueil-de-jour-${prefecture.slug}`,
      prefecture.epci?.siren ?? prefecture.code_insee,
    ),
    ...association(
      'demande-d-asile',
      'asile',
      "Accueil des demandeurs d'asile",
      ['asile'],
      `accueil-demandeurs-asile-${departement.code.toLowerCase()}`,
      departement.code,
    ),
  ];
  return new Map(
    conventions.map(({ id, ...champs }) => [
      `conventions/${id}.yaml`,
      `${ENTETE}${stringify({ ...champs, exemple: 'oui' }, { lineWidth: 0, defaultStringType: 'PLAIN' })}`,
    ]),
  );
}

const ENTETE = '# Inventée pour la démonstration. Les quatre niveaux sont ceux de content/conventions/README.md.\n';

function createConvention({ sorte, siege, communes }: Centre, { graine, jour }: Contexte, ids: ReadonlySet<string>): Brute[] {
  const id = `${sorte}-${siege.slug}`;
  const habitants = communes.reduce((somme, { population }) => somme + (population ?? 0), 0);
  // Un centre partagé par plusieurs communes a du personnel : il prend toujours quelque chose.
  const niveau = SEUILS.find(([seuil]) => habitants >= seuil)?.[1] ?? (communes.length > 1 ? 2 : undefined);
  if (!niveau || !ids.has(id)) return [];
  const hasard = createHasard(`${graine}/convention/${id}`);
  const tirage = hasard.suivant();
  const origine = tirage < 0.15 ? 'usage' : tirage < 0.25 && niveau < 4 ? 'en-projet' : 'signee';
  return [
    {
      id,
      role: 'ccas',
      nom: `${sorte.toUpperCase()} (${siege.nom})`,
      partenaire: id,
      niveau,
      ...(niveau === 2 ? { publics: [hasard.choisir(['rsa', 'seniors'] as const)] } : {}),
      zone: communes.map(({ code_insee }) => code_insee).sort(),
      origine,
      ...(origine === 'signee' ? { du: shiftJour(jour, -hasard.entier(60, 1_000)) } : {}),
    },
  ];
}
