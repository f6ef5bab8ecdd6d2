import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureNode } from './mesure.ts';

const LIGNES = 100_000;

/** Ce qu'un flux ne doit pas coûter (qualité : cent mille lignes). */
export const FLUX_MAXIMUM = { secondes: 20, memoire_mo: 1_000 } as const;

/**
 * Le temps et la mémoire d'un flux de cent mille lignes, à côté de la lecture nue du même fichier par csv-parse.
 * Les lignes sont celles de l'annuaire inventé, redites sous d'autres identifiants : vraies formes, vraies longueurs.
 * @param contenu dossier de contenu d'où viennent les lignes @param dossier où travailler
 */
export async function measureFlux(contenu: string, dossier: string) {
  const [entete = '', ...fiches] = readFileSync(join(contenu, 'flux', 'partenaires.csv'), 'utf8')
    .trimEnd()
    .split('\n');
  const source = join(dossier, 'flux-100000.csv');
  const lignes = Array.from({ length: LIGNES }, (_, rang) =>
    (fiches[rang % fiches.length] as string).replace(/^[^;]*/, (id) => `${id}-${Math.floor(rang / fiches.length)}x`),
  );
  writeFileSync(source, `${[entete, ...lignes].join('\n')}\n`);
  const nue = await measureNode([
    '--input-type=module',
    '--eval',
    `import { createReadStream } from 'node:fs'; import { parse } from 'csv-parse'; let n = 0; for await (const _ of createReadStream(${JSON.stringify(source)}).pipe(parse({ delimiter: ';' }))) n += 1; if (n < ${LIGNES}) process.exit(1);`,
  ]);
  const flux = await measureNode(['scripts/flux.ts', '--partenaires', source, '--vers', join(dossier, 'flux-vers')], {
    PREMIER_ACCUEIL_CONTENU: contenu,
    PREMIER_ACCUEIL_FLUX: '',
  });
  const secondes = Math.round(flux.secondes * 10) / 10;
  return {
    lignes: LIGNES,
    secondes,
    memoire_mo: flux.memoire_mo,
    rapport_a_csv_parse: Math.round((flux.secondes / nue.secondes) * 10) / 10,
    maximum: FLUX_MAXIMUM,
  };
}
