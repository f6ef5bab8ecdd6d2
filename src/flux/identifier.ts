import { createHash } from 'node:crypto';
import { isNomDePage, slugify } from '../domaine/slug.ts';

/** Longueur d'un identifiant ; l'empreinte et son tiret en prennent neuf. */
const MAX = 100;
const MAX_AVEC_EMPREINTE = MAX - 9;

/** Noms qu'un système de fichiers, un serveur ou JavaScript se réserve. */
const RESERVES = new Set(
  'index con prn aux nul constructor prototype proto tostring tolocalestring valueof hasownproperty isprototypeof propertyisenumerable definegetter definesetter lookupgetter lookupsetter null undefined nan true false'.split(
    ' ',
  ),
);
const isReserve = (slug: string) => RESERVES.has(slug) || isNomDePage(slug) || /^(?:com|lpt)\d$/.test(slug) || /^\d+$/.test(slug);

/** Huit signes tirés d'un texte, toujours les mêmes. */
export const getEmpreinte = (texte: string): string => createHash('sha256').update(texte.normalize('NFC')).digest('hex').slice(0, 8);

/**
 * L'identifiant public d'un identifiant reçu : le même aujourd'hui et demain, quelles que soient les autres lignes.
 * Un identifiant déjà propre reste tel quel ; un autre garde sa forme lisible et reçoit une empreinte, pour ne se confondre avec aucun.
 */
export function identifie(source: string): string {
  const slug = slugify(source);
  if (slug === '' || isReserve(slug)) return `fiche-${getEmpreinte(source)}`;
  // Changer de casse ou de séparateur ne perd rien : ces identifiants-là restent beaux.
  const fidele = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/i.test(source) && slug.length <= MAX;
  return fidele ? slug : `${coupe(slug)}-${getEmpreinte(source)}`;
}

/** Une fiche sans identifiant : son nom et sa commune en tiennent lieu. */
export function identifieParNom(nom: string, commune: string): string {
  const slug = slugify(commune !== '' && !slugify(nom).includes(slugify(commune)) ? `${nom} ${commune}` : nom);
  if (slug === '' || isReserve(slug)) return `fiche-${getEmpreinte(`${nom} ${commune}`)}`;
  return slug.length <= MAX ? slug : `${coupe(slug)}-${getEmpreinte(`${nom} ${commune}`)}`;
}

const coupe = (slug: string) => slug.slice(0, MAX_AVEC_EMPREINTE).replace(/-+$/, '');

/** Une fiche à départager de ses homonymes. */
export interface Candidat {
  /** Identifiant proposé. */
  readonly id: string;
  /** Ce que le fichier donnait ; vide s'il n'en donnait pas. */
  readonly source: string;
  /** Tout ce que dit la fiche, pour en distinguer deux de même identifiant ; demandé seulement alors. */
  readonly direFiche: () => string;
}

/**
 * Un identifiant unique par fiche, dans le même ordre ; le rang des lignes n'y change rien.
 * Garde le sien celle qui le portait exactement, si elle est seule ; les autres reçoivent une empreinte de ce qui les distingue.
 */
export function departage(candidats: readonly Candidat[]): string[] {
  const groupes = new Map<string, Candidat[]>();
  for (const candidat of candidats) {
    const groupe = groupes.get(candidat.id);
    if (groupe) groupe.push(candidat);
    else groupes.set(candidat.id, [candidat]);
  }
  const pris = new Set<string>([...groupes].filter(([, groupe]) => groupe.length === 1).map(([id]) => id));
  const choisis = new Map<Candidat, string>();
  for (const groupe of groupes.values()) {
    if (groupe.length === 1) continue;
    const exacts = groupe.filter(({ id, source }) => source === id);
    const memes = new Set(groupe.map(({ source }) => source)).size < groupe.length;
    const dites = groupe.map((candidat) => ({ candidat, fiche: candidat.direFiche() })).sort((a, b) => (a.fiche < b.fiche ? -1 : 1));
    for (const { candidat, fiche } of dites) {
      const seul = exacts.length === 1 && exacts[0] === candidat;
      const base = seul ? candidat.id : `${coupe(candidat.id)}-${getEmpreinte(memes ? `${candidat.source} ${fiche}` : candidat.source)}`;
      choisis.set(candidat, prend(base, pris));
    }
  }
  return candidats.map((candidat) => choisis.get(candidat) ?? candidat.id);
}

/** Deux lignes entièrement identiques se distinguent par un rang, indifférent puisqu'elles disent la même chose. */
function prend(base: string, pris: Set<string>): string {
  let id = base;
  for (let rang = 2; pris.has(id); rang += 1) id = `${base.slice(0, MAX - 4).replace(/-+$/, '')}-${rang}`;
  pris.add(id);
  return id;
}
