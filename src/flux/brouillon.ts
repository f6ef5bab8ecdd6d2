import { type FicheBrute, formatPartenaire, formatPermanence, type Ligne, parsePartenaire, parsePermanence } from '../domaine/colonnes.ts';
import { type Partenaire, partenaireSchema } from '../domaine/partenaire.schema.ts';
import { type Permanence, permanenceSchema } from '../domaine/permanence.schema.ts';
import { cacheFiche } from '../domaine/fusion.ts';
import { slugify } from '../domaine/slug.ts';
import { type Carnet, detache } from './carnet.ts';
import type { Contexte } from './contexte.ts';
import type { Format, Genre } from './format.ts';
import { getEmpreinte, identifie, identifieParNom } from './identifier.ts';
import { formatLigne } from './instantane.ts';
import { type LignePrete, prepareLigne } from './ligne.ts';
import { cacheLigne, findTenueCachee } from './tenues.ts';
import { valide } from './valider.ts';

/** Une fiche lue et validée par son schéma. */
export interface FicheLue {
  readonly fiche: Partenaire | Permanence;
  /** Identifiant donné par le fichier. */
  readonly source: string;
  readonly carnet: Carnet;
  /** Cases pour le dossier privé. */
  readonly prive: Ligne;
}

/** Une fiche bonne à publier, réduite à ce qui sert encore : la mémoire tient ainsi cent mille fiches. */
export interface Brouillon {
  id: string;
  /** Sa ligne de CSV, dans l'instantané. */
  texte: string;
  readonly source: string;
  readonly carnet: Carnet;
  readonly prive: Ligne;
  /** Ses anciennes adresses. */
  readonly anciens: readonly string[];
  /** Ce que deux fiches en double ont en commun : nom et lieu, SIRET et lieu. */
  readonly cles: Readonly<Partial<Record<'doublon' | 'doublon-siret', string>>>;
}

/** Une ligne → une fiche valide, ou rien (le carnet dit pourquoi). */
export function readFiche(genre: Genre, brutes: Ligne, format: Format, contexte: Contexte, carnet: Carnet): FicheLue | undefined {
  const tenue = findTenueCachee(genre, brutes, contexte.tenues);
  if (tenue) {
    carnet.cachee = true;
    carnet.avertit('lieu-cache-par-sa-fiche', '');
  }
  const prete = prepareLigne(tenue ? cacheLigne(brutes, tenue) : brutes, format, contexte, carnet);
  if (!prete) return undefined;
  const brute = genre === 'partenaires' ? createPartenaire(prete, contexte) : createPermanence(prete, contexte);
  const montrable = tenue ? cacheFiche(brute, tenue) : brute;
  const fiche = genre === 'partenaires' ? valide(partenaireSchema, montrable, carnet) : valide(permanenceSchema, montrable, carnet);
  return fiche && { fiche, source: prete.source, carnet, prive: prete.prive };
}

function createPartenaire(prete: LignePrete, contexte: Contexte): FicheBrute {
  const { ligne } = prete;
  ligne.id = identifieLigne(prete, ligne.nom ?? '', contexte);
  return parsePartenaire(ligne);
}

/** `partenaire` et `chez` portent encore les identifiants du fichier, mis en forme. */
function createPermanence(prete: LignePrete, contexte: Contexte): FicheBrute {
  const { partenaire = '', chez = '', intitule = '', lieu = '', adresse = '', commune = '' } = prete.ligne;
  const id = identifieLigne(prete, `${intitule} ${lieu || chez || commune}`, contexte);
  return parsePermanence({
    ...prete.ligne,
    id,
    partenaire: identifie(partenaire),
    chez: chez && identifie(chez),
    lieu: chez ? '' : lieu || adresse || commune || intitule,
  });
}

function identifieLigne({ source, ligne, visibilite }: LignePrete, nom: string, { atlas }: Contexte): string {
  const id = source === '' ? identifieParNom(nom, ligne.commune ?? '') : identifie(source);
  if (visibilite !== 'confidentielle') return id;
  // L'identifiant d'une fiche confidentielle ne dit pas sa commune, même en code.
  const mots = `-${id}-`;
  const situe = /\d{5}/.test(id.replace(/^fiche-[0-9a-f]{8}$/, '')) || atlas.communes.some((commune) => mots.includes(`-${slugify(commune.nom)}-`));
  return situe ? `fiche-${getEmpreinte(source || nom)}` : id;
}

/** Réduit une fiche à sa ligne. */
export function reduit({ fiche, source, carnet, prive }: FicheLue): Brouillon {
  const id = detache(fiche.id);
  const texte = detache(formatLigne('nom' in fiche ? formatPartenaire(fiche) : formatPermanence(fiche)));
  return {
    id,
    texte,
    source: source === id ? id : detache(source),
    carnet,
    prive: Object.keys(prive).length === 0 ? RIEN : Object.fromEntries(Object.entries(prive).map(([colonne, case_]) => [colonne, detache(case_)])),
    anciens: fiche.anciens_slugs.map(detache),
    cles: 'nom' in fiche ? listClesPartenaire(fiche) : { doublon: getClePermanence(fiche) },
  };
}

const RIEN: Ligne = {};

function listClesPartenaire({ nom, siret, adresse }: Partenaire): Brouillon['cles'] {
  const lieu = direLieu(adresse);
  return { doublon: slugify(`${nom} / ${lieu}`), ...(siret ? { 'doublon-siret': slugify(`${siret} / ${lieu}`) } : {}) };
}

function getClePermanence({ intitule, partenaire, lieu, horaires = '' }: Permanence): string {
  return slugify([intitule, partenaire, 'chez' in lieu ? lieu.chez : `${lieu.nom} ${direLieu(lieu.adresse)}`, horaires].join(' / '));
}

function direLieu(adresse: Partenaire['adresse']): string {
  if (adresse.visibilite === 'publique') return `${adresse.code_insee} ${adresse.adresse ?? ''}`;
  return adresse.visibilite === 'sur_orientation' ? adresse.code_insee : adresse.visibilite;
}
