import { type FicheBrute, parsePartenaire, parsePermanence } from '../domaine/colonnes.ts';
import { type Conflit, type Desaccord, listDesaccords } from '../domaine/conflits.ts';
import { fusionne } from '../domaine/fusion.ts';
import { partenaireSchema } from '../domaine/partenaire.schema.ts';
import { permanenceSchema } from '../domaine/permanence.schema.ts';
import type { Comparaison } from './comparer.ts';
import type { Genre } from './format.ts';
import { COLONNES, getCase, type Instantane, parseLigne } from './instantane.ts';
import { formatMemoire, parseMemoire } from './memoire.ts';
import type { Tenues } from './tenues.ts';

/** `conflits.csv` : les désaccords que personne n'a encore tranchés. Sans les valeurs, qui se relisent de chaque côté. */
export const COLONNES_CONFLITS = ['collection', 'id', 'champ', 'verifie_le'] as const;

/**
 * Les désaccords nés après la dernière vérification de leur propriétaire : le flux vient de changer un champ qu'il tient, ou l'avait déjà
 * changé et personne n'a tranché depuis. Trancher, c'est reprendre la valeur du flux, ou redater `verifie_le`.
 * @param enPlace texte de `conflits.csv`
 */
export function listConflits(genre: Genre, nouveau: Instantane, comparaison: Comparaison | undefined, tenues: Tenues[Genre], enPlace: string): Conflit[] {
  const retenus = new Map(parseMemoire(COLONNES_CONFLITS, enPlace).map((ligne) => [`${ligne.collection}/${ligne.id}/${ligne.champ}`, ligne.verifie_le]));
  return [...tenues].flatMap(([id, tenue]): Conflit[] => {
    const texte = nouveau.get(id);
    if (texte === undefined) return [];
    const cases = parseLigne(texte);
    const avant = comparaison?.avant.get(id);
    const nouvelle = comparaison?.ajouts.some((ajout) => ajout.id === id) ?? false;
    const verifie_le = typeof tenue.verifie_le === 'string' ? tenue.verifie_le : '';
    const dateMaj = getCase(genre, cases, 'date_maj');
    const isNe = (champ: string) =>
      (avant !== undefined && getCase(genre, avant, champ) !== getCase(genre, cases, champ)) ||
      (nouvelle && verifie_le !== '' && dateMaj > verifie_le) ||
      retenus.get(`${genre}/${id}/${champ}`) === verifie_le;
    return listDesaccordsDe(genre, cases, tenue)
      .filter(({ champ }) => isNe(champ))
      .map((desaccord) => ({
        collection: genre,
        id,
        nom: getCase(genre, cases, genre === 'partenaires' ? 'nom' : 'intitule'),
        ...desaccord,
        verifie_le,
        decide: typeof tenue.verifie_par === 'string' ? tenue.verifie_par : "l'équipe de l'annuaire",
      }));
  });
}

function listDesaccordsDe(genre: Genre, cases: readonly string[], tenue: FicheBrute): Desaccord[] {
  const ligne = Object.fromEntries(COLONNES[genre].map((colonne, rang) => [colonne, cases[rang] ?? '']));
  const champs = Object.keys(tenue);
  if (genre === 'partenaires') {
    const [flux, fiche] = [parsePartenaire(ligne), fusionne(parsePartenaire(ligne), tenue)].map((brute) => partenaireSchema.safeParse(brute).data);
    return flux && fiche ? listDesaccords('partenaires', champs, flux, fiche) : [];
  }
  const [flux, fiche] = [parsePermanence(ligne), fusionne(parsePermanence(ligne), tenue)].map((brute) => permanenceSchema.safeParse(brute).data);
  return flux && fiche ? listDesaccords('permanences', champs, flux, fiche) : [];
}

/** Ce que le flux retient pour le prochain passage. */
export function formatConflits(conflits: readonly Conflit[]): string {
  return formatMemoire(
    COLONNES_CONFLITS,
    conflits.map(({ collection, id, champ, verifie_le }) => ({ collection, id, champ, verifie_le })),
  );
}
