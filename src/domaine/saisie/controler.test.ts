import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Donnees } from '../catalogue.ts';
import type { FicheBrute } from '../colonnes.ts';
import { fusionne } from '../fusion.ts';
import { checkIntegrite } from '../integrite.ts';
import { getGravite } from '../anomalie.ts';
import { partenaireSchema } from '../partenaire.schema.ts';
import { permanenceSchema } from '../permanence.schema.ts';
import { territoireSchema } from '../territoire.schema.ts';
import { getChamps } from './champs-fiche.ts';
import { checkSaisie } from './controler.ts';
import { createSaisie, listChangements, type Saisie } from './saisie.ts';

const LODEVE = { code_insee: '34142', nom: 'Lodève', slug: 'lodeve', codes_postaux: ['34700'], epci: null, population: 7_000, position: null, voisines: [] };
const ADRESSE = { visibilite: 'publique', adresse: '1 place de la Mairie', code_postal: '34700', commune: 'Lodève', code_insee: '34142' };
const PARTENAIRE: FicheBrute = { id: 'ccas', nom: 'CCAS', type: 'ccas', adresse: ADRESSE, telephone: [{ numero: '04 67 88 86 00' }], rendez_vous: 'sans' };
const PERMANENCE: FicheBrute = { id: 'p', partenaire: 'ccas', intitule: 'Budget', lieu: { nom: 'Salle', adresse: ADRESSE }, horaires: 'mardi 9h-12h' };
const TERRITOIRE = territoireSchema.parse({
  nom: 'Hérault',
  departement: '34',
  demonstration: false,
  zone_scolaire: 'C',
  etat_osm: 'Occitanie',
  marque: { nom: 'Essai' },
  editeur: { nom: 'Essai', courriel: 'essai@exemple.example', directeur_publication: 'la présidence', hebergeur: 'Essai' },
  site: 'https://exemple.example',
});

/** Ce que dit la vérification du contenu d'une fiche corrigée : vrai si elle se publie. */
function isPubliable(collection: 'partenaires' | 'permanences', fiche: FicheBrute): boolean {
  const [partenaire, permanence] =
    collection === 'partenaires'
      ? [partenaireSchema.safeParse(fiche), permanenceSchema.safeParse(PERMANENCE)]
      : [partenaireSchema.safeParse(PARTENAIRE), permanenceSchema.safeParse(fiche)];
  if (!partenaire.success || !permanence.success) return false;
  const catalogue: Donnees = {
    aujourdhui: '2026-11-26',
    territoire: TERRITOIRE,
    communes: [LODEVE],
    secteurs: { niveaux: [], secteurs: [], sans_domicile: [], nouveaux_arrivants: [], transferts: [] },
    partenaires: [partenaire.data],
    permanences: collection === 'permanences' ? [permanence.data] : [],
    disparus: [],
    urgences: [],
    droits: [],
    conventions: [],
    tenues: { partenaires: {}, permanences: {} },
  };
  return checkIntegrite(catalogue).every(({ code, entree }) => entree === 'secteurs.yaml' || getGravite(code) !== 'erreur');
}

/** Ce que des gens écrivent, et ce que des gens malveillants écrivent. */
const TEXTES = [
  '',
  'Accueil de jour',
  ' bord ',
  'a\nb',
  'x'.repeat(400),
  'é'.repeat(2_001),
  'Contactez Mme Durand',
  'Sophie Durand',
  'Écrivez à sophie.durand@exemple.fr',
  'au 06.12.34.56.78 ou au +33 4 65 71 12 34',
  '=1+1',
  'pay\u202Elap',
  'pаypal',
  'https://www.аdil34.fr',
  'Résidence du Docteur-Roux, 3 rue Jean-Jaurès',
  'accueil@exemple.fr',
  'sophie.durand@exemple.fr',
  'a@b',
  'https://www.exemple.fr/page?x=1',
  'http://exemple.fr',
  'javascript:alert(1)',
  'https://user:mdp@exemple.fr',
  'https://127.0.0.1/',
  'https://exemple',
  'ftp://exemple.fr',
  '04 67 88 86 00',
  '0467888600',
  '04 67 88 86',
  '06 12 34 56 78',
  '08 99 12 34 56',
  '3949',
  '04 65 71 12 34',
  '+33 4 67 88 86 00',
  '2026-12-24',
  '2026-02-30',
  '24/12/2026',
  '34700',
  '3470',
  'ccas-lodeve',
  'Ccas',
  'semaine-2',
  'lundi 9h-12h',
  'français, arabe',
  'français, français',
  '<script>alert(1)</script>',
];
const texte = fc.oneof(fc.constantFrom(...TEXTES), fc.string({ unit: 'grapheme', maxLength: 60 }));
const place = fc.constantFrom({ commune: 'Lodève', code_insee: '34142' }, { commune: '', code_insee: '' }, { commune: 'Lodève', code_insee: '3414' });
const adresse = fc
  .record({
    visibilite: fc.constantFrom('publique', 'sur_orientation', 'confidentielle', 'sans_lieu'),
    adresse: texte,
    complement_adresse: texte,
    code_postal: texte,
    place,
  })
  .map(({ place: choisie, ...reste }) => ({ ...reste, ...choisie }));

