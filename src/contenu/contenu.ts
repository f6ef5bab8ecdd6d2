import { join, relative } from 'node:path';
import type { z } from 'zod';
import { type Anomalie, type AnomalieDite, type CodeAnomalie, direAnomalie } from '../domaine/anomalie.ts';
import type { Catalogue } from '../domaine/catalogue.ts';
import { COLONNES_PARTENAIRE, COLONNES_PERMANENCE, type FicheBrute, type Ligne, parsePartenaire, parsePermanence } from '../domaine/colonnes.ts';
import { checkIntegrite } from '../domaine/integrite.ts';
import { findMotProche } from '../domaine/mot-proche.ts';
import { partenaireSchema } from '../domaine/partenaire.schema.ts';
import { permanenceSchema } from '../domaine/permanence.schema.ts';
import { secteursSchema } from '../domaine/secteur.schema.ts';
import { territoireSchema } from '../domaine/territoire.schema.ts';
import { urgencesSchema } from '../domaine/urgence.schema.ts';
import { readCommunes } from './communes.ts';
import { FICHIER_DISPARUS, readDisparus } from './disparus.ts';
import { type Dossiers, findModeDemonstration, readAujourdhui, resolveDossiers } from './dossiers.ts';
import { finishEchange } from './echange.ts';
import { readCsv } from './fichier-csv.ts';
import { FichierIllisible, type FichierYaml, readYaml } from './fichier-yaml.ts';

/** Ce que la lecture du contenu a trouvé ; `catalogue` manque quand une erreur empêche de publier. */
export interface Lecture {
  readonly catalogue: Catalogue | undefined;
  /** Fiches lues sans faute dans leur forme, même quand `catalogue` manque. */
  readonly nombres: { readonly partenaires: number; readonly permanences: number };
  /** Triées par fichier puis par ligne. */
  readonly anomalies: readonly AnomalieDite[];
}

/** Où une fiche est écrite : de quoi montrer la ligne à corriger. */
interface Endroit {
  readonly fichier: string;
  readonly ligneDe: (champ: string) => number;
}

/**
 * Lit et vérifie tout le contenu : le même chemin pour `npm run verifier` et pour la construction du site.
 * Ne s'arrête pas à la première faute. Rien n'est lu hors des dossiers donnés, de la liste officielle des communes et de `env`.
 */
