import { type Anomalie, type CodeAnomalie, getGravite } from '../domaine/anomalie.ts';
import type { Catalogue } from '../domaine/catalogue.ts';
import { checkIntegrite } from '../domaine/integrite.ts';
import type { Partenaire } from '../domaine/partenaire.schema.ts';
import type { Permanence } from '../domaine/permanence.schema.ts';
import type { FicheLue } from './brouillon.ts';
import { type CodeConstat, CONSTATS } from './constat.ts';
import type { Contexte } from './contexte.ts';
import type { Genre } from './format.ts';

/** Champs sans lesquels il n'y a plus de fiche. */
const ESSENTIEL = /^(?:id|nom|type|intitule|partenaire|lieu|adresse)(?:\.|$)/;

/** Ce qui se juge sur le flux entier (`rassembler.ts`), pas sur quelques fiches. */
const PLUS_TARD = new Set<CodeAnomalie>(['reference-cassee', 'ancien-slug-vivant', 'ancien-slug-en-double']);

/**
 * Les invariants du domaine, les mêmes que `npm run verifier` : un flux accepté ne peut pas empêcher le site de se construire.
 * Une fiche qui y manque perd le champ en cause, ou va en quarantaine s'il est essentiel. Les renvois se vérifient plus tard.
 */
export function corrigeFiches(genre: Genre, lues: readonly FicheLue[], contexte: Contexte): void {
  // Deux lignes peuvent encore porter le même identifiant : leur rang les distingue.
  const fiches = lues.map(({ fiche }, rang) => ({ ...fiche, id: `${fiche.id}~${rang}` }));
  for (const anomalie of checkIntegrite(createCatalogue(contexte, genre, fiches))) {
    const lue = lues[Number(anomalie.entree.split('~')[1])];
    if (lue && !PLUS_TARD.has(anomalie.code) && getGravite(anomalie.code) === 'erreur') corrige(lue, anomalie);
  }
}

function corrige({ fiche, carnet }: FicheLue, { code, champ, details }: Anomalie): void {
  const [racine = ''] = champ.split('.');
  if (code === 'confidentiel-situe') {
    carnet.refuse('confidentiel-situe', racine, '', { colonnes: racine });
    return;
  }
  const constat: CodeConstat = Object.hasOwn(CONSTATS, code) ? (code as CodeConstat) : 'champ-refuse';
  const valeur = code === 'verifie-dans-le-futur' ? (details.jour ?? '') : '';
  if (ESSENTIEL.test(champ)) {
    carnet.refuse(constat, racine, valeur, { probleme: code, ...details });
    return;
  }
  carnet.avertit(constat, racine, valeur, { probleme: code, ...details });
  if (racine === 'telephone') (fiche as Partenaire).telephone = [];
  else delete (fiche as Record<string, unknown>)[racine];
}

function createCatalogue({ territoire, demonstration, aujourdhui, atlas }: Contexte, genre: Genre, fiches: readonly FicheLue['fiche'][]): Catalogue {
  return {
    aujourdhui,
    territoire: { ...territoire, demonstration },
    communes: atlas.communes,
    secteurs: { niveaux: [], secteurs: [], sans_domicile: [], nouveaux_arrivants: [] },
    partenaires: genre === 'partenaires' ? (fiches as Partenaire[]) : [],
    permanences: genre === 'permanences' ? (fiches as Permanence[]) : [],
    disparus: [],
    urgences: [],
    tenues: { partenaires: {}, permanences: {} },
  };
}
