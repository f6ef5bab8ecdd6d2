import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { prochainesSeances, type Seance, type TerritoireHoraires } from './evaluer.ts';

const herault: TerritoireHoraires = { departement: '34', zone_scolaire: 'C', etat_osm: 'Occitanie' };
const basRhin: TerritoireHoraires = { departement: '67', zone_scolaire: 'B', etat_osm: 'Grand Est' };
const corse: TerritoireHoraires = { departement: '2A', zone_scolaire: null, etat_osm: 'Corse' };
const dire = ({ debut, fin, a_confirmer }: Seance) => `${debut.slice(0, 16)}/${fin.slice(11, 16)}${a_confirmer ? ` (${a_confirmer})` : ''}`;
const lister = (horaires: string, du: string, nombre: number, territoire = herault) => prochainesSeances(horaires, { du, nombre, territoire }).map(dire);

/** Un oracle indépendant : l'arithmétique des dates, écrite à la main pour chaque rythme, sans la bibliothèque ni notre lecteur. */
function computeOracle(du: string, jours: number, garder: (date: Date, iso: string) => string | null): string[] {
  return Array.from({ length: jours }, (_, i) => new Date(Date.parse(`${du}T12:00Z`) + i * 86_400_000)).flatMap((date) => {
    const iso = date.toISOString().slice(0, 10);
    const heures = garder(date, iso);
    return heures ? [`${iso}T${heures}`] : [];
  });
}
const rangDuMois = (date: Date) => Math.ceil(date.getUTCDate() / 7);
const isDernier = (date: Date) => new Date(date.getTime() + 7 * 86_400_000).getUTCMonth() !== date.getUTCMonth();
// Lundi 29 décembre 2025 ouvre la semaine 1 de 2026 ; 2026 a 53 semaines, 2027 commence le 4 janvier.
const getSemaine2026 = (date: Date) => {
  const n = Math.floor((date.getTime() - Date.parse('2025-12-29T12:00Z')) / (7 * 86_400_000));
  return n < 53 ? n + 1 : n - 52;
};
const VACANCES_C: [string, string][] = [
  ['2026-10-17', '2026-11-01'],
  ['2026-12-19', '2027-01-03'],
  ['2027-02-06', '2027-02-21'],
  ['2027-04-03', '2027-04-18'],
];
const FERIES = ['2026-11-01', '2026-11-11', '2026-12-25', '2027-01-01', '2027-03-29', '2027-05-01', '2027-05-06', '2027-05-08', '2027-05-17'];
const isVacances = (iso: string) => VACANCES_C.some(([du, au]) => iso >= du && iso <= au);