/** Une valeur quelconque pour un champ. */
function tireValeur({ sorte, table = [] }: ReturnType<typeof getChamps>[number]): fc.Arbitrary<unknown> {
  const ids = table.map(({ id }) => id);
  if (sorte === 'choix') return fc.constantFrom(...ids, '', 'inconnu-au-bataillon');
  if (sorte === 'cases') return fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 });
  if (sorte === 'jours') return fc.array(texte, { maxLength: 3 }).map((jours) => jours.filter(Boolean));
  if (sorte === 'telephones') return fc.array(fc.record({ numero: texte, libelle: texte, horaires: texte, service: fc.boolean() }), { maxLength: 2 });
  if (sorte === 'fermetures') return fc.array(fc.record({ du: texte, au: texte, motif: texte, horaires: texte }), { maxLength: 2 });
  if (sorte === 'arrets') return fc.array(fc.record({ lieu: texte, horaires: texte }), { maxLength: 2 });
  if (sorte === 'adresse') return adresse;
  if (sorte === 'lieu') return fc.record({ chez: fc.constantFrom('', 'ccas'), nom: texte, adresse });
  if (sorte === 'identifiant') return fc.constantFrom('ccas', 'CCAS', '', 'x y');
  return texte;
}

/** Ce que le formulaire refuse et que la vérification laisse passer, exprès : une fin avant un début, deux fois le même numéro au même libellé. */
const isPlusSevere = (fautes: object) =>
  Object.values(fautes).every((phrase) => phrase === 'la fin est avant le début' || phrase === 'ce n’est pas la page d’un partenaire');

describe.each([
  ['partenaires', PARTENAIRE],
  ['permanences', PERMANENCE],
] as const)('le formulaire des %s et la vérification du contenu', (collection, fiche) => {
  test.each(getChamps(collection).map((champ) => [champ.nom, champ] as const))('sont d’accord sur « %s »', (nom, champ) => {
    fc.assert(
      fc.property(tireValeur(champ), (valeur) => {
        const saisie = { ...createSaisie(collection, fiche), [nom]: valeur } as Saisie;
        const fautes = checkSaisie(collection, saisie, { demonstration: false });
        const corrigee = fusionne(fiche, listChangements(collection, fiche, saisie));
        const publiable = isPubliable(collection, corrigee);
        if (Object.keys(fautes).length === 0) expect([fautes, publiable, corrigee]).toEqual([{}, true, corrigee]);
        else if (!isPlusSevere(fautes)) expect([fautes, publiable]).toEqual([fautes, false]);
      }),
      { numRuns: 250 },
    );
  });

  test('une fiche rouverte sans rien changer ne propose rien', () => {
    expect(listChangements(collection, fiche, createSaisie(collection, fiche))).toEqual({});
    expect(checkSaisie(collection, createSaisie(collection, fiche), { demonstration: false })).toEqual({});
  });
});

