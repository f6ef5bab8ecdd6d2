import { listCompetents } from './competents.ts';
import { expect, test } from 'vitest';
import { getCatalogue } from '../contenu/contenu.ts';
import { resolveDossiers } from '../contenu/dossiers.ts';
import { translateCatalogue } from '../domaine/traduction.ts';
import { isTraduite, type Langue, LANGUES } from '../domaine/vocabulaires/langues.ts';
import { getTraduire } from '../i18n/index.ts';
import '../i18n/vocabulaires.ts';
import { chercher } from './chercher.ts';
import { formatDangers, listNumerosDe, readDangers } from './dangers.ts';
import { ETAT_VIDE } from './etat.ts';
import { formatCommunes, formatMots } from './lexique-ecrire.ts';
import { readLexique } from './lexique.ts';
import { createMoteurEssai } from './moteur-essai.ts';
import { listNotices } from './notice.ts';
import {
  computeQualite,
  createCibles,
  type Epreuve,
  QUALITE_MINIMUM,
  QUALITE_MINIMUM_AILLEURS,
  type Qualite,
  readRequetesJugees,
  type Reponse,
  type RequeteJugee,
} from './qualite.ts';
import { countFichesDevant, listPagesQuiRepondent, type PageQuiRepond } from './reponses.ts';

const CATALOGUE = getCatalogue(resolveDossiers({}), { PREMIER_ACCUEIL_DATE: '2026-11-30' });
const NUMEROS = CATALOGUE.urgences.map(({ id }) => id);
const INSTANT = { jour: '2026-11-30', minutes: 600 };
const getCibles = createCibles(CATALOGUE);

/** Ce que la page d'une langue emporte, sans navigateur. */
function createRecherche(langue: Langue) {
  const catalogue = translateCatalogue(CATALOGUE, langue);
  const t = getTraduire(langue);
  return {
    dangers: readDangers(formatDangers([isTraduite(langue) ? (CATALOGUE.traductions[langue]?.dangers ?? {}) : {}, CATALOGUE.dangers ?? {}])),
    lexique: readLexique(formatCommunes(catalogue.communes), formatMots(catalogue, t)),
    moteur: createMoteurEssai(listNotices(catalogue, t), listCompetents(catalogue).parCommune),
  };
}

/** Les réponses, dans l'ordre de la page : numéros, la fiche du service que l'on nomme, pages qui répondent, fiches. */
async function listReponses({ texte: q, commune }: RequeteJugee, { dangers, lexique, moteur }: ReturnType<typeof createRecherche>): Promise<Reponse[]> {
  const reponse = await chercher({ ...ETAT_VIDE, q, commune }, lexique, moteur, INSTANT);
  const lues = await Promise.all(reponse.resultats.slice(0, 10).map(({ read }) => read()));
  const fiches = lues.map(({ adresse }) => getCibles(adresse));
  const devant = countFichesDevant(reponse);
  return [
    ...listNumerosDe(q, reponse.requete.lus, dangers, NUMEROS).map((id) => [`urgence:${id}`]),
    ...fiches.slice(0, devant),
    ...listPagesQuiRepondent(reponse).map(nommePage),
    ...fiches.slice(devant),
  ];
}

function nommePage(page: PageQuiRepond): Reponse {
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

/** Juge toutes les phrases dans une langue, et dit celles qui manquent. */
async function juge(requetes: readonly RequeteJugee[], langue: Langue): Promise<Qualite & { readonly bilan: string }> {
  const recherche = createRecherche(langue);
  const epreuves: Epreuve[] = [];
  for (const requete of requetes) epreuves.push({ requete, reponses: await listReponses(requete, recherche) });
  const qualite = computeQualite(epreuves);
  const lignes = qualite.manquees.map(({ requete: { groupe, texte }, reponses }) => {
    const premieres = reponses.slice(0, 5).map(([premiere = 'fiche']) => premiere);
    return `${groupe} « ${texte} » : ${premieres.join(', ')}`;
  });
  const bilan = [`${langue} : ${qualite.requetes} requêtes, recall@5 ${qualite.rappel.toFixed(3)}, MRR ${qualite.mrr.toFixed(3)}`, ...lignes].join('\n');
  console.log(bilan);
  return { ...qualite, bilan };
}

test('les phrases des gens trouvent leur réponse parmi les cinq premières', async () => {
  const { requetes, rappel, mrr, bilan } = await juge(readRequetesJugees(), 'fr');
  expect(requetes).toBeGreaterThanOrEqual(500);
  expect(rappel, bilan).toBeGreaterThanOrEqual(QUALITE_MINIMUM.rappel);
  expect(mrr, bilan).toBeGreaterThanOrEqual(QUALITE_MINIMUM.mrr);
}, 120_000);

test("un jeu que personne n'a réglé tient les mêmes bornes", async () => {
  const { requetes, rappel, mrr, bilan } = await juge(readRequetesJugees(new URL('requetes-temoin.yaml', import.meta.url)), 'fr');
  expect(requetes).toBeGreaterThanOrEqual(150);
  expect(rappel, bilan).toBeGreaterThanOrEqual(QUALITE_MINIMUM.rappel);
  expect(mrr, bilan).toBeGreaterThanOrEqual(QUALITE_MINIMUM.mrr);
}, 120_000);

const AUTRES = readRequetesJugees(new URL('requetes-langues.yaml', import.meta.url));
test.each(LANGUES.map(({ id }) => id).filter((id) => id !== 'fr'))(
  'dans la langue « %s » aussi',
  async (langue) => {
    const requetes = AUTRES.filter(({ groupe }) => groupe === langue);
    expect(requetes.length).toBeGreaterThanOrEqual(25);
    const { rappel, mrr, bilan } = await juge(requetes, langue);
    expect(rappel, bilan).toBeGreaterThanOrEqual(QUALITE_MINIMUM_AILLEURS.rappel);
    expect(mrr, bilan).toBeGreaterThanOrEqual(QUALITE_MINIMUM_AILLEURS.mrr);
  },
  120_000,
);
