import { describe, expect, test } from 'vitest';
import { lireHoraires } from '../../domaine/horaires/lire.ts';
import { ouvreCarnet } from '../essai.ts';
import { FRANCE_SERVICES } from './france-services.ts';
import { direSemaine, parseCreneaux } from './semaine.ts';

function convertit(cases: Record<string, string>) {
  const carnet = ouvreCarnet();
  const { horaires_accueil, rendez_vous, conditions_acces } = FRANCE_SERVICES.convertit({ id: '7', nom: 'France services', ...cases }, carnet);
  return { horaires_accueil, rendez_vous, conditions_acces, codes: carnet.constats.map(({ code }) => code) };
}
const SEMAINE = {
  h_lundi: '09:00 - 12:00 / 13:30 - 17:00',
  h_mardi: '09:00 - 12:00 / 13:30 - 17:00',
  h_mercredi: '09:00 - 12:00',
  h_jeudi: '09:00 - 12:00 / 13:30 - 17:00',
  h_vendredi: '09:00 - 12:00 / 13:30 - 17:00',
  h_samedi: '',
};

describe('la semaine', () => {
  test.each([
    ['', []],
    ['fermé', []],
    ['00:00 - 00:00', []],
    ['09:00 - 12:00', [[540, 720]]],
    [
      '14:00 - 17:00 / 9h - 12h',
      [
        [540, 720],
        [840, 1020],
      ],
    ],
    ['09:00 - 11:00 / 11:00 - 12:00', [[540, 720]]],
    ['13:30 - 16:30 / 13:30 - 16:30', [[810, 990]]],
    ['09:00 - 12:00 / 09:00 - 16:30', undefined],
    ['12:00 - 09:00', undefined],
    ['09:75 - 12:00', undefined],
    ['09:00 - 25:00', undefined],
    ['sur rendez-vous', undefined],
  ])('%s', (texte, attendu) => {
    expect(parseCreneaux(texte)?.map(({ debut, fin }) => [debut, fin])).toEqual(attendu);
  });

  test('les jours qui se suivent et se ressemblent se disent ensemble, et se relisent', () => {
    const texte = convertit(SEMAINE).horaires_accueil ?? '';
    expect(texte).toBe('lundi et mardi 9h-12h / 13h30-17h ; mercredi 9h-12h ; jeudi et vendredi 9h-12h / 13h30-17h');
    expect(lireHoraires(texte).erreur).toBeNull();
    expect(direSemaine([[], [{ debut: 540, fin: 720 }], [{ debut: 540, fin: 720 }], [{ debut: 540, fin: 720 }]])).toBe('du mardi au jeudi 9h-12h');
  });
});

describe("le commentaire d'une France services", () => {
  test.each([
    ['', 'lundi 9h-12h', '', []],
    ['Prise de rendez-vous par téléphone au 04 78 02 34 90.', 'lundi 9h-12h', '', []],
    ['Accessible PMR', 'lundi 9h-12h', '', []],
    ['2ème et 4ème lundis du mois', '2ème et 4ème lundis du mois 9h-12h', '', ['permanences-en-texte']],
    ['Le 1er lundi du mois.', 'Le 1er lundi du mois 9h-12h', '', ['permanences-en-texte']],
    ['1er et 3ème mardi du mois', 'lundi 9h-12h\nPrécision du service : 1er et 3ème mardi du mois', '', ['permanences-en-texte']],
    ['Uniquement sur rendez-vous', 'lundi 9h-12h\nPrécision du service : Uniquement sur rendez-vous', 'obligatoire', []],
    ['SUR RDV AU 04 67 00 83 60', 'lundi 9h-12h\nPrécision du service : SUR RDV AU 04 67 00 83 60', 'obligatoire', []],
    ['Lundi sur RDV', 'lundi 9h-12h\nPrécision du service : Lundi sur RDV', '', ['permanences-en-texte']],
    ['Espace fermé suite à une dégradation', 'lundi 9h-12h\nPrécision du service : Espace fermé suite à une dégradation', '', []],
    ['Permanences dans les communes', 'lundi 9h-12h\nPrécision du service : Permanences dans les communes', '', ['permanences-en-texte']],
  ])('« %s »', (commentaire, horaires_accueil, rendez_vous, codes) => {
    expect(convertit({ h_lundi: '09:00 - 12:00', conditions_acces: commentaire })).toEqual({
      horaires_accueil,
      rendez_vous,
      conditions_acces: commentaire,
      codes,
    });
  });

  test('des heures restreintes ne se lisent jamais comme des heures de toute la semaine', () => {
    const texte = convertit({ h_samedi: '09:00 - 12:00', conditions_acces: 'Ouvert le premier samedi du mois de 9h à 12h' }).horaires_accueil ?? '';
    expect(texte).toBe('samedi 9h-12h\nPrécision du service : Ouvert le premier samedi du mois de 9h à 12h');
    expect(lireHoraires(texte).osm).toBeNull();
    expect(lireHoraires(convertit({ h_lundi: '14:00 - 17:00', conditions_acces: '1er et 3ème lundi du mois' }).horaires_accueil ?? '').osm).toBe(
      'Mo[1,3] 14:00-17:00',
    );
  });

  test('sans heures, le commentaire en tient lieu', () => {
    expect(convertit({ conditions_acces: 'Tournée les deuxième et quatrième semaine' })).toMatchObject({
      horaires_accueil: 'Tournée les deuxième et quatrième semaine',
      codes: ['permanences-en-texte'],
    });
  });

  test('un bus demande de téléphoner avant de venir', () => {
    expect(convertit({ h_lundi: '09:00 - 12:00', format_fs: 'Bus_équivalent' })).toMatchObject({
      horaires_accueil: 'lundi 9h-12h\nPrécision du service : Service itinérant : demandez où il est avant de vous déplacer.',
      conditions_acces: undefined,
      codes: ['service-itinerant'],
    });
  });

  test("des heures illisibles restent telles qu'écrites ; un créneau vide s'en va", () => {
    expect(convertit({ h_lundi: '09:00 - 12:00 / 09:00 - 16:30', h_mardi: '09:00 - 12:00' }).horaires_accueil).toBe(
      'lundi 09:00 - 12:00 / 09:00 - 16:30 ; mardi 09:00 - 12:00',
    );
    expect(convertit({ h_lundi: '00:00 - 00:00 / 09:00 - 12:00' })).toMatchObject({ horaires_accueil: 'lundi 9h-12h', codes: ['creneau-vide'] });
  });

  test("« prise_rdv : Oui » dit qu'un rendez-vous est possible, et l'identifiant de la liste est gardé", () => {
    expect(convertit({ prise_rdv: 'Oui' }).rendez_vous).toBe('conseille');
    expect(FRANCE_SERVICES.convertit({ id: '', nom: 'x', type: 'ccas' }, ouvreCarnet())).toMatchObject({ id: '', type: 'ccas' });
    expect(FRANCE_SERVICES.convertit({ id: '7', nom: 'x' }, ouvreCarnet())).toMatchObject({
      id: 'france-services-7',
      type: 'france-services',
      source: 'Liste des France services, ANCT',
    });
  });
});
