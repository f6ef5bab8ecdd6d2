import { readdirSync, readFileSync } from 'node:fs';
import { launchNode } from '../site/processus.ts';

/** Ce qu'une commande a coûté. */
export interface Cout {
  readonly secondes: number;
  /** Temps des processeurs, enfants compris : ce que la commande coûte vraiment, même si la machine fait autre chose. Nul hors de Linux. */
  readonly processeur: number | null;
  /** Mémoire de pointe du programme et de ses enfants, en mégaoctets ; nulle hors de Linux, où on ne la lit pas. */
  readonly memoire_mo: number | null;
}

/**
 * Lance un script de Node et mesure son temps, ses processeurs et sa mémoire. Sa sortie n'est montrée que s'il échoue.
 * @throws si le code de sortie n'est pas zéro.
 */
export async function measureNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Cout> {
  const debut = performance.now();
  const { enfant, fin } = launchNode(args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let sortie = '';
  for (const flux of [enfant.stdout, enfant.stderr]) {
    flux?.on('data', (morceau: Buffer) => {
      sortie = (sortie + morceau).slice(-20_000);
    });
  }
  let pointe = 0;
  let tics = 0;
  const suivi = setInterval(() => {
    const vivants = listDescendants(enfant.pid ?? 0);
    pointe = Math.max(pointe, somme(vivants.map(({ ko }) => ko)));
    tics = Math.max(tics, somme(vivants.map((vivant) => vivant.tics)));
  }, 200);
  try {
    const code = await fin;
    if (code !== 0) throw new Error(`« node ${args.join(' ')} » a échoué (code ${code}) :\n${sortie}`);
  } finally {
    clearInterval(suivi);
  }
  return {
    secondes: (performance.now() - debut) / 1000,
    processeur: tics > 0 ? tics / TICS_PAR_SECONDE : null,
    memoire_mo: pointe > 0 ? Math.round(pointe / 1024) : null,
  };
}

/** Linux compte le temps des processeurs en centièmes, quelle que soit la machine. */
const TICS_PAR_SECONDE = 100;
const somme = (nombres: readonly number[]) => nombres.reduce((total, nombre) => total + nombre, 0);

interface Vivant {
  readonly pid: number;
  readonly parent: number;
  /** Mémoire vive. */
  readonly ko: number;
  /** Le temps passé, celui de ses enfants finis compris. */
  readonly tics: number;
}

/** Un programme et ses descendants ; un programme fini entre-temps ne compte plus. */
function listDescendants(pid: number): Vivant[] {
  if (process.platform !== 'linux') return [];
  const vivants = readdirSync('/proc')
    .filter((nom) => /^\d+$/.test(nom))
    .flatMap((dossier) => {
      const [etat, compte] = [readProc(dossier, 'status'), readProc(dossier, 'stat')];
      if (!etat || !compte) return [];
      // Après le nom, entre parenthèses, qui peut contenir des espaces : l'état, le parent… le 14e champ et les trois suivants sont les temps.
      const champs = compte.slice(compte.lastIndexOf(')') + 2).split(' ');
      const tics = somme(champs.slice(11, 15).map(Number));
      return [{ pid: Number(dossier), parent: Number(champs[1]), ko: Number(/^VmRSS:\s+(\d+)/m.exec(etat)?.[1] ?? 0), tics }];
    });
  const parents = new Map(vivants.map((vivant) => [vivant.pid, vivant.parent]));
  const descend = (enfant: number): boolean => enfant === pid || (parents.has(enfant) && descend(parents.get(enfant) as number));
  return vivants.filter((vivant) => descend(vivant.pid));
}

function readProc(pid: string, fichier: 'status' | 'stat'): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${fichier}`, 'utf8');
  } catch (erreur) {
    if (['ENOENT', 'ESRCH'].includes((erreur as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw erreur;
  }
}