describe("contre l'oracle, du 1er octobre 2026 au 30 avril 2027", () => {
  const rythmes: [string, (date: Date, iso: string) => string | null][] = [
    [
      'Tu[2,4] 14:00-16:30; SH off; PH off',
      (d, iso) => (d.getUTCDay() === 2 && [2, 4].includes(rangDuMois(d)) && !isVacances(iso) && !FERIES.includes(iso) ? '14:00/16:30' : null),
    ],
    ['Th[-1] 09:00-12:00; PH off', (d, iso) => (d.getUTCDay() === 4 && isDernier(d) && !FERIES.includes(iso) ? '09:00/12:00' : null)],
    ['week 02-52/2 Mo 09:00-12:00; PH off', (d, iso) => (d.getUTCDay() === 1 && getSemaine2026(d) % 2 === 0 && !FERIES.includes(iso) ? '09:00/12:00' : null)],
    ['week 01-53/2 We 14:00-17:00; PH off', (d, iso) => (d.getUTCDay() === 3 && getSemaine2026(d) % 2 === 1 && !FERIES.includes(iso) ? '14:00/17:00' : null)],
    [
      'We 14:00-18:00; SH We 10:00-12:00; PH off',
      (d, iso) => (d.getUTCDay() !== 3 || FERIES.includes(iso) ? null : isVacances(iso) ? '10:00/12:00' : '14:00/18:00'),
    ],
    ['SH Mo-Fr 10:00-12:00; PH off', (d, iso) => (d.getUTCDay() % 6 !== 0 && isVacances(iso) && !FERIES.includes(iso) ? '10:00/12:00' : null)],
    [
      'Mo-Fr 09:00-17:00; Dec-Feb off; PH off',
      (d, iso) => (d.getUTCDay() % 6 !== 0 && ![11, 0, 1].includes(d.getUTCMonth()) && !FERIES.includes(iso) ? '09:00/17:00' : null),
    ],
    ['Su 09:00-12:00; PH 09:00-12:00', (d, iso) => (d.getUTCDay() === 0 || FERIES.includes(iso) ? '09:00/12:00' : null)],
    [
      'Dec 20-Jan 05 Sa 10:00-11:00; PH off',
      (d, iso) => (d.getUTCDay() === 6 && iso >= '2026-12-20' && iso <= '2027-01-05' && !FERIES.includes(iso) ? '10:00/11:00' : null),
    ],
    ['Mo-Su 20:00-08:00; PH off', (_, iso) => (FERIES.includes(iso) ? null : '20:00/08:00')],
  ];
  test.each(rythmes)('%s', (horaires, garder) => {
    const options = { du: '2026-10-01', jusqu_au: '2027-04-30', nombre: Number.POSITIVE_INFINITY, territoire: herault };
    expect(prochainesSeances(horaires, options).map(dire)).toEqual(computeOracle('2026-10-01', 212, garder));
  });
});

test('le décalage de Paris est celui du jour de la séance', () => {
  expect(prochainesSeances('Mo 14:00-16:00', { du: '2026-10-19', nombre: 2, territoire: herault })).toEqual([
    { debut: '2026-10-19T14:00:00+02:00', fin: '2026-10-19T16:00:00+02:00' },
    { debut: '2026-10-26T14:00:00+01:00', fin: '2026-10-26T16:00:00+01:00' },
  ]);
  const [nuit] = prochainesSeances('Sa 20:00-08:00', { du: '2027-03-27', nombre: 1, territoire: herault });
  expect(nuit).toEqual({ debut: '2027-03-27T20:00:00+01:00', fin: '2027-03-28T08:00:00+02:00' });
  // 2 h 30 n'existe pas cette nuit-là ; deux fois la nuit d'octobre.
  expect(prochainesSeances('Su 02:30-05:00', { du: '2027-03-28', nombre: 1, territoire: herault })[0]?.debut).toBe('2027-03-28T03:30:00+02:00');
  expect(prochainesSeances('Su 02:30-05:00', { du: '2026-10-25', nombre: 1, territoire: herault })[0]?.debut).toBe('2026-10-25T02:30:00+02:00');
});

test('24 h sur 24 : une séance par jour, de minuit à minuit', () => {
  expect(prochainesSeances('24/7', { du: '2026-11-22', nombre: 2, territoire: herault })).toEqual([
    { debut: '2026-11-22T00:00:00+01:00', fin: '2026-11-23T00:00:00+01:00' },
    { debut: '2026-11-23T00:00:00+01:00', fin: '2026-11-24T00:00:00+01:00' },
  ]);
});

test('une condition datée, une saison, une saison à cheval sur deux années, croisées avec les semaines ou les vacances', () => {
  const entre = (horaires: string, du: string, jusqu_au: string) =>
    prochainesSeances(horaires, { du, jusqu_au, nombre: Number.POSITIVE_INFINITY, territoire: herault }).map(({ debut }) => debut.slice(0, 10));
  // Semaine 53 : du 28 décembre 2026 au 3 janvier 2027. La 52 est paire.
  expect(entre('2026 Dec 20-2027 Jan 03 week 01-53/2 We 09:00-12:00', '2026-11-01', '2027-12-31')).toEqual(['2026-12-30']);
  // Les vacances d'été 2027 commencent le samedi 3 juillet, celles de Noël 2026 finissent le dimanche 3 janvier.
  expect(entre('Jul SH Mo 09:00-12:00', '2027-06-01', '2027-08-31')).toEqual(['2027-07-05', '2027-07-12', '2027-07-19', '2027-07-26']);
  expect(entre('Dec 20-Jan 05 SH Mo 09:00-12:00', '2026-11-01', '2027-03-01')).toEqual(['2026-12-21', '2026-12-28']);
});

