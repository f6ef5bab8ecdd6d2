import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, test } from 'vitest';
import { getCatalogue } from '../../src/contenu/contenu.ts';
import type { Catalogue } from '../../src/domaine/catalogue.ts';
import type { Commune } from '../../src/domaine/commune.schema.ts';
import { prepareRessorts, type Ressort } from '../../src/domaine/orientation/competence.ts';
import { REGLES, type RegleId } from '../../src/domaine/orientation/decision.ts';
import { type Demandes, listDemandes, resout } from '../../src/domaine/orientation/orienter.ts';
import { getPas, INCONNU, type QuestionId, QUESTIONS, type Reponses, type Valeur } from '../../src/domaine/orientation/parcours.ts';
import { FAITS, type FaitId, NATURES, SANS_DOMICILE, type Situation } from '../../src/domaine/orientation/situation.ts';
import { isJoignable } from '../../src/domaine/partenaire.ts';
import { indexParCode, indexParId } from '../../src/domaine/reperes.ts';
import { listCommunesServies } from '../../src/domaine/secteur.ts';
import { THEMES } from '../../src/domaine/vocabulaires/themes.ts';
import { isCouverte, listZones } from '../../src/domaine/zone.ts';

// Un âge de chaque côté des seuils des règles qui désignent un service (16, 18, 26, 60 ans) ; ceux des droits ont leurs essais.
const AGES = [15, 17, 20, 40, 70] as const;
// Les cinq dangers mènent aux mêmes questions, sauf celui de la nuit : un seul suffit pour les chemins, les autres pour leurs règles.
const DANGERS = ['aucun', 'violences', 'sans-abri-ce-soir'] as const;
const PARTIES = ['dangers', 'accompagnements', 'aussi', 'besoins'] as const satisfies readonly (keyof Demandes)[];

function listValeurs(question: QuestionId, besoin: string): readonly Valeur[] {
  if (question === 'commune') return ['ici', SANS_DOMICILE];
  if (question === 'besoins') return [[besoin]];
  if (question === 'nature') return NATURES;
  if (question === 'danger') return DANGERS;
  if (question === 'age') return [...AGES, INCONNU];
  return [...FAITS[question as FaitId], INCONNU];
}

/**
 * Tous les chemins du guide, question après question, pour chaque besoin : sans ressort, aucune question n'est retirée,
 * donc le chemin de toute commune est l'un d'eux, où ce qu'elle ne demande pas est « je ne sais pas ».
 */
function walk(): { chemins: number; posees: Set<QuestionId>; plusLong: number; demandes: Demandes[]; regles: Set<RegleId> } {
  const posees = new Set<QuestionId>();
  const regles = new Set<RegleId>(['ou-bien']);
  const parties = { dangers: new Map<string, Demandes['dangers']>(), accompagnements: new Map(), aussi: new Map(), besoins: new Map() };
  // Un signe par règle et par rôle : des millions de formes se comparent, courtes.
  const signes = new Map<RegleId, Map<string, string>>();
  let nombre = 0;
  const getSigne = (id: RegleId, role: string): string => {
    const connu = signes.get(id)?.get(role);
    if (connu) return connu;
    nombre += 1;
    const signe = String.fromCharCode(nombre);
    signes.set(id, (signes.get(id) ?? new Map<string, string>()).set(role, signe));
    return signe;
  };
  let chemins = 0;
  let plusLong = 0;
  const marche = (reponses: Reponses, besoin: string) => {
    const pas = getPas(reponses, undefined);
    if ('situation' in pas) {
      chemins += 1;
      plusLong = Math.max(plusLong, reponses.size);
      const demandes = listDemandes(pas.situation);
      for (const partie of PARTIES) {
        let forme = '';
        for (const { id, role } of demandes[partie]) forme += getSigne(id, role);
        if (!parties[partie].has(forme)) parties[partie].set(forme, demandes[partie]);
      }
      return;
    }
    // Une question déjà répondue ne revient jamais : le chemin avance toujours.
    if (reponses.has(pas.question)) throw new Error(`La question « ${pas.question} » revient.`);
    posees.add(pas.question);
    for (const valeur of listValeurs(pas.question, besoin)) marche(new Map(reponses).set(pas.question, valeur), besoin);
  };
  for (const { id } of THEMES) marche(new Map(), id);
  for (const danger of FAITS.danger) parties.dangers.set(danger, listDemandes({ commune: 'ici', besoins: ['sante'], nature: 'situation', danger }).dangers);
  for (const partie of Object.values(parties)) for (const liste of partie.values()) for (const { id } of liste) regles.add(id);
  const vide: Demandes = { dangers: [], accompagnements: [], aussi: [], besoins: [] };
  // Les quatre parties se résolvent l'une sans l'autre : chacune de leurs formes suffit, sans croiser les quatre.
  const demandes = PARTIES.flatMap((partie) => [...parties[partie].values()].map((liste): Demandes => ({ ...vide, [partie]: liste })));
  return { chemins, posees, plusLong, demandes, regles };
}

const TOUT = walk();

