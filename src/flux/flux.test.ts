import { describe, expect, test } from 'vitest';
import { CONTEXTE, passe } from './essai.ts';
import { checkGardes } from './gardes.ts';
import { formatInstantane } from './instantane.ts';

/** Un fichier à nos colonnes : chaque ligne change quelques cases d'une fiche juste. */
const JUSTE = {
  id: 'ccas-lodeve',
  nom: 'CCAS de Lodève',
  adresse: "1 place de l'Hôtel-de-Ville",
  code_postal: '34700',
  commune: 'Lodève',
  code_insee: '34142',
  telephone: '04 67 88 86 00',
};
function fichier(...lignes: Readonly<Record<string, string>>[]): string {
  const fiches = lignes.map((ligne, rang) => ({ ...JUSTE, id: `fiche-${rang}x`, ...ligne }) as Record<string, string>);
  const colonnes = [...new Set(fiches.flatMap((fiche) => Object.keys(fiche)))];
  const ecrit = (case_: string) => `"${case_.replaceAll('"', '""')}"`;
  return [colonnes, ...fiches.map((fiche) => colonnes.map((colonne) => fiche[colonne] ?? ''))].map((cases) => cases.map(ecrit).join(';')).join('\n');
}

test("une ancienne adresse qui est celle d'une autre fiche, ou déjà prise, s'en va seule", async () => {
  const { rapport, fiches } = await passe(
    fichier(
      { id: 'a', anciens_slugs: 'z | b' },
      { id: 'b', nom: 'CIAS de Lodève', anciens_slugs: 'z' },
      { id: 'c', nom: 'Mairie de Lodève', anciens_slugs: 'y' },
    ),
  );
  expect(fiches.map(({ id, anciens_slugs }) => [id, anciens_slugs])).toEqual([
    ['a', 'z'],
    ['b', undefined],
    ['c', 'y'],
  ]);
  expect(rapport.avertis).toBe(2);
});