test('une nuit va jusqu’à son bout, quoi que dise le lendemain ; une nuit fermée n’a pas de matin', () => {
  // Mardi 1er décembre 2026.
  expect(lister('Mo-Fr 20:00-08:00; Sa 10:00-12:00', '2026-12-04', 3)).toEqual(['2026-12-04T20:00/08:00', '2026-12-05T10:00/12:00', '2026-12-07T20:00/08:00']);
  expect(lister('Tu 20:00-02:00; We 09:00-12:00', '2026-12-01', 2)).toEqual(['2026-12-01T20:00/02:00', '2026-12-02T09:00/12:00']);
  expect(lister('Mo-Su 20:00-08:00; We[1] off', '2026-12-01', 3)).toEqual(['2026-12-01T20:00/08:00', '2026-12-03T20:00/08:00', '2026-12-04T20:00/08:00']);
  expect(lister('Mo-Su 20:00-08:00; Dec Mo off', '2026-12-06', 2)).toEqual(['2026-12-06T20:00/08:00', '2026-12-08T20:00/08:00']);
  expect(lister('Tu 09:00-12:00,20:00-02:00; Tu[1] 20:00-04:00', '2026-12-01', 3)).toEqual([
    '2026-12-01T20:00/04:00',
    '2026-12-08T09:00/12:00',
    '2026-12-08T20:00/02:00',
  ]);
  // La nuit du vendredi et le petit matin du samedi n'en font qu'une.
  expect(lister('Fr 22:00-02:00; Sa 00:00-04:00', '2026-12-04', 2)).toEqual(['2026-12-04T22:00/04:00', '2026-12-11T22:00/04:00']);
  expect(lister('Fr 22:00-06:00; Sa 00:00-04:00', '2026-12-04', 1)).toEqual(['2026-12-04T22:00/06:00']);
  expect(
    prochainesSeances('Fr 20:00-02:00 open "sur rendez-vous"; Sa 10:00-12:00', { du: '2026-12-04', nombre: 2, territoire: herault }).map(
      ({ fin, sur_rendez_vous }) => [fin.slice(0, 16), sur_rendez_vous],
    ),
  ).toEqual([
    ['2026-12-05T02:00', true],
    ['2026-12-05T12:00', undefined],
  ]);
});

test('deux créneaux qui se touchent sont une seule séance', () => {
  expect(lister('Fr 22:00-24:00; Sa 00:00-02:00', '2026-11-27', 2)).toEqual(['2026-11-27T22:00/02:00', '2026-12-04T22:00/02:00']);
  expect(lister('Mo 09:00-12:00, Mo[1] 12:00-14:00', '2026-11-30', 2)).toEqual(['2026-11-30T09:00/12:00', '2026-12-07T09:00/14:00']);
});

