import { TAILLE_CODE } from './selection.ts';

/** Ce qui se garde. Un identifiant peut servir à deux sortes : le code, non. */
export type SorteGardee = 'partenaire' | 'permanence' | 'droit';

/** FNV-1a, 64 bits (Fowler, Noll et Vo) : court, sans dépendance ; ici, il cache un nom dans un historique, il ne protège pas un secret. */
const BASE = 0xcbf29ce484222325n;
const PREMIER = 0x100000001b3n;
const CODES = 36n ** BigInt(TAILLE_CODE);
const faits = new Map<string, string>();

/**
 * Le code d'une fiche (« k3x9q2a ») : toujours le même d'une construction à l'autre, et illisible pour qui lit un historique.
 * 78 milliards de codes : à 10 000 fiches, une chance sur 1 500 que deux aient le même. La sélection montrerait alors les deux fiches ; rien n'échoue.
 */
export function getCodeSelection(sorte: SorteGardee, id: string): string {
  const cle = `${sorte}:${id}`;
  let code = faits.get(cle);
  if (!code) {
    let empreinte = BASE;
    for (const octet of new TextEncoder().encode(cle)) empreinte = BigInt.asUintN(64, (empreinte ^ BigInt(octet)) * PREMIER);
    // Les bits hauts changent plus que les bas : on les mêle avant de couper.
    code = ((empreinte ^ (empreinte >> 29n)) % CODES).toString(36).padStart(TAILLE_CODE, '0');
    faits.set(cle, code);
  }
  return code;
}
