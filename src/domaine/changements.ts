import type { Catalogue } from './catalogue.ts';
import { getCheminFiche } from './chemins.ts';
import type { FicheBrute } from './colonnes.ts';
import { type Collection, getVisibilite, isCachee } from './fusion.ts';
import { direHoraires } from './horaires/dire.ts';
import { lireHoraires } from './horaires/lire.ts';
import { getChamps } from './saisie/champs-fiche.ts';
import { direValeur } from './saisie/dire-changement.ts';
import { CHAMPS } from './vocabulaires/champs.ts';
import { MOBILISABLE_PAR } from './vocabulaires/mobilisable-par.ts';
import { MODES_ACCUEIL } from './vocabulaires/modes-accueil.ts';
import { MODES_MOBILISATION } from './vocabulaires/modes-mobilisation.ts';
import { ROLES } from './vocabulaires/roles.ts';
import { findTerme, type Terme } from './vocabulaires/terme.ts';
import { VISIBILITES } from './vocabulaires/visibilites.ts';

/** Un champ qui change, dit en mots. `cache` : le lieu se cache, avant ou après, et rien n'en est dit. */
export interface ChangementDeChamp {
  readonly champ: string;
  readonly avant: string;
  readonly apres: string;
  readonly cache: boolean;
}

/** Une fiche nommée, et l'adresse de sa page. */
export interface FicheNommee {
  readonly collection: Collection;
  readonly id: string;
  readonly nom: string;
  readonly chemin: string;
}
export interface FicheChangee extends FicheNommee {
  readonly champs: readonly ChangementDeChamp[];
}

/** Ce que deux contenus ont de différent, du point de vue de qui lit le site. */
export interface Changements {
  readonly apparaissent: readonly FicheNommee[];
  readonly changent: readonly FicheChangee[];
  readonly disparaissent: readonly FicheNommee[];
  /** Le reste du contenu : « secteurs.yaml : Lodève », « territoire.yaml : alerte ». */
  readonly ailleurs: readonly string[];
}

const COLLECTIONS = ['partenaires', 'permanences'] as const;

/** Compare deux contenus vérifiés, fiche par fiche, dans l'ordre des noms de dossiers puis des identifiants. */
export function listChangementsDuSite(avant: Catalogue, apres: Catalogue): Changements {
  const parCollection = COLLECTIONS.map((collection) => {
    const [anciennes, nouvelles] = [avant, apres].map(
      (catalogue) => new Map(catalogue[collection].map((fiche) => [fiche.id, fiche as FicheBrute & { id: string }])),
    );
    if (!anciennes || !nouvelles) return { apparaissent: [], changent: [], disparaissent: [] };
    return {
      apparaissent: [...nouvelles.values()].filter(({ id }) => !anciennes.has(id)).map((fiche) => nommeFiche(collection, fiche)),
      disparaissent: [...anciennes.values()].filter(({ id }) => !nouvelles.has(id)).map((fiche) => nommeFiche(collection, fiche)),
      changent: [...nouvelles.values()].flatMap((fiche): FicheChangee[] => {
        const ancienne = anciennes.get(fiche.id);
        const champs = ancienne ? listChamps(collection, ancienne, fiche) : [];
        return champs.length > 0 ? [{ ...nommeFiche(collection, fiche), champs }] : [];
      }),
    };
  });
  return {
    apparaissent: parCollection.flatMap(({ apparaissent }) => apparaissent),
    changent: parCollection.flatMap(({ changent }) => changent),
    disparaissent: parCollection.flatMap(({ disparaissent }) => disparaissent),
    ailleurs: listAilleurs(avant, apres),
  };
}

function nommeFiche(collection: Collection, fiche: FicheBrute & { id: string }): FicheNommee {
  return { collection, id: fiche.id, nom: String(fiche.nom ?? fiche.intitule), chemin: getCheminFiche(collection, fiche.id) };
}

