import { expect, test } from 'vitest';
import { getCatalogue } from '../contenu/contenu.ts';
import { resolveDossiers } from '../contenu/dossiers.ts';
import { getTraduire } from '../i18n/index.ts';
import { chercher } from './chercher.ts';
import { formatDangers, listNumerosDe, readDangers } from './dangers.ts';
import { ETAT_VIDE } from './etat.ts';
import { formatCommunes, formatMots } from './lexique-ecrire.ts';
import { readLexique } from './lexique.ts';
import { createMoteurEssai } from './moteur-essai.ts';
import { listNotices } from './notice.ts';
import { computeQualite, createCibles, type Epreuve, QUALITE_MINIMUM, readRequetesJugees, type Reponse, type RequeteJugee } from './qualite.ts';
import { countFichesDevant, listPagesQuiRepondent, type PageQuiRepond } from './reponses.ts';

const CATALOGUE = getCatalogue(resolveDossiers({}), { PREMIER_ACCUEIL_DATE: '2026-11-30' });
const DANGERS = readDangers(formatDangers([CATALOGUE.dangers ?? {}]));
const LEXIQUE = readLexique(formatCommunes(CATALOGUE.communes), formatMots(CATALOGUE, getTraduire()));
const MOTEUR = createMoteurEssai(listNotices(CATALOGUE, getTraduire()));
const NUMEROS = CATALOGUE.urgences.map(({ id }) => id);
const INSTANT = { jour: '2026-11-30', minutes: 600 };
const getCibles = createCibles(CATALOGUE);

/** Les réponses, dans l'ordre de la page : numéros, la fiche du service que l'on nomme, pages qui répondent, fiches. */
async function listReponses({ texte: q, commune }: RequeteJugee): Promise<Reponse[]> {
  const reponse = await chercher({ ...ETAT_VIDE, q, commune }, LEXIQUE, MOTEUR, INSTANT);
  const lues = await Promise.all(reponse.resultats.slice(0, 10).map(({ read }) => read()));
  const fiches = lues.map(({ adresse }) => getCibles(adresse));
  const devant = countFichesDevant(reponse);
  return [
    ...listNumerosDe(q, reponse.requete.lus, DANGERS, NUMEROS).map((id) => [`urgence:${id}`]),
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

test('les phrases des gens trouvent leur réponse parmi les cinq premières', async () => {
  const epreuves: Epreuve[] = [];
  for (const requete of readRequetesJugees()) epreuves.push({ requete, reponses: await listReponses(requete) });
  const { requetes, rappel, mrr, manquees } = computeQualite(epreuves);
  const lignes = manquees.map(({ requete: { groupe, texte }, reponses }) => {
    const premieres = reponses.slice(0, 5).map(([premiere = 'fiche']) => premiere);
    return `${groupe} « ${texte} » : ${premieres.join(', ')}`;
  });
  const bilan = `${requetes} requêtes, recall@5 ${rappel.toFixed(3)}, MRR ${mrr.toFixed(3)}`;
  console.log([bilan, ...lignes].join('\n'));
  expect(requetes).toBeGreaterThanOrEqual(200);
  expect(rappel, [bilan, ...lignes].join('\n')).toBeGreaterThanOrEqual(QUALITE_MINIMUM.rappel);
  expect(mrr, bilan).toBeGreaterThanOrEqual(QUALITE_MINIMUM.mrr);
}, 120_000);