test('toutes les questions sont posées, toutes les règles atteintes, et aucun chemin ne tourne en rond', () => {
  console.log(
    `${TOUT.chemins.toLocaleString('fr')} chemins, ${TOUT.demandes.length.toLocaleString('fr')} formes de réponse, ${TOUT.plusLong} questions au plus`,
  );
  expect([...TOUT.posees].sort()).toEqual(QUESTIONS.filter((question) => question !== 'quartier').sort());
  expect([...TOUT.regles].sort()).toEqual((Object.keys(REGLES) as RegleId[]).sort());
  expect(TOUT.plusLong).toBeLessThanOrEqual(QUESTIONS.length);
});

const dossier = mkdtempSync(join(tmpdir(), 'orienter-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

describe.each(['34', '35', '54', '67', '86'])('dans le département %s', (code) => {
  const contenu = join(dossier, code);
  const ecrit = spawnSync(process.execPath, ['scripts/demo.ts', '--departement', code, '--vers', contenu], { encoding: 'utf8' });
  const catalogue =
    ecrit.status === 0 ? getCatalogue({ contenu, flux: join(contenu, 'flux'), pro: undefined }, { PREMIER_ACCUEIL_DATE: '2026-11-27' }) : undefined;

  test('chaque commune a un contact joignable pour chaque réponse, jamais hors de son secteur ni de sa zone', () => {
    expect(ecrit.stderr).toBe('');
    if (!catalogue) return;
    const getRessort = prepareRessorts(catalogue);
    const classes = groupeParSignature(catalogue, getRessort);
    const controle = createControle(catalogue);
    let combinaisons = 0;
    for (const { commune, ressort } of classes) {
      for (const demandes of TOUT.demandes) {
        const quartiers = ressort.quartiers.length > 0 ? [undefined, ressort.quartiers[0]?.id] : [undefined];
        for (const quartier of quartiers) {
          combinaisons += 1;
          controle(commune, resout(demandes, ressort, quartier));
        }
      }
    }
    // Et chaque commune au moins une fois, avec ce que l'on demande le plus.
    for (const commune of catalogue.communes) controle(commune, resout(listDemandes(FAMILLE), getRessort(commune)));
    console.log(`${code} : ${classes.length} classes de communes, ${combinaisons.toLocaleString('fr')} combinaisons`);
    expect(classes.length).toBeGreaterThan(10);
  });
});

const FAMILLE: Situation = { commune: 'ici', besoins: ['logement', 'budget', 'sante'], nature: 'situation', enfants_mineurs: 'oui', courrier: 'assignation' };

/** Les communes dont les réponses viennent des mêmes règles : même secteur, même intercommunalité, mêmes conventions, même sorte de centre, mêmes quartiers. */
function groupeParSignature(catalogue: Catalogue, getRessort: (commune: Commune | undefined) => Ressort) {
  const vues = new Map<string, { commune: Commune | undefined; ressort: Ressort }>();
  for (const commune of [undefined, ...catalogue.communes]) {
    const ressort = getRessort(commune);
    const signature = JSON.stringify([
      ressort.roles['service-social-departemental']?.map(({ id }) => id),
      commune?.epci?.siren,
      ressort.confies.map(({ publics, competent }) => [publics, competent.id === ressort.roles.ccas?.[0]?.id, competent.raison.id]),
      ressort.roles.ccas?.map(({ raison }) => raison.id),
      ressort.quartiers,
      Object.keys(ressort.roles),
    ]);
    if (!vues.has(signature)) vues.set(signature, { commune, ressort });
  }
  return [...vues.values()];
}

function createControle({ partenaires, communes, secteurs, territoire }: Catalogue) {
  const fiches = indexParId(partenaires);
  const parCode = indexParCode(communes);
  const servies = listCommunesServies(secteurs);
  const conventionnes = new Set([...secteurs.sans_domicile, ...secteurs.nouveaux_arrivants].flatMap(({ partenaire }) => partenaire ?? []));
  return (commune: Commune | undefined, issues: ReturnType<typeof resout>) => {
    const ids = issues.flatMap(({ competents }) => competents.flatMap(({ id }) => id ?? []));
    if (!ids.some((id) => isJoignable(fiches.get(id) as Catalogue['partenaires'][number])))
      throw new Error(`Personne à joindre : ${commune?.nom ?? 'sans domicile'}.`);
    for (const { competents, role } of issues) {
      if (competents.length === 0) throw new Error(`Une issue sans contact (${role}) : ${commune?.nom ?? 'sans domicile'}.`);
      if (new Set(competents.map(({ id, nom }) => id ?? nom)).size < competents.length) throw new Error(`Deux fois le même contact (${role}).`);
      for (const { id } of competents) {
        const fiche = id === undefined ? undefined : fiches.get(id);
        if (!fiche || !commune || conventionnes.has(fiche.id)) continue;
        if (!isCouverte(commune, listZones(fiche, parCode, servies.get(fiche.id)), territoire.departement))
          throw new Error(`« ${fiche.id} » est hors de sa zone pour ${commune.nom} (${role}).`);
      }
    }
  };
}
