import { formatRedirectionsApache, formatRedirectionsNginx, formatRedirectionsStatiques, type HorsPlan } from './hors-plan.ts';

/** Un en-tête HTTP : son nom, sa valeur. */
export type Entete = readonly [nom: string, valeur: string];

/** Un groupe de fichiers du site, reconnu à son chemin (sans la base), et les en-têtes qui s'ajoutent aux communs. */
interface Regle {
  /** Expression régulière que lisent nginx, Apache et Node de la même façon. */
  readonly motif: string;
  /** Le même groupe pour un fichier `_headers`, qui ne connaît que l'étoile. */
  readonly etoile: string;
  readonly entetes: readonly Entete[];
}

/**
 * Ce qu'un script glissé dans la page ne doit pas pouvoir demander ; la position sert à « autour de moi ». La liste s'arrête là : le site n'a ni cadre ni
 * script d'ailleurs, et ces octets partent avec chaque fichier.
 */
const PERMISSIONS = ['browsing-topics', 'camera', 'display-capture', 'microphone', 'payment', 'usb'];

/** Sur toute réponse. `script-src` et `style-src` n'y sont pas : la page les porte, avec l'empreinte de ses propres scripts. */
export const ENTETES_COMMUNS: readonly Entete[] = [
  ['Content-Security-Policy', "frame-ancestors 'none'; object-src 'none'; base-uri 'none'"],
  ['X-Content-Type-Options', 'nosniff'],
  // Un site partenaire n'a pas à savoir que l'on vient d'une page sur les violences.
  ['Referrer-Policy', 'no-referrer'],
  ['Permissions-Policy', ['geolocation=(self)', ...PERMISSIONS.map((nom) => `${nom}=()`)].join(', ')],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  // Sans « includeSubDomains » : les autres sites du Département ne sont pas les nôtres.
  ['Strict-Transport-Security', 'max-age=63072000'],
];

/** Cinq minutes : une adresse retirée parce qu'elle mettait quelqu'un en danger ne doit pas survivre dans un cache. */
const CACHE_COURT: Entete = ['Cache-Control', 'public, max-age=300'];
/** Le nom de ces fichiers change avec leur contenu. */
const CACHE_LONG: Entete = ['Cache-Control', 'public, max-age=31536000, immutable'];

const REGLES: readonly Regle[] = [
  { motif: '^/_astro/', etoile: '/_astro/*', entetes: [CACHE_LONG] },
  { motif: '^/pagefind/fragment/', etoile: '/pagefind/fragment/*', entetes: [CACHE_LONG] },
  { motif: '^/pagefind/index/', etoile: '/pagefind/index/*', entetes: [CACHE_LONG] },
  // Un tableur ouvre le fichier enregistré, le navigateur n'a pas à l'interpréter.
  { motif: '\\.csv$', etoile: '/*.csv', entetes: [['Content-Disposition', 'attachment']] },
];

/** Types de texte et leur jeu de caractères, que l'hébergeur oublie souvent. */
export const TYPES_TEXTE: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  geojson: 'application/geo+json',
  csv: 'text/csv',
  txt: 'text/plain',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  ics: 'text/calendar',
};

/** Les autres fichiers du site ; ceux de l'index de recherche sont des octets. */
const TYPES_AUTRES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  pdf: 'application/pdf',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
};

/** Les en-têtes d'un fichier du site, tels que tout hébergeur devrait les envoyer. @param chemin depuis la racine du site, sans la base : `/themes/sante/` */
export function listEntetes(chemin: string): Entete[] {
  const type = TYPES_TEXTE[/\.(\w+)$/.exec(chemin)?.[1] ?? 'html'];
  const propres = REGLES.filter(({ motif }) => new RegExp(motif).test(chemin)).flatMap(({ entetes }) => entetes);
  const cache = propres.some(([nom]) => nom === 'Cache-Control') ? [] : [CACHE_COURT];
  return [...ENTETES_COMMUNS, ...cache, ...propres, ...(type ? [['Content-Type', `${type}; charset=utf-8`] as const] : [])];
}

const FAIT_PAR = 'Écrit à chaque construction du site : ne modifiez pas ce fichier, copiez-le.';

/**
 * Un serveur nginx prêt à copier dans `/etc/nginx/conf.d/`.
 * @param site adresse publique, @param base `/`, ou `/dossier/`
 */
