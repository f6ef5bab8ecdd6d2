import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';

interface Reglages {
  /** En plus de l'environnement. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Dossier de travail ; celui du projet si absent. */
  readonly cwd?: string;
  readonly stdio?: StdioOptions;
}

/**
 * Lance un programme de Node (script ou outil de `node_modules`) ; un arrêt demandé lui est transmis.
 * @returns le programme, et son code de sortie quand il finit
 */
export function launchNode(args: readonly string[], { env = {}, cwd, stdio = 'inherit' }: Reglages = {}): { enfant: ChildProcess; fin: Promise<number> } {
  const enfant = spawn(process.execPath, args, { cwd, stdio, env: { ASTRO_TELEMETRY_DISABLED: '1', ...process.env, ...env } });
  const relayer = (signal: NodeJS.Signals) => void enfant.kill(signal);
  process.on('SIGINT', relayer).on('SIGTERM', relayer);
  const fin = new Promise<number>((fini, echoue) => {
    enfant.once('error', echoue);
    enfant.once('close', (code) => fini(code ?? 1));
  });
  return { enfant, fin: fin.finally(() => process.off('SIGINT', relayer).off('SIGTERM', relayer)) };
}

/** Le même, quand seul le code de sortie compte. */
export const runNode = (args: readonly string[], reglages: Reglages = {}): Promise<number> => launchNode(args, reglages).fin;
