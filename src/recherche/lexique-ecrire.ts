import type { Catalogue } from '../domaine/catalogue.ts';
import { CHEMINS, getCheminDroit } from '../domaine/chemins.ts';
import { distanceKm, type Position } from '../domaine/commune.ts';
import { getBesoin } from '../domaine/partenaire.ts';
import { slugify } from '../domaine/slug.ts';
import type { Synonymes } from '../domaine/traduction.schema.ts';
import { isTraduite } from '../domaine/vocabulaires/langues.ts';
import { DOCUMENTS } from '../domaine/vocabulaires/documents.ts';
import { PAGES } from '../domaine/vocabulaires/pages.ts';
import { PRESTATIONS } from '../domaine/vocabulaires/prestations.ts';
import { ROLES } from '../domaine/vocabulaires/roles.ts';
import { getLibelle, type Terme } from '../domaine/vocabulaires/terme.ts';
import { THEMES } from '../domaine/vocabulaires/themes.ts';
import type { Traduire } from '../i18n/index.ts';
import {
  COMMUN_MAX,
  COMMUN_ZERO,
  type CommunesEcrites,
  type Ecrit,
  formatRang,
  type Lexique,
  type MotsEcrits,
  type Nomme,
  RAYON_KM,
  type ThemeReconnu,
} from './lexique.ts';
import { getPhrase, listSousSuites } from './mots.ts';
import { getFormesUtiles, getPhraseUtile } from './reconnaitre.ts';

// À part de `lexique.ts`, que la page de recherche emporte : ce qui suit ne sert qu'à construire, et tient aux vocabulaires entiers.

/** Les communes que la page de recherche charge. */
export function formatCommunes(communes: Catalogue['communes']): CommunesEcrites {
  const parCode = new Map(communes.map((commune) => [commune.code_insee, commune]));
  return [...communes]
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
    .map((commune) => {
      const { code_insee, nom, codes_postaux, position, slug } = commune;
      const oubliees = commune.voisines.filter((code) => !isAutour(position, parCode.get(code)?.position)).join(' ');
      const propre = slug === slugify(nom) ? '' : slug;
      const ligne = [
        code_insee,
        nom,
        codes_postaux.join(' '),
        position && Math.round(position.latitude * 100),
        position && Math.round(position.longitude * 100),
      ] as const;
      if (oubliees) return [...ligne, propre, oubliees] as const;
      return propre ? ([...ligne, propre] as const) : ligne;
    });
}