describe('ce que la règle ne dit pas est à confirmer', () => {
  test("un jour férié, si la règle n'en parle pas", () => {
    expect(lister('Fr 09:00-12:00', '2026-12-18', 3)).toEqual([
      '2026-12-18T09:00/12:00',
      '2026-12-25T09:00/12:00 (jour férié)',
      '2027-01-01T09:00/12:00 (jour férié)',
    ]);
    expect(lister('Fr 09:00-12:00; PH off', '2026-12-18', 2)).toEqual(['2026-12-18T09:00/12:00', '2027-01-08T09:00/12:00']);
    expect(lister('Fr 09:00-12:00; PH 09:00-12:00', '2026-12-25', 1)).toEqual(['2026-12-25T09:00/12:00']);
  });

  test('Vendredi saint et 26 décembre en Alsace-Moselle', () => {
    expect(lister('Fr,Sa 09:00-12:00; PH off', '2026-12-25', 1, basRhin)).toEqual(['2027-01-02T09:00/12:00']);
    expect(lister('Fr 09:00-12:00', '2027-03-26', 1, basRhin)).toEqual(['2027-03-26T09:00/12:00 (jour férié)']);
    expect(lister('Fr 09:00-12:00', '2027-03-26', 1, herault)).toEqual(['2027-03-26T09:00/12:00']);
  });

  test("l'hiver 2027 de la zone C, que la bibliothèque ignore, est fermé", () => {
    expect(lister('Tu[2] 14:00-17:00; SH off', '2027-01-20', 1)).toEqual(['2027-03-09T14:00/17:00']);
  });

  test('au-delà du calendrier, et en Corse : à confirmer, sans exception ni supposition', () => {
    expect(lister('Tu 14:00-17:00; SH off', '2028-06-27', 3)).toEqual([
      '2028-06-27T14:00/17:00',
      '2028-07-04T14:00/17:00',
      '2028-07-11T14:00/17:00 (vacances scolaires)',
    ]);
    expect(lister('Tu 14:00-17:00; SH off', '2026-11-24', 1, corse)).toEqual(['2026-11-24T14:00/17:00 (vacances scolaires)']);
    expect(lister('SH Tu 10:00-12:00,14:00-16:00', '2026-11-24', 2, corse)).toEqual([
      '2026-11-24T10:00/12:00 (vacances scolaires)',
      '2026-11-24T14:00/16:00 (vacances scolaires)',
    ]);
    expect(lister('SH Tu 10:00-12:00', '2035-01-02', 1)).toEqual(['2035-01-02T10:00/12:00 (vacances scolaires)']);
    expect(lister('Mo,Tu 09:00-12:00; SH Tu off', '2030-01-07', 2)).toEqual(['2030-01-07T09:00/12:00', '2030-01-08T09:00/12:00 (vacances scolaires)']);
  });

  test("le pont de l'Ascension : la permanence le dit, pas nous", () => {
    expect(lister('Fr 09:00-12:00; SH off', '2027-05-07', 1)).toEqual(['2027-05-07T09:00/12:00 (vacances scolaires)']);
  });
});

describe('exceptions', () => {
  const options = { du: '2026-11-23', nombre: 3, territoire: herault };
  test('jours exclus, validité, dernier jour', () => {
    expect(prochainesSeances('Mo 09:00-12:00', { ...options, sauf: ['2026-11-30'] }).map(dire)).toEqual([
      '2026-11-23T09:00/12:00',
      '2026-12-07T09:00/12:00',
      '2026-12-14T09:00/12:00',
    ]);
    expect(prochainesSeances('Mo 09:00-12:00', { ...options, valide_du: '2026-12-01', valide_au: '2026-12-10' }).map(dire)).toEqual(['2026-12-07T09:00/12:00']);
    expect(prochainesSeances('Mo 09:00-12:00', { ...options, jusqu_au: '2026-11-30' })).toHaveLength(2);
    expect(prochainesSeances('Mo 09:00-12:00', { ...options, valide_au: '2026-01-01' })).toEqual([]);
  });

  test('une fermeture ôte les séances, ou les remplace', () => {
    const fermeture = { du: '2026-11-28', au: '2026-12-08', motif: 'travaux' };
    expect(prochainesSeances('Mo 09:00-12:00', { ...options, fermetures: [fermeture] }).map(dire)).toEqual([
      '2026-11-23T09:00/12:00',
      '2026-12-14T09:00/12:00',
      '2026-12-21T09:00/12:00',
    ]);
    expect(prochainesSeances('Mo 09:00-12:00', { ...options, fermetures: [{ ...fermeture, horaires: 'We 14:00-16:00' }] }).map(dire)).toEqual([
      '2026-11-23T09:00/12:00',
      '2026-12-02T14:00/16:00',
      '2026-12-14T09:00/12:00',
    ]);
  });

  test('une date impossible se dit', () => {
    expect(() => prochainesSeances('Mo 09:00-12:00', { ...options, sauf: ['2026-02-30'] })).toThrow(
      "« 2026-02-30 » n'est pas une date : écrivez AAAA-MM-JJ, par exemple 2026-11-24.",
    );
  });

  test("« sur rendez-vous » sans heures n'est pas une séance ; avec des heures, elle le dit", () => {
    expect(lister('Sa "sur rendez-vous"', '2026-11-23', 3)).toEqual([]);
    expect(
      prochainesSeances('Mo 09:00-12:00, Mo 14:00-16:00 open "sur rendez-vous"', { ...options, nombre: 2 }).map(({ sur_rendez_vous }) => sur_rendez_vous),
    ).toEqual([undefined, true]);
  });
});

