import type { Catalogue } from '../../../src/domaine/catalogue.ts';
import { getCheminCommune, getCheminDroit, getCheminTheme } from '../../../src/domaine/chemins.ts';
import { THEMES } from '../../../src/domaine/vocabulaires/themes.ts';
import { getTraduire } from '../../../src/i18n/index.ts';
import { DITS, formatDangers, readDangers } from '../../../src/recherche/dangers.ts';
import { listNotices } from '../../../src/recherche/notice.ts';
import type { Reponse } from '../../../src/recherche/qualite.ts';

/** Ce qu'un moteur peut rendre : une page du site, ou un numéro d'urgence. */
export interface Document {
  readonly chemin: string;
  readonly titre: string;
  /** Les autres façons de le dire. */
  readonly noms: string;
  readonly texte: string;
}

/** Un numéro n'a pas de page à lui. */
const PREFIXE_NUMERO = 'urgence:';

/** Ce que sert un document rendu, comme pour une réponse de notre page. */
export const getReponse = (chemin: string, getCibles: (chemin: string) => Reponse): Reponse =>
  chemin.startsWith(PREFIXE_NUMERO) ? [chemin] : getCibles(chemin);

/** Tout ce que notre recherche peut répondre, avec les mots de notre index et de notre lexique, ni plus ni moins. */
export function listDocuments(catalogue: Catalogue): Document[] {
  const { synonymes, dangers } = catalogue;
  const dits = [...DITS].map(([phrase, numero]) => ({ phrase, numero }));
  const phrases = [...readDangers(formatDangers([dangers ?? {}]))].flatMap(([phrase, numeros]) => numeros.map((numero) => ({ phrase, numero })));
  const parNumero = Map.groupBy([...phrases, ...dits], ({ numero }) => numero);
  return [
    ...catalogue.urgences.map(({ id, nom, pour }) => ({
      chemin: `${PREFIXE_NUMERO}${id}`,
      titre: `${id} ${nom}`,
      noms: (parNumero.get(id) ?? []).map(({ phrase }) => phrase).join(', '),
      texte: pour,
    })),
    ...catalogue.droits.map((droit) => ({
      chemin: getCheminDroit(droit),
      titre: droit.titre,
      noms: [...droit.autres_noms, ...(synonymes?.droits[droit.id] ?? [])].join(', '),
      texte: [droit.resume, ...droit.pour_qui].join(' '),
    })),
    ...THEMES.map((theme) => ({
      chemin: getCheminTheme(theme),
      titre: theme.libelle.fr,
      noms: [theme.besoin.fr, ...(synonymes?.themes[theme.id] ?? [])].join(', '),
      texte: '',
    })),
    ...catalogue.communes.map((commune) => ({
      chemin: getCheminCommune(commune),
      titre: commune.nom,
      noms: commune.codes_postaux.join(', '),
      texte: '',
    })),
    ...listNotices(catalogue, getTraduire()).map(({ chemin, affiche, mots }) => ({
      chemin,
      titre: affiche.titre,
      // Ce que nos rôles font reconnaître, chacun de leurs mots une fois : nos phrases y sont des mots comme les autres.
      noms: [...new Set(affiche.roles.flatMap((role) => synonymes?.roles[role] ?? []).flatMap((phrase) => phrase.split(' ')))].join(' '),
      texte: mots.join(' '),
    })),
  ];
}
