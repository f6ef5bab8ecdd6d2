import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { PassThrough, pipeline } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import sirv from 'sirv';
import { listEntetes, TYPES_TEXTE } from '../../src/exports/entetes.ts';

/** Un site construit, servi sur cette machine comme le ferait un hébergeur. */
export interface Serveur {
  /** Adresse de l'accueil, base comprise : `http://127.0.0.1:4321/`. */
  readonly adresse: string;
  readonly fermer: () => Promise<void>;
}

/** Ce port est pris par un autre programme. */
export class PortPris extends Error {
  readonly port: number;
  constructor(port: number) {
    super(`Le port ${port} est déjà pris.`);
    this.port = port;
  }
}

/**
 * Sert un dossier construit : en-têtes de production, compression, page 404, `/themes` → `/themes/`.
 * @param base dossier du site chez l'hébergeur, `/` ou `/dossier/`
 * @param port 0 : le premier libre
 * @throws {PortPris}
 */
export async function startServeur({
  dossier,
  base,
  hote = '127.0.0.1',
  port = 0,
}: {
  dossier: string;
  base: string;
  hote?: string;
  port?: number;
}): Promise<Serveur> {
  const serveur = createServer(createRepondeur(resolve(dossier), base));
  await ecoute(serveur, hote, port);
  const adresse = serveur.address();
  const portPris = typeof adresse === 'object' && adresse ? adresse.port : port;
  return {
    adresse: `http://${hote.includes(':') ? `[${hote}]` : hote}:${portPris}${base}`,
    fermer: () =>
      new Promise((fini, echoue) => {
        serveur.close((erreur) => (erreur ? echoue(erreur) : fini()));
        serveur.closeAllConnections();
      }),
  };
}

function ecoute(serveur: Server, hote: string, port: number): Promise<void> {
  return new Promise((fini, echoue) => {
    serveur.once('error', (erreur: NodeJS.ErrnoException) => echoue(erreur.code === 'EADDRINUSE' ? new PortPris(port) : erreur));
    serveur.listen(port, hote, fini);
  });
}

function createRepondeur(dossier: string, base: string): RequestListener {
  const servir = sirv(dossier, { dev: true, etag: true });
  return (requete, reponse) => {
    const { pathname, search } = new URL(requete.url ?? '/', 'http://ici');
    if (!pathname.startsWith(base)) {
      if (`${pathname}/` === base) redirige(reponse, base);
      else envoieIntrouvable(dossier, requete, reponse);
      return;
    }
    const chemin = `/${pathname.slice(base.length)}`;
    // Un fichier caché (`.htaccess`) parle au serveur, pas au visiteur.
    if (/\/\.(?!well-known\/)/.test(chemin)) {
      envoieIntrouvable(dossier, requete, reponse);
      return;
    }
    const fichier = join(dossier, decode(chemin));
    if (!chemin.endsWith('/') && isDossier(fichier)) {
      redirige(reponse, `${pathname}/${search}`);
      return;
    }
    poseEntetes(reponse, chemin);
    const page = chemin.endsWith('/') ? join(fichier, 'index.html') : fichier;
    if (isTexte(page) && !requete.headers.range) envoieTexte(requete, reponse, page);
    else {
      requete.url = chemin + search;
      servir(requete, reponse, () => envoieIntrouvable(dossier, requete, reponse));
    }
  };
}

/** Une adresse mal encodée n'est celle d'aucun fichier ; `decodeURI` laisse `%2F`, on ne remonte donc pas hors du dossier. */
function decode(chemin: string): string {
  try {
    return decodeURI(chemin);
  } catch (erreur) {
    if (erreur instanceof URIError) return chemin;
    throw erreur;
  }
}

const isDossier = (chemin: string) => statSync(chemin, { throwIfNoEntry: false })?.isDirectory() ?? false;
const isTexte = (fichier: string) => extname(fichier).slice(1) in TYPES_TEXTE && existsSync(fichier);

function poseEntetes(reponse: ServerResponse, chemin: string): void {
  for (const [nom, valeur] of listEntetes(chemin)) reponse.setHeader(nom, valeur);
}

function redirige(reponse: ServerResponse, vers: string): void {
  reponse.writeHead(301, { Location: vers });
  reponse.end();
}

function envoieIntrouvable(dossier: string, requete: IncomingMessage, reponse: ServerResponse): void {
  const page = join(dossier, '404.html');
  poseEntetes(reponse, '/404.html');
  reponse.statusCode = 404;
  if (isTexte(page)) envoieTexte(requete, reponse, page);
  else reponse.end('404');
}

/** Comprimé au passage, avec les réglages ordinaires d'un hébergeur : les octets mesurés sont les vrais. */
function envoieTexte(requete: IncomingMessage, reponse: ServerResponse, fichier: string): void {
  const acceptes = String(requete.headers['accept-encoding'] ?? '');
  const methode = /\bbr\b/.test(acceptes) ? 'br' : /\bgzip\b/.test(acceptes) ? 'gzip' : undefined;
  reponse.setHeader('Vary', 'Accept-Encoding');
  if (methode) reponse.setHeader('Content-Encoding', methode);
  const compresseur =
    methode === 'br' ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : methode === 'gzip' ? createGzip() : new PassThrough();
  if (requete.method === 'HEAD') reponse.end();
  // Le visiteur qui s'en va avant la fin ferme la réponse : ce n'est pas une panne.
  else pipeline(createReadStream(fichier), compresseur, reponse, (erreur) => erreur && reponse.destroy());
}