test('le fuseau de la machine ne change rien', { timeout: 60_000 }, () => {
  const script = `
    import { prochainesSeances } from ${JSON.stringify(new URL('./evaluer.ts', import.meta.url).href)};
    const horaires = ['Mo-Su 02:30-05:00', '24/7', 'Mo-Su 20:00-02:30', 'Tu[2,4] 14:00-16:30; SH off; PH off', 'Su 00:00-06:00', 'week 02-52/2 Su 01:00-03:00', 'Fr 22:00-24:00; Sa 00:00-02:00', 'Oct-Mar Mo[1] 09:00-12:00'];
    const territoire = { departement: '34', zone_scolaire: 'C', etat_osm: 'Occitanie' };
    console.log(JSON.stringify(horaires.flatMap((h) => ['2026-09-20', '2026-10-20', '2027-03-08', '2027-03-24'].map((du) => prochainesSeances(h, { du, nombre: 25, territoire })))));`;
  const run = (TZ: string) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ },
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
  const paris = run('Europe/Paris');
  expect(paris).toContain('2026-10-25T02:30:00+02:00');
  for (const fuseau of ['UTC', 'America/New_York', 'Pacific/Auckland', 'Asia/Beirut']) expect(run(fuseau) === paris, fuseau).toBe(true);
});

test('5 000 fiches sur 90 jours en moins de 20 s de processeur', { timeout: 120_000 }, () => {
  // Plus dur que la réalité, où les fiches partagent leurs horaires : 2 000 règles distinctes, la moitié avec PH ou SH.
  const suites = ['', '; PH off', '; SH off', '; SH off; PH off'];
  const distincts = Array.from(
    { length: 2000 },
    (_, i) =>
      `Mo-Fr 0${7 + (i % 3)}:${String(i % 60).padStart(2, '0')}-12:${String(Math.floor(i / 60) % 60).padStart(2, '0')},14:00-17:00; ${['We[2]', 'Sa', 'week 02-52/2 Sa'][i % 3]} 10:00-12:00${suites[i % 4]}`,
  );
  const avant = process.cpuUsage();
  let seances = 0;
  for (let i = 0; i < 5000; i += 1)
    seances += prochainesSeances(distincts[i % 2000] as string, {
      du: '2026-11-22',
      jusqu_au: '2027-02-19',
      nombre: Number.POSITIVE_INFINITY,
      territoire: herault,
    }).length;
  const { user, system } = process.cpuUsage(avant);
  console.log(`vitesse : ${seances} séances de 5 000 fiches en ${((user + system) / 1e6).toFixed(1)} s de processeur`);
  expect(seances).toBeGreaterThan(400_000);
  expect((user + system) / 1e6).toBeLessThan(20);
});
