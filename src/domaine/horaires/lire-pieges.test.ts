import { describe, expect, test } from 'vitest';
import { prochainesSeances } from './evaluer.ts';
import { lireHoraires } from './lire.ts';

/** Ce qu'une mairie ou un CCAS écrit vraiment, et qu'une lecture rapide prendrait de travers. */
const lire = (texte: string) => {
  const { osm, rendez_vous, erreur } = lireHoraires(texte);
  return erreur ? erreur.code : `${osm}${rendez_vous ? ` (${rendez_vous})` : ''}`;
};

describe('une fermeture ne ferme que ce qu’elle dit', () => {
  test.each([
    // La condition écrite derrière « mercredi fermé » est celle de la fermeture, pas celle des autres jours.
    ['lundi au vendredi 9h-12h, mercredi fermé pendant les vacances scolaires', 'Mo-Fr 09:00-12:00; SH We off'],
    ['lundi au vendredi 9h-12h, le mercredi : fermé en août', 'Mo-Fr 09:00-12:00; Aug We off'],
    ['mercredi fermé en août, lundi au vendredi 9h-12h', 'Mo-Fr 09:00-12:00; Aug We off'],
    ['lundi au vendredi 9h-12h, mercredi (semaines paires) fermé', 'Mo-Fr 09:00-12:00; week 02-52/2 We off'],
    ['lundi au vendredi 9h-12h, mercredi fermé les jours fériés', 'portee'],
    ['lundi au vendredi 9h-12h, mercredi (semaines paires) fermé en août', 'portee'],
    ['mercredi : fermé en août : lundi 9h-12h', 'portee'],
    // Sous un titre, un jour fermé ne l'est que sous ce titre.
    ['lundi et mardi 9h-12h\nVacances scolaires : fermé le mardi', 'Mo,Tu 09:00-12:00; SH Tu off'],
    ['lundi au vendredi 9h-17h. Pendant les vacances scolaires, fermé le mercredi', 'Mo-Fr 09:00-17:00; SH We off'],
    ['lundi au vendredi 9h-12h et 14h-17h ; en août : fermé le lundi après-midi', 'exception'],
    ['lundi et mardi 9h-12h\nEn août : fermé le mardi\nEn juillet : lundi 8h-11h', 'Mo,Tu 09:00-12:00; Jul off; Jul Mo 08:00-11:00; Aug Tu off'],
    // La ligne d'après parle-t-elle encore des vacances ?
    ['Vacances scolaires : fermé le mardi\nlundi 9h-12h', 'portee'],
    ['Vacances scolaires : fermé le mardi\nlundi et mardi 9h-12h', 'portee'],
    // Une exception à la fermeture rouvrirait, à des heures que rien ne dit.
    ['mardi 9h-12h, fermé en août sauf le 1er mardi', 'exception'],
    ['mardi 9h-12h, fermé en août, sauf le mardi 15 août 2028', 'exception'],
    ['mardi 9h-12h, fermé en août (sauf le 15 août)', 'exception'],
    ['mardi 9h-12h, fermé pendant les vacances scolaires sauf août', 'exception'],
    ['mardi 9h-12h sauf vacances scolaires sauf août', 'exception'],
    ['mardi 9h-12h, sauf vacances scolaires et sauf août', 'Tu 09:00-12:00; SH off; Aug off'],
    ['mardi 9h-12h, fermé en août, fermé les jours fériés', 'Tu 09:00-12:00; Aug off; PH off'],
    // De qui parle une fermeture au milieu, ou entre parenthèses ?
    ['lundi 9h-12h (fermé en août), mardi 14h-17h', 'Mo 09:00-12:00; Tu 14:00-17:00; Aug Mo off'],
    ['lundi 9h-12h, mardi 14h-17h (fermé en août)', 'portee'],
    ['lundi 9h-12h, fermé en août, mardi 14h-17h', 'portee'],
    ['lundi 9h-12h ; fermé en août ; mardi 14h-17h', 'Mo 09:00-12:00; Tu 14:00-17:00; Aug off'],
    ['lundi 9h-12h, mardi 14h-17h, fermé en août', 'Mo 09:00-12:00; Tu 14:00-17:00; Aug off'],
    ['mardi 9h-12h\nhors vacances scolaires\njeudi 14h-17h', 'portee'],
    ['mardi 9h-12h\nhors vacances scolaires : jeudi 14h-17h', 'Tu 09:00-12:00; Th 14:00-17:00; SH Th off'],
  ])('%s : %s', (texte, attendu) => {
    expect(lire(texte)).toBe(attendu);
  });
});

