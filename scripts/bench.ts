import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { measureFlux } from './bench/flux.ts';
import { measureNode } from './bench/mesure.ts';
import { computeOctets, listChemins, listPoids } from './bench/poids.ts';
import { writeSiteNu } from './bench/site-nu.ts';
import { CommandeRefusee, exigeReglages, parseNombre, readOptions } from './options.ts';

const AIDE = `npm run bench -- [--partenaires 5000] [--permanences 5000] [--departement 34] [--json]

Mesure la construction d'un grand annuaire inventé, à côté de celle d'un site Astro nu d'autant de pages, l'index de recherche compris des deux côtés :
rapport des temps, pages par seconde, mémoire de pointe, octets, poids de chaque sorte de page ; puis un flux de cent mille lignes. Tout reste dans .cache/bench.`;

/** Le site ne doit pas coûter plus que cela à côté d'un site nu. */
const RAPPORT_MAXIMUM = 4;
const DOSSIER = join('.cache', 'bench');
const ASTRO = 'node_modules/astro/bin/astro.mjs';

const options = readOptions(AIDE, {
  partenaires: { type: 'string' },
  permanences: { type: 'string' },
  departement: { type: 'string' },
  json: { type: 'boolean' },
});
exigeReglages();
try {
  const bilan = await mesure(options);
  if (options.json) console.log(JSON.stringify(bilan));
  else direBilan(bilan);
} catch (erreur) {
  if (!(erreur instanceof CommandeRefusee)) throw erreur;
  console.error(erreur.message);
  process.exitCode = 1;
}

async function mesure({ partenaires = '5000', permanences = '5000', departement = '34' }: typeof options) {
  const nombres = { partenaires: parseNombre('partenaires', partenaires), permanences: parseNombre('permanences', permanences) };
  const [contenu, site, nu, nuDist] = ['contenu', 'site', 'nu', 'nu-dist'].map((nom) => join(DOSSIER, nom)) as [string, string, string, string];
  rmSync(DOSSIER, { recursive: true, force: true });
  console.error('Annuaire inventé…');
  await measureNode([
    'scripts/demo.ts',
    '--departement',
    departement,
    '--partenaires',
    partenaires,
    '--permanences',
    permanences,
    '--graine',
    '1',
    '--vers',
    contenu,
  ]);
  console.error('Construction du site…');
  const notre = await measureNode([ASTRO, 'build', '--outDir', site], { PREMIER_ACCUEIL_CONTENU: contenu, PREMIER_ACCUEIL_FLUX: '' });
  const chemins = listChemins(site);
  writeSiteNu(nu, chemins);
  console.error(`Construction d'un site nu de ${chemins.length} pages…`);
  const temoin = await measureNode([ASTRO, 'build', '--root', nu]);
  if (listChemins(nuDist).length !== chemins.length) throw new Error("Le site nu n'a pas autant de pages que le nôtre : la comparaison ne vaut rien.");
  return {
    ...nombres,
    departement,
    pages: chemins.length,
    site: { ...arrondi(notre), pages_par_seconde: Math.round(chemins.length / notre.secondes), octets: computeOctets(site) },
    nu: { ...arrondi(temoin), pages_par_seconde: Math.round(chemins.length / temoin.secondes), octets: computeOctets(nuDist) },
    rapport: Math.round((notre.secondes / temoin.secondes) * 100) / 100,
    rapport_maximum: RAPPORT_MAXIMUM,
    poids: listPoids(site),
    flux: await measureFlux(contenu, DOSSIER),
  };
}

function arrondi<C extends { secondes: number }>(cout: C): C {
  return { ...cout, secondes: Math.round(cout.secondes * 10) / 10 };
}

function direBilan({ pages, partenaires, permanences, site, nu, rapport, rapport_maximum, poids, flux }: Awaited<ReturnType<typeof mesure>>): void {
  const mo = (octets: number) => `${Math.round(octets / 1e6)} Mo`;
  console.log(`${partenaires} partenaires, ${permanences} permanences : ${pages} pages.`);
  for (const [nom, { secondes, pages_par_seconde, memoire_mo, octets }] of [
    ['notre site', site],
    ['site nu', nu],
  ] as const) {
    console.log(
      `  ${nom.padEnd(10)}  ${`${secondes} s`.padStart(8)}  ${String(pages_par_seconde).padStart(5)} pages/s  ${memoire_mo === null ? 'mémoire inconnue' : `${memoire_mo} Mo de mémoire`}  ${mo(octets)}`,
    );
  }
  console.log(
    `  rapport : ${rapport} (au plus ${rapport_maximum}) ${rapport <= rapport_maximum ? 'tenu' : 'DÉPASSÉ'}\n\nHTML compressé, par sorte de page (médiane, maximum, page la plus lourde) :`,
  );
  for (const { gabarit, pages: nombre, mediane_ko, maximum_ko, plus_lourde } of poids) {
    console.log(`  ${gabarit.padEnd(24)} ${String(nombre).padStart(6)}  ${`${mediane_ko} ko`.padStart(9)}  ${`${maximum_ko} ko`.padStart(9)}  ${plus_lourde}`);
  }
  const tenu = flux.secondes <= flux.maximum.secondes && (flux.memoire_mo ?? 0) <= flux.maximum.memoire_mo;
  console.log(
    `\nFlux de ${flux.lignes.toLocaleString('fr')} lignes : ${flux.secondes} s, ${flux.memoire_mo ?? '?'} Mo, ${flux.rapport_a_csv_parse} fois la lecture nue du fichier (au plus ${flux.maximum.secondes} s et ${flux.maximum.memoire_mo} Mo) ${tenu ? 'tenu' : 'DÉPASSÉ'}`,
  );
}