function listChamps(collection: Collection, avant: FicheBrute, apres: FicheBrute): ChangementDeChamp[] {
  const cache = [avant, apres].some((fiche) => isCachee(getVisibilite(fiche)));
  const ordre = CHAMPS.map(({ id }) => id as string);
  const champs = [...new Set([...Object.keys(avant), ...Object.keys(apres)])].sort((a, b) => ordre.indexOf(a) - ordre.indexOf(b));
  return champs.flatMap((champ): ChangementDeChamp[] => {
    if (JSON.stringify(avant[champ]) === JSON.stringify(apres[champ])) return [];
    const dire = (fiche: FicheBrute) => (cache ? direCache(champ, fiche) : direChamp(collection, champ, fiche[champ]));
    return [{ champ: findTerme(CHAMPS, champ)?.libelle.fr ?? champ, avant: dire(avant), apres: dire(apres), cache: cache && !SANS_LIEU.has(champ) }];
  });
}

/** Ce qui ne peut pas dire où est un lieu : une date, un mot d'un vocabulaire. */
const SANS_LIEU = new Set(['verifie_le', 'date_maj', 'statut', 'rendez_vous', 'frais', 'type', 'publics', 'thematiques', 'adresse', 'lieu']);

/** D'une fiche cachée, la visibilité et les mots des vocabulaires se disent ; le reste non. */
function direCache(champ: string, fiche: FicheBrute): string {
  if (champ === 'adresse' || champ === 'lieu') return findTerme(VISIBILITES, getVisibilite(fiche) ?? '')?.libelle.fr ?? 'chez un partenaire';
  return SANS_LIEU.has(champ) ? direChamp('partenaires', champ, fiche[champ]) : '(caché)';
}

const TABLES: Readonly<Record<string, readonly Terme[]>> = {
  roles: ROLES,
  modes_accueil: MODES_ACCUEIL,
  modes_mobilisation: MODES_MOBILISATION,
  mobilisable_par: MOBILISABLE_PAR,
  ...Object.fromEntries(COLLECTIONS.flatMap((collection) => getChamps(collection).flatMap(({ nom, table }) => (table ? [[nom, table]] : [])))),
};

function direChamp(collection: Collection, champ: string, valeur: unknown): string {
  if ((champ === 'horaires' || champ === 'horaires_accueil') && typeof valeur === 'string') return direHeures(valeur);
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non';
  const table = getChamps(collection).find(({ nom }) => nom === champ)?.table ?? TABLES[champ];
  return direValeur(valeur, table);
}

/** Les heures comme le site les dira ; illisibles, elles resteront telles qu'écrites. */
function direHeures(texte: string): string {
  const lecture = lireHoraires(texte);
  return lecture.erreur ? `${texte} (ne se lit pas : « à confirmer »)` : direHoraires(lecture.osm, 'fr', lecture.rendez_vous);
}

function listAilleurs(avant: Catalogue, apres: Catalogue): string[] {
  const differents = <T>(avants: readonly T[], apreses: readonly T[], nommer: (element: T) => string) => {
    const textes = new Map(avants.map((element) => [nommer(element), JSON.stringify(element)]));
    const nouveaux = new Map(apreses.map((element) => [nommer(element), JSON.stringify(element)]));
    return [...new Set([...textes.keys(), ...nouveaux.keys()])].filter((nom) => textes.get(nom) !== nouveaux.get(nom));
  };
  return [
    ...Object.keys(apres.territoire)
      .filter(
        (cle) =>
          JSON.stringify(avant.territoire[cle as keyof typeof avant.territoire]) !== JSON.stringify(apres.territoire[cle as keyof typeof apres.territoire]),
      )
      .map((cle) => `territoire.yaml : ${cle}`),
    ...differents(avant.secteurs.secteurs, apres.secteurs.secteurs, ({ nom }) => nom).map((nom) => `secteurs.yaml : ${nom}`),
    ...differents(avant.urgences, apres.urgences, ({ id }) => id).map((id) => `urgences.yaml : ${id}`),
  ];
}
