import { join } from 'node:path';
import type { z } from 'zod';
import type { Anomalie } from '../domaine/anomalie.ts';
import { COLONNES_PARTENAIRE, COLONNES_PERMANENCE, type FicheBrute, type Ligne, parsePartenaire, parsePermanence } from '../domaine/colonnes.ts';
import { cacheFiche, type Collection, fusionne } from '../domaine/fusion.ts';
import { findMotProche } from '../domaine/mot-proche.ts';
import { partenaireSchema } from '../domaine/partenaire.schema.ts';
import { permanenceSchema } from '../domaine/permanence.schema.ts';
import { readCsv } from './fichier-csv.ts';
import { FichierIllisible } from './fichier-yaml.ts';
import { constat, listProblemesFiche } from './problemes.ts';
import { readSurcharges, type Surcharge } from './surcharges.ts';

/** Où un champ est écrit : de quoi montrer la ligne à corriger. */
export interface Endroit {
  readonly fichier: string;
  readonly ligne: number;
}
/** L'endroit d'un champ d'une fiche, qu'il vienne du flux ou du fichier de son propriétaire. */
export type Situer = (champ: string) => Endroit;

/** Les fiches d'une sorte, vérifiées dans leur forme, et où chacune est écrite. */
export interface Fiches<T> {
  readonly fiches: ReadonlyMap<string, T>;
  readonly endroits: ReadonlyMap<string, Situer>;
  /** Identifiant → champs que le propriétaire écrit lui-même. */
  readonly tenues: Readonly<Record<string, readonly string[]>>;
  /** Ce que dit le flux seul, pour les fiches qui ont aussi un fichier. */
  readonly bases: ReadonlyMap<string, FicheBrute>;
  readonly surcharges: ReadonlyMap<string, Surcharge>;
}

interface Sorte<S extends z.ZodType<{ id: string }>> {
  readonly collection: Collection;
  readonly schema: S;
  readonly colonnes: readonly { readonly nom: string }[];
  readonly parse: (ligne: Ligne) => FicheBrute;
  readonly requises: readonly string[];
}

export const PARTENAIRES = {
  collection: 'partenaires',
  schema: partenaireSchema,
  colonnes: COLONNES_PARTENAIRE,
  parse: parsePartenaire,
  requises: ['nom', 'type', 'adresse'],
} satisfies Sorte<typeof partenaireSchema>;
export const PERMANENCES = {
  collection: 'permanences',
  schema: permanenceSchema,
  colonnes: COLONNES_PERMANENCE,
  parse: parsePermanence,
  requises: ['partenaire', 'intitule', 'lieu'],
} satisfies Sorte<typeof permanenceSchema>;

type Dire = (anomalie: Anomalie, endroit: Endroit) => void;

/**
 * Les fiches d'une sorte : celles de l'instantané du flux, complétées ou corrigées par les fichiers de leurs propriétaires.
 * Tout défaut est dit à sa ligne ; une fiche refusée n'arrête pas la lecture des autres.
 * @param dossiers chemins absolus ; `nommer` en fait le chemin à montrer
 */
