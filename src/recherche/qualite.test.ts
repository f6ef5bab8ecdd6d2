import { expect, test } from 'vitest';
import { getCatalogue } from '../contenu/contenu.ts';
import { resolveDossiers } from '../contenu/dossiers.ts';
import { getTraduire } from '../i18n/index.ts';
import { chercher } from './chercher.ts';
import { listNumerosUrgents } from './dangers.ts';
import { ETAT_VIDE } from './etat.ts';
import { formatLexique } from './lexique-ecrire.ts';
import { readLexique } from './lexique.ts';
import { createMoteurEssai } from './moteur-essai.ts';
import { listMots } from './mots.ts';
import { listNotices } from './notice.ts';
import { computeQualite, createCibles, type Epreuve, QUALITE_MINIMUM, readRequetesJugees, type Reponse, type RequeteJugee } from './qualite.ts';

const CATALOGUE = getCatalogue(resolveDossiers({}), { PREMIER_ACCUEIL_DATE: '2026-11-30' });
const LEXIQUE = readLexique(formatLexique(CATALOGUE));
const MOTEUR = createMoteurEssai(listNotices(CATALOGUE, getTraduire()));
const NUMEROS = CATALOGUE.urgences.map(({ id }) => id);
const getCibles = createCibles(CATALOGUE);

/** Les réponses, dans l'ordre de la page : numéros, droits, besoins, communes, fiches. */
async function listReponses({ texte: q, commune }: RequeteJugee): Promise<Reponse[]> {
  const reponse = await chercher({ ...ETAT_VIDE, q, commune }, LEXIQUE, MOTEUR);
  const fiches = await Promise.all(reponse.resultats.slice(0, 10).map(({ read }) => read()));
  return [
    ...listNumerosUrgents(listMots(q), NUMEROS).map((id) => [`urgence:${id}`]),
    ...reponse.requete.droits.map(({ id }) => [`droit:${id}`]),
    ...reponse.requete.themes.map((id) => [`theme:${id}`]),
    ...reponse.requete.apparentes.map(({ id }) => [`droit:${id}`]),
    ...reponse.communes.map(({ code_insee }) => [`commune:${code_insee}`]),
    ...fiches.map(({ adresse }) => getCibles(adresse)),
  ];
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
