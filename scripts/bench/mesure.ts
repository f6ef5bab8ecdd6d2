import { readdirSync, readFileSync } from 'node:fs';
import { launchNode } from '../site/processus.ts';

/** Ce qu'une commande a coûté. */
export interface Cout {
  readonly secondes: number;
  /** Mémoire de pointe du programme et de ses enfants, en mégaoctets ; nulle hors de Linux, où on ne la lit pas. */
  readonly memoire_mo: number | null;
}

/**
 * Lance un script de Node et mesure son temps et sa mémoire. Sa sortie n'est montrée que s'il échoue.
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
  const suivi = setInterval(() => {
    pointe = Math.max(pointe, readMemoire(enfant.pid ?? 0));
  }, 200);
  try {
    const code = await fin;
    if (code !== 0) throw new Error(`« node ${args.join(' ')} » a échoué (code ${code}) :\n${sortie}`);
  } finally {
    clearInterval(suivi);
  }
  return { secondes: (performance.now() - debut) / 1000, memoire_mo: pointe > 0 ? Math.round(pointe / 1024) : null };
}

/** Mémoire vive d'un programme et de ses descendants, en kilooctets ; un programme fini entre-temps ne compte plus. */
function readMemoire(pid: number): number {
  if (process.platform !== 'linux') return 0;
  const parents = new Map<number, number>();
  const memoires = new Map<number, number>();
  for (const dossier of readdirSync('/proc').filter((nom) => /^\d+$/.test(nom))) {
    const etat = readEtat(dossier);
    if (!etat) continue;
    parents.set(Number(dossier), Number(/^PPid:\s+(\d+)/m.exec(etat)?.[1] ?? 0));
    memoires.set(Number(dossier), Number(/^VmRSS:\s+(\d+)/m.exec(etat)?.[1] ?? 0));
  }
  const descend = (enfant: number): boolean => enfant === pid || (parents.has(enfant) && descend(parents.get(enfant) as number));
  return [...memoires].filter(([enfant]) => descend(enfant)).reduce((somme, [, ko]) => somme + ko, 0);
}

function readEtat(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch (erreur) {
    if (['ENOENT', 'ESRCH'].includes((erreur as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw erreur;
  }
}
