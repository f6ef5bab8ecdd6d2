/**
 * Ce que l'on peut dire d'un numéro de téléphone déjà mis en forme (« 04 67 12 34 56 », « 3949 »).
 * Tranches de fiction : ARCEP, décision 2018-0881, § 2.5.12 ; elles n'appellent personne et personne ne peut les appeler.
 */
const FICTION = /^(?:01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98)/;

/** Un numéro inventé, permis seulement dans une démonstration. */
export const isNumeroFictif = (numero: string): boolean => FICTION.test(numero);

/** Un numéro court national (15, 115, 3949…) : le même partout, jamais inventé. */
export const isNumeroCourt = (numero: string): boolean => /^\d{2,6}$/.test(numero);

/** Un portable : celui d'un service, ou celui d'une personne. */
export const isMobile = (numero: string): boolean => /^0[67]/.test(numero);

/** Un numéro à tarif majoré (089x), que l'on ne donne pas à quelqu'un qui compte son crédit. */
export const isSurtaxe = (numero: string): boolean => /^08 9/.test(numero);

/** Lien `tel:` ; un numéro court reste court, un numéro de fiction n'en a pas. */
export function findLienTelephone(numero: string): string | undefined {
  return isNumeroFictif(numero) ? undefined : `tel:${numero.replace(/\s/g, '')}`;
}

/**
 * Un numéro tel qu'il se lit, avec des espaces insécables : « 39 19 », « 116 006 », « 0 800 05 95 95 », « 04 67 12 34 56 ».
 * @param numero chiffres, avec ou sans espaces
 */
export function direNumero(numero: string): string {
  const chiffres = numero.replace(/\s/g, '');
  if (chiffres.length < 4) return chiffres;
  if (chiffres.length === 6) return chiffres.replace(/(\d{3})(?=\d)/, '$1\u00A0');
  // Les numéros verts se disent « 0 800, … » ; les autres vont par paires.
  if (chiffres.startsWith('080')) return chiffres.replace(/^(\d)(\d{3})(\d\d)(\d\d)(\d\d)$/, '$1\u00A0$2\u00A0$3\u00A0$4\u00A0$5');
  return chiffres.replace(/(\d\d)(?=\d)/g, '$1\u00A0');
}
