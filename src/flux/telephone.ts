import { isMobile, isNumeroCourt, isNumeroFictif, isSurtaxe } from '../domaine/numero.ts';
import { findNomDePersonne } from '../domaine/personne.ts';
import type { Carnet } from './carnet.ts';

/** Ce qui permet ou interdit un numéro. */
export interface ReglesTelephone {
  readonly demonstration: boolean;
  /** La ligne dit que ses portables sont ceux du service, ou la liste officielle le garantit. */
  readonly professionnel: 'oui' | 'officiel' | 'non';
}

const ELEMENT = /^(?:(?<libelle>[^|:]*?)\s*:\s*)?(?<numero>\+?[\d .()/-]*\d)(?:\s*\((?<horaires>[^()]*[^()\d .+][^()]*)\))?$/;
/** Ce qui sépare deux numéros, hors parenthèses. */
const SEPARATEURS = /\s*(?:[/;,\n]|\bou\b|\bet\b|(?<=\d)\s-\s(?=[+\d]))\s*(?![^(]*\))/i;

/**
 * Les numéros d'une case, remis en forme à la française et écrits comme nos colonnes (« Accueil: 04 67 12 34 56 (lundi) | 3949 »).
 * Un numéro refusé est laissé de côté avec un avertissement ; rend un texte vide s'il n'en reste aucun.
 */
export function repareTelephones(texte: string, regles: ReglesTelephone, carnet: Carnet): string {
  const numeros = texte
    .split('|')
    .map((element) => element.trim())
    .filter(Boolean)
    .flatMap((element) => listNumeros(element, carnet));
  const permis = numeros.filter(({ numero }) => isPermis(numero, regles, carnet));
  const uniques = permis.filter(({ ecrit }, rang) => permis.findIndex((autre) => autre.ecrit === ecrit) === rang);
  return uniques.map(({ ecrit }) => ecrit).join(' | ');
}

interface Numero {
  numero: string;
  /** Avec son libellé et ses heures. */
  ecrit: string;
}

function listNumeros(element: string, carnet: Carnet): Numero[] {
  const seul = parseElement(element);
  if (seul) return [note(seul, element, carnet)];
  const morceaux = element.split(SEPARATEURS).map((morceau) => parseElement(morceau));
  if (morceaux.length > 1 && morceaux.every((morceau) => morceau !== undefined)) {
    carnet.avertit('telephones-separes', 'telephone');
    return morceaux.map((morceau) => note(morceau, element, carnet));
  }
  const chiffres = element.replace(/\D/g, '').length;
  // Une valeur refusée peut être n'importe quoi, un nom compris : on ne répète que des chiffres.
  carnet.avertit(chiffres >= 18 ? 'telephones-colles' : 'telephone-refuse', 'telephone', /^[\d\s.+()/-]*$/.test(element) ? element : '');
  return [];
}

interface Lu extends Numero {
  repare?: 'zero-perdu' | 'telephone-remis-en-forme';
}

function note({ repare, numero, ecrit }: Lu, element: string, carnet: Carnet): Numero {
  if (findNomDePersonne(ecrit)) {
    carnet.avertit('nom-de-personne', 'telephone');
    return { numero, ecrit: numero };
  }
  if (repare) carnet.repare(repare, 'telephone', isMobile(numero) ? '' : element, { apres: isMobile(numero) ? '' : numero });
  return { numero, ecrit };
}

function parseElement(element: string): Lu | undefined {
  const groupes = ELEMENT.exec(element.trim())?.groups;
  if (!groupes) return undefined;
  const libelle = /^t[ée]l(?:[ée]phone)?\.?$/i.test(groupes.libelle ?? '') ? undefined : groupes.libelle;
  const { horaires } = groupes;
  const brut = groupes.numero as string;
  const numero = normaliseNumero(brut);
  if (!numero) return undefined;
  const ecrit = `${libelle ? `${libelle}: ` : ''}${numero}${horaires ? ` (${horaires})` : ''}`;
  const chiffres = brut.replace(/\D/g, '');
  if (/^[1-9]\d{8}$/.test(chiffres) && !brut.startsWith('+')) return { numero, ecrit, repare: 'zero-perdu' };
  return brut === numero ? { numero, ecrit } : { numero, ecrit, repare: 'telephone-remis-en-forme' };
}

/** « +33 (0)4.67.12.34.56 » → « 04 67 12 34 56 » ; rien si ce n'est pas un seul numéro français. */
export function normaliseNumero(brut: string): string | undefined {
  const compact = brut.replace(/[\s.()/_-]/g, '');
  const national = compact
    .replace(/^(?:\+|00)33(?:0)?(?=[1-9]\d{8}$)/, '0')
    .replace(/^(?:\+|00)(262|269|508|590|594|596)(?=\d{6}$)/, '0$1')
    .replace(/^(?:\+|00)(262|508|590|594|596)(?:0)?(?=(?:\1|69\d|63\d)\d{6}$)/, '0')
    // Un tableur a pris le numéro pour un nombre : le zéro, ou le « + », est parti.
    .replace(/^33(?=[1-9]\d{8}$)/, '0')
    .replace(/^(?=[1-9]\d{8}$)/, '0');
  if (/^(?:[13]\d{1,3}|116\d{3})$/.test(national)) return national;
  return /^0[1-9]\d{8}$/.test(national) ? national.replace(/(\d\d)(?=\d)/g, '$1 ') : undefined;
}

function isPermis(numero: string, { demonstration, professionnel }: ReglesTelephone, carnet: Carnet): boolean {
  if (isNumeroCourt(numero)) return true;
  if (isSurtaxe(numero)) {
    carnet.avertit('telephone-surtaxe', 'telephone', numero);
    return false;
  }
  if (isNumeroFictif(numero) !== demonstration) {
    if (demonstration) carnet.avertit('telephone-reel-en-demonstration', 'telephone');
    else carnet.avertit('telephone-de-demonstration', 'telephone', numero);
    return false;
  }
  if (!isMobile(numero) || professionnel === 'oui') return true;
  if (professionnel === 'officiel') {
    carnet.avertit('mobile-de-service', 'telephone', numero);
    return true;
  }
  carnet.avertit('mobile-sans-mention', 'telephone');
  return false;
}
