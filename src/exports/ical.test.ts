import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type Evenement, formatCalendrier } from './ical.ts';

// ical.js ne connaît pas encore NAME, un TEXT ordinaire (RFC 7986, § 5.1).
ICAL.design.icalendar.property.name = { defaultType: 'text' };

const createEvenement = (champs: Partial<Evenement> = {}): Evenement => ({
  cle: 'permanence-caf-lodeve',
  debut: '2026-11-24T14:00:00+01:00',
  fin: '2026-11-24T16:30:00+01:00',
  titre: 'Permanence de la CAF',
  description: 'Sans rendez-vous.',
  lieu: 'Mairie, 1 place du Marché, 34700 Lodève',
  page: 'https://exemple.fr/annuaire/permanences/permanence-caf-lodeve/',
  aConfirmer: false,
  ...champs,
});
const ecrire = (evenements: Evenement[], champs: { nom?: string; description?: string } = {}) =>
  formatCalendrier({
    nom: 'Permanences à Lodève',
    description: 'Téléphonez avant de venir.',
    adresse: 'https://exemple.fr/annuaire/communes/lodeve.ics',
    jour: '2026-11-22',
    evenements,
    ...champs,
  });
const lire = (texte: string) => {
  const calendrier = new ICAL.Component(ICAL.parse(texte));
  return { calendrier, evenements: calendrier.getAllSubcomponents('vevent') };
};
const propriete = (composant: InstanceType<typeof ICAL.Component>, nom: string) => String(composant.getFirstPropertyValue(nom));

test("des instants UTC, des deux côtés du changement d'heure du 28 mars 2027", () => {
  const texte = ecrire([
    createEvenement(),
    createEvenement({ debut: '2027-03-23T09:00:00+01:00', fin: '2027-03-23T12:00:00+01:00' }),
    createEvenement({ debut: '2027-03-30T09:00:00+02:00', fin: '2027-03-30T12:00:00+02:00' }),
  ]);
  const { evenements } = lire(texte);
  // 14 h d'hiver à Paris est 13 h UTC ; 9 h d'hiver est 8 h UTC, 9 h d'été est 7 h UTC.
  expect(evenements.map((evenement) => [propriete(evenement, 'dtstart'), propriete(evenement, 'dtend')])).toEqual([
    ['2026-11-24T13:00:00Z', '2026-11-24T15:30:00Z'],
    ['2027-03-23T08:00:00Z', '2027-03-23T11:00:00Z'],
    ['2027-03-30T07:00:00Z', '2027-03-30T10:00:00Z'],
  ]);
  expect(texte).not.toMatch(/TZID|VTIMEZONE/);
});

test("UID et DTSTAMP ne dépendent que de la permanence, de l'instant et du jour de la construction", () => {
  const [evenement] = lire(ecrire([createEvenement()])).evenements;
  expect(evenement && propriete(evenement, 'uid')).toBe('permanence-caf-lodeve-20261124T130000Z@exemple.fr');
  expect(evenement && propriete(evenement, 'dtstamp')).toBe('2026-11-22T00:00:00Z');
  expect(ecrire([createEvenement()])).toBe(ecrire([createEvenement()]));
});

test("le calendrier dit son nom, d'où il vient et quand le relire", () => {
  const { calendrier } = lire(ecrire([createEvenement()], { nom: 'Permanences à Sète ; Mèze, Agde', description: 'Une ligne,\nune autre ; fin' }));
  expect(propriete(calendrier, 'version')).toBe('2.0');
  expect(propriete(calendrier, 'prodid')).toBe('-//premier-accueil//permanences//FR');
  expect(propriete(calendrier, 'method')).toBe('PUBLISH');
  expect(propriete(calendrier, 'name')).toBe('Permanences à Sète ; Mèze, Agde');
  expect(propriete(calendrier, 'source')).toBe('https://exemple.fr/annuaire/communes/lodeve.ics');
  expect(propriete(calendrier, 'refresh-interval')).toBe('P1D');
});

test("une séance à confirmer est provisoire ; une adresse qui ne se montre pas n'a pas de LOCATION", () => {
  const [sure, douteuse] = lire(
    ecrire([createEvenement(), createEvenement({ aConfirmer: true, lieu: undefined, titre: 'À confirmer : Permanence' })]),
  ).evenements;
  expect(sure && [propriete(sure, 'status'), propriete(sure, 'location'), propriete(sure, 'transp')]).toEqual([
    'CONFIRMED',
    'Mairie, 1 place du Marché, 34700 Lodève',
    'TRANSPARENT',
  ]);
  expect(douteuse && [propriete(douteuse, 'status'), douteuse.getFirstProperty('location'), propriete(douteuse, 'summary')]).toEqual([
    'TENTATIVE',
    null,
    'À confirmer : Permanence',
  ]);
});

test('tout texte revient tel quel, en lignes de 75 octets au plus finies par CRLF', () => {
  const texteLibre = fc
    .array(fc.constantFrom('é', 'œ', '’', '«', '\u00A0', ',', ';', ':', '\\', '"', '\n', '😀', 'a', ' ', 'mairie', 'BEGIN:VEVENT'), {
      minLength: 1,
      maxLength: 120,
    })
    .map((morceaux) => morceaux.join(''));
  fc.assert(
    fc.property(texteLibre, texteLibre, (titre, description) => {
      const texte = ecrire([createEvenement({ titre: `x${titre}`, description: `x${description}`, lieu: `x${titre}` })], { nom: `x${titre}` });
      expect(texte.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(texte.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
      for (const ligne of texte.split('\r\n')) expect(Buffer.byteLength(ligne)).toBeLessThanOrEqual(75);
      const { calendrier, evenements } = lire(texte);
      expect(evenements.map((evenement) => [propriete(evenement, 'summary'), propriete(evenement, 'description'), propriete(evenement, 'location')])).toEqual([
        [`x${titre}`, `x${description}`, `x${titre}`],
      ]);
      expect(propriete(calendrier, 'name')).toBe(`x${titre}`);
    }),
  );
});

test("un calendrier vide ne s'écrit pas", () => {
  expect(() => ecrire([])).toThrow("Le calendrier « Permanences à Lodève » n'a aucune séance : ne l'écrivez pas.");
});