export function formatNginx(site: string, base: string, redirections: HorsPlan['redirections'] = []): string {
  const carte = (variable: string, entete: string, defaut: string) =>
    `map $uri ${variable} {\n  default "${defaut}";\n${REGLES.flatMap(({ motif, entetes }) => entetes.filter(([nom]) => nom === entete).map(([, valeur]) => `  "~${sousBase(motif, base)}" "${valeur}";\n`)).join('')}}`;
  // `add_header` d'un « location » efface ceux du dessus, et une valeur vide n'envoie rien : tout est donc au même niveau, avec des variables.
  return `# ${FAIT_PAR}
# Copiez dist/ dans /srv/premier-accueil${base}, ajoutez vos certificats ; « nginx -t » dit si tout va bien.
${carte('$premier_accueil_cache', 'Cache-Control', CACHE_COURT[1])}
${carte('$premier_accueil_fichier', 'Content-Disposition', '')}
${formatRedirectionsNginx(redirections, base)}

server {
  listen 443 ssl;
  server_name ${new URL(site).hostname};
  # ssl_certificate     /etc/ssl/…;
  # ssl_certificate_key /etc/ssl/…;
  root /srv/premier-accueil;
  index index.html;
  absolute_redirect off;
  default_type application/octet-stream;
  types {
${Object.entries({ ...TYPES_TEXTE, ...TYPES_AUTRES })
  .map(([extension, type]) => `    ${type} ${extension};`)
  .join('\n')}
  }
  error_page 404 ${base}404.html;

  charset utf-8;
  charset_types ${Object.values(TYPES_TEXTE)
    .filter((type) => type !== 'text/html')
    .join(' ')};
  gzip on;
  gzip_vary on;
  gzip_types ${Object.values(TYPES_TEXTE)
    .filter((type) => type !== 'text/html')
    .join(' ')};

${ENTETES_COMMUNS.map(([nom, valeur]) => `  add_header ${nom} "${valeur}" always;`).join('\n')}
  add_header Cache-Control $premier_accueil_cache;
  add_header Content-Disposition $premier_accueil_fichier;

  if ($premier_accueil_redirection) {
    return 301 $premier_accueil_redirection;
  }

  location ${base} {
    try_files $uri $uri/ =404;
  }
}
`;
}

/** Le fichier `.htaccess` à la racine du site, pour Apache 2.4 (modules alias, headers, deflate et mime). */
export function formatApache(base: string, redirections: HorsPlan['redirections'] = []): string {
  const types = Object.entries(TYPES_TEXTE);
  return `# ${FAIT_PAR}
ErrorDocument 404 ${base}404.html
DirectoryIndex index.html
Options -Indexes
${formatRedirectionsApache(redirections, base)}AddDefaultCharset utf-8
${types.map(([extension, type]) => `AddType "${type}; charset=utf-8" .${extension}`).join('\n')}
<IfModule mod_headers.c>
${ENTETES_COMMUNS.map(([nom, valeur]) => `  Header always set ${nom} "${valeur}"`).join('\n')}
  Header set Cache-Control "${CACHE_COURT[1]}"
${REGLES.map(({ motif, entetes }) => `  <If "%{REQUEST_URI} =~ m#${sousBase(motif, base)}#">\n${entetes.map(([nom, valeur]) => `    Header set ${nom} "${valeur}"`).join('\n')}\n  </If>`).join('\n')}
</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE ${types.map(([, type]) => type).join(' ')}
</IfModule>
`;
}

/** Le fichier `_headers` des hébergeurs de pages statiques ; il n'a que l'étoile, et ajoute les règles au lieu de les remplacer. */
export function formatEntetesStatiques(base: string): string {
  const bloc = (chemin: string, entetes: readonly Entete[]) =>
    `${base.slice(0, -1)}${chemin}\n${entetes.map(([nom, valeur]) => `  ${nom}: ${valeur}`).join('\n')}`;
  // Ces hébergeurs connaissent les types du Web ; un agenda sans jeu de caractères lirait des accents faux.
  const agenda = bloc('/*.ics', [['Content-Type', `${TYPES_TEXTE.ics}; charset=utf-8`]]);
  return `# ${FAIT_PAR}\n${[bloc('/*', ENTETES_COMMUNS), ...REGLES.map(({ etoile, entetes }) => bloc(etoile, entetes)), agenda].join('\n')}\n`;
}

const sousBase = (motif: string, base: string) => (motif.startsWith('^/') ? `^${base}${motif.slice(2)}` : motif);

/** Les fichiers que lit l'hébergeur, à écrire à la racine de la construction : nom → contenu. `_redirects` manque s'il n'y a rien à y mettre. */
export function listFichiersEntetes(site: string, base: string, redirections: HorsPlan['redirections'] = []): Map<string, string> {
  return new Map([
    ['entetes/nginx.conf', formatNginx(site, base, redirections)],
    ['.htaccess', formatApache(base, redirections)],
    ['_headers', formatEntetesStatiques(base)],
    ...(redirections.length > 0 ? [['_redirects', formatRedirectionsStatiques(redirections, base)] as const] : []),
  ]);
}
