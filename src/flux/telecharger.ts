import { open } from 'node:fs/promises';
import { LIMITES } from './limites.ts';
import { FluxRefuse } from './refus.ts';

export const isAdresse = (source: string): boolean => /^https?:\/\//i.test(source);

/** Ce que le site dit de la version qu'il envoie : on le lui redit la fois suivante, et il répond s'il n'a rien de neuf. */
export interface Version {
  readonly etag?: string;
  readonly last_modified?: string;
}

/** Le site ne répond pas, ou pas à temps : ce n'est pas la faute du fichier, celui d'hier vaut encore. */
export class SiteMuet extends FluxRefuse {}

/**
 * Copie un flux distant dans un fichier, avec une limite de temps et de taille. Rien n'est écrit si le site n'a rien de plus neuf que `connue`.
 * @returns la version reçue ; `undefined` si c'est celle que l'on connaît
 * @throws {SiteMuet} si le site ne répond pas @throws {FluxRefuse} s'il envoie trop
 */
export async function telechargeFlux(adresse: string, fichier: string, connue: Version = {}): Promise<Version | undefined> {
  const poignee = await open(fichier, 'w', 0o600);
  try {
    const reponse = await fetch(adresse, {
      signal: AbortSignal.timeout(LIMITES.secondes * 1000),
      headers: {
        accept: 'text/csv, text/plain, */*',
        ...(connue.etag ? { 'if-none-match': connue.etag } : {}),
        ...(connue.last_modified ? { 'if-modified-since': connue.last_modified } : {}),
      },
    });
    if (reponse.status === 304 && (connue.etag || connue.last_modified)) return undefined;
    if (!reponse.ok || !reponse.body) throw new SiteMuet(`le site répond « ${reponse.status} » à l'adresse du flux : vérifiez-la dans un navigateur.`);
    let octets = 0;
    for await (const morceau of reponse.body) {
      octets += morceau.byteLength;
      if (octets > LIMITES.octets) throw new FluxRefuse(`le flux dépasse ${LIMITES.octets / 1024 / 1024} Mo : demandez un fichier par département.`);
      await poignee.write(morceau);
    }
    const [etag, last_modified] = [reponse.headers.get('etag'), reponse.headers.get('last-modified')];
    return { ...(etag ? { etag } : {}), ...(last_modified ? { last_modified } : {}) };
  } catch (erreur) {
    if (erreur instanceof FluxRefuse) throw erreur;
    if ((erreur as Error).name === 'TimeoutError') throw new SiteMuet(`le site n'a pas tout envoyé en ${LIMITES.secondes} secondes : réessayez plus tard.`);
    if (isEcriture(erreur)) throw erreur;
    throw new SiteMuet("le site ne répond pas : vérifiez l'adresse et votre connexion.");
  } finally {
    await poignee.close();
  }
}

/** Le disque refuse : ce n'est pas le site. */
const isEcriture = (erreur: unknown) => ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS'].includes((erreur as NodeJS.ErrnoException).code ?? '');
