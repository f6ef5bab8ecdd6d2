import { describe, expect, test } from 'vitest';
import type { Ressort } from './competence.ts';
import { getPas, getSituation, INCONNU, listRestantes, type QuestionId, repond, type Reponses, revient, type Valeur } from './parcours.ts';

const competent = (id: string) => [{ id, nom: id, raison: { id: 'secteur' as const, details: {} } }];
const RESSORT: Ressort = {
  commune: '34142',
  nom: 'Lodève',
  territoire: 'Hérault',
  quartiers: [],
  roles: {
    'service-social-departemental': competent('sts'),
    'service-autonomie': competent('sda'),
    'service-insertion': competent('insertion'),
    'premier-accueil': competent('accueil'),
    caf: competent('caf'),
    msa: competent('msa'),
  },
  confies: [],
  sansDomicile: {},
  nouveauxArrivants: {},
};
const suite = (...donnees: [QuestionId, Valeur][]): Reponses => new Map(donnees);
const prochaine = (reponses: Reponses, ressort: Ressort | undefined = RESSORT) => {
  const pas = getPas(reponses, ressort);
  return 'question' in pas ? pas.question : undefined;
};
const DEBUT = suite(['danger', 'aucun'], ['commune', '34142']);

describe('la question suivante', () => {
  test('le danger d’abord, puis la commune, le besoin et la nature', () => {
    expect(prochaine(new Map(), undefined)).toBe('danger');
    expect(prochaine(suite(['danger', 'aucun']), undefined)).toBe('commune');
    expect(prochaine(DEBUT)).toBe('besoins');
    expect(prochaine(new Map([...DEBUT, ['besoins', ['logement']]]))).toBe('nature');
  });
  test('en danger, on ne demande pas la nature : quelqu’un doit regarder avec la personne', () => {
    const reponses = suite(['danger', 'violences'], ['commune', '34142'], ['besoins', ['violences']]);
    expect(prochaine(reponses)).not.toBe('nature');
    expect(getSituation(reponses).nature).toBe('situation');
  });
  test('un besoin simple ne demande presque rien', () => {
    expect(listRestantes(new Map([...DEBUT, ['besoins', ['numerique']], ['nature', 'droit']]), RESSORT)).toEqual([]);
  });
  test('les papiers ne se demandent que si le besoin le justifie', () => {
    expect(listRestantes(new Map([...DEBUT, ['besoins', ['emploi']], ['nature', 'situation']]), RESSORT)).not.toContain('sejour');
    expect(listRestantes(new Map([...DEBUT, ['besoins', ['sante']], ['nature', 'droit']]), RESSORT)).toContain('sejour');
  });
  test('une question qui ne changerait plus rien ne se pose pas', () => {
    const sante = (enfants: string) =>
      new Map([...DEBUT, ['besoins', ['sante']], ['nature', 'situation'], ['enfants_mineurs', enfants]] as [QuestionId, Valeur][]);
    const avecHopital: Ressort = { ...RESSORT, roles: { ...RESSORT.roles, 'service-social-hospitalier': competent('hopital') } };
    expect(listRestantes(sante('non'), avecHopital)).toContain('hospitalise');
    expect(listRestantes(sante('oui'), avecHopital)).not.toContain('hospitalise');
  });
  test('sans domicile stable, on ne demande pas où elle loge', () => {
    const ailleurs = { ...RESSORT, commune: 'sans-domicile-stable' };
    expect(
      listRestantes(suite(['danger', 'aucun'], ['commune', 'sans-domicile-stable'], ['besoins', ['logement']], ['nature', 'situation']), ailleurs),
    ).not.toContain('logement');
  });
});

describe('changer une réponse', () => {
  const reponses = new Map<QuestionId, Valeur>([
    ...DEBUT,
    ['besoins', ['logement']],
    ['nature', 'situation'],
    ['enfants_mineurs', 'non'],
    ['age', 70],
    ['logement', 'menace'],
    ['courrier', 'impaye'],
  ]);
  test('ce qui n’a plus de sens s’en va, le reste demeure', () => {
    const stable = repond(reponses, 'logement', 'stable', RESSORT);
    expect(stable.get('logement')).toBe('stable');
    expect(stable.has('courrier')).toBe(false);
    expect(stable.get('enfants_mineurs')).toBe('non');
  });
  test('répondre dans le désordre garde tout', () => {
    const desordre = repond(repond(repond(DEBUT, 'nature', 'situation', RESSORT), 'age', 70, RESSORT), 'age', 71, RESSORT);
    expect(desordre.get('age')).toBe(71);
    expect(desordre.get('nature')).toBe('situation');
  });
  test('une autre commune oublie le quartier', () => {
    expect(repond(new Map([...DEBUT, ['quartier', 'nord']] as [QuestionId, Valeur][]), 'commune', '34001', RESSORT).has('quartier')).toBe(false);
  });
  test('revenir retire la dernière réponse', () => {
    expect([...revient(DEBUT).keys()]).toEqual(['danger']);
    expect(revient(new Map()).size).toBe(0);
  });
  test('« je ne sais pas » n’établit aucun fait', () => {
    expect(getSituation(suite(['danger', 'aucun'], ['age', INCONNU]))).toEqual({ danger: 'aucun' });
  });
});
