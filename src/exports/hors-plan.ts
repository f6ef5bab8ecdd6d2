import type { Redirection } from '../domaine/redirections.ts';

/** Les adresses qui répondent encore sans être des pages de l'annuaire. Chemins sans la base. */
export interface HorsPlan {
  readonly redirections: readonly Pick<Redirection, 'de' | 'vers'>[];
  readonly disparues: readonly string[];
}

/** Cette adresse n'a pas sa place dans le plan que lisent les moteurs. @param base `/`, ou `/dossier/` */
export function isHorsPlan({ redirections, disparues }: HorsPlan, base: string): (adresse: string) => boolean {
  const chemins = new Set([...redirections.map(({ de }) => de), ...disparues].map((chemin) => `${base.slice(0, -1)}${chemin}`));
  return (adresse) => chemins.has(new URL(adresse).pathname.replace(/\/?$/, '/'));
}

/** Les lignes de nginx, à mettre au niveau du « http » : l'adresse demandée, celle où elle mène. Un motif par ligne : un nom long n'y dépasse aucune limite. */
export function formatRedirectionsNginx(redirections: HorsPlan['redirections'], base: string): string {
  const lignes = redirections.map(({ de, vers }) => `  "~^${base.slice(0, -1)}${sansBarre(de)}/?$" "${base.slice(0, -1)}${vers}";\n`);
  return `map $uri $premier_accueil_redirection {\n  default "";\n${lignes.join('')}}`;
}

/** Les lignes d'un `.htaccess` (mod_alias) ; vide s'il n'y en a pas. */
export function formatRedirectionsApache(redirections: HorsPlan['redirections'], base: string): string {
  if (redirections.length === 0) return '';
  const lignes = redirections.map(({ de, vers }) => `  RedirectMatch 301 "^${base.slice(0, -1)}${sansBarre(de)}/?$" "${base.slice(0, -1)}${vers}"\n`);
  return `<IfModule mod_alias.c>\n${lignes.join('')}</IfModule>\n`;
}

/**
 * Le fichier `_redirects` des hébergeurs de pages statiques. Chaque ligne y est deux fois : les uns veulent « 301! » pour passer avant
 * la page qui existe à cette adresse, les autres ne connaissent que « 301 » et sautent la première.
 */
export function formatRedirectionsStatiques(redirections: HorsPlan['redirections'], base: string): string {
  return redirections.flatMap(({ de, vers }) => ['301!', '301'].map((code) => `${base.slice(0, -1)}${de} ${base.slice(0, -1)}${vers} ${code}\n`)).join('');
}

const sansBarre = (chemin: string) => chemin.replace(/\/$/, '');
