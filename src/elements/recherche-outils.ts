import { type CommunesEcrites, type CommuneSituee, type Lexique, type MotsEcrits, readCommunes, readLexique } from '../recherche/lexique.ts';
import { type IndexVoisin, loadMoteur, type Moteur } from '../recherche/moteur.ts';
import { joinCommunes, type Voisin } from '../recherche/voisins.ts';
import { readJson } from './read-json.ts';

/** Ce qui comprend et ce qui cherche : chargé quand quelqu'un s'en sert. */
export interface Outils {
  readonly lexique: Lexique;
  readonly moteur: Moteur;
  /** Les voisins demandés qui ne répondent pas : la recherche se fait sans eux. */
  readonly muets: readonly Voisin[];
}

/** Les adresses de ce que la page télécharge au premier geste (`data-` de `recherche-site`). */
interface Adresses {
  readonly racine?: string;
  readonly base?: string;
  readonly lexique?: string;
  readonly communes?: string;
}

/** Ce qu'un voisin apporte. */
interface Apport {
  readonly voisin: Voisin;
  readonly communes: readonly CommuneSituee[];
  readonly index: IndexVoisin;
}

/**
 * @param voisins les annuaires où chercher aussi ; rien n'est demandé aux autres
 * @throws si le moteur, l'index ou les mots de ce site ne viennent pas
 */
export async function loadOutils({ racine = '/', base = '/', lexique = '', communes = '' }: Adresses, voisins: readonly Voisin[] = []): Promise<Outils> {
  const [mots, lieux, apports] = await Promise.all([
    readJson<MotsEcrits>(lexique),
    readJson<CommunesEcrites>(communes),
    Promise.all(voisins.map((voisin) => readApport(voisin, base.slice(racine.length)).catch(() => undefined))),
  ]);
  const { moteur, presents } = await loadMoteurAvec(
    racine,
    base,
    apports.filter((apport) => apport !== undefined),
  );
  const ici = readLexique(lieux, mots);
  return {
    lexique: { ...ici, communes: presents.reduce((toutes, { communes: autres, index }) => joinCommunes(toutes, autres, index.prefixe), ici.communes) },
    moteur,
    muets: voisins.filter((voisin) => !presents.some((present) => present.voisin === voisin)),
  };
}

/** @param langue dossier de la langue, « ar/ » ; vide en français, que chaque annuaire a */
async function readApport(voisin: Voisin, langue: string): Promise<Apport> {
  const { base } = voisin;
  const [ecrites, traduit] = await Promise.all([
    readJson<CommunesEcrites>(`${base}recherche/communes.json`),
    langue === '' || fetch(`${base}${langue}recherche/lexique.json`, { method: 'HEAD' }).then(({ ok }) => ok),
  ]);
  const index = traduit ? { base, prefixe: `${base}${langue}` } : { base, prefixe: base, language: 'fr' };
  return { voisin, communes: readCommunes(ecrites), index };
}

/** Un index voisin qui manque empêche Pagefind de chercher dans tous : on recommence alors sans aucun. */
async function loadMoteurAvec(racine: string, base: string, apports: readonly Apport[]): Promise<{ moteur: Moteur; presents: readonly Apport[] }> {
  if (apports.length === 0) return { moteur: await loadMoteur(racine, base), presents: [] };
  try {
    return {
      moteur: await loadMoteur(
        racine,
        base,
        apports.map(({ index }) => index),
      ),
      presents: apports,
    };
  } catch {
    return loadMoteurAvec(racine, base, []);
  }
}
