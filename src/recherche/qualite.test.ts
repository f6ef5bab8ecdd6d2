import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { getCatalogue } from '../contenu/contenu.ts';
import { resolveDossiers } from '../contenu/dossiers.ts';
import { getCheminPartenaire, getCheminPermanence } from '../domaine/chemins.ts';
import { distanceKm } from '../domaine/commune.ts';
import { getCommuneDe } from '../domaine/partenaire.ts';
import { findLieu } from '../domaine/permanence.ts';
import { getTraduire } from '../i18n/index.ts';
import { chercher } from './chercher.ts';
import { formatDangers, listNumerosDe, readDangers } from './dangers.ts';
import { ETAT_VIDE } from './etat.ts';
import { formatCommunes, formatMots } from './lexique-ecrire.ts';
import { readLexique } from './lexique.ts';
import { createMoteurEssai } from './moteur-essai.ts';
import { listNotices } from './notice.ts';
import { countFichesDevant, listPagesQuiRepondent, type PageQuiRepond } from './reponses.ts';

const CATALOGUE = getCatalogue(resolveDossiers({}), { PREMIER_ACCUEIL_DATE: '2026-11-30' });
const DANGERS = readDangers(formatDangers([CATALOGUE.dangers ?? {}]));
const LEXIQUE = readLexique(formatCommunes(CATALOGUE.communes), formatMots(CATALOGUE, getTraduire()), DANGERS);
const MOTEUR = createMoteurEssai(listNotices(CATALOGUE, getTraduire()));
const NUMEROS = CATALOGUE.urgences.map(({ id }) => id);
const COMMUNES = new Map(CATALOGUE.communes.map((commune) => [commune.code_insee, commune]));
const FICHES = new Map([
  ...CATALOGUE.partenaires.map((partenaire) => [getCheminPartenaire(partenaire).slice(1), { roles: partenaire.roles, ou: getCommuneDe(partenaire) }] as const),
  ...CATALOGUE.permanences.flatMap((permanence) => {
    const partenaire = CATALOGUE.partenaires.find(({ id }) => id === permanence.partenaire);
    const lieu = findLieu(permanence, CATALOGUE);
    return partenaire ? [[getCheminPermanence(permanence).slice(1), { roles: partenaire.roles, ou: lieu && getCommuneDe(lieu) }] as const] : [];
  }),
]);
const GROUPES = parse(readFileSync(process.env.REQUETES ?? 'src/recherche/requetes.yaml', 'utf8')) as Record<string, Record<string, string>>;
const RAYON_KM = 15;

/** Les dix premières réponses, dans l'ordre de la page : numéros, droits, besoins, communes, fiches. */
async function listReponses(requete: string): Promise<string[][]> {
  const [q = '', commune = ''] = requete.split(' @ ');
  const reponse = await chercher({ ...ETAT_VIDE, q, commune }, LEXIQUE, MOTEUR, { jour: '2026-11-30', minutes: 600 });
  const fiches = (await Promise.all(reponse.resultats.slice(0, 10).map(({ read }) => read()))).map(({ adresse }) => {
    const { roles = [], ou } = FICHES.get(adresse.replace(/^\//, '')) ?? {};
    const position = COMMUNES.get(ou ?? '')?.position;
    return roles.flatMap((role) => [
      `role:${role}`,
      ...CATALOGUE.communes.flatMap(({ code_insee, position: la }) =>
        position && la && distanceKm(position, la) <= RAYON_KM ? [`role:${role}@${code_insee}`] : [],
      ),
    ]);
  });
  const devant = countFichesDevant(reponse);
  return [
    ...listNumerosDe(q, reponse.requete.lus, DANGERS, NUMEROS).map((id) => [`urgence:${id}`]),
    ...fiches.slice(0, devant),
    ...listPagesQuiRepondent(reponse).map(nommePage),
    ...fiches.slice(devant),
  ].slice(0, 10);
}

function nommePage(page: PageQuiRepond): string[] {
  switch (page.sorte) {
    case 'droit':
      return [`droit:${page.droit.id}`];
    case 'theme':
      return [`theme:${page.theme}`];
    case 'commune':
      return [`commune:${page.commune.code_insee}`];
    case 'page':
      return [`page:${page.page.id}`];
  }
}

test('les phrases des gens trouvent leur réponse parmi les cinq premières', async () => {
  const manquees: string[] = [];
  let rappel = 0;
  let inverse = 0;
  let nombre = 0;
  for (const [groupe, requetes] of Object.entries(GROUPES))
    for (const [requete, cibles] of Object.entries(requetes)) {
      const attendues = cibles.split(', ');
      const reponses = await listReponses(requete);
      const rang = reponses.findIndex((reponse) => attendues.some((cible) => reponse.includes(cible)));
      nombre += 1;
      if (rang >= 0 && rang < 5) rappel += 1;
      else
        manquees.push(
          `${groupe} « ${requete} » : ${reponses
            .slice(0, 5)
            .map(([premiere]) => premiere ?? 'fiche')
            .join(', ')}`,
        );
      if (rang >= 0) inverse += 1 / (rang + 1);
    }
  const bilan = `${nombre} requêtes, recall@5 ${(rappel / nombre).toFixed(3)}, MRR ${(inverse / nombre).toFixed(3)}`;
  console.log(`${bilan}\n${manquees.join('\n')}`);
  expect(nombre).toBeGreaterThanOrEqual(200);
  expect(rappel / nombre, `${bilan}\n${manquees.join('\n')}`).toBeGreaterThanOrEqual(0.95);
  expect(inverse / nombre, bilan).toBeGreaterThanOrEqual(0.85);
}, 120_000);
