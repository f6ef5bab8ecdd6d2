import { CommandeRefusee, parseNombre } from '../options.ts';
import { PortPris, startServeur } from './serveur.ts';

/** Port essayé quand la personne n'en demande pas. */
const PORT = 4321;
/** Ports voisins essayés quand le premier est pris. */
const ESSAIS = 20;

/**
 * Sert le site et dit où l'ouvrir, jusqu'à Ctrl+C ; si le port est pris, prend le suivant et le dit.
 * Un port refusé s'explique en une phrase, code de sortie 1.
 */
export async function serveEtAnnonce({
  dossier,
  base,
  hote = '127.0.0.1',
  port,
}: {
  dossier: string;
  base: string;
  hote?: string | undefined;
  port?: string | undefined;
}): Promise<void> {
  try {
    const voulu = port === undefined ? PORT : parseNombre('port', port);
    if (voulu > 65_535) throw new CommandeRefusee(`Le port va de 0 à 65535, pas « ${port} ».`);
    const serveur = await startPremierLibre({ dossier, base, hote, port: voulu });
    console.log(`\n  Le site est prêt : ${serveur.adresse}\n  Ctrl+C pour arrêter.\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void serveur.fermer());
  } catch (erreur) {
    if (!(erreur instanceof CommandeRefusee || erreur instanceof PortPris)) throw erreur;
    console.error(erreur.message);
    process.exitCode = 1;
  }
}

async function startPremierLibre(reglages: { dossier: string; base: string; hote: string; port: number }): ReturnType<typeof startServeur> {
  for (let port = reglages.port; ; port += 1) {
    try {
      return await startServeur({ ...reglages, port });
    } catch (erreur) {
      if (!(erreur instanceof PortPris) || port === reglages.port + ESSAIS || port === 65_535) throw erreur;
      console.error(`Le port ${port} est déjà pris : on essaie le suivant.`);
    }
  }
}