describe('une fiche du flux', () => {
  test('ce que le fichier ne dit pas se déduit du type', async () => {
    const { rapport, fiches } = await passe(fichier({ id: 'ccas-lodeve' }));
    expect(fiches).toEqual([
      {
        ...JUSTE,
        type: 'ccas',
        roles: 'ccas | premier-accueil | domiciliation',
        thematiques: 'acces-aux-droits | budget | precarite | autonomie',
        visibilite: 'publique',
        rendez_vous: 'inconnu',
        interpretariat: 'inconnu',
        acces_pmr: 'inconnu',
        statut: 'ouvert',
      },
    ]);
    expect(rapport).toEqual({
      etat: 'remplace',
      raison: "L'annuaire est remplacé : 1\u00A0ligne lue, 1\u00A0publiée (sans réserve), 0\u00A0mise de côté.",
      format: 'premier-accueil',
      encodage: 'UTF-8',
      lignes: 1,
      publies: 1,
      avertis: 0,
      quarantaine: [],
      ajouts: [{ id: 'ccas-lodeve', nom: 'CCAS de Lodève', collection: 'partenaires' }],
      retraits: [],
      modifies: [],
      conflits: [],
    });
  });

  // Chaque valeur refusée vide son champ, avec un avertissement ; la fiche reste.
  test.each([
    ['description', '=HYPERLINK("http://x")', 'formule description', 'Un tableur prendrait « =HYPERLINK("http://x") » pour une formule.'],
    ['description', 'cafÃ©', 'texte-mal-decode description', 'Les accents de « cafÃ© » ont été abîmés par un enregistrement précédent.'],
    ['description', 'caf\uFFFD', 'texte-detruit description', 'Des lettres de ce texte sont déjà perdues (�).'],
    ['description', 'pay\u202Elap', 'caracteres-interdits description', 'Cette case contient des caractères invisibles qui trompent la lecture.'],
    ['description', 'Demandez Mme Durand', 'nom-de-personne description', "Ce texte semble nommer une personne : il n'est pas publié."],
    ['site_web', 'javascript:alert(1)', 'adresse-web-refusee site_web', "« javascript:alert(1) » n'est pas l'adresse d'un site."],
    ['courriel', 'sophie.durand@exemple.fr', 'courriel-nominatif courriel', "Cette adresse électronique porte le nom d'une personne : elle n'est pas publiée."],
    ['courriel', '=1+1', 'formule courriel', 'Un tableur prendrait pour une formule.'],
    ['telephone', '0612345678', 'mobile-sans-mention telephone', "Ce numéro est un portable, peut-être celui d'une personne : il n'est pas publié."],
    [
      'telephone',
      '04 67 12 34 56 04 67 65 43 21',
      'telephones-colles telephone',
      'Deux numéros sont collés dans la même case « 04 67 12 34 56 04 67 65 43 21 » : on ne sait pas où finit le premier.',
    ],
    ['siret', '123', 'champ-refuse siret', 'Valeur « 123 » refusée : SIRET refusé : 14 chiffres, entre guillemets.'],
    ['frais', 'cher', 'champ-refuse frais', 'Valeur « cher » refusée : valeur « cher » inconnue ; valeurs possibles : gratuit, payant.'],
    ['date_maj', '2026-02-30', 'champ-refuse date_maj', "Valeur « 2026-02-30 » refusée : cette date n'existe pas dans le calendrier."],
    ['date_maj', 'hier', 'date-refusee date_maj', 'La date « hier » ne se lit pas.'],
    ['verifie_le', '2027-01-01', 'verifie-dans-le-futur verifie_le', 'La date de vérification « 2027-01-01 » est dans le futur.'],
    ['fermetures', 'Congés: en août', 'champ-refuse fermetures', 'Valeur « Congés: en août » refusée'],
    ['sigle', 'S'.repeat(50), 'champ-refuse sigle', `Valeur « ${'S'.repeat(50)} » refusée : texte trop long : 40 caractères au plus.`],
    ['complement_adresse', 'x'.repeat(300), 'champ-refuse complement_adresse', 'refusée : texte trop long : 250 caractères au plus.'],
    ['frequence_verification', 'souvent', 'champ-refuse frequence_verification', 'Valeur « souvent » refusée : un nombre de mois, par exemple 6.'],
  ])('%s « %s » : %s', async (champ, valeur, avertissement, message) => {
    const { rapport, fiches, avertissements, complet } = await passe(fichier({ [champ]: valeur }));
    expect(rapport).toMatchObject({ lignes: 1, publies: 1, avertis: 1, quarantaine: [] });
    expect(fiches[0]).not.toHaveProperty(champ);
    expect(avertissements).toEqual([avertissement]);
    expect(complet.avertissements[0]?.exemples[0]?.message).toContain(message.replace(/\.$/, ''));
    expect(complet.avertissements[0]?.conseil).toMatch(/\.$/);
  });

  test("d'une liste, seule la valeur refusée s'en va ; un libellé devient sa valeur", async () => {
    const { fiches, avertissements, reparations } = await passe(
      fichier({ publics: 'Familles, parents, enfants | inconnus | jeunes', telephone: '04 67 88 86 00 | abc', thematiques: "Manger, s'habiller, se laver" }),
    );
    expect(fiches[0]).toMatchObject({ publics: 'familles | jeunes', telephone: '04 67 88 86 00', thematiques: 'precarite' });
    expect(avertissements).toEqual(['champ-refuse publics', 'telephone-refuse telephone']);
    expect(reparations).toEqual(['mot-du-vocabulaire publics', 'mot-du-vocabulaire thematiques']);
  });

  test("quelqu'un est nommé : le champ s'en va, et rien que lui ; rien n'en est répété", async () => {
    const { fiches, avertissements, rapport } = await passe(
      fichier({
        telephone: 'Sophie Durand: 04 67 88 86 00 | Accueil: 04 67 88 86 01',
        verifie_par: 'Sophie Durand',
        complement_adresse: 'chez Mme Durand',
        horaires_accueil: 'lundi 9h-12h avec Sophie Durand',
        fermetures: 'Congé de Sophie Durand: 2026-12-24 au 2026-12-31 | 2027-01-02 au 2027-01-03',
        description: 'Écrivez au 06 12 34 56 78.',
        conditions_acces: 'écrire à sophie.durand@exemple.fr',
      }),
    );
    expect(fiches[0]).toMatchObject({ adresse: JUSTE.adresse, telephone: '04 67 88 86 00 | Accueil: 04 67 88 86 01', fermetures: '2027-01-02 au 2027-01-03' });
    for (const champ of ['verifie_par', 'complement_adresse', 'horaires_accueil', 'description', 'conditions_acces'])
      expect(fiches[0]).not.toHaveProperty(champ);
    expect(avertissements).toEqual([
      'courriel-nominatif conditions_acces',
      'mobile-sans-mention description',
      ...['complement_adresse', 'fermetures', 'horaires_accueil', 'telephone', 'verifie_par'].map((colonne) => `nom-de-personne ${colonne}`),
    ]);
    expect(JSON.stringify(rapport)).not.toMatch(/Durand|Sophie|06 12/i);
  });

  test("une tournée perd l'arrêt qui nomme quelqu'un, et garde les autres", async () => {
    const { permanences } = await passe({
      partenaires: fichier({ id: 'ccas' }),
      permanences:
        'id;partenaire;intitule;chez;tournee;arrets\np1;ccas;Bus;ccas;Tournée du lundi;Chez Mme Durand: lundi 9h | Place: lundi 10h | M. Martin: lundi 11h\np2;ccas;Bus;ccas;Tournée;Chez Mme Durand: lundi 9h\n',
    });
    expect(permanences.map(({ id, arrets }) => [id, arrets])).toEqual([
      ['p1', 'Place: lundi 10h'],
      ['p2', undefined],
    ]);
  });

  test('un texte trop long se coupe à un mot, des heures jamais', async () => {
    const { fiches, avertissements } = await passe(fichier({ description: 'mot '.repeat(600), horaires_accueil: 'lundi '.repeat(200) }));
    expect(fiches[0]?.description).toMatch(/mot…$/);
    expect(fiches[0]?.description?.length).toBeLessThanOrEqual(2_000);
    expect(fiches[0]).not.toHaveProperty('horaires_accueil');
    expect(avertissements).toEqual(['champ-refuse horaires_accueil', 'horaires-illisibles horaires_accueil', 'texte-coupe description']);
  });

  test('sur une seule ligne là où il le faut, la voie avant la boîte postale', async () => {
    const { fiches, reparations } = await passe(
      fichier({ adresse: 'CS 80653', complement_adresse: '17, avenue Saint-Saëns\nBâtiment B', description: 'deux\nlignes' }),
    );
    expect(fiches[0]).toMatchObject({ adresse: '17, avenue Saint-Saëns, Bâtiment B', complement_adresse: 'CS 80653', description: 'deux\nlignes' });
    expect(reparations).toEqual(['adresse-ordonnee adresse']);
  });

  test("le courrier à part, l'ancien nom gardé, un site dans la case du courriel", async () => {
    const { fiches } = await passe(
      fichier(
        { commune: 'Montpellier Cedex 9', code_postal: '34943', code_insee: '34032', adresse: '139 avenue de Lodève' },
        { commune: 'Vérargues', code_postal: '34400', code_insee: '34330', complement_adresse: 'Mairie annexe' },
        { commune: 'Vérargues', code_postal: '34400', code_insee: '34330', nom: 'Mairie de Vérargues', courriel: 'https://www.exemple.fr/contact' },
      ),
    );
    expect(fiches[0]).toMatchObject({
      commune: 'Béziers',
      code_postal: '34500',
      complement_adresse: 'Courrier : 139 avenue de Lodève, 34943 Montpellier Cedex 9',
    });
    expect(fiches[0]).not.toHaveProperty('adresse');
    expect(fiches[1]).toMatchObject({ commune: 'Entre-Vignes', complement_adresse: 'Mairie annexe, Vérargues' });
    expect(fiches[2]).toMatchObject({ commune: 'Entre-Vignes', lien_mobilisation: 'https://www.exemple.fr/contact' });
    expect(fiches[2]).not.toHaveProperty('complement_adresse');
  });

  test('un point lointain : la fiche reste, au centre de sa commune', async () => {
    const { fiches, avertissements } = await passe(
      fichier(
        { nom: 'Un', latitude: '43,35', longitude: '3,23' },
        { nom: 'Deux', latitude: '48.85', longitude: '2.35', precision: 'adresse' },
        { nom: 'Trois', latitude: '43.731', longitude: '3.318', precision: 'adresse' },
      ),
    );
    expect(fiches.map(({ latitude, longitude, precision }) => [latitude, longitude, precision])).toEqual([
      ['43.73', '3.32', 'commune'],
      ['43.73', '3.32', 'commune'],
      ['43.731', '3.318', 'adresse'],
    ]);
    expect(avertissements).toEqual(['hors-du-territoire latitude', 'loin-de-la-commune latitude']);
  });

  test('une fiche hors du territoire gardée exprès', async () => {
    const { rapport, fiches } = await passe(
      fichier(
        { commune: 'Mende', code_insee: '48095', code_postal: '48000', hors_territoire: 'oui', latitude: '44,5', longitude: '3.5' },
        { commune: 'Mende', code_insee: '48095', hors_territoire: 'oui' },
      ),
    );
    expect(rapport.quarantaine).toEqual([]);
    expect(fiches[0]).toMatchObject({ commune: 'Mende', hors_territoire: 'oui', latitude: '44.5' });
  });

  test.each([
    [{ nom: '' }, 'nom-manquant', 'nom', 'Le nom manque.', "Écrivez le nom du service, tel qu'on le lit sur la porte."],
    [
      { nom: '=1+1' },
      'formule',
      'nom',
      'Un tableur prendrait « =1+1 » pour une formule.',
      'Écrivez un texte qui ne commence pas par « = », « + », « - », « @ » ou une tabulation.',
    ],
    [
      { nom: 'Permanence de Mme Durand' },
      'nom-de-personne',
      'nom',
      "Ce texte semble nommer une personne : il n'est pas publié.",
      "Écrivez la fonction ou le service (« l'assistante sociale »), jamais un nom.",
    ],
    [
      { nom: 'n'.repeat(160) },
      'champ-refuse',
      'nom',
      `Valeur « ${'n'.repeat(119)}… » refusée : texte trop long : 150 caractères au plus.`,
      'Corrigez la colonne « nom ».',
    ],
    [
      { commune: '', code_insee: '', code_postal: '' },
      'commune-manquante',
      'commune',
      'La commune manque.',
      'Écrivez la commune et son code INSEE ; pour un service par téléphone, écrivez « sans_lieu » dans la colonne visibilite.',
    ],
    [
      { commune: 'Nimes', code_insee: '30189', code_postal: '30000' },
      'hors-territoire',
      'commune',
      'Cette fiche est dans un autre département (30).',
      "Rien à faire si c'est voulu. Sinon, corrigez la commune, le code INSEE et le code postal.",
    ],
    [
      { commune: 'cafÃ©', code_insee: '', code_postal: '' },
      'commune-manquante',
      'commune',
      'La commune manque.',
      'Écrivez la commune et son code INSEE ; pour un service par téléphone, écrivez « sans_lieu » dans la colonne visibilite.',
    ],
    [
      { visibilite: 'peut-être' },
      'visibilite-inconnue',
      'visibilite',
      "La visibilité n'existe pas : dans le doute, rien n'est publié.",
      'Écrivez « publique », « sur_orientation », « confidentielle » ou « sans_lieu ».',
    ],
    [
      { description: 'x'.repeat(20_001) },
      'case-trop-longue',
      '',
      'Une case a 20\u202F001 caractères, et la limite est 20\u202F000.',
      'Raccourcissez ce texte.',
    ],
  ])('%j va en quarantaine, seule', async (ligne, code, colonne, message, conseil) => {
    const { rapport } = await passe(fichier({}, ligne));
    expect(rapport).toMatchObject({ lignes: 2, publies: 1 });
    expect(rapport.quarantaine).toEqual([expect.objectContaining({ ligne: 3, colonne, code, message, conseil })]);
  });

  test('une ligne au mauvais nombre de cases va en quarantaine, sans être citée', async () => {
    const { rapport } = await passe(
      'nom;commune;code_insee\nCCAS;Lodève;34142\nfoyer; 12 rue secrète;Lodève;34142\n"Oubli;Lodève;34142\nMairie d\'Agde;Agde;34003',
    );
    expect(rapport).toMatchObject({ lignes: 4, publies: 2 });
    expect(rapport.quarantaine).toEqual([
      {
        ligne: 3,
        colonne: '',
        valeur: '',
        code: 'nombre-de-cases',
        message: "Cette ligne a 4 cases et l'en-tête 3.",
        conseil: "Mettez entre guillemets les textes qui contiennent « ; », et donnez à chaque ligne autant de cases que l'en-tête.",
      },
      {
        ligne: 4,
        colonne: '',
        valeur: '',
        code: 'guillemet-ouvert',
        message: "Un guillemet de cette ligne n'est pas fermé.",
        conseil: 'Fermez le guillemet, ou doublez-le ("") s\'il fait partie du texte.',
      },
    ]);
    expect(JSON.stringify(rapport)).not.toContain('secrète');
    expect((await passe('nom\tcommune\nCCAS\tLodève\tx')).rapport.quarantaine[0]?.conseil).toContain('« tabulation »');
  });
});

