import { type Anomalie, type CodeAnomalie, getGravite } from '../domaine/anomalie.ts';
import type { Donnees } from '../domaine/catalogue.ts';
import { checkIntegrite } from '../domaine/integrite.ts';
import type { Partenaire } from '../domaine/partenaire.schema.ts';
import type { Permanence } from '../domaine/permanence.schema.ts';
import type { FicheLue } from './brouillon.ts';
import { type CodeConstat, CONSTATS } from './constat.ts';
import type { Contexte } from './contexte.ts';
import type { Genre } from './format.ts';
import { getColonne } from './valider.ts';

/** Champs sans lesquels il n'y a plus de fiche. */
const ESSENTIEL = /^(?:id|nom|type|intitule|partenaire|lieu\.nom|(?:lieu\.)?chez|(?:lieu\.)?adresse(?:\.(?:visibilite|commune|code_insee))?)$/;

/** Ce qui se juge sur le flux entier (`rassembler.ts`), pas sur quelques fiches. */
const PLUS_TARD = new Set<CodeAnomalie>(['reference-cassee', 'ancien-slug-vivant', 'ancien-slug-en-double']);

/**
 * Les invariants du domaine, les mêmes que `npm run verifier` : un flux accepté ne peut pas empêcher le site de se construire.
 * Une fiche qui y manque perd le champ en cause, ou va en quarantaine s'il est essentiel. Les renvois se vérifient plus tard.
 */
export function corrigeFiches(genre: Genre, lues: readonly FicheLue[], contexte: Contexte): void {
  // Deux lignes peuvent encore porter le même identifiant : leur rang les distingue, chiffre par chiffre, car cinq de suite passeraient pour un code postal.
  const fiches = lues.map(({ fiche }, rang) => ({ ...fiche, id: `${fiche.id}~${[...String(rang)].join('~')}` }));
  const parId = new Map(fiches.map(({ id }, rang) => [id, lues[rang]]));
  const retires = new Map<FicheLue, Set<string>>();
  // Les derniers éléments d'une liste d'abord : retirer le premier décalerait les autres.
  for (const anomalie of checkIntegrite(createCatalogue(contexte, genre, fiches)).reverse()) {
    const lue = parId.get(anomalie.entree);
    if (lue && !PLUS_TARD.has(anomalie.code) && getGravite(anomalie.code) === 'erreur') {
      const deja = retires.get(lue) ?? new Set<string>();
      retires.set(lue, deja);
      corrige(lue, anomalie, deja);
    }
  }
}

/** Les mots de la lecture d'un flux, quand ils ne sont pas ceux du contenu. */
const AUTREMENT: Partial<Record<CodeAnomalie, CodeConstat>> = {
  'mobile-personnel': 'mobile-sans-mention',
  'mobile-dans-un-texte': 'mobile-sans-mention',
  'orientation-situee': 'adresse-dans-un-texte',
};

/** @param retires chemins déjà retirés de cette fiche : un arrêt ne s'en va qu'une fois */
function corrige({ fiche, carnet }: FicheLue, { code, champ, details }: Anomalie, retires: Set<string>): void {
  const chemin = champ.split('.');
  const colonne = getColonne(chemin);
  if (code === 'confidentiel-situe') {
    carnet.refuse('confidentiel-situe', colonne, '', { colonnes: colonne });
    return;
  }
  const constat: CodeConstat = AUTREMENT[code] ?? (Object.hasOwn(CONSTATS, code) ? (code as CodeConstat) : 'champ-refuse');
  const valeur = code === 'verifie-dans-le-futur' ? (details.jour ?? '') : '';
  if (ESSENTIEL.test(champ)) {
    carnet.refuse(constat, colonne, valeur, { probleme: code, ...details });
    return;
  }
  carnet.avertit(constat, colonne, valeur, { probleme: code, ...details });
  if (champ === 'telephone') (fiche as Partenaire).telephone = [];
  else retireChamp(fiche, chemin, retires);
}

/** Retire un champ facultatif ; d'un arrêt ou d'une fermeture, tout l'élément, et la liste avec son dernier. */
function retireChamp(fiche: FicheLue['fiche'], chemin: readonly string[], retires: Set<string>): void {
  const rang = chemin.findIndex((cle) => /^\d+$/.test(cle));
  const entier = rang > 0 && chemin[0] !== 'telephone';
  const cible = entier ? chemin.slice(0, rang + 1) : chemin;
  if (retires.has(cible.join('.'))) return;
  retires.add(cible.join('.'));
  const parent = cible.slice(0, -1).reduce<Record<string, unknown>>((objet, cle) => objet[cle] as Record<string, unknown>, fiche as Record<string, unknown>);
  if (Array.isArray(parent)) {
    parent.splice(Number(cible.at(-1)), 1);
    if (parent.length === 0 && chemin[0] === 'itinerance') delete (fiche as Permanence).itinerance;
  } else if (chemin[0] === 'itinerance') delete (fiche as Permanence).itinerance;
  else delete parent[cible.at(-1) as string];
}

function createCatalogue({ territoire, demonstration, aujourdhui, atlas }: Contexte, genre: Genre, fiches: readonly FicheLue['fiche'][]): Donnees {
  return {
    aujourdhui,
    territoire: { ...territoire, demonstration },
    communes: atlas.communes,
    secteurs: { niveaux: [], secteurs: [], sans_domicile: [], nouveaux_arrivants: [], transferts: [] },
    partenaires: genre === 'partenaires' ? (fiches as Partenaire[]) : [],
    permanences: genre === 'permanences' ? (fiches as Permanence[]) : [],
    disparus: [],
    urgences: [],
    droits: [],
    conventions: [],
    tenues: { partenaires: {}, permanences: {} },
  };
}
