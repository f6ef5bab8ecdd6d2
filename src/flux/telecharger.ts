import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIMITES } from './limites.ts';
import { FluxRefuse } from './refus.ts';

export const isAdresse = (source: string): boolean => /^https?:\/\//i.test(source);

/**
 * Copie un flux distant dans un fichier temporaire, avec une limite de temps et de taille, et le donne à lire.
 * @throws {FluxRefuse} si le site ne répond pas, refuse, ou envoie trop
 */
export async function avecTelechargement<T>(adresse: string, lit: (fichier: string) => Promise<T>): Promise<T> {
  const dossier = mkdtempSync(join(tmpdir(), 'premier-accueil-flux-'));
  try {
    const fichier = join(dossier, 'flux');
    await telecharge(adresse, fichier);
    return await lit(fichier);
  } finally {
    rmSync(dossier, { recursive: true, force: true });
  }
}

async function telecharge(adresse: string, fichier: string): Promise<void> {
  const poignee = await open(fichier, 'w');
  try {
    const reponse = await fetch(adresse, { signal: AbortSignal.timeout(LIMITES.secondes * 1000), headers: { accept: 'text/csv, text/plain, */*' } });
    if (!reponse.ok || !reponse.body) throw new FluxRefuse(`le site répond « ${reponse.status} » à l'adresse du flux : vérifiez-la dans un navigateur.`);
    let octets = 0;
    for await (const morceau of reponse.body) {
      octets += morceau.byteLength;
      if (octets > LIMITES.octets) throw new FluxRefuse(`le flux dépasse ${LIMITES.octets / 1024 / 1024} Mo : demandez un fichier par département.`);
      await poignee.write(morceau);
    }
  } catch (erreur) {
    if (erreur instanceof FluxRefuse) throw erreur;
    if ((erreur as Error).name === 'TimeoutError') throw new FluxRefuse(`le site n'a pas tout envoyé en ${LIMITES.secondes} secondes : réessayez plus tard.`);
    throw new FluxRefuse("le site ne répond pas : vérifiez l'adresse et votre connexion.");
  } finally {
    await poignee.close();
  }
}