describe('les fiches cachées', () => {
  const LIEU = ['secrète', '34700', '34142', 'Lodève', '43.7', '12345678901234'];
  const CACHE = { nom: 'Hébergement', adresse: '12 rue secrète', telephone: '04 67 88 86 01' };

  test("une fiche confidentielle qui porte un lieu : en quarantaine, et rien n'en est répété", async () => {
    const { rapport, complet, passage } = await passe(
      fichier({ ...CACHE, visibilite: 'confidentielle', latitude: '43.7', siret: '12345678901234', site_web: 'javascript:secrète' }),
    );
    expect(rapport.publies).toBe(0);
    expect(rapport.quarantaine).toEqual([
      {
        ligne: 2,
        colonne: 'adresse',
        valeur: '',
        code: 'confidentiel-situe',
        message: 'Cette fiche est confidentielle et porte de quoi savoir où elle est (adresse, code_postal, commune, code_insee, latitude, siret).',
        conseil: "Videz ces cases dans le fichier d'origine. Si la commune peut se dire, écrivez « sur_orientation » dans la colonne visibilite.",
      },
    ]);
    for (const mot of LIEU) expect(JSON.stringify([complet, passage.textes])).not.toContain(mot);
  });

  test.each([['Adresse confidentielle'], ['ADRESSE STRICTEMENT CONFIDENTIELLE'], ['lieu tenu secret'], ['Confidentiel'], ['adresse non communiquée']])(
    "« %s » dans l'adresse rend la fiche confidentielle",
    async (adresse) => {
      const { fiches, rapport } = await passe(`nom;adresse;commune;code_postal\nÉcoute femmes;${adresse};;\nÉcoute;${adresse};Lodève;34700`);
      expect(fiches.map(({ nom, visibilite, adresse: publiee }) => [nom, visibilite, publiee])).toEqual([['Écoute femmes', 'confidentielle', undefined]]);
      expect(rapport.quarantaine.map(({ ligne, code, valeur }) => [ligne, code, valeur])).toEqual([[3, 'confidentiel-situe', '']]);
    },
  );

  test('une adresse écrite après ces mots est un lieu, et un nom de commune aussi', async () => {
    const { rapport } = await passe(
      "id;nom;adresse;commune;description\na1;Écoute;Adresse confidentielle - 12 rue secrète;;\na2;Maison des femmes de Lodève;Adresse confidentielle;;\na3;Écoute;adresse confidentielle;;Près de la gare d'Agde",
    );
    expect(rapport.quarantaine.map(({ code, message }) => [code, message])).toEqual([
      ['confidentiel-situe', 'Cette fiche est confidentielle et porte de quoi savoir où elle est (adresse).'],
      ['confidentiel-situe', 'Cette fiche est confidentielle et porte de quoi savoir où elle est (nom).'],
      ['confidentiel-situe', 'Cette fiche est confidentielle et porte de quoi savoir où elle est (description).'],
    ]);
  });

  test("son identifiant ne dit pas sa commune, et reste le même d'un passage à l'autre", async () => {
    const { fiches, passage } = await passe(
      'id;nom;visibilite;commune\nabri-34142-01;Abri;confidentielle;\nabri-lodeve;Refuge;confidentielle;\nabri;Halte;confidentielle;',
    );
    expect(fiches.map(({ id }) => id)).toEqual([expect.stringMatching(/^fiche-[0-9a-f]{8}$/), expect.stringMatching(/^fiche-[0-9a-f]{8}$/), 'abri']);
    expect((await passe(passage.textes.partenaires)).passage.textes).toEqual(passage.textes);
  });

  test("sur orientation : la commune seulement ; l'adresse s'en va, ou va au dossier privé", async () => {
    const ligne = {
      ...CACHE,
      visibilite: 'Sur orientation',
      latitude: '43.731',
      longitude: '3.318',
      contacts_pro: 'Astreinte: 06 12 34 56 78',
      accessibilite_lieu: 'https://acceslibre.exemple.fr/lodeve',
      description: 'Sonnez au 12, rue Secrète',
    };
    const { fiches, avertissements, passage, complet } = await passe(fichier(ligne));
    expect(fiches[0]).toMatchObject({ visibilite: 'sur_orientation', commune: 'Lodève', code_insee: '34142', telephone: '04 67 88 86 01' });
    for (const champ of ['adresse', 'code_postal', 'latitude', 'description', 'accessibilite_lieu']) expect(fiches[0]).not.toHaveProperty(champ);
    expect(avertissements).toEqual([
      'adresse-dans-un-texte accessibilite_lieu',
      'adresse-dans-un-texte description',
      'adresse-retiree adresse',
      'lignes-pro-retirees contacts_pro',
    ]);
    for (const mot of ['secrète', 'Secrète', '43.731', '06 12']) expect(JSON.stringify([complet, passage.textes])).not.toContain(mot);
    const garde = await passe(fichier(ligne), { dossierPrive: true });
    expect(garde.avertissements).toContain('adresse-gardee adresse');
    expect(garde.avertissements).toContain('lignes-pro-gardees contacts_pro');
    expect(garde.passage.prives.partenaires).toEqual([
      {
        id: 'fiche-0x',
        cases: { adresse: '12 rue secrète', code_postal: '34700', latitude: '43.731', longitude: '3.318', contacts_pro: 'Astreinte: 06 12 34 56 78' },
      },
    ]);
    expect((await passe(fichier({ ...ligne, nom: 'Foyer du 12 rue secrète' }))).rapport.quarantaine).toEqual([
      expect.objectContaining({
        code: 'adresse-dans-un-texte',
        valeur: '',
        message: "Ce texte répète l'adresse, qui ne se donne que sur orientation : il n'est pas publié.",
      }),
    ]);
  });

  test('sans lieu : ni commune ni adresse', async () => {
    const { fiches } = await passe(fichier({ visibilite: 'sans_lieu', commune: '', code_insee: '' }));
    expect(fiches[0]).toMatchObject({ visibilite: 'sans_lieu', nom: 'CCAS de Lodève' });
    expect(fiches[0]).not.toHaveProperty('commune');
  });

  test('une fiche qui devient cachée se dit sans son ancienne adresse', async () => {
    const avant = await passe(fichier({ id: 'abri', ...CACHE }));
    const { rapport, complet } = await passe(fichier({ id: 'abri', ...CACHE, adresse: '', visibilite: 'sur_orientation' }), {}, avant.passage.textes);
    expect(rapport.modifies).toEqual([
      {
        id: 'abri',
        nom: 'Hébergement',
        collection: 'partenaires',
        champs: [{ champ: 'visibilite', avant: 'publique', apres: 'sur_orientation' }, { champ: 'adresse' }, { champ: 'code_postal' }],
      },
    ]);
    expect(JSON.stringify(complet)).not.toContain('secrète');
  });
});

