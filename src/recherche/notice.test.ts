import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getCatalogue } from '../contenu/contenu.ts';
import type { Adresse } from '../domaine/adresse.schema.ts';
import type { Catalogue } from '../domaine/catalogue.ts';
import type { Partenaire } from '../domaine/partenaire.schema.ts';
import { partenaireSchema } from '../domaine/partenaire.schema.ts';
import type { Permanence } from '../domaine/permanence.schema.ts';
import { permanenceSchema } from '../domaine/permanence.schema.ts';
import { ROLES } from '../domaine/vocabulaires/roles.ts';
import { THEMES } from '../domaine/vocabulaires/themes.ts';
import { getTraduire } from '../i18n/index.ts';
import { lireCreneaux } from '../domaine/horaires/creneaux.ts';
import { getEnregistrement, readEnregistrement } from './enregistrement.ts';
import {
  getJetonCommune,
  getJetonFacette,
  getJetonPartout,
  getJetonRole,
  getJetonSpecialiste,
  getJetonTelephone,
  getJetonType,
  JETON_FERME,
} from './jetons.ts';
import { AFFICHE_VIDE, listNotices, type Notice } from './notice.ts';

const CATALOGUE = getCatalogue();
const PUBLIQUE: Adresse = { visibilite: 'publique', adresse: "3 place de l'Œuvre", commune: 'Lodève', code_insee: '34142', code_postal: '34700' };
const getPartenaire = (champs: Partial<Partenaire>): Partenaire => ({
  ...partenaireSchema.parse({ id: 'essai', nom: 'Essai', type: 'association', adresse: PUBLIQUE }),
  ...champs,
});
const getPermanence = (champs: Partial<Permanence>): Permanence => ({
  ...permanenceSchema.parse({ id: 'perm', partenaire: 'essai', intitule: 'Écoute', lieu: { nom: 'Mairie de Lodève', adresse: PUBLIQUE } }),
  ...champs,
});
const list = (partenaires: Partenaire[], permanences: Permanence[] = []) =>
  listNotices({ ...CATALOGUE, partenaires, permanences } satisfies Catalogue, getTraduire());
const getNotice = (partenaire: Partial<Partenaire>, permanence?: Partial<Permanence>): Notice => {
  const notice = list([getPartenaire(partenaire)], permanence ? [getPermanence(permanence)] : []).find(({ chemin }) =>
    chemin.startsWith(permanence ? '/permanences/' : '/partenaires/'),
  );
  if (!notice) throw new Error('Pas de notice.');
  return notice;
};

test('une fiche se montre en mots et se cherche en formes, chacune une fois', () => {
  const notice = getNotice({
    nom: "L'Épicerie du cœur",
    type: 'aide-alimentaire',
    thematiques: ['precarite'],
    description: 'Une épicerie, des colis',
    prestations: ['colis-alimentaire'],
    horaires_accueil: 'mardi 9h-12h',
    telephone: [{ numero: '04 65 71 05 04' }],
    roles: ['aide-alimentaire'],
    verifie_le: '2026-11-03',
  });
  expect(notice.affiche).toEqual({
    titre: "L'Épicerie du cœur",
    sousTitre: 'Aide alimentaire · Lodève',
    texte: "Une épicerie, des colis. Sur place\u00A0: colis alimentaire. 3 place de l'Œuvre.",
    horaires: 'mardi 9h-12h',
    telephone: '04 65 71 05 04',
    fraicheur: '2027-05-03;2027-11-03;novembre 2026',
    creneaux: notice.affiche.creneaux,
    commune: '34142',
    position: null,
    signes: 0,
    themes: ['precarite'],
    roles: ['aide-alimentaire'],
  });
  expect(lireCreneaux(notice.affiche.creneaux).every(({ debut, fin }) => fin - debut === 180)).toBe(true);
  expect(notice.nom).toEqual(['epicerie', 'coeur']);
  expect(notice.mots).toEqual(['aide', 'alimentaire', 'coli', 'lodeve', 'oeuvre', 'place']);
  expect(notice.jetons).toEqual(
    expect.arrayContaining([
      getJetonCommune('34142'),
      getJetonType('partenaire'),
      getJetonSpecialiste('precarite'),
      getJetonRole('aide-alimentaire'),
      getJetonFacette('service', 'colis-alimentaire'),
      getJetonFacette('public', 'tous-publics'),
      getJetonTelephone('04 65 71 05 04'),
    ]),
  );
});

