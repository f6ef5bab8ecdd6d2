import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Où lire. Chaque chemin est absolu. */
export interface Dossiers {
  /** Dossier de contenu (`content/`, ou `PREMIER_ACCUEIL_CONTENU`). */
  readonly contenu: string;
  /** Les deux fichiers du flux (`flux/` du contenu, ou `PREMIER_ACCUEIL_FLUX`). */
  readonly flux: string;
  /** Dossier privé, absent du site public (`PREMIER_ACCUEIL_PRO`). */
  readonly pro: string | undefined;
}

/** Un réglage de l'environnement est mal écrit : une phrase pour la personne, pas une pile. */
export class ReglageRefuse extends Error {}

type Environnement = Readonly<Record<string, string | undefined>>;

/** Les dossiers que désigne l'environnement. */
export function resolveDossiers(env: Environnement = process.env): Dossiers {
  const contenu = resolve(env.PREMIER_ACCUEIL_CONTENU || 'content');
  return {
    contenu,
    flux: resolve(env.PREMIER_ACCUEIL_FLUX || resolve(contenu, 'flux')),
    pro: env.PREMIER_ACCUEIL_PRO ? resolve(env.PREMIER_ACCUEIL_PRO) : undefined,
  };
}

/**
 * Pour qui l'on construit : tout le monde, ou les professionnels (`npm run build:pro`, qui seul pose cette variable).
 * Le dossier privé n'est lu que pour eux.
 */
export const isVersionPro = (env: Environnement = process.env): boolean => env.PREMIER_ACCUEIL_AUDIENCE === 'pro';

/** Le contenu livré avec l'annuaire : ce qui y est national (droits, mots du guide) sert au territoire qui n'a pas le sien. */
const LIVRE = resolve('content');

/** Le dossier qui porte un contenu national : celui du territoire, sinon celui qui est livré. */
export function findNational(contenu: string, nom: string): string {
  return existsSync(resolve(contenu, nom)) ? contenu : LIVRE;
}

/**
 * `oui` ou `non` de `PREMIER_ACCUEIL_DEMONSTRATION`, qui passe avant `territoire.yaml`.
 * @throws si la variable porte autre chose : un mode mal écrit publierait de faux numéros.
 */
export function findModeDemonstration(env: Environnement = process.env): boolean | undefined {
  const mode = env.PREMIER_ACCUEIL_DEMONSTRATION?.trim().toLowerCase();
  if (!mode) return undefined;
  if (mode === 'oui') return true;
  if (mode === 'non') return false;
  throw new ReglageRefuse(`PREMIER_ACCUEIL_DEMONSTRATION vaut « ${mode} » : écrivez « oui » ou « non ».`);
}

/**
 * Le jour qu'il est, `AAAA-MM-JJ` à Paris : `PREMIER_ACCUEIL_DATE`, sinon l'horloge.
 * C'est la seule lecture de l'horloge ; partout ailleurs le jour est un argument.
 */
export function readAujourdhui(env: Environnement = process.env): string {
  const jour = env.PREMIER_ACCUEIL_DATE?.trim();
  if (!jour) return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date());
  if (!/^\d{4}-\d{2}-\d{2}$/.test(jour) || Number.isNaN(Date.parse(`${jour}T00:00:00Z`))) {
    throw new ReglageRefuse(`PREMIER_ACCUEIL_DATE vaut « ${jour} » : écrivez année, mois, jour, par exemple 2026-11-22.`);
  }
  return jour;
}

/**
 * Relit tous les réglages d'un coup, avant de commencer.
 * @throws {ReglageRefuse} au premier qui est mal écrit.
 */
export function checkReglages(env: Environnement = process.env): void {
  readAujourdhui(env);
  findModeDemonstration(env);
}