/** Les mots que la page de recherche reconnaît. @param catalogue dans la langue : ses mots s'ajoutent à ceux du français, que l'on tape aussi */
export function formatMots({ droits, traductions, synonymes }: Pick<Catalogue, 'droits' | 'traductions' | 'synonymes'>, t: Traduire): MotsEcrits {
  const { langue } = t;
  const dans = isTraduite(langue) ? traductions[langue]?.synonymes : undefined;
  const dits = (table: keyof Synonymes, id: string): readonly string[] =>
    [synonymes, dans].flatMap((mots) => (mots?.[table] as Readonly<Record<string, readonly string[]>> | undefined)?.[id] ?? []);
  const listNommes = (table: 'roles' | 'prestations', termes: readonly Terme[]): Nomme[] =>
    termes.map(({ id, libelle }) => ({
      id,
      phrases: listPhrases([id.replace(/-/g, ' '), libelle.fr, ...(isTraduite(langue) ? [getLibelle(termes, id, langue)] : []), ...dits(table, id)]),
    }));
  const roles = listNommes('roles', ROLES);
  // Un papier que l'on tient, sauf s'il nomme un service (« carte Vitale ») : l'aide aux papiers.
  const services = new Set(roles.flatMap(({ phrases }) => phrases));
  const papiers = DOCUMENTS.flatMap(({ id }) => dits('documents', id)).filter((phrase) => !services.has(getFormesUtiles(phrase)));
  return compacte({
    themes: dropContenantes(
      THEMES.map(({ id, slug, libelle, besoin }) => ({
        id,
        slug,
        phrases: [
          libelle.fr,
          // « Manger, s'habiller, se laver » se reconnaît aussi à « habiller ».
          ...besoin.fr.split(', ').map((mots) => mots.replace(/^(?:se |s')/, '')),
          ...(isTraduite(langue) ? getBesoin(id, langue).split(/[,،] ?/) : []),
          ...dits('themes', id),
          ...(id === 'acces-aux-droits' ? papiers : []),
        ].map(getPhrase),
      })),
    ),
    droits: droits.map((droit) => ({
      id: droit.id,
      titre: droit.titre,
      chemin: getCheminDroit(droit),
      phrases: listPhrases([...listBouts(droit.titre), ...droit.autres_noms, ...dits('droits', droit.id)]),
      roles: droit.ou_demander,
      themes: droit.thematiques,
    })),
    roles,
    prestations: listNommes('prestations', PRESTATIONS),
    pages: PAGES.map(({ id, titre }) => ({ id, titre: t(titre), chemin: CHEMINS[id], phrases: listPhrases([t(titre), ...dits('pages', id)]) })),
    communes: Object.fromEntries(Object.entries(dans?.communes ?? {}).map(([code, noms]) => [code, noms.map(getPhrase)])),
  });
}

/** Écrit chaque mot une fois, et les phrases en rangs. */
function compacte({ communes, ...listes }: Omit<Lexique, 'communes' | 'vocabulaire'> & Pick<MotsEcrits, 'communes'>): MotsEcrits {
  const { themes, droits, roles, prestations, pages } = listes;
  const nommes: readonly Nomme[] = [...themes, ...droits, ...roles, ...prestations, ...pages];
  const vocabulaire = [...new Set(nommes.flatMap(({ phrases }) => phrases).flatMap((phrase) => phrase.split(' ')))].sort();
  const rangs = new Map(vocabulaire.map((mot, rang) => [mot, formatRang(rang)]));
  const ecrit = (mots: readonly string[]) => mots.map((mot) => rangs.get(mot) ?? '').join('');
  const ecrits = <T extends Nomme>(liste: readonly T[], ordonnees = false): Ecrit<T>[] =>
    liste.map((nomme) => {
      const phrases = nomme.phrases.map((phrase) => phrase.split(' '));
      const groupes = Map.groupBy(ordonnees ? phrases : ordonneParFrequence(phrases), ([tete = '']) => tete);
      return { ...nomme, phrases: [...groupes].map(([tete, suites]) => `${ecrit([tete])}:${suites.map(([, ...suite]) => ecrit(suite)).join(',')}`).join(' ') };
    });
  return {
    vocabulaire: formatVocabulaire(vocabulaire),
    // Les mots d'un besoin doivent se suivre.
    themes: ecrits(themes, true),
    droits: ecrits(droits),
    roles: ecrits(roles),
    prestations: ecrits(prestations),
    pages: ecrits(pages),
    communes,
  };
}

/** Chaque mot après ce qu'il a de commun avec le précédent. @param mots dans l'ordre de l'alphabet */
const formatVocabulaire = (mots: readonly string[]): string =>
  mots
    .map((mot, rang) => {
      const avant = mots[rang - 1] ?? '';
      let commun = 0;
      while (commun < COMMUN_MAX && commun < mot.length && mot[commun] === avant[commun]) commun += 1;
      return `${String.fromCharCode(COMMUN_ZERO + commun)}${mot.slice(commun)}`;
    })
    .join('');

/** Le mot que le plus de phrases disent, en tête de chacune : elles se rangent avec lui. */
function ordonneParFrequence(phrases: readonly (readonly string[])[]): string[][] {
  const nombres = new Map<string, number>();
  for (const mot of phrases.flat()) nombres.set(mot, (nombres.get(mot) ?? 0) + 1);
  return phrases.map((mots) => mots.toSorted((a, b) => (nombres.get(b) ?? 0) - (nombres.get(a) ?? 0) || (a < b ? -1 : 1)));
}

/** Une phrase plus longue ne se dit presque jamais tout entière. */
const MOTS_MAX = 3;
const SUITE_MAX = 4;

/**
 * Chaque suite de mots une fois. Une suite qui en contient une autre se reconnaît à elle, sauf si elle en contient aussi une d'un autre besoin :
 * « maison de retraite » n'est pas un logement.
 */
function dropContenantes(themes: readonly ThemeReconnu[]): ThemeReconnu[] {
  const porteurs = new Map<string, Set<string>>();
  for (const { id, phrases } of themes) for (const phrase of phrases.filter(Boolean)) porteurs.set(phrase, (porteurs.get(phrase) ?? new Set()).add(id));
  const isInutile = (phrase: string, id: string) => {
    const contenues = listSousSuites(phrase).flatMap((bout) => [...(porteurs.get(bout) ?? [])]);
    return contenues.length > 0 && contenues.every((autre) => autre === id);
  };
  return themes.map((theme) => ({
    ...theme,
    phrases: [...new Set(theme.phrases)].filter((phrase) => phrase !== '' && phrase.split(' ').length <= SUITE_MAX && !isInutile(phrase, theme.id)),
  }));
}

/**
 * Chaque phrase une fois, à la racine près : « payer le loyer » et « paiement du loyer » n'en font qu'une. Une phrase qui en contient une autre
 * d'au moins deux mots n'apprend rien de plus ; un mot seul, lui, pèse moins qu'une phrase, et ne la remplace pas.
 */
function listPhrases(phrases: readonly string[]): string[] {
  const parRacines = new Map(phrases.map((phrase) => [getPhraseUtile(phrase), getFormesUtiles(phrase)] as const));
  parRacines.delete('');
  const ensembles = [...parRacines.keys()].map((racines) => ({ racines, mots: new Set(racines.split(' ')) }));
  const contient = (grande: ReadonlySet<string>, petite: ReadonlySet<string>) => petite.size > 1 && petite.size < grande.size && petite.isSubsetOf(grande);
  return ensembles
    .filter(({ mots }) => mots.size <= MOTS_MAX && !ensembles.some((autre) => contient(mots, autre.mots)))
    .map(({ racines }) => parRacines.get(racines) ?? '');
}

/** « Revenu de solidarité active (RSA) » se dit de deux façons ; « Loyer impayé, courrier d'expulsion » aussi. */
const listBouts = (titre: string): string[] => titre.split(/[,،()/]/).map((bout) => bout.trim());

const isAutour = (ici: Position | null, la: Position | null | undefined) => ici !== null && la !== null && la !== undefined && distanceKm(ici, la) <= RAYON_KM;
