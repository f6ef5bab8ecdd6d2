import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { direHoraires } from './dire.ts';
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

describe('une demi-journée fermée, un jour qui finit plus tôt', () => {
  test.each([
    ['lundi et jeudi 9h-12h et 14h-17h, fermé le jeudi matin', 'Mo 09:00-12:00,14:00-17:00; Th 14:00-17:00'],
    ['lundi et jeudi 14h-17h, fermé le jeudi après-midi', 'Mo 14:00-17:00'],
    ['lundi et jeudi 9h-12h, fermé le jeudi après-midi', 'Mo,Th 09:00-12:00'],
    ['lundi et jeudi 9h-12h, 14h-17h et 18h-20h, fermé le jeudi soir', 'Mo 09:00-12:00,14:00-17:00,18:00-20:00; Th 09:00-12:00,14:00-17:00'],
    ['lundi et jeudi 9h-17h, fermé le jeudi soir', 'Mo,Th 09:00-17:00'],
    // À quelle heure ferme-t-on ?
    ['lundi et jeudi 9h-17h, fermé le jeudi après-midi', 'exception'],
    ['lundi et jeudi 9h-17h, fermé le jeudi matin', 'exception'],
    ['lundi et jeudi 9h-12h et 14h-19h, fermé le jeudi soir', 'exception'],
    ['lundi et jeudi 9h-12h et 16h-22h, fermé le jeudi après-midi', 'exception'],
    ['lundi et jeudi 9h-12h et 18h-20h, fermé le jeudi après-midi', 'exception'],
    ['lundi au vendredi 9h-12h et 14h-17h, fermé le lundi matin et le vendredi après-midi', 'exception'],
    ['lundi au vendredi 9h-12h et 14h-17h, fermé le lundi après-midi en août', 'exception'],
    // Une seule heure derrière « sauf le vendredi » est celle de la fin.
    ['lundi au vendredi 9h-12h et 14h-17h sauf vendredi 16h', 'Mo-Th 09:00-12:00,14:00-17:00; Fr 09:00-12:00,14:00-16:00'],
    [
      "lundi au vendredi 9h-12h et 14h-17h, sauf le vendredi : jusqu'à 16h, fermé en août",
      'Mo-Th 09:00-12:00,14:00-17:00; Fr 09:00-12:00,14:00-16:00; Aug off',
    ],
    ['lundi au vendredi 9h-17h (sauf vendredi, 16h)', 'Mo-Th 09:00-17:00; Fr 09:00-16:00'],
    ['lundi au vendredi 9h-17h (19h le jeudi)', 'Mo-We,Fr 09:00-17:00; Th 09:00-19:00'],
    ['lundi au vendredi 9h-12h et 14h-17h sauf vendredi 16h-18h', 'exception'],
    ['lundi au vendredi 9h-12h et 14h-17h sauf vendredi 12h', 'exception'],
    ['lundi au vendredi 9h-17h sauf samedi 16h', 'exception'],
    ['lundi au vendredi 9h-17h sauf le vendredi en août 16h', 'heures-incompletes'],
    ['lundi 9h-12h, mardi 9h-17h (16h)', 'exception'],
    ["lundi au vendredi 9h-17h, 1er vendredi jusqu'à 16h", 'exception'],
    ["lundi au vendredi 9h-17h, jours fériés jusqu'à 16h", 'exception'],
    ["lundi 9h-12h, lundi 14h-17h, lundi jusqu'à 16h", 'exception'],
    ["lundi au vendredi 9h-12h et 14h-17h, vendredi jusqu'à 13h", 'exception'],
    ["lundi 9h-17h, vendredi jusqu'au 15 août", 'heures-incompletes'],
    ["lundi jusqu'à 12h", 'heures-incompletes'],
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
    ['lundi 9h-12h et mardi 14h-17h sur rendez-vous', 'portee'],
    ['lundi 9h-12h sur rendez-vous, 14h-17h', 'portee'],
    ['lundi 9h-12h sans rendez-vous\n14h-17h sur rendez-vous', 'jours-manquants'],
    ['lundi 9h-12h\nsur rendez-vous\njeudi 9h-12h', 'portee'],
    ['lundi 9h-12h ; sans rendez-vous : jeudi 9h-12h', 'Mo,Th 09:00-12:00'],
    ['sur rendez-vous : lundi 9h-12h et aussi 14h-17h', 'Mo 09:00-12:00,14:00-17:00 (obligatoire)'],
    ['sur rendez-vous : lundi 9h-12h. Mardi 14h-17h', 'portee'],
    ['lundi 9h-12h (sur rendez-vous), mardi 14h-17h, et sur rendez-vous', 'Mo 09:00-12:00 open "sur rendez-vous"; Tu 14:00-17:00 (possible)'],
    // Deux modes pour les mêmes heures, ou un conseil pour une partie.
    ['lundi 9h-12h, rendez-vous conseillé, sans rendez-vous', 'portee'],
    ['lundi 9h-12h sans rendez-vous, rendez-vous conseillé', 'portee'],
    ['lundi 9h-12h (rendez-vous conseillé), mardi 14h-17h', 'portee'],
    ['lundi 9h-12h, sur rendez-vous, sauf août, sans rendez-vous', 'portee'],
    ['sans rendez-vous, sur rendez-vous', 'portee'],
    ['sans rendez-vous : sur rendez-vous : lundi 9h-12h', 'portee'],
    ['lundi 9h-12h sur rendez-vous, mardi 14h-17h, sans rendez-vous', 'portee'],
    ['lundi 9h-12h sans rendez-vous, lundi 10h-11h sur rendez-vous', 'deux-fois'],
    // Sans heures : « sans rendez-vous » ne se dit pas d'un ensemble où le mardi l'exige.
    ['mardi sur rendez-vous ; lundi 9h-12h sans rendez-vous', 'Mo 09:00-12:00; Tu "sur rendez-vous"'],
    ['mardi sur rendez-vous, sans rendez-vous, lundi 9h-12h', 'Mo 09:00-12:00; Tu "sur rendez-vous"'],
    ['mardi sur rendez-vous (semaines paires)', 'week 02-52/2 Tu "sur rendez-vous"'],
    ['mardi matin sur rendez-vous', 'heures-manquantes'],
    ['mardi sans rendez-vous', 'heures-manquantes'],
    ['lundi 9h-12h ; mardi sur rendez-vous (sans rendez-vous)', 'portee'],
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
    ['mardi 24/11/2026 14h-16h', '2026 Nov 24 Mo-Su 14:00-16:00'],
    ['lundi 9h-12h du 1/12/26 au 31/03/2027', '2026 Dec 01-2027 Mar 31 Mo 09:00-12:00'],
    ['du 15 au 30 juillet 2026 : lundi 9h-12h', '2026 Jul 15-2026 Jul 30 Mo 09:00-12:00'],
    ['du 15 novembre au 15 mars 2027 : lundi 9h-12h', '2026 Nov 15-2027 Mar 15 Mo 09:00-12:00'],
    ['du 15 août au 15 juillet 2026 : lundi 9h-12h', 'grammaire'],
    ['en février 2028 : lundi 9h-12h', '2028 Feb 01-2028 Feb 29 Mo 09:00-12:00'],
    ['le 31/02/2027 9h-12h', 'date'],
    ['le 15/13/2026 9h-12h', 'date'],
    ['les 24 et 32 décembre 2026 9h-12h', 'date'],
    ['24 décembre : 9h-12h', 'date'],
    ['2e mardi des mois pairs de 9h à 12h', 'Feb,Apr,Jun,Aug,Oct,Dec: Tu[2] 09:00-12:00'],
    // La condition des jours fériés est aussi la leur.
    ['lundi 9h-12h ; jours fériés en août 10h-11h', 'Mo 09:00-12:00; Aug PH 10:00-11:00'],
    ['lundi et jours fériés des semaines paires 9h-12h', 'week 02-52/2 Mo 09:00-12:00; week 02-52/2 PH 09:00-12:00'],
    ['En août : jours fériés 9h-12h', 'Aug PH 09:00-12:00'],
    ['En période scolaire : lundi et jours fériés 9h-12h', 'portee'],
    ['lundi et jours fériés 9h-12h pendant les vacances scolaires', 'portee'],
    ['lundi 9h-12h, y compris les jours fériés', 'Mo 09:00-12:00; PH 09:00-12:00'],
    ['lundi 9h-12h, mardi 14h-17h, jours fériés compris', 'portee'],
    ['lundi 9h-12h (sauf jours fériés), mardi 14h-17h', 'portee'],
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

describe('conditions, listes et jours cités deux fois', () => {
  test.each([
    ['lundi 9h-12h semaines paires, jeudi 14h-17h semaines impaires', 'week 02-52/2 Mo 09:00-12:00; week 01-53/2 Th 14:00-17:00'],
    ['lundi 9h-12h semaines paires, 14h-17h semaines impaires', 'week 02-52/2 Mo 09:00-12:00; week 01-53/2 Mo 14:00-17:00'],
    ['lundi 9h-12h en juillet, 14h-17h en août', 'Jul Mo 09:00-12:00; Aug Mo 14:00-17:00'],
    ['lundi 9h-12h en période scolaire, jeudi 14h-17h pendant les vacances scolaires', 'Mo 09:00-12:00; SH off; SH Th 14:00-17:00'],
    ['lundi 9h-12h en période scolaire, 14h-17h pendant les vacances scolaires', 'Mo 09:00-12:00; SH Mo 14:00-17:00'],
    ['lundi 9h-12h, mardi 14h-17h, en période scolaire', 'Mo 09:00-12:00; Tu 14:00-17:00; SH off'],
    ['lundi 9h-12h, semaines paires', 'week 02-52/2 Mo 09:00-12:00'],
    ['lundi 9h-12h ; en août, lundi 10h-11h', 'Mo 09:00-12:00; Aug Mo 10:00-11:00'],
    ['lundi 9h-12h\nvacances scolaires\nlundi 14h-17h', 'Mo 09:00-12:00; SH Mo 14:00-17:00'],
    ['hors vacances scolaires : 9h-12h le mardi', 'Tu 09:00-12:00; SH off'],
    ['lundi 9h-12h en période scolaire ; lundi 14h-17h', 'portee'],
    ['lundi 9h-12h semaines paires (semaines impaires)', 'portee'],
    ['lundi 9h-12h en période scolaire (pendant les vacances scolaires)', 'portee'],
    ['en juillet lundi 9h-12h ; mardi 14h-17h', 'portee'],
    ['lundi au vendredi 9h-17h\nEn août : lundi au vendredi 9h-12h, fermé le mardi', 'portee'],
    ['lundi 9h-12h sauf en période scolaire', 'grammaire'],
    ['lundi 9h-12h hors période scolaire', 'mots-inconnus'],
    ['lundi 9h-12h sauf le lundi', 'exception'],
    ['lundi au vendredi 9h-12h, sauf jeudi, fermé', 'Mo-We,Fr 09:00-12:00'],
    ['lundi au vendredi 9h-12h, sauf jeudi, fermé ; samedi 10h-12h', 'Mo-We,Fr 09:00-12:00; Sa 10:00-12:00'],
    ['lundi et mardi 9h-12h ; mardi, en août : fermé', 'Mo,Tu 09:00-12:00; Aug Tu off'],
    ['En période scolaire : 1er mardi du mois 9h-12h', 'Tu[1] 09:00-12:00; SH Tu[1] off'],
    // Les heures d'un jour cité deux fois s'ajoutent, se remplacent, ou se demandent.
    ['lundi 9h-12h, lundi et mardi 9h-12h', 'Mo,Tu 09:00-12:00'],
    ['lundi au vendredi 9h-17h, mercredi 10h-12h', 'Mo,Tu,Th,Fr 09:00-17:00; We 10:00-12:00'],
    ['lundi 9h-12h et aussi le lundi 11h-14h', 'chevauchement'],
    ['mardi 9h-12h et le 1er mardi du mois 14h-17h', 'Tu 09:00-12:00, Tu[1] 14:00-17:00'],
    ['1er mardi 9h-12h, 1er mardi 14h-16h', 'Tu[1] 09:00-12:00,14:00-16:00'],
    ['1er mardi 9h-12h ; mardi semaines paires 14h-17h', 'deux-fois'],
    ['lundi ; mardi 9h-12h', 'heures-manquantes'],
    // Rangs.
    ['1er week-end du mois 9h-12h', 'rang'],
    ['du lundi au 2e mercredi du mois 9h-12h', 'rang'],
    ['lundi du mois 9h-12h', 'rang'],
    ['1er lundi et le mardi du mois 9h-12h', 'rang'],
    ['lundi et mardi 9h-12h (1er du mois)', 'rang'],
    ['lundi 9h-12h (1er mardi du mois)', 'rang'],
    ['1er lundi 9h-12h (3e du mois)', 'rang'],
    // Les jours fériés à côté d'un jour : une liste, jamais un intervalle. (Ces textes ont figé la lecture.)
    ['lundi jours fériés 9h-12h', 'Mo 09:00-12:00; PH 09:00-12:00'],
    ['jours fériés / dimanche 9h-12h', 'Su 09:00-12:00; PH 09:00-12:00'],
    ['jours fériés - lundi et mardi 9h-12h', 'liste-ou-intervalle'],
    // Listes.
    ['lundi, et mardi 9h-12h', 'Mo,Tu 09:00-12:00'],
    ['lundi - et mardi 9h-12h', 'liste-ou-intervalle'],
    ['lundi matin au vendredi 9h-12h', 'liste-ou-intervalle'],
  ])('%s : %s', (texte, attendu) => {
    expect(lire(texte)).toBe(attendu);
  });
});

describe('les heures et les mots', () => {
  test.each([
    ['lundi entre 9h et 12h et entre 14h et 17h', 'Mo 09:00-12:00,14:00-17:00'],
    ['lundi 9h et 12h', 'heures-ambigues'],
    ['lundi 9h du matin à 12h', 'heures-ambigues'],
    ['lundi 14h-17h-9h-12h', 'heures-ambigues'],
    ['lundi 3-11h', 'heures-ambigues'],
    ['lundi 9-12 / 14-17', 'grammaire'],
    ['lundi 9-12h / 14-17h', 'Mo 09:00-12:00,14:00-17:00'],
    ['lundi 30-12h', 'heure-impossible'],
    ['lundi 9h15h', 'heure-impossible'],
    ['dimanche de minuit à 6h', 'Su 00:00-06:00'],
    ['lundi 20h à 0h', 'Mo 20:00-24:00'],
    ['samedi 22h-2h', 'heures-inversees'],
    ['samedi de 22h à 2h le lendemain', 'Sa 22:00-02:00'],
    ['lundi 8h à 20h le lendemain', 'heures-inversees'],
    ['lundi 20h à minuit le lendemain', 'heures-inversees'],
    ['lundi 9h-12h et 14h-17h non-stop', 'heures-ambigues'],
    ['lundi soir 18h-20h', 'Mo 18:00-20:00'],
    ['lundi (matin) : 9h-12h', 'Mo 09:00-12:00'],
    ['lundi (matin) : 14h-17h', 'demi-journee'],
    ['lundi matin (matin) : 9h-12h', 'demi-journee'],
    ['le matin', 'demi-journee'],
    ['jeuid 14h-17h', 'Th 14:00-17:00'],
    ['lundisoir 18h-20h', 'mots-inconnus'],
    ['“LUNDI” 9H–12H', 'Mo 09:00-12:00'],
    // Espaces demi-cadratin, cadratin, de largeur nulle, saut de page : des espaces.
    ['lundi\u20029h\u2003-\u200312h\f14h-17h\u200b', 'Mo 09:00-12:00,14:00-17:00'],
  ])('%s : %s', (texte, attendu) => {
    expect(lire(texte)).toBe(attendu);
  });

  test('un refus cite les mots en entier, parenthèse comprise', () => {
    expect(lireHoraires('lundi 9h-12h (semaines paires), lundi 14h-17h').erreur?.mots).toEqual(['lundi 9h-12h (semaines paires)']);
    expect(lireHoraires('Mo 20:00-24:00, Mo 22:00-24:00 open "sur rendez-vous"').erreur?.mots).toEqual(['20:00-24:00', '22:00-24:00']);
  });
});

describe('des phrases tirées au sort', () => {
  const jours = ['lundi', 'mardi', 'le jeudi', 'les mardis', 'lundi et mardi', 'du lundi au vendredi', '1er mardi', '2e et 4e jeudi du mois', 'tous les jours'];
  const autres = ['semaine', 'week-end', 'jours fériés', 'lundi matin', 'mardi après-midi', 'mardi 24 novembre 2026', 'dernier vendredi du mois'];
  const heures = ['9h-12h', '9h-12h et 14h-17h', '9h-12h, 14h-17h', '14h-17h', '20h-2h le lendemain', '24h/24', '16h', "jusqu'à 16h", '9-12h'];
  const saisons = ['en août', 'semaines paires', 'pendant les vacances scolaires', 'en période scolaire', 'du 15 juillet au 15 août', 'de septembre à juin'];
  const exceptions = [
    'sauf vacances scolaires',
    'sauf le mardi',
    'fermé le mercredi',
    'fermé en août',
    'fermé',
    'fermé le jeudi après-midi',
    'sauf le 1er lundi',
  ];
  const modes = ['sur rendez-vous', 'sans rendez-vous', 'rendez-vous conseillé', 'et sur rendez-vous', 'uniquement', 'y compris jours fériés'];
  const signes = [' ', ' ', ' ', ', ', ' ; ', '\n', ' : ', '. ', ' et ', ' (', ') ', ' mais ', ' et aussi ', ' / ', ' - '];
  const morceau = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...jours) },
    { weight: 1, arbitrary: fc.constantFrom(...autres) },
    { weight: 3, arbitrary: fc.constantFrom(...heures) },
    { weight: 1, arbitrary: fc.constantFrom(...saisons, ...exceptions) },
    { weight: 1, arbitrary: fc.constantFrom(...modes) },
  );
  const phrase = fc
    .array(fc.tuple(morceau, fc.constantFrom(...signes)), { minLength: 1, maxLength: 7 })
    .map((morceaux) => morceaux.flatMap(([mot, signe], i) => (i === morceaux.length - 1 ? [mot] : [mot, signe])).join(''));

  test('chacune se lit, et se redit dans les mêmes mots ; ou se refuse en citant les siens', { timeout: 60_000 }, () => {
    let lues = 0;
    fc.assert(
      fc.property(phrase, (texte) => {
        const { osm, rendez_vous, erreur } = lireHoraires(texte);
        if (erreur) {
          expect(erreur.mots.length, texte).toBeGreaterThan(0);
          return;
        }
        lues += 1;
        const dit = direHoraires(osm, 'fr', rendez_vous);
        expect(lireHoraires(dit), `${texte} → ${osm} → ${dit}`).toEqual({ osm, rendez_vous, erreur: null });
      }),
      { numRuns: 4000, seed: 20261127 },
    );
    expect(lues).toBeGreaterThan(200);
  });
});