describe('un lieu qui ne se montre pas', () => {
  const LIEU_DIT = 'ce texte dit où est ce lieu, dont l’adresse ne se montre pas : retirez la rue, le plan ou le repère';
  const cachee = { visibilite: 'sur_orientation', adresse: '', complement_adresse: '', code_postal: '', commune: 'Lodève', code_insee: '34142' };
  const fautes = (collection: 'partenaires' | 'permanences', champs: Record<string, unknown>) =>
    checkSaisie(collection, { ...createSaisie(collection, collection === 'partenaires' ? PARTENAIRE : PERMANENCE), ...champs } as Saisie, {
      demonstration: false,
    });

  test('ne revient pas par un autre champ, et le formulaire le dit tout de suite', () => {
    expect(fautes('permanences', { lieu: { chez: '', nom: 'Relais, 3 rue Jean-Jaurès', adresse: cachee } })).toEqual({ 'lieu.nom': LIEU_DIT });
    expect(fautes('partenaires', { adresse: cachee, description: 'Sonnez au 12 bis avenue de la Gare.' })).toEqual({ description: LIEU_DIT });
    expect(fautes('partenaires', { adresse: { ...cachee, visibilite: 'confidentielle' }, description: 'Nous sommes derrière la gare.' })).toEqual({
      description: LIEU_DIT,
    });
  });
  test('un repère se dit encore d’un lieu dont on donne la commune, et tout d’un lieu public', () => {
    expect(fautes('partenaires', { adresse: cachee, description: 'Nous sommes derrière la gare.' })).toEqual({});
    expect(fautes('partenaires', { description: 'Sonnez au 12 bis avenue de la Gare.' })).toEqual({});
    expect(fautes('permanences', { lieu: { chez: 'ccas', nom: '3 rue Jean-Jaurès', adresse: cachee } })).toEqual({});
  });
});

describe('ce que dit le formulaire', () => {
  const avec = (champs: Record<string, unknown>) =>
    checkSaisie('partenaires', { ...createSaisie('partenaires', PARTENAIRE), ...champs } as Saisie, { demonstration: false });

  test.each([
    [{ nom: '' }, { nom: 'ce champ est obligatoire : remplissez-le' }],
    [
      { telephone: [{ numero: '06 12 34 56 78', libelle: '', horaires: '', service: false }] },
      { 'telephone.0.numero': 'c’est un portable : si c’est la ligne du service, cochez la case ; sinon, retirez-le' },
    ],
    [
      { telephone: [{ numero: '04 67 88 86 00 ou 04 67 88 86 01', libelle: '', horaires: '', service: false }] },
      { 'telephone.0.numero': 'numéro refusé : dix chiffres, par exemple 04 67 12 34 56, ou un numéro court ; un seul numéro par ligne' },
    ],
    [
      { courriel: 'sophie.durand@exemple.fr' },
      { courriel: 'cette adresse porte le nom de quelqu’un : écrivez celle du service, par exemple accueil@exemple.fr' },
    ],
    [
      { description: 'Demandez Mme Durand.' },
      { description: "ce texte semble nommer une personne : écrivez la fonction ou le service (« l'assistante sociale »)" },
    ],
    [{ fermetures: [{ du: '2026-12-24', au: '2026-12-20', motif: '', horaires: '' }] }, { 'fermetures.0.au': 'la fin est avant le début' }],
    [{ publics: ['tous-publics', 'familles'] }, { publics: '« Tous publics » va seul : décochez-le, ou décochez les autres' }],
    [
      { adresse: { ...(createSaisie('partenaires', {}).adresse as object), visibilite: 'sur_orientation' } },
      { 'adresse.commune': 'choisissez la commune dans la liste' },
    ],
  ])('%j', (champs, fautes) => expect(avec(champs)).toEqual(fautes));

  test('rendre un lieu confidentiel n’écrit rien de lui, et retire ce qui y mènerait', () => {
    const fiche = { ...PARTENAIRE, siret: '21340142400018', lien_source: 'https://exemple.fr/1' };
    const saisie = createSaisie('partenaires', fiche);
    const confidentielle = { ...saisie, adresse: { ...(saisie.adresse as object), visibilite: 'confidentielle' } } as unknown as Saisie;
    expect(listChangements('partenaires', fiche, confidentielle)).toEqual({ adresse: { visibilite: 'confidentielle' }, siret: null, lien_source: null });
  });
});