describe('le rendez-vous ne déborde pas', () => {
  test.each([
    // Le mardi est-il fermé, ou sans rendez-vous ?
    ['lundi au vendredi 9h-12h sur rendez-vous sauf le mardi', 'exception'],
    ['lundi au vendredi 9h-12h, sur rendez-vous, sauf le mardi', 'exception'],
    ['lundi au vendredi 9h-12h sans rendez-vous sauf le mardi sur rendez-vous', 'exception'],
    ['lundi au vendredi 9h-12h (sur rendez-vous sauf mardi)', 'exception'],
    ['lundi au vendredi 9h-12h, sur rendez-vous, sauf vacances scolaires', 'Mo-Fr 09:00-12:00; SH off (obligatoire)'],
    ['lundi au vendredi 9h-12h sur rendez-vous, fermé le mardi', 'Mo,We-Fr 09:00-12:00 (obligatoire)'],
    // En août sur rendez-vous : et le reste de l'année ?
    ['lundi au vendredi 9h-12h, sur rendez-vous en août', 'portee'],
    ['lundi au vendredi 9h-12h sur rendez-vous pendant les vacances scolaires', 'portee'],
    ['lundi 9h-12h ; sur rendez-vous en août', 'portee'],
    ['lundi 9h-12h ; en août sur rendez-vous', 'portee'],
    ['lundi 9h-12h, en août, sur rendez-vous', 'portee'],
    ['lundi 9h-12h (en août sur rendez-vous)', 'portee'],
    ['lundi 9h-12h en août sur rendez-vous', 'portee'],
    ['lundi 9h-12h semaines paires sur rendez-vous', 'week 02-52/2 Mo 09:00-12:00 (obligatoire)'],
    ['Vacances scolaires : sur rendez-vous', 'portee'],
    ['En août sur rendez-vous : lundi 9h-12h', 'Aug Mo 09:00-12:00 (obligatoire)'],
    // L'après-midi, ou toute la journée ?
    ['lundi au vendredi : matin 9h-12h, après-midi 14h-17h sur rendez-vous', 'portee'],
    ['lundi 9h-12h, 14h-17h sur rendez-vous', 'portee'],
    ['lundi 9h-12h et 14h-17h sur rendez-vous', 'Mo 09:00-12:00,14:00-17:00 (obligatoire)'],
  ])('%s : %s', (texte, attendu) => {
    expect(lire(texte)).toBe(attendu);
  });
});

describe('les jours et les dates', () => {
  test.each([
    ['tous les jours du lundi au vendredi 9h-17h', 'Mo-Fr 09:00-17:00'],
    ['tous les jours, du lundi au samedi, 9h-17h', 'Mo-Sa 09:00-17:00'],
    ['du lundi au jeudi en semaine 9h-17h', 'Mo-Th 09:00-17:00'],
    ['en semaine et le samedi 9h-12h', 'Mo-Sa 09:00-12:00'],
    ['tous les jours et le lundi 9h-12h', 'semaine'],
    ['tous les jours de la semaine 9h-17h', 'semaine'],
    ['les 3 premiers lundis du mois 9h-12h', 'Mo[1,2,3] 09:00-12:00'],
    ['les deux derniers lundis du mois 9h-12h', 'Mo[-2,-1] 09:00-12:00'],
    ['les trois derniers lundis du mois 9h-12h', 'mots-inconnus'],
    // De mars à juin, pas mars et juin.
    ['du mois de mars au mois de juin : lundi 9h-12h', 'Mar-Jun Mo 09:00-12:00'],
    ['du 15 mars 2027 au mois de juin 2027 : lundi 9h-12h', 'date'],
    // « Août compris » : toute l'année, et non août seulement.
    ['lundi 9h-12h, juillet et août compris', 'portee'],
    ['lundi 9h-12h (août inclus)', 'portee'],
    ['de juin à août inclus : lundi 9h-12h', 'Jun-Aug Mo 09:00-12:00'],
    ['du lundi au jeudi inclus 9h-12h, fermé du 1er au 15 août inclus', 'Mo-Th 09:00-12:00; Aug 01-Aug 15 off'],
    // Le 24 décembre 2026 est un jeudi, le 1er un mardi.
    ['jeudi 9h-12h le 24 décembre 2026', '2026 Dec 24 Th 09:00-12:00'],
    ['lundi 9h-12h le 24 décembre 2026', 'date'],
    ['les mardis 1, 8 et 15 décembre 2026 9h-12h', '2026 Dec 01,2026 Dec 08,2026 Dec 15 Tu 09:00-12:00'],
    ['les lundis 1, 8 et 15 décembre 2026 9h-12h', 'date'],
    ['lundi au vendredi 9h-12h, fermé les lundis 1 et 8 décembre 2026', 'date'],
    ['2026 Dec 24 Mo 09:00-12:00', 'date'],
    ['2026 Dec 24 Th 09:00-12:00', '2026 Dec 24 Th 09:00-12:00'],
    // Deux titres de suite, ou une condition qui contredit le titre.
    ['En période scolaire :\nsemaines paires : lundi 9h-12h', 'portee'],
    ['En août : lundi 9h-12h, mardi 9h-12h en juillet', 'portee'],
    ['En août : lundi 9h-12h semaines paires', 'Aug week 02-52/2 Mo 09:00-12:00'],
    ['En août : le 24 décembre 2026 9h-12h', 'portee'],
  ])('%s : %s', (texte, attendu) => {
    expect(lire(texte)).toBe(attendu);
  });

  test('« mercredi fermé pendant les vacances » laisse les mercredis de classe, et les autres jours pendant les vacances', () => {
    const { osm } = lireHoraires('lundi et mercredi 9h-12h, mercredi fermé pendant les vacances scolaires');
    const territoire = { departement: '34', zone_scolaire: 'C', etat_osm: 'Occitanie' } as const;
    // Zone C : vacances de Noël du 19 décembre 2026 au 3 janvier 2027.
    expect(
      prochainesSeances(osm as string, { du: '2026-12-14', jusqu_au: '2027-01-10', nombre: 20, territoire }).map(({ debut }) => debut.slice(0, 10)),
    ).toEqual(['2026-12-14', '2026-12-16', '2026-12-21', '2026-12-28', '2027-01-04', '2027-01-06']);
  });
});