export function readFiches<S extends z.ZodType<{ id: string }>>(
  sorte: Sorte<S>,
  dossiers: { readonly contenu: string; readonly flux: string },
  nommer: (fichier: string) => string,
  dire: Dire,
): Fiches<z.output<S>> {
  const { collection, schema, parse } = sorte;
  const chemin = join(dossiers.flux, `${collection}.csv`);
  const fichier = nommer(chemin);
  const lignes = readLignes(chemin, fichier, sorte, dire);
  const { fiches: surcharges, defauts } = readSurcharges(dossiers.contenu, collection);
  for (const { anomalie, ligne, fichier: fautif } of defauts) dire(anomalie, { fichier: nommer(fautif), ligne });

  const fiches = new Map<string, z.output<S>>();
  const endroits = new Map<string, Situer>();
  const bases = new Map<string, FicheBrute>();
  const champs = Object.keys((schema as unknown as { shape: object }).shape);
  const ajoute = (brute: FicheBrute, situer: Situer, aDefaut?: FicheBrute) => {
    const id = typeof brute.id === 'string' ? brute.id : '';
    const resultat = schema.safeParse(brute);
    if (!resultat.success) for (const anomalie of listProblemesFiche(id, resultat.error, brute, champs)) dire(anomalie, situer(anomalie.champ));
    // Le fichier du propriétaire est refusé, et le dit : la fiche du flux reste, pour que ceux qui la nomment ne soient pas accusés à tort.
    const fiche = resultat.success || !aDefaut ? resultat.data : schema.safeParse(aDefaut).data;
    if (!fiche) return;
    fiches.set(id, fiche);
    endroits.set(id, situer);
  };

  const premieres = new Map<string, number>();
  for (const { ligne, cases } of lignes) {
    const base = parse(cases);
    const id = typeof base.id === 'string' ? base.id : '';
    const endroit: Endroit = { fichier, ligne };
    const premiere = premieres.get(id);
    if (id !== '' && premiere !== undefined) dire(constat('id-en-double', id, 'id', { id, premiere: `la ligne ${premiere}` }), endroit);
    premieres.set(id, premiere ?? ligne);
    const surcharge = surcharges.get(id);
    if (!surcharge) {
      ajoute(base, () => endroit);
      continue;
    }
    bases.set(id, base);
    // Le flux dit encore, de ce lieu, plus que son propriétaire ne permet d'en montrer.
    if (JSON.stringify(cacheFiche(base, surcharge.champs)) !== JSON.stringify(base))
      dire(constat('cachee-dans-le-flux', id, 'adresse', { fichier: nommer(surcharge.fichier) }), endroit);
    ajoute(fusionne(base, surcharge.champs), (champ) => (isEcrit(surcharge, champ) ? getEndroit(surcharge, champ, nommer) : endroit), base);
  }
  const disparues = new Set(readCsv(join(dossiers.flux, 'disparus.csv'))?.lignes.flatMap(({ cases }) => (cases.collection === collection ? [cases.id] : [])));
  for (const surcharge of surcharges.values()) {
    if (premieres.has(surcharge.id)) continue;
    const situer: Situer = (champ) => getEndroit(surcharge, champ, nommer);
    const manquants = sorte.requises.filter((champ) => surcharge.champs[champ] === undefined || surcharge.champs[champ] === null);
    // Le flux a perdu la fiche que ce fichier corrigeait : ce n'est pas la faute de son propriétaire, le site se publie sans elle.
    if (manquants.length > 0 && disparues.has(surcharge.id))
      dire(constat('tenue-orpheline', surcharge.id, '', { manquants: manquants.join(', ') }), situer(''));
    else if (manquants.length > 0)
      dire(
        constat('fiche-incomplete', surcharge.id, '', {
          id: surcharge.id,
          manquants: manquants.join(', '),
          proche: findMotProche(surcharge.id, premieres.keys()) ?? '',
        }),
        situer(''),
      );
    else ajoute(fusionne(undefined, surcharge.champs), situer);
  }
  const tenues = Object.fromEntries([...surcharges].map(([id, surcharge]) => [id, Object.keys(surcharge.champs).filter((champ) => champ !== 'id')]));
  return { fiches, endroits, tenues, bases, surcharges };
}

const isEcrit = ({ champs }: Surcharge, champ: string) => Object.hasOwn(champs, champ.split('.')[0] ?? '');
const getEndroit = (surcharge: Surcharge, champ: string, nommer: (fichier: string) => string): Endroit => ({
  fichier: nommer(surcharge.fichier),
  ligne: surcharge.ligneDe(champ),
});

function readLignes(chemin: string, fichier: string, { collection, colonnes }: Sorte<z.ZodType<{ id: string }>>, dire: Dire) {
  const debut: Endroit = { fichier, ligne: 1 };
  const nom = `${collection}.csv`;
  try {
    const csv = readCsv(chemin);
    if (!csv) {
      dire(constat('fichier-absent', nom, '', { fichier }), debut);
      return [];
    }
    const connues = new Set(colonnes.map((colonne) => colonne.nom));
    for (const colonne of csv.colonnes) {
      if (colonne === 'contacts_pro') dire(constat('donnee-privee', nom, colonne, { champ: colonne }), debut);
      else if (!connues.has(colonne)) dire(constat('colonne-inconnue', nom, colonne, { colonne }), debut);
    }
    return csv.lignes;
  } catch (erreur) {
    if (!(erreur instanceof FichierIllisible)) throw erreur;
    dire(constat('fichier-illisible', nom, '', { raison: erreur.message }), { fichier, ligne: erreur.ligne });
    return [];
  }
}