export function readContenu(dossiers: Dossiers = resolveDossiers(), env: Readonly<Record<string, string | undefined>> = process.env): Lecture {
  // Un remplacement du flux coupé en plein milieu se termine avant toute lecture : les données sont anciennes ou nouvelles, jamais à moitié.
  finishEchange(dossiers.flux);
  const constats: AnomalieDite[] = [];
  const aujourdhui = readAujourdhui(env);
  const nommer = (fichier: string) => relative(process.cwd(), fichier) || fichier;
  const dire = (anomalie: Anomalie, endroit: Endroit) =>
    constats.push(direAnomalie(anomalie, { fichier: endroit.fichier, ligne: endroit.ligneDe(anomalie.champ) }));

  function readObjet<S extends z.ZodType>(nom: string, schema: S): { objet: z.output<S>; endroit: Endroit } | undefined {
    const fichier = nommer(join(dossiers.contenu, nom));
    const debut: Endroit = { fichier, ligneDe: () => 1 };
    let lu: FichierYaml | undefined;
    try {
      lu = readYaml(join(dossiers.contenu, nom));
    } catch (erreur) {
      if (!(erreur instanceof FichierIllisible)) throw erreur;
      dire(constat('fichier-illisible', nom, '', { raison: erreur.message }), { fichier, ligneDe: () => erreur.ligne });
      return undefined;
    }
    if (!lu) {
      dire(constat('fichier-absent', nom, '', { fichier }), debut);
      return undefined;
    }
    const { ligneDe } = lu;
    const endroit: Endroit = { fichier, ligneDe: (champ) => ligneDe(champ.split('.').map((cle) => (/^\d+$/.test(cle) ? Number(cle) : cle))) };
    const resultat = schema.safeParse(lu.valeur);
    if (resultat.success) return { objet: resultat.data, endroit };
    for (const anomalie of listProblemes(nom, resultat.error, Object.keys((schema as unknown as { shape?: object }).shape ?? {}))) dire(anomalie, endroit);
    return undefined;
  }

  function readFiches<S extends z.ZodType<{ id: string }>>(
    quoi: string,
    nom: string,
    schema: S,
    colonnes: readonly { nom: string }[],
    parse: (ligne: Ligne) => FicheBrute,
    requis: boolean,
  ) {
    const fichier = nommer(join(dossiers.flux, nom));
    const fiches = new Map<string, z.output<S>>();
    const endroits = new Map<string, Endroit>();
    const debut: Endroit = { fichier, ligneDe: () => 1 };
    try {
      const csv = readCsv(join(dossiers.flux, nom));
      if (!csv) {
        dire(constat('fichier-absent', nom, '', { fichier }), debut);
        return { fiches, endroits };
      }
      const connues = new Set(colonnes.map((colonne) => colonne.nom));
      for (const colonne of csv.colonnes) {
        if (colonne === 'contacts_pro') dire(constat('donnee-privee', nom, colonne, { champ: colonne }), debut);
        else if (!connues.has(colonne)) dire(constat('colonne-inconnue', nom, colonne, { colonne }), debut);
      }
      for (const { ligne, cases } of csv.lignes) {
        const endroit: Endroit = { fichier, ligneDe: () => ligne };
        const brute = parse(cases);
        const resultat = schema.safeParse(brute);
        const id = typeof brute.id === 'string' ? brute.id : '';
        if (!resultat.success) {
          for (const anomalie of listProblemesFiche(id, resultat.error, brute)) dire(anomalie, endroit);
          continue;
        }
        const premiere = endroits.get(id);
        if (premiere) dire(constat('id-en-double', id, 'id', { id, premiere: `la ligne ${premiere.ligneDe('id')}` }), endroit);
        fiches.set(id, resultat.data);
        endroits.set(id, endroit);
      }
      if (requis && csv.lignes.length === 0) dire(constat('collection-vide', nom, '', { quoi }), debut);
    } catch (erreur) {
      if (!(erreur instanceof FichierIllisible)) throw erreur;
      dire(constat('fichier-illisible', nom, '', { raison: erreur.message }), { fichier, ligneDe: () => erreur.ligne });
    }
    return { fiches, endroits };
  }

  function listDisparus() {
    const fichier = nommer(join(dossiers.flux, FICHIER_DISPARUS));
    try {
      const { disparus, faits } = readDisparus(dossiers.flux);
      for (const { anomalie, ligne } of faits) dire(anomalie, { fichier, ligneDe: () => ligne });
      return disparus;
    } catch (erreur) {
      if (!(erreur instanceof FichierIllisible)) throw erreur;
      dire(constat('fichier-illisible', FICHIER_DISPARUS, '', { raison: erreur.message }), { fichier, ligneDe: () => erreur.ligne });
      return [];
    }
  }

  const territoire = readObjet('territoire.yaml', territoireSchema);
  const secteurs = readObjet('secteurs.yaml', secteursSchema);
  const urgences = readObjet('urgences.yaml', urgencesSchema);
  const partenaires = readFiches('partenaires', 'partenaires.csv', partenaireSchema, COLONNES_PARTENAIRE, parsePartenaire, true);
  const permanences = readFiches('permanences', 'permanences.csv', permanenceSchema, COLONNES_PERMANENCE, parsePermanence, false);
  const disparus = listDisparus();

  let catalogue: Catalogue | undefined;
  if (territoire && secteurs && urgences) {
    const demonstration = findModeDemonstration(env) ?? territoire.objet.demonstration;
    catalogue = {
      aujourdhui,
      territoire: { ...territoire.objet, demonstration },
      communes: readCommunes(dossiers.contenu, territoire.objet.departement),
      secteurs: secteurs.objet,
      partenaires: trie(partenaires.fiches),
      permanences: trie(permanences.fiches),
      disparus,
      urgences: urgences.objet.urgences,
    };
    if (catalogue.communes.length === 0)
      dire(
        constat('collection-vide', 'territoire.yaml', 'departement', { quoi: `communes pour le département « ${territoire.objet.departement} »` }),
        territoire.endroit,
      );
    for (const anomalie of checkIntegrite(catalogue)) {
      const endroit =
        anomalie.entree === 'secteurs.yaml' ? secteurs.endroit : (partenaires.endroits.get(anomalie.entree) ?? permanences.endroits.get(anomalie.entree));
      if (endroit) dire(anomalie, endroit);
    }
  }
  const anomalies = constats.sort((a, b) => a.fichier.localeCompare(b.fichier) || a.ligne - b.ligne || a.code.localeCompare(b.code));
  const nombres = { partenaires: partenaires.fiches.size, permanences: permanences.fiches.size };
  return { catalogue: anomalies.some(({ gravite }) => gravite === 'erreur') ? undefined : catalogue, nombres, anomalies };
}