test('à qui ce lieu ne sert pas ne se cherche pas', () => {
  expect(getNotice({ pas_pour: 'Les familles' }).mots).not.toContain('familles');
});

test('une adresse cachée ne laisse que ce que la fiche en dit', () => {
  const confidentielle = getNotice({ nom: 'Un toit', adresse: { visibilite: 'confidentielle' }, telephone: [{ numero: '04 65 71 05 04' }] });
  expect(confidentielle.affiche.sousTitre).toBe('Association · Sur tout le département · adresse donnée au téléphone');
  expect(confidentielle.jetons).toContain(getJetonPartout('34'));
  const orientation = getNotice({ adresse: { visibilite: 'sur_orientation', commune: 'Agde', code_insee: '34003' } });
  expect(orientation.affiche.sousTitre).toBe('Association · Agde · adresse donnée au téléphone');
  expect(orientation.jetons).toContain(getJetonCommune('34003'));
});

test("une permanence chez un hôte confidentiel n'a pas de lieu", () => {
  const notice = list(
    [getPartenaire({}), getPartenaire({ id: 'hote', nom: 'Hôte', adresse: { visibilite: 'confidentielle' } })],
    [getPermanence({ lieu: { chez: 'hote' } })],
  ).find(({ chemin }) => chemin === '/permanences/perm/');
  expect(notice?.jetons).toContain(getJetonPartout('34'));
  expect(notice?.affiche.sousTitre).toBe('Permanence');
  expect(JSON.stringify(notice)).not.toContain('Hôte');
});

test("ce qui est fini ou fermé pour de bon n'est pas un résultat ; fermé pour le moment, si, et il le dit", () => {
  expect(list([getPartenaire({ statut: 'ferme_definitivement' })], [getPermanence({})])).toEqual([]);
  expect(list([getPartenaire({})], [getPermanence({ valide_au: '2020-01-01' })]).map(({ chemin }) => chemin)).toEqual(['/partenaires/essai/']);
  const ferme = getNotice({ statut: 'ferme_temporairement' });
  expect(ferme.affiche.sousTitre).toBe('Fermé pour le moment · Association · Lodève');
  expect(ferme.jetons).toContain(JETON_FERME);
});

test('toute la démonstration a sa notice, dans un ordre qui ne dépend de rien', () => {
  const notices = list([...CATALOGUE.partenaires], [...CATALOGUE.permanences]);
  expect(notices.length).toBeGreaterThan(900);
  expect(new Set(notices.map(({ chemin }) => chemin)).size).toBe(notices.length);
  expect(list([...CATALOGUE.partenaires].reverse(), [...CATALOGUE.permanences].reverse())).toEqual(notices);
});

test("ce que l'adresse emporte revient tel quel, même là où Pagefind réduit les barres", () => {
  const affiche = fc.record({
    titre: fc.string(),
    sousTitre: fc.string(),
    texte: fc.string({ unit: 'binary' }),
    horaires: fc.string(),
    telephone: fc.string(),
    fraicheur: fc.string(),
    creneaux: fc.string(),
    commune: fc.string(),
    position: fc.option(fc.tuple(fc.integer(), fc.integer())),
    signes: fc.nat(31),
    themes: fc.subarray(THEMES.map(({ id }) => id)),
    roles: fc.subarray(ROLES.map(({ id }) => id)),
  });
  fc.assert(
    fc.property(affiche, (attendue) => {
      const { url } = getEnregistrement({ chemin: '/partenaires/x/', affiche: attendue, nom: [], mots: [], jetons: [] }, 'fr');
      expect(readEnregistrement(`/base/${url}`.replace(/\/+/g, '/'))).toEqual({ adresse: '/base/partenaires/x/', affiche: attendue });
    }),
  );
  const { url } = getEnregistrement(
    {
      chemin: '/partenaires/x/',
      affiche: { ...AFFICHE_VIDE, titre: 'https://exemple.example//a#b' },
      nom: [],
      mots: [],
      jetons: [],
    },
    'fr',
  );
  expect(readEnregistrement(`/${url}`.replace(/\/+/g, '/')).affiche.titre).toBe('https://exemple.example//a#b');
});
