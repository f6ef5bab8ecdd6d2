/*
 * La liste des fiches d'un index, telle qu'elle voyage. Pagefind y répète pour chacune un nom et un nombre de mots : à dix mille fiches, trente
 * kilo-octets, les mêmes pour tous. Les noms se comptent, les nombres tiennent en un octet ; ce fichier les rend, dans la page, au moteur, qui n'en sait rien.
 *
 * Après `FICHES_PLIEES` : longueur du préfixe des noms et le préfixe ; nombre de fiches, sur quatre octets ; un octet par fiche ; longueur du début de la liste
 * et ce début ; la fin. Le début et la fin sont ceux de Pagefind (CBOR, RFC 8949), tels quels.
 */

/** Un octet par lequel aucune liste de Pagefind ne commence : en CBOR, il ne fait que finir. */
export const FICHES_PLIEES = 0xff;

/** Un nombre de mots s'écrit à un huitième près : il ne sert qu'à noter un peu moins un texte plus long. */
const RAPPORT = 1.25;
export const plieNombre = (mots: number): number => Math.round(Math.log(Math.max(1, mots)) / Math.log(RAPPORT));
const deplieNombre = (octet: number): number => Math.round(RAPPORT ** octet);

const CHIFFRES = 4;
/** Le nom d'une fiche ou d'un morceau : ce que tous partagent, puis son rang. */
export const getNomDeRang = (prefixe: string, rang: number): string => prefixe + rang.toString(36).padStart(CHIFFRES, '0');

/** Rend à une liste pliée la forme qu'attend Pagefind ; une autre passe telle quelle : celle d'un annuaire voisin construit avant. */
export function deplieListe(octets: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (octets[0] !== FICHES_PLIEES) return octets;
  let place = 1;
  const prends = (combien: number) => {
    place += combien;
    return octets.subarray(place - combien, place);
  };
  const prendsUn = () => prends(1)[0] ?? 0;
  const prefixe = new TextDecoder().decode(prends(prendsUn()));
  const taille = prends(4);
  const nombre = new DataView(taille.buffer, taille.byteOffset).getUint32(0);
  const comptes = prends(nombre);
  const debut = prends(prendsUn());
  const fin = octets.subarray(place);
  const lettres = prefixe.length + CHIFFRES;
  // Une fiche : tableau de trois, texte court, nombre sur deux octets, texte vide.
  const parFiche = 1 + 2 + lettres + 3 + 1;
  const liste = new Uint8Array(debut.length + 5 + nombre * parFiche + fin.length);
  liste.set(debut);
  liste.set([0x9a, ...taille], debut.length);
  const ecrivain = new TextEncoder();
  let ou = debut.length + 5;
  for (const [rang, compte] of comptes.entries()) {
    const mots = deplieNombre(compte);
    liste.set([0x83, 0x78, lettres], ou);
    ecrivain.encodeInto(getNomDeRang(prefixe, rang), liste.subarray(ou + 3));
    liste.set([0x19, mots >> 8, mots & 0xff, 0x60], ou + 3 + lettres);
    ou += parFiche;
  }
  liste.set(fin, ou);
  return liste;
}