describe("l'ensemble", () => {
  test("le même flux deux fois ne change rien, et l'instantané relu se réécrit pareil", async () => {
    const source = fichier({ telephone: '+33 4 67 88 86 00' }, { id: 'b', nom: 'Mairie', description: 'a "cité" ;\nb' });
    const premier = await passe(source);
    expect(premier.passage.change).toBe(true);
    const second = await passe(source, {}, premier.passage.textes);
    expect([second.rapport.etat, second.rapport.raison]).toEqual([
      'inchange',
      'Rien ne change : 2\u00A0lignes lues, 2\u00A0publiées (sans réserve), 0\u00A0mise de côté.',
    ]);
    expect((await passe(premier.passage.textes.partenaires, {}, premier.passage.textes)).rapport.etat).toBe('inchange');
  });

  test("l'instantané : UTF-8, « ; », trié, tout entre guillemets quand il le faut", async () => {
    const { passage } = await passe(fichier({ id: 'z' }, { id: 'a', nom: 'Le "Cœur" ; social' }));
    const [entete, premiere, seconde, fin] = passage.textes.partenaires.split('\n');
    expect(entete).toMatch(/^id;nom;sigle;type;/);
    expect(premiere).toMatch(/^a;"Le ""Cœur"" ; social";/);
    expect(seconde).toMatch(/^z;/);
    expect(fin).toBe('');
    expect(passage.textes.permanences).toBe(formatInstantane('permanences', new Map()));
  });

  test('ce qui apparaît, change, disparaît', async () => {
    const avant = await passe(fichier({ id: 'a' }, { id: 'b' }));
    const { rapport } = await passe(fichier({ id: 'b', telephone: '3949' }, { id: 'c' }), {}, avant.passage.textes);
    expect(rapport.ajouts.map(({ id }) => id)).toEqual(['c']);
    expect(rapport.retraits).toEqual([{ id: 'a', nom: 'CCAS de Lodève', collection: 'partenaires' }]);
    expect(rapport.modifies).toEqual([
      { id: 'b', nom: 'CCAS de Lodève', collection: 'partenaires', champs: [{ champ: 'telephone', avant: '04 67 88 86 00', apres: '3949' }] },
    ]);
  });

  test("un fichier en place d'une autre version, ou vide, se compare quand même", async () => {
    expect((await passe(fichier({ id: 'a' }), {}, { partenaires: 'id;nom;disparue\na;Ancien nom;x\n;sans id;\n' })).rapport.modifies[0]?.champs[0]).toEqual({
      champ: 'nom',
      avant: 'Ancien nom',
      apres: 'CCAS de Lodève',
    });
    expect((await passe(fichier({ id: 'a' }), {}, { partenaires: '' })).rapport.ajouts).toHaveLength(1);
  });

  test("plusieurs défauts d'une même liste ne coûtent que leurs éléments", async () => {
    const { fiches, avertissements } = await passe(
      fichier({
        fermetures: 'Congés: en août | Noël: 2026-12-24 au 2027-01-02',
        langues_parlees: `${'l'.repeat(50)} | arabe | ${'m'.repeat(60)}`,
        telephone_professionnel: 'peut-être',
      }),
    );
    expect(fiches[0]).toMatchObject({ fermetures: 'Noël: 2026-12-24 au 2027-01-02', langues_parlees: 'arabe', telephone: '04 67 88 86 00' });
    expect(avertissements).toEqual(['champ-refuse fermetures', 'champ-refuse langues_parlees', 'champ-refuse telephone']);
  });

  test('deux identifiants identiques et deux fiches en double se signalent, et se publient', async () => {
    const { fiches, rapport, avertissements, complet } = await passe(
      fichier({ id: 'x', siret: '12345678901234' }, { id: 'x', siret: '12345678901234' }, { id: '', nom: 'Mairie' }, { id: '', nom: 'Mairie' }),
    );
    expect(new Set(fiches.map(({ id }) => id)).size).toBe(4);
    expect(rapport).toMatchObject({ publies: 4, avertis: 4, quarantaine: [] });
    expect(avertissements).toEqual(['doublon', 'doublon-siret', 'id-en-double id']);
    expect(complet.avertissements.find(({ code }) => code === 'doublon')?.exemples[0]?.message).toBe(
      "Cette fiche a le même nom et le même lieu qu'une autre (lignes 2, 3) : les deux sont publiées.",
    );
    const beaucoup = await passe(fichier(...Array.from({ length: 12 }, () => ({}))));
    expect(beaucoup.complet.avertissements[0]?.exemples[0]?.message).toContain('(lignes 2, 3, 4, 5, 6, 7, 8, 9, 10, 11…)');
  });

  test('la démonstration refuse les vrais numéros', async () => {
    const { fiches, avertissements } = await passe(fichier({ nom: 'Un' }, { telephone: '04 65 71 12 34' }), { demonstration: true });
    expect(fiches.map(({ telephone }) => telephone)).toEqual([undefined, '04 65 71 12 34']);
    expect(avertissements).toEqual(['telephone-reel-en-demonstration telephone']);
  });

  test('un flux sans rien à publier est refusé', async () => {
    const refus = async (texte: string) => {
      const { passage } = await passe(texte);
      return () => checkGardes(passage, false);
    };
    expect(await refus('nom;commune\n')).toThrow("le fichier des partenaires n'a que son en-tête.");
    expect(await refus('nom;commune\nx;Nulle-Part\n')).toThrow('aucune des 1 lignes des partenaires ne peut se publier ; le rapport dit pourquoi.');
    expect(await refus(fichier({}))).not.toThrow();
  });

  test('des colonnes ignorées sont nommées', async () => {
    expect((await passe('nom;commune;Couleur;code_insee\nx;Lodève;bleu;34142')).complet.sources[0]?.colonnesIgnorees).toEqual(['Couleur']);
  });
});

