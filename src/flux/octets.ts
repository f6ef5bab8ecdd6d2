import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { LIMITES } from './limites.ts';
import { FluxRefuse } from './refus.ts';

/** Un encodage que l'on sait lire ; `abime` : de l'UTF-8 dont quelques octets sont perdus, et seules ces cases le seront. */
export interface Encodage {
  readonly nom: 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252';
  readonly abime: boolean;
}

/** Petit : ce qui se lit d'un coup s'oublie d'un coup, et la mémoire reste basse. */
const MORCEAU = 64 * 1024;

/**
 * L'encodage d'un fichier, d'après tous ses octets.
 * @throws {FluxRefuse} si le fichier manque, est vide, trop gros, ou n'est pas du texte.
 */
export async function readEncodage(fichier: string): Promise<Encodage> {
  const taille = await readTaille(fichier);
  if (taille === 0) throw new FluxRefuse(`le fichier « ${fichier} » est vide.`);
  if (taille > LIMITES.octets)
    throw new FluxRefuse(`le fichier « ${fichier} » dépasse ${LIMITES.octets / 1024 / 1024} Mo : découpez-le, ou retirez les colonnes inutiles.`);
  const debut = await readDebut(fichier);
  checkTexte(fichier, debut);
  if (debut[0] === 0xff && debut[1] === 0xfe) return { nom: 'UTF-16 LE', abime: false };
  if (debut[0] === 0xfe && debut[1] === 0xff) return { nom: 'UTF-16 BE', abime: false };
  const nuls = countNuls(debut);
  // Sans marque, du français en UTF-16 a un octet nul sur deux ; ailleurs un octet nul n'est pas du texte.
  if (nuls.impairs > debut.length / 5) return { nom: 'UTF-16 LE', abime: false };
  if (nuls.pairs > debut.length / 5) return { nom: 'UTF-16 BE', abime: false };
  const compteur = new CompteurUtf8();
  for await (const morceau of createReadStream(fichier, { highWaterMark: MORCEAU })) compteur.lit(morceau as Buffer);
  compteur.finit();
  if (compteur.invalides === 0) return { nom: 'UTF-8', abime: false };
  return compteur.valides > compteur.invalides ? { nom: 'UTF-8', abime: true } : { nom: 'Windows-1252', abime: false };
}

/** Le texte du fichier, morceau par morceau, sans marque d'ordre des octets ; `avance` reçoit le nombre d'octets de chaque morceau. */
export async function* readTexte(fichier: string, encodage: Encodage, avance: (octets: number) => void = () => {}): AsyncGenerator<string> {
  const decodeur = new TextDecoder(encodage.nom.replace('UTF-16 ', 'UTF-16').toLowerCase());
  for await (const morceau of createReadStream(fichier, { highWaterMark: MORCEAU })) {
    avance((morceau as Buffer).byteLength);
    yield decodeur.decode(morceau as Buffer, { stream: true });
  }
  yield decodeur.decode();
}

async function readTaille(fichier: string): Promise<number> {
  try {
    const etat = await stat(fichier);
    if (!etat.isFile()) throw new FluxRefuse(`« ${fichier} » n'est pas un fichier : donnez le chemin d'un fichier CSV.`);
    return etat.size;
  } catch (erreur) {
    const code = (erreur as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new FluxRefuse(`le fichier « ${fichier} » n'existe pas : vérifiez son nom et son dossier.`);
    throw erreur;
  }
}

async function readDebut(fichier: string): Promise<Buffer> {
  try {
    const poignee = await open(fichier);
    try {
      const { buffer, bytesRead } = await poignee.read(Buffer.alloc(4096), 0, 4096, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await poignee.close();
    }
  } catch (erreur) {
    if ((erreur as NodeJS.ErrnoException).code === 'EACCES')
      throw new FluxRefuse(`le fichier « ${fichier} » ne s'ouvre pas : donnez-vous le droit de le lire.`);
    throw erreur;
  }
}

/** Premiers octets de ce que l'on reçoit à la place d'un CSV. */
const AUTRES_FICHIERS: readonly [readonly number[], string][] = [
  [[0x50, 0x4b], 'un classeur Excel ou LibreOffice, ou une archive zip'],
  [[0x1f, 0x8b], 'une archive gzip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'un ancien classeur Excel'],
  [[0x25, 0x50, 0x44, 0x46], 'un PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'une image'],
  [[0xff, 0xd8, 0xff], 'une photo'],
];

function checkTexte(fichier: string, debut: Buffer): void {
  const autre = AUTRES_FICHIERS.find(([octets]) => octets.every((octet, rang) => debut[rang] === octet));
  if (autre) throw new FluxRefuse(`le fichier « ${fichier} » est ${autre[1]}, pas un CSV : ouvrez-le et enregistrez-le au format « CSV UTF-8 ».`);
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(debut.toString('latin1')))
    throw new FluxRefuse(`« ${fichier} » est une page web, pas un CSV : vérifiez l'adresse, ou reconnectez-vous au site qui le donne.`);
}

function countNuls(octets: Buffer): { pairs: number; impairs: number } {
  const nuls = { pairs: 0, impairs: 0 };
  for (const [rang, octet] of octets.entries()) if (octet === 0) nuls[rang % 2 === 0 ? 'pairs' : 'impairs'] += 1;
  return nuls;
}

/** Compte les lettres accentuées bien formées en UTF-8, et celles qui ne le sont pas. */
class CompteurUtf8 {
  valides = 0;
  invalides = 0;
  private attendus = 0;

  lit(octets: Buffer): void {
    for (let rang = 0; rang < octets.length; rang += 1) {
      const octet = octets[rang] as number;
      if (octet < 0x80 && this.attendus === 0) continue;
      if (this.attendus > 0) {
        if (octet >= 0x80 && octet < 0xc0) {
          this.attendus -= 1;
          if (this.attendus === 0) this.valides += 1;
          continue;
        }
        this.attendus = 0;
        this.invalides += 1;
        if (octet < 0x80) continue;
      }
      if (octet >= 0xc2 && octet < 0xe0) this.attendus = 1;
      else if (octet >= 0xe0 && octet < 0xf0) this.attendus = 2;
      else if (octet >= 0xf0 && octet < 0xf5) this.attendus = 3;
      else this.invalides += 1;
    }
  }

  finit(): void {
    if (this.attendus > 0) this.invalides += 1;
  }
}