function constat(code: CodeAnomalie, entree: string, champ: string, details: Record<string, string> = {}): Anomalie {
  return { code, entree, champ, details };
}

const trie = <T extends { id: string }>(fiches: ReadonlyMap<string, T>): T[] => [...fiches.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Les problèmes d'un schéma zod, comme des faits. */
function listProblemes(entree: string, erreur: z.ZodError, champs: readonly string[]): Anomalie[] {
  return erreur.issues.flatMap(listCauses).flatMap((probleme): Anomalie[] => {
    const champ = probleme.path.join('.');
    if (probleme.code !== 'unrecognized_keys') return [constat('champ-refuse', entree, champ, { champ, probleme: probleme.message })];
    return probleme.keys.map((cle) => {
      const chemin = [...probleme.path, cle].join('.');
      return cle === 'contacts_pro'
        ? constat('donnee-privee', entree, chemin, { champ: cle })
        : constat('champ-inconnu', entree, chemin, { champ: cle, proche: findMotProche(cle, champs) ?? '' });
    });
  });
}

/** Une valeur qui peut s'écrire de deux façons (`lieu`) : ce qui manque à celle dont la personne s'est le plus approchée. */
function listCauses(probleme: z.core.$ZodIssue): z.core.$ZodIssue[] {
  const [proche] = probleme.code === 'invalid_union' ? [...probleme.errors].sort((a, b) => a.length - b.length) : [];
  return proche ? proche.map((cause) => ({ ...cause, path: [...probleme.path, ...cause.path] })) : [probleme];
}

/** Ceux d'une fiche : une fiche cachée se dit autrement, et rien de ce qu'elle porte n'est répété, même rangé dans la mauvaise case. */
function listProblemesFiche(id: string, erreur: z.ZodError, brute: FicheBrute): Anomalie[] {
  const adresse = (brute.adresse ?? (brute.lieu as FicheBrute | undefined)?.adresse) as FicheBrute | undefined;
  const cachee = adresse?.visibilite === 'confidentielle' || adresse?.visibilite === 'sur_orientation';
  const anomalies = listProblemes(id, erreur, Object.keys(brute));
  if (!cachee) return anomalies;
  return anomalies.map((anomalie) => {
    if (anomalie.champ.includes('adresse.')) return constat('confidentiel-situe', id, anomalie.champ, { champ: anomalie.champ.split('.').at(-1) ?? '' });
    return anomalie.code === 'champ-refuse'
      ? constat('champ-refuse', id, anomalie.champ, { champ: anomalie.champ, probleme: "valeur refusée, que l'on ne répète pas parce que le lieu est caché" })
      : anomalie;
  });
}

/** Le contenu a des erreurs : le site ne se construit pas, et dit pourquoi. */
export class ContenuRefuse extends Error {
  readonly anomalies: readonly AnomalieDite[];
  constructor(anomalies: readonly AnomalieDite[]) {
    const erreurs = anomalies.filter(({ gravite }) => gravite === 'erreur');
    super(
      `${erreurs.length} erreur${erreurs.length > 1 ? 's' : ''} dans le contenu :\n${erreurs
        .slice(0, 20)
        .map((erreur) => `  ${erreur.fichier}:${erreur.ligne} ${erreur.message} ${erreur.conseil}`)
        .join('\n')}`,
    );
    this.anomalies = anomalies;
  }
}

/**
 * Le catalogue, prêt à publier.
 * @throws {ContenuRefuse} s'il y a une erreur.
 */
export function getCatalogue(dossiers: Dossiers = resolveDossiers(), env: Readonly<Record<string, string | undefined>> = process.env): Catalogue {
  const { catalogue, anomalies } = readContenu(dossiers, env);
  if (!catalogue) throw new ContenuRefuse(anomalies);
  return catalogue;
}