describe('les permanences', () => {
  const PARTENAIRES = fichier(
    { id: 'CCAS/1', nom: 'CCAS' },
    { id: 'caf', nom: 'CAF' },
    { id: 'abri', nom: 'Abri', visibilite: 'confidentielle', adresse: '', code_postal: '', commune: '', code_insee: '' },
  );
  const ENTETE = 'id;partenaire;intitule;chez;lieu;commune;code_insee;visibilite;horaires;verifie_le';

  test('se relient aux identifiants du fichier ou aux identifiants publiés', async () => {
    const { permanences, rapport } = await passe({
      partenaires: PARTENAIRES,
      permanences: `${ENTETE}\np1;CCAS/1;Budget;caf;;;;;mardi 9h-12h;\np2;caf;Point CAF;;Mairie;Agde;34003;;jeudi;\n;caf;Point CAF;;;Lodève;34142;;;`,
    });
    const [ccas] = rapport.ajouts.filter(({ nom }) => nom === 'CCAS');
    expect(permanences).toEqual([
      expect.objectContaining({ id: 'p1', partenaire: ccas?.id, chez: 'caf', nature: 'permanence', horaires: 'mardi 9h-12h' }),
      expect.objectContaining({ id: 'p2', lieu: 'Mairie', commune: 'Agde', code_insee: '34003', visibilite: 'publique' }),
      expect.objectContaining({ id: 'point-caf-lodeve', lieu: 'Lodève' }),
    ]);
    expect(rapport).toMatchObject({ lignes: 6, publies: 6, format: 'premier-accueil', encodage: 'UTF-8', quarantaine: [] });
    expect(rapport.ajouts.map(({ collection }) => collection)).toContain('permanences');
  });

  test('se refusent sans partenaire connu, chez un lieu confidentiel, ou confidentielles elles-mêmes', async () => {
    const { rapport, avertissements } = await passe({
      partenaires: PARTENAIRES,
      permanences: `${ENTETE}\np1;cafe;Budget;caf;;;;;;\np2;caf;Budget;abri;;;;;;\np3;abri;Budget;caf;;;;;;\np4;caf;Budget;;;;;confidentielle;;\np5;;Budget;caf;;;;;;\np6;caf;;caf;;;;;;\np7;caf;Avec Mme Durand;caf;;;;;;\np8;caf;Juste;caf;;;;;;2030-01-01\np9;caf;Sans lieu;;;;;;;`,
    });
    expect(rapport.quarantaine.map(({ ligne, code, message, conseil, fichier: genre }) => [ligne, code, message, conseil, genre])).toEqual([
      [2, 'partenaire-inconnu', "« cafe » n'est l'identifiant d'aucun partenaire publié.", 'Vouliez-vous écrire « caf » ?', 'permanences'],
      [
        3,
        'permanence-confidentielle',
        "Cette permanence est celle d'un lieu confidentiel : elle dirait où il est.",
        'Retirez-la : un lieu confidentiel ne donne que son téléphone.',
        'permanences',
      ],
      [4, 'permanence-confidentielle', expect.any(String), expect.any(String), 'permanences'],
      [5, 'permanence-confidentielle', expect.any(String), expect.any(String), 'permanences'],
      [6, 'partenaire-manquant', 'On ne sait pas qui tient cette permanence.', "Écrivez l'identifiant du partenaire.", 'permanences'],
      [7, 'intitule-manquant', "L'intitulé manque.", 'Écrivez ce qui se passe là : « Permanence de la CAF ».', 'permanences'],
      [8, 'nom-de-personne', expect.any(String), expect.any(String), 'permanences'],
      [10, 'commune-manquante', expect.any(String), expect.any(String), 'permanences'],
    ]);
    expect(avertissements).toContain('verifie-dans-le-futur verifie_le');
  });

  test('un identifiant partagé par deux partenaires différents ne mène à aucun', async () => {
    const permanences = `${ENTETE}\np1;x;Budget;caf;;;;;;`;
    const confus = await passe({
      partenaires: fichier({ id: 'x', nom: 'Un' }, { id: 'x', nom: 'Deux' }, { id: 'x', nom: 'Trois' }, { id: 'caf' }),
      permanences,
    });
    expect(confus.rapport.quarantaine.map(({ code }) => code)).toEqual(['partenaire-inconnu']);
    const pareils = await passe({
      partenaires: fichier({ id: 'x', telephone: '3949' }, { id: 'x', telephone: '115' }, { id: 'caf', nom: 'CAF' }),
      permanences,
    });
    expect(pareils.rapport.quarantaine).toEqual([]);
  });

  test('sans flux de partenaires, ceux du fichier en place ; sans flux de permanences, les orphelines se disent', async () => {
    const {
      passage: { textes },
    } = await passe({ partenaires: PARTENAIRES, permanences: `${ENTETE}\np1;caf;Budget;caf;;;;;;\np2;caf;Budget;;Mairie;Agde;34003;;;` });
    const seules = await passe({ permanences: `${ENTETE}\np9;caf;Nouvelle;caf;;;;;;` }, {}, textes);
    expect(seules.rapport).toMatchObject({ lignes: 1, publies: 1, quarantaine: [] });
    expect(seules.passage.textes.partenaires).toBe(textes.partenaires);
    expect((await passe({ permanences: `${ENTETE}\np9;caf;Nouvelle;caf;;;;;;` })).rapport.quarantaine.map(({ code }) => code)).toEqual([
      'partenaire-inconnu',
      'partenaire-inconnu',
    ]);
    const sans = await passe(fichier({ id: 'autre' }), {}, textes);
    expect(sans.passage.textes.permanences).toBe(textes.permanences);
    expect(sans.complet.remarques).toEqual([
      "2 permanences gardées renvoient à un partenaire que ce flux n'a pas : donnez aussi « --permanences », ou supprimez permanences.csv, sinon « npm run verifier » refusera ce contenu.",
    ]);
    const chez = await passe(fichier({ id: 'caf' }), {}, { permanences: `${ENTETE}\np1;caf;x;parti;;;;;;\n` });
    expect(chez.complet.remarques[0]).toMatch(/^1 permanence gardée renvoie à/);
  });
});

test('les vrais annuaires se contredisent : TYPE et VISIBILITE se lisent dans tous les formats', async () => {
  const { fiches } = await passe(
    'ID;NOM;TYPE;COMMUNE;CODE_INSEE;VISIBILITE;HORAIRES_OUVERTURE;PRESENTATION_DETAIL\npole_emploi-1;Pôle emploi de Lodève;pole_emploi;LODEVE;34142;publique;lundi 9h-12h;<p>Accueil</p>',
    { aujourdhui: CONTEXTE.aujourdhui },
  );
  expect(fiches[0]).toMatchObject({
    id: 'pole-emploi-1',
    nom: 'Pôle emploi de Lodève',
    type: 'france-travail',
    commune: 'Lodève',
    horaires_accueil: 'lundi 9h-12h',
    description: 'Accueil',
  });
});
