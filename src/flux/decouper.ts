import { LIMITES } from './limites.ts';

/** Une ligne du tableau : la ligne physique où elle commence (la première du fichier vaut 1) et ses cases, ou ce qui empêche de la lire. */
export interface Enregistrement {
  readonly ligne: number;
  readonly cases: readonly string[];
  /** `guillemets` : un guillemet n'est pas fermé ; seule cette ligne est perdue. */
  readonly defaut?: 'guillemets';
}

/**
 * Découpe un CSV (RFC 4180) ligne par ligne, sans garder le fichier en mémoire.
 * Un guillemet oublié ne mange pas la suite : la ligne fautive est mise à part et la lecture reprend à la suivante.
 */
export class Decoupeur {
  private readonly delimiteur: string;
  private readonly largeur: number;
  private attente: string[] = [];
  private debut = 0;

  /** @param largeur nombre de cases attendu, pour reconnaître une ligne dont seuls les guillemets sont mal écrits */
  constructor(delimiteur: string, largeur: number) {
    this.delimiteur = delimiteur;
    this.largeur = largeur;
  }

  /** Ajoute une ligne physique, sans sa fin de ligne, et rend les enregistrements terminés. */
  ajoute(texte: string, numero: number): Enregistrement[] {
    if (this.attente.length === 0) {
      if (!texte.includes('"')) return texte.trim() === '' ? [] : [{ ligne: numero, cases: texte.split(this.delimiteur) }];
      this.debut = numero;
    }
    this.attente.push(texte);
    // Tant qu'un guillemet est ouvert, seule une ligne qui en porte un peut le fermer.
    const depasse = this.attente.length > LIMITES.lignesParCase;
    if (this.attente.length > 1 && !depasse && !texte.includes('"')) return [];
    const lu = parseEnregistrement(this.attente.join('\n'), this.delimiteur);
    if (typeof lu !== 'string') {
      this.attente = [];
      return [{ ligne: this.debut, cases: lu }];
    }
    return lu === 'ouvert' && !depasse ? [] : this.reprend();
  }

  /** Fin du fichier : rend ce qui restait ouvert. */
  finit(): Enregistrement[] {
    const enregistrements: Enregistrement[] = [];
    while (this.attente.length > 0) enregistrements.push(...this.reprend());
    return enregistrements;
  }

  /** La première ligne en attente est fautive : on la rend seule, et on relit les autres. */
  private reprend(): Enregistrement[] {
    const [premiere = '', ...suite] = this.attente;
    const numero = this.debut;
    this.attente = [];
    const cases = parseIndulgent(premiere, this.delimiteur);
    const enregistrements: Enregistrement[] = [
      cases && cases.length === this.largeur ? { ligne: numero, cases } : { ligne: numero, cases: [], defaut: 'guillemets' },
    ];
    for (const [rang, texte] of suite.entries()) enregistrements.push(...this.ajoute(texte, numero + 1 + rang));
    return enregistrements;
  }
}

/** Les cases d'un enregistrement ; `ouvert` si un guillemet n'est pas encore fermé, `malforme` si du texte suit un guillemet fermant. */
export function parseEnregistrement(texte: string, delimiteur: string): string[] | 'ouvert' | 'malforme' {
  const cases: string[] = [];
  let position = 0;
  for (;;) {
    if (texte[position] === '"') {
      let fin = texte.indexOf('"', position + 1);
      while (fin >= 0 && texte[fin + 1] === '"') fin = texte.indexOf('"', fin + 2);
      if (fin < 0) return 'ouvert';
      const apres = fin + 1;
      if (apres < texte.length && texte[apres] !== delimiteur) return 'malforme';
      cases.push(texte.slice(position + 1, fin).replaceAll('""', '"'));
      position = apres;
    } else {
      const fin = texte.indexOf(delimiteur, position);
      const contenu = fin < 0 ? texte.slice(position) : texte.slice(position, fin);
      cases.push(contenu);
      position += contenu.length;
    }
    if (position >= texte.length) return cases;
    position += 1;
    if (position === texte.length) return [...cases, ''];
  }
}

/** Relit une ligne dont des guillemets ne sont pas doublés : n'en ferme une case que celui que suit le séparateur ou la fin. */
function parseIndulgent(texte: string, delimiteur: string): string[] | undefined {
  const cases: string[] = [];
  let reste = texte;
  for (;;) {
    let contenu: string;
    if (reste.startsWith('"')) {
      const fermant = reste.indexOf(`"${delimiteur}`, 1);
      const fin = fermant >= 0 ? fermant : reste.length > 1 && reste.endsWith('"') ? reste.length - 1 : -1;
      if (fin < 0) return undefined;
      contenu = reste.slice(1, fin).replaceAll('""', '"');
      reste = reste.slice(fin + 1);
    } else {
      const fin = reste.indexOf(delimiteur);
      contenu = fin < 0 ? reste : reste.slice(0, fin);
      reste = fin < 0 ? '' : reste.slice(fin);
    }
    cases.push(contenu);
    if (reste === '') return cases;
    reste = reste.slice(1);
    if (reste === '') return [...cases, ''];
  }
}
