import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ECHANTILLON } from './lire.echantillon.ts';
import { type LectureHoraires, lireHoraires, lireHorairesParJour } from './lire.ts';

/** Les vraies données ne sont pas dans le dépôt : à côté du projet si on les a. */
const donnees = fileURLToPath(new URL('../../../../shared/donnees/', import.meta.url));
const listCellules = (fichier: string) =>
  readFileSync(`${donnees}horaires/${fichier}`, 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((ligne) => ligne.split('\t')[0] as string);
const reste = (texte: string) => lireHoraires(texte).erreur;

describe('un échantillon de 150 cases vraies, étiquetées à la main', () => {
  test.each(ECHANTILLON.map(([texte, osm, , rendezVous = null]) => ({ texte, osm, rendezVous })))('$texte', ({ texte, osm, rendezVous }) => {
    const lecture = lireHoraires(texte);
    expect(lecture.osm).toBe(osm);
    if (osm === null) expect(lecture.erreur?.mots.length).toBeGreaterThan(0);
    else expect(lecture.rendez_vous).toBe(rendezVous);
  });
});

describe("le français comme on l'écrit", () => {
  test.each([
    ['lundi et jeudi 9h-12h / 13h30-17h', 'Mo,Th 09:00-12:00,13:30-17:00'],
    ['2e et 4e mardi du mois de 14h à 16h30', 'Tu[2,4] 14:00-16:30'],
    ['le 2\u00a0e et le 4\u00a0e mardi du mois, de 14\u202fh à 16\u202fh\u202f30', 'Tu[2,4] 14:00-16:30'],
    ['2nd et dernier vendredi du mois, 9h30-11h30', 'Fr[2,-1] 09:30-11:30'],
    ['premier et troisième lundis de chaque mois 14h-16h', 'Mo[1,3] 14:00-16:00'],
    ['le dernier vendredi du mois et le 1er lundi du mois 9h-12h', 'Mo[1],Fr[-1] 09:00-12:00'],
    ['1er mercredi matin, 9h-12h', 'We[1] 09:00-12:00'],
    ['lundi 9h-12h semaines paires', 'week 02-52/2 Mo 09:00-12:00'],
    ['semaines impaires : lundi 9h-12h ; semaines paires : mardi 14h-17h', 'week 01-53/2 Mo 09:00-12:00; week 02-52/2 Tu 14:00-17:00'],
    ['1er mardi du mois de 9h à 12h sauf juillet et août', 'Tu[1] 09:00-12:00; Jul-Aug off'],
    ['2e mardi des mois impairs de 9h à 12h', 'Jan,Mar,May,Jul,Sep,Nov: Tu[2] 09:00-12:00'],
    ['lundi 9h-12h, mardi 14h-17h, sauf vacances scolaires', 'Mo 09:00-12:00; Tu 14:00-17:00; SH off'],
    ['lundi 9h-12h (sauf vacances scolaires), mardi 14h-17h', 'Mo 09:00-12:00; Tu 14:00-17:00; SH Mo off'],
    ['lundi 9h-12h uniquement pendant les vacances scolaires', 'SH Mo 09:00-12:00'],
    ['Période scolaire :\nmardi 14h-18h\nsamedi 10h-12h\nVacances scolaires :\nmardi 10h-12h', 'Tu 14:00-18:00; Sa 10:00-12:00; SH off; SH Tu 10:00-12:00'],
    ['Période scolaire :\nmardi 9h-12h\nVacances scolaires : fermé', 'Tu 09:00-12:00; SH off'],
    ['En août : fermé\nlundi 9h-12h', 'Mo 09:00-12:00; Aug off'],
    ['En juillet : lundi 9h-12h\nEn août : fermé\nEn septembre : mardi 9h-12h', 'Jul Mo 09:00-12:00; Sep Tu 09:00-12:00'],
    ['lundi au vendredi 9h-12h, fermé les jours fériés et en août', 'Mo-Fr 09:00-12:00; PH off; Aug off'],
    ['lundi au vendredi 9h-17h, fermé du 15 juillet au 15 août', 'Mo-Fr 09:00-17:00; Jul 15-Aug 15 off'],
    ['du 15 juillet au 15 août : lundi 9h-12h', 'Jul 15-Aug 15 Mo 09:00-12:00'],
    ['le mardi de septembre à juin, 9h-12h', 'Sep-Jun Tu 09:00-12:00'],
    ['fermé le 24 et le 31 décembre, lundi au vendredi 9h-12h', 'Mo-Fr 09:00-12:00; Dec 24,Dec 31 off'],
    ['mardi 24 novembre 2026 14h-16h', '2026 Nov 24 Mo-Su 14:00-16:00'],
    ['samedi 14h-20h, dimanche et jours fériés 9h-20h', 'Sa 14:00-20:00; Su 09:00-20:00; PH 09:00-20:00'],
    ['tous les jours sauf le mercredi de 9h à 12h', 'Mo,Tu,Th-Su 09:00-12:00'],
    ['lundi au vendredi 9h-12h et 14h-17h sauf mercredi après-midi', 'Mo,Tu,Th,Fr 09:00-12:00,14:00-17:00; We 09:00-12:00'],
    ["du lundi au jeudi : 8h30 - 12h00 et 13h30 - 17h30, vendredi jusqu'à 16h30", 'Mo-Th 08:30-12:00,13:30-17:30; Fr 08:30-12:00,13:30-16:30'],
    ['lundi au vendredi 9h-12h et 14h-17h (16h le vendredi)', 'Mo-Th 09:00-12:00,14:00-17:00; Fr 09:00-12:00,14:00-16:00'],
    ['lundi au vendredi 9h-17h, mercredi 9h-12h', 'Mo,Tu,Th,Fr 09:00-17:00; We 09:00-12:00'],
    ['lundi au vendredi 9h-12h et le mercredi 14h-17h', 'Mo,Tu,Th,Fr 09:00-12:00; We 09:00-12:00,14:00-17:00'],
    ['lundi 9h à midi', 'Mo 09:00-12:00'],
    ['tous les jours de 20h à 8h le lendemain', 'Mo-Su 20:00-08:00'],
    ['24h/24 et 7j/7', '24/7'],
    ['24h/24', '24/7'],
    ['lundi 13h-030 à 17h', 'Mo 13:30-17:00'],
    ['lundi 9.00-12.00', 'Mo 09:00-12:00'],
    ['lun.–ven. 9h–12h', 'Mo-Fr 09:00-12:00'],
    ['lundi au vendredi sans interruption de 9h à 17h', 'Mo-Fr 09:00-17:00'],
    ['Du lundi au vendredi<br />9h-12h<br />14h-17h', 'Mo-Fr 09:00-12:00,14:00-17:00'],
    ['mardi 9h-12h sans rendez-vous et 14h-17h sur rendez-vous', 'Tu 09:00-12:00, Tu 14:00-17:00 open "sur rendez-vous"'],
    ['Fermé', 'off'],
  ])('%s', (texte, osm) => {
    expect(lireHoraires(texte).osm).toBe(osm);
  });

  test.each<[string, string | null, string]>([
    ['lundi 9h-12h sur rendez-vous', 'Mo 09:00-12:00', 'obligatoire'],
    ['lundi 9h-12h et sur rendez-vous', 'Mo 09:00-12:00', 'possible'],
    ['lundi 9h-12h, rendez-vous conseillé', 'Mo 09:00-12:00', 'conseille'],
    ['lundi 9h-12h sans rdv', 'Mo 09:00-12:00', 'sans'],
    ['sur rendez-vous', null, 'obligatoire'],
    ['Uniquement sur RDV.', null, 'obligatoire'],
  ])('%s', (texte, osm, rendez_vous) => {
    expect(lireHoraires(texte)).toEqual({ osm, rendez_vous, erreur: null });
  });
});

describe('dans le doute, un refus', () => {
  test.each([
    ['9h-12h / 14h-17h', 'jours-manquants'],
    ['08:00-16:00', 'jours-manquants'],
    ['mardi matin', 'heures-manquantes'],
    ['mardi à partir de 14h', 'heures-incompletes'],
    ['fermé le lundi', 'ouverture-manquante'],
    ['un mardi sur deux 9h-12h', 'frequence'],
    ['deux samedis par mois 9h-12h', 'frequence'],
    ['mardi 9h-12h tous les 15 jours', 'frequence'],
    ['lundi 17h-9h', 'heures-inversees'],
    ['lundi 14h-14h', 'heures-inversees'],
    ['lundi 9h-12h et 11h-13h', 'chevauchement'],
    ['lundi au vendredi 9h-12h, mercredi 14h-17h', 'deux-fois'],
    ['lundi mercredi 9h-12h', 'liste-ou-intervalle'],
    ['le 1er mardi et jeudi du mois 9h-12h', 'rang'],
    ['tous les mardis sauf le 1er du mois, 9h-12h', 'exception'],
    ['lundi 9h-12h, mardi 14h-17h sauf vacances scolaires', 'portee'],
    ['mardi 9h-12h, jeudi 14h-17h semaines paires', 'portee'],
    ['En juillet : lundi 9h-12h. Mardi 14h-17h', 'portee'],
    ['mercredi et vacances scolaires 9h-12h', 'portee'],
    ['lundi 9h-12h et vacances scolaires : fermé', 'portee'],
    ['En juillet : lundi 9h-12h\nEn août : fermé\nmardi 9h-12h', 'portee'],
    ['mardi 9h-12h, fermé les jours fériés en août', 'exception'],
    ['Vacances scolaires : fermé', 'ouverture-manquante'],
    ['mardi 24 novembre 14h-16h', 'date'],
    ['le 31 février 2027 9h-12h', 'date'],
    ['mercredi 14h-17h, fermé pendant les vacances', 'vacances-imprecises'],
    ['mardi 9h-12h, 14h-17h pendant les vacances scolaires', 'portee'],
    ['lundi, mardi - jeudi, vendredi 9h-12h', 'liste-ou-intervalle'],
    ['lundi matin 14h-17h', 'demi-journee'],
    ['lundi au vendredi 9h-18h (lundi et jeudi matin fermé)', 'exception'],
    ['Mairie de Cancon : lundi 9h-12h ; Mairie de Lougratte : mardi 9h-12h', 'mots-inconnus'],
    ['', 'vide'],
  ])('%s : %s', (texte, code) => {
    expect(reste(texte)?.code).toBe(code);
  });
});

describe('OpenStreetMap', () => {
  test.each([
    ['Mo-Fr 09:00-12:00,14:00-17:00; We off', 'Mo,Tu,Th,Fr 09:00-12:00,14:00-17:00'],
    ['Mo-Fr 8:30-12:00, 13:30-17:00', 'Mo-Fr 08:30-12:00,13:30-17:00'],
    ['Tu[2-4] 14:00-16:30; PH,SH off', 'Tu[2,3,4] 14:00-16:30; PH off; SH off'],
    ['week 1-53/2 Mo 09:00-12:00', 'week 01-53/2 Mo 09:00-12:00'],
    ['Mo-Fr 09:00-13:00,13:00-17:00', 'Mo-Fr 09:00-17:00'],
    ['Mo-Su 20:00-08:00', 'Mo-Su 20:00-08:00'],
    ['Mo-Fr 09:00-00:00', 'Mo-Fr 09:00-24:00'],
    ['10:00-18:00; PH off', 'Mo-Su 10:00-18:00; PH off'],
    ['Sa-Mo 10:00-12:00', 'Mo,Sa,Su 10:00-12:00'],
    ['Mo 09:00-12:00; Sa "sur rendez-vous"', 'Mo 09:00-12:00; Sa "sur rendez-vous"'],
    ['Mo 09:00-12:00; SH: off', 'Mo 09:00-12:00; SH off'],
    ['Mo-We 09:00-12:00; Mo,SH off', 'Tu,We 09:00-12:00; SH off'],
    ['2026 Mo 09:00-12:00', '2026 Jan 01-2026 Dec 31 Mo 09:00-12:00'],
    ['2026-2027 Mo 09:00-12:00', '2026 Jan 01-2027 Dec 31 Mo 09:00-12:00'],
    ['Jul 15-31 Mo 09:00-12:00', 'Jul 15-Jul 31 Mo 09:00-12:00'],
    ['week 2-53/2 Mo 09:00-12:00', 'week 02-52/2 Mo 09:00-12:00'],
    ['Tu[1] 09:00-12:00, Tu[1] 14:00-16:00', 'Tu[1] 09:00-12:00,14:00-16:00'],
  ])('%s', (texte, osm) => {
    expect(lireHoraires(texte).osm).toBe(osm);
  });

  test.each([
    ['PH off; Mo-Fr 09:00-17:00', 'ordre'],
    ['Mo-Fr 09:00-12:00; 14:00-17:00', 'jours-manquants'],
    ['Mo 08:22', 'heures-incompletes'],
    ['Fr 08:30-12:15-13:30', 'heures-ambigues'],
    ['Mo-Fr sunrise-sunset', 'osm-indicible'],
    ['Mo-Fr 09:00-17:00 || "sur rendez-vous"', 'osm-indicible'],
    ['week 1-52/2 Mo 09:00-12:00', 'osm-indicible'],
    ['easter off', 'osm-indicible'],
    ['Tu-Th-Fr 14:00-18:00', 'liste-ou-intervalle'],
    ['Mo-Fr 09:00-12:00, Sa off', 'osm-syntaxe'],
    ['Mo-Fr 09:00-17:00; Mo 12:00-14:00 off', 'osm-indicible'],
    ['Mo,SH 09:00-12:00', 'osm-indicible'],
    ['Mo 09:00-12:00; PH +1 day off', 'osm-indicible'],
    ['Mo 09:00-12:00; SH PH off', 'osm-indicible'],
    ['Mo 09:00-12:00; PH Mo off', 'osm-indicible'],
    ['SH Mo,PH 09:00-12:00', 'osm-indicible'],
    ['Feb 30-Mar 15 Mo 09:00-12:00', 'date'],
    ['Jul-Aug 15 Mo 09:00-12:00', 'date'],
    ['Jul-31 Mo 09:00-12:00', 'osm-syntaxe'],
    ['Jul 15-off', 'osm-syntaxe'],
    ['week Mo 09:00-12:00', 'osm-indicible'],
    ['week 1-54/2 Mo 09:00-12:00', 'osm-indicible'],
    ['Tu[6] 14:00-16:00', 'osm-indicible'],
    ['Tu[-3] 14:00-16:00', 'osm-indicible'],
    ['Tu[4-2] 14:00-16:00', 'osm-indicible'],
    ['Mo 09:00-12:00+', 'osm-indicible'],
    ['Mo 25:00-26:00', 'heure-impossible'],
    ['Mo 20:00-24:30', 'heure-impossible'],
    ['Mo 14:00-12:00', 'heures-inversees'],
    ['Mo 20:00-13:00', 'heures-inversees'],
    ['Mo 09:00-12:00 unknown', 'osm-indicible'],
    ['Mo 09:00-12:00 "appeler avant"', 'osm-indicible'],
    ['Mo open "sur rendez-vous"', 'heures-manquantes'],
  ])('%s : %s', (texte, code) => {
    expect(reste(texte)?.code).toBe(code);
  });
});

describe('sept cases, une par jour', () => {
  test('les jours de mêmes heures se regroupent, une case vide est un jour sans accueil', () => {
    const cases = { lundi: '09:00 - 12:00 / 14:00 - 17:00', mardi: '9h-12h et 14h-17h', mercredi: '', jeudi: null, vendredi: 'Fermé', samedi: '9h-12h' };
    expect(lireHorairesParJour(cases)).toEqual({ osm: 'Mo,Tu 09:00-12:00,14:00-17:00; Sa 09:00-12:00', rendez_vous: null, erreur: null });
  });

  test('une seule case illisible refuse tout, et dit laquelle', () => {
    expect(lireHorairesParJour({ lundi: '9h-12h', mardi: '9h-midi trente' }).erreur?.mots).toEqual(['mardi : trente']);
    expect(lireHorairesParJour({ lundi: '00:00 - 00:00 / 09:00 - 12:00' }).erreur?.mots).toEqual(['lundi : 00:00 - 00:00']);
    expect(lireHorairesParJour({ lundi: 'mardi 9h-12h' }).osm).toBeNull();
    expect(lireHorairesParJour({ lundi: 'matin' }).erreur?.mots).toEqual(['lundi matin']);
    expect(lireHorairesParJour({ lundi: '9h-12h sur rendez-vous', mardi: '9h-12h' }).erreur?.code).toBe('portee');
    expect(lireHorairesParJour({ lundi: 'Fermé', mardi: '' }).erreur?.code).toBe('ouverture-manquante');
    expect(lireHorairesParJour({}).erreur?.code).toBe('vide');
  });
});

test("un refus dit ce qui n'est pas compris, et quoi écrire", () => {
  const dire = ({ erreur }: LectureHoraires) => `${erreur?.message} ${erreur?.conseil}`;
  expect(dire(lireHoraires('lundi 9h-12h à la Mairie de Landry, Salle 2'))).toBe(
    "Mots non compris : « Mairie de Landry », « Salle ». N'écrivez ici que les jours et les heures ; mettez les lieux et les services dans leurs champs, une permanence par lieu. Exemple : « lundi et jeudi 9h-12h / 13h30-17h, sauf vacances scolaires ».",
  );
  expect(dire(lireHoraires('Ouvert deux samedi par mois de 8h à 12h'))).toBe(
    '« deux samedi par mois » ne dit pas quelles semaines. Écrivez « semaines paires », « semaines impaires », ou le rang dans le mois : « le 1er et le 3e mardi du mois ».',
  );
  expect(dire(lireHoraires('9h-12h'))).toBe(
    "Ces heures n'ont pas de jour : « 9h-12h ». Écrivez les jours devant les heures : « du lundi au vendredi 9h-12h », ou « tous les jours 9h-12h ».",
  );
  expect(dire(lireHoraires('1er mercredi matin'))).toBe(
    "Ces jours n'ont pas d'heures : « 1er mercredi matin ». Écrivez le début et la fin après les jours : « mardi matin 9h-12h ».",
  );
  expect(dire(lireHoraires('lundi 17h-9h'))).toBe(
    "La fin n'est pas après le début : « 17h-9h ». Vérifiez l'ordre. Si le créneau passe minuit, écrivez « de 20 h à 8 h le lendemain ».",
  );
  expect(dire(lireHoraires('lundi au vendredi 9h-12h, mercredi 14h-17h'))).toBe(
    "Le même jour a deux fois des heures, et rien ne dit si elles s'ajoutent ou se remplacent : « lundi au vendredi 9h-12h », « mercredi 14h-17h ». Si elles s'ajoutent, écrivez « et aussi le mardi 14h-17h » ; si elles remplacent les autres, « mais le mardi 14h-17h ».",
  );
  expect(dire(lireHoraires('mercredi 14h-17h hors vacances'))).toBe(
    '« vacances » : vacances scolaires, ou congés du service ? Écrivez « vacances scolaires », ou les dates : « fermé du 15 juillet au 15 août ».',
  );
  expect(dire(lireHoraires(' '))).toBe('Aucun horaire : la case est vide. Exemple : « lundi et jeudi 9h-12h / 13h30-17h, sauf vacances scolaires ».');
});

test("ne lève jamais d'exception", () => {
  for (const texte of [
    '(',
    ')',
    '((',
    '1er',
    'du',
    '-',
    '\u0000',
    '😀 lundi',
    'lundi (',
    'lundi 9h-12h)',
    'sauf',
    'fermé sauf',
    '99999h',
    'lundi 9h-12h sauf',
    'mais',
    'week',
    'Mo-',
    'PH',
    '"',
    '«»',
    'é'.repeat(5000),
  ]) {
    expect(() => lireHoraires(texte)).not.toThrow();
  }
});

describe.skipIf(!existsSync(`${donnees}horaires`))('les vraies données (absentes : les placer dans ../shared/donnees)', () => {
  /** Une case « n'a que des heures » si, jours, heures et mots de liaison ôtés, il ne reste aucune lettre. Indépendant du lexique. */
  const isQueDesHeures = (texte: string) =>
    !/\p{L}/u.test(
      texte
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/<br ?\/>/g, ' ')
        .replace(
          /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim|verdredi|mundi)s?(?![a-z])|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?|week-ends?/g,
          ' ',
        )
        .replace(
          /\b(?:horaires?|d'ouverture|ouvert|ouverture|accueil|public|permanences?|ferme|fermeture|au|aux|du|de|des|le|la|les|l'|a|et|puis|tous|jours?|feries|chaque|mois|semaines?|paires?|impaires?|matins?|apres|midi|premiers?|deuxiemes?|troisiemes?|quatriemes?|dernier|uniquement|sauf|hors|en|periode|vacances|scolaires?|continue|journee|sans|sur|avec|rendez|vous|rdv|possible|jusqu'a?|heures?|h|er|e|eme|nd|par)(?![a-z])/g,
          ' ',
        )
        .replace(/\d+ ?h(?:eures)?|\d+(?:er|eme|e)\b|�/g, ' '),
    );
  const hasJour = (texte: string) => /lun|mar|mer|jeu|ven|sam|dim|semaine|jours|24h|Mo|verd|mund/i.test(texte);

  test("du texte libre : les cases qui n'ont que des jours et des heures se lisent", () => {
    const cellules = listCellules('horaires-libres.tsv');
    expect(cellules).toHaveLength(669);
    const completes = cellules.filter((texte) => isQueDesHeures(texte) && hasJour(texte));
    const refusees = completes.filter((texte) => lireHoraires(texte).erreur);
    console.log(
      `texte libre : ${cellules.filter((texte) => !lireHoraires(texte).erreur).length} lues sur 669 ; ${completes.length - refusees.length} sur ${completes.length} (${(100 - (100 * refusees.length) / completes.length).toFixed(1)} %) de celles qui n'ont que des jours et des heures`,
    );
    expect(completes.length).toBeGreaterThan(330);
    expect(refusees.length / completes.length).toBeLessThan(0.15);
    for (const texte of cellules) {
      const { erreur } = lireHoraires(texte);
      if (erreur) for (const mot of erreur.mots) expect(texte.normalize('NFC').replace(/\s+/g, ' ')).toContain(mot);
    }
  });

  test('des heures sans jour ne deviennent jamais « tous les jours »', () => {
    const nues = listCellules('horaires-libres.tsv').filter((texte) => isQueDesHeures(texte) && !hasJour(texte));
    expect(nues.length).toBeGreaterThan(60);
    for (const texte of nues) expect(lireHoraires(texte).osm).toBeNull();
  });

  test('OpenStreetMap : plus de 99 % de ce qui est juste se lit, le reste est refusé avec une raison', { timeout: 60_000 }, async () => {
    const { default: OpeningHours } = await import('opening_hours');
    const isJuste = (valeur: string) => {
      try {
        return Boolean(new OpeningHours(valeur, { address: { country_code: 'fr', state: 'Occitanie' } } as never));
      } catch {
        return false; // la bibliothèque lève un texte : la valeur n'est pas de l'opening_hours
      }
    };
    const valeurs = listCellules('horaires-osm.tsv');
    expect(valeurs).toHaveLength(1424);
    const lues = valeurs.filter((valeur) => lireHoraires(valeur).osm);
    const justes = valeurs.filter(isJuste);
    const justesLues = justes.filter((valeur) => lireHoraires(valeur).osm);
    console.log(
      `opening_hours : ${lues.length} lues sur 1424 ; ${justesLues.length} sur ${justes.length} (${((100 * justesLues.length) / justes.length).toFixed(1)} %) de celles que la bibliothèque accepte`,
    );
    expect(justesLues.length / justes.length).toBeGreaterThan(0.99);
    for (const valeur of valeurs) expect(lireHoraires(valeur).osm ?? lireHoraires(valeur).erreur?.message).toBeTruthy();
  });
});
