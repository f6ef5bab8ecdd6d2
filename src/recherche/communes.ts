import { listEcarts } from '../domaine/ecart.ts';
import { normaliseTexte } from '../domaine/slug.ts';

/** Une commune telle que `communes.json` la donne : de la plus peuplée à la moins peuplée. */
export interface CommuneChoisie {
  readonly nom: string;
  readonly slug: string;
  readonly code_insee: string;
  readonly codes_postaux: readonly string[];
}

/** Ce que la saisie a trouvé, les plus ressemblantes d'abord. */
export interface CommunesTrouvees {
  readonly communes: readonly CommuneChoisie[];
  /** La seule qui convienne : on peut y aller sans demander. Jamais à une faute de frappe près. */
  readonly unique?: CommuneChoisie;
}

/** Le nom ressemble à la saisie : tout entier, par son début, par ses mots, ou à une faute près. */
const ENTIER = 0;
const DEBUT = 1;
const MOTS = 2;
const FAUTE = 3;

/**
 * Les communes qu'une personne a pu vouloir écrire : un nom, le début d'un nom, un code postal, les deux. Accents, majuscules, tirets, apostrophes,
 * ligatures, « st » pour « saint » et l'article ne comptent pas ; une faute de frappe passe (deux dans un nom long).
 * À ressemblance égale, l'ordre reçu.
 */
export function listCommunesTrouvees(communes: readonly CommuneChoisie[], saisie: string, max = 8): CommunesTrouvees {
  const mots = normaliseNom(saisie).split(' ').filter(Boolean);
  const nom = mots.filter((mot) => !/^\d+$/.test(mot)).join(' ');
  const chiffres = mots.filter((mot) => /^\d+$/.test(mot));
  if (mots.length === 0) return { communes: [] };
  const situees = communes.filter(({ codes_postaux }) => chiffres.every((debut) => codes_postaux.some((code) => code.startsWith(debut))));
  const exactes = situees.flatMap((commune) => {
    const ressemblance = getRessemblance(normaliseNom(commune.nom), nom);
    return ressemblance === undefined ? [] : [{ commune, ressemblance }];
  });
  const trouvees =
    exactes.length > 0 ? exactes : situees.flatMap((commune) => (isFaute(normaliseNom(commune.nom), nom) ? [{ commune, ressemblance: FAUTE }] : []));
  const triees = trouvees.sort((a, b) => a.ressemblance - b.ressemblance);
  const entieres = nom === '' ? [] : triees.filter(({ ressemblance }) => ressemblance === ENTIER);
  const [seule, autre] = entieres.length > 0 ? entieres : triees;
  const unique = seule && !autre && seule.ressemblance !== FAUTE ? seule.commune : undefined;
  return { communes: triees.slice(0, max).map(({ commune }) => commune), ...(unique && { unique }) };
}

/** « St-Guilhem » et « SAINT GUILHEM » s'écrivent pareil. */
const normaliseNom = (nom: string) => normaliseTexte(nom).replace(/\bst(e?)\b/g, 'saint$1');

/** On dit « Bosc » pour « Le Bosc » : le nom avec son article, et sans. */
const listFormes = (nom: string) => [nom, nom.replace(/^(?:l|le|la|les) /, '')];
const colle = (nom: string) => nom.replace(/ /g, '');

function getRessemblance(nom: string, saisie: string): number | undefined {
  const formes = listFormes(nom).map(colle);
  const voulue = colle(saisie);
  if (formes.includes(voulue)) return ENTIER;
  if (formes.some((forme) => forme.startsWith(voulue))) return DEBUT;
  const mots = nom.split(' ');
  return saisie.split(' ').every((debut) => mots.some((mot) => mot.startsWith(debut))) ? MOTS : undefined;
}

/** Une faute à partir de quatre lettres, deux à partir de huit ; la fin du nom peut manquer encore. */
function isFaute(nom: string, saisie: string): boolean {
  const voulue = colle(saisie);
  const permises = voulue.length >= 8 ? 2 : voulue.length >= 4 ? 1 : 0;
  return permises > 0 && listFormes(nom).some((forme) => Math.min(...listEcarts(voulue, colle(forme))) <= permises);
}
