import { describe, expect, test } from 'vitest';
import type { FicheBrute } from '../domaine/colonnes.ts';
import { passe } from './essai.ts';
import { formatMarkdown } from './rapport-markdown.ts';
import { formatPage } from './rapport-page.ts';

const CANARI = 'Canari';
const tenues = (partenaires: Record<string, FicheBrute>, permanences: Record<string, FicheBrute> = {}) => ({
  tenues: { partenaires: new Map(Object.entries(partenaires)), permanences: new Map(Object.entries(permanences)) },
});
const ENTETE = 'id;nom;commune;code_insee;adresse;complement_adresse;latitude;longitude;telephone;description;siret;site_web;horaires_accueil';
const ligne = (id: string) =>
  `${id};Maison d'accueil;Lodève;34142;12 rue du ${CANARI};Porte ${CANARI};43.73;3.32;Accueil ${CANARI}: 04 67 88 86 00;Au 12 rue du ${CANARI}.;21340142400018;;lundi 9h-12h, rue du ${CANARI}`;
const FLUX = `${ENTETE}\n${ligne('abri')}\nautre;CCAS;Lodève;34142;;;;;;;;;\n`;

describe('un propriétaire cache le lieu que le flux dit', () => {
  test('confidentielle : rien du lieu n’est publié, gardé ni répété', async () => {
    const essai = await passe(FLUX, { dossierPrive: true, ...tenues({ abri: { adresse: { visibilite: 'confidentielle' } } }) });
    expect(essai.fiches).toContainEqual(
      expect.objectContaining({ id: 'abri', nom: "Maison d'accueil", visibilite: 'confidentielle', telephone: '04 67 88 86 00' }),
    );
    expect(essai.avertissements).toEqual(['lieu-cache-par-sa-fiche']);
    const dits = [
      essai.passage.textes.partenaires,
      formatMarkdown(essai.complet),
      formatPage(essai.complet),
      JSON.stringify(essai.complet),
      JSON.stringify(essai.passage.prives),
    ];
    for (const dit of dits) expect(dit).not.toMatch(/canari|21340142400018/i);
  });

  test('sur orientation : la commune reste, l’adresse va au dossier privé', async () => {
    const orientation = { adresse: { visibilite: 'sur_orientation', commune: 'Lodève', code_insee: '34142' } };
    const essai = await passe(FLUX, { dossierPrive: true, ...tenues({ abri: orientation }) });
    expect(essai.fiches).toContainEqual(expect.objectContaining({ id: 'abri', visibilite: 'sur_orientation', commune: 'Lodève' }));
    expect(essai.passage.prives.partenaires).toEqual([{ id: 'abri', cases: expect.objectContaining({ adresse: `12 rue du ${CANARI}` }) }]);
    for (const dit of [essai.passage.textes.partenaires, formatMarkdown(essai.complet), JSON.stringify(essai.complet)])
      expect(dit).not.toMatch(/12 rue du canari/i);
  });

  test.each([
    ['une ligne refusée', `${ENTETE}\n${ligne('abri').replace('Lodève;34142', 'Canariville;99999')}\n`],
    ['une ligne réparée', `${ENTETE}\n${ligne('abri').replace('Lodève;34142', 'LODEVE (CANARI);')}\n`],
    ['deux lignes du même identifiant', `${ENTETE}\n${ligne('abri')}\n${ligne('abri')}\n`],
    ['un identifiant à mettre en forme', `${ENTETE}\n${ligne('ABRI')}\n`],
  ])('%s ne dit rien non plus', async (_cas, texte) => {
    const essai = await passe(texte, tenues({ abri: { adresse: { visibilite: 'confidentielle' } } }));
    for (const dit of [essai.passage.textes.partenaires, formatMarkdown(essai.complet), JSON.stringify(essai.complet)]) expect(dit).not.toMatch(/canari/i);
  });

  test('sans identifiant, la fiche se reconnaît à son nom et à sa commune', async () => {
    const essai = await passe(`${ENTETE}\n${ligne('')}\n`, tenues({ 'maison-d-accueil-lodeve': { adresse: { visibilite: 'confidentielle' } } }));
    expect(JSON.stringify(essai.complet) + essai.passage.textes.partenaires).not.toMatch(/canari/i);
  });

  test('une permanence cachée n’a plus que le lieu qu’il écrit', async () => {
    const lieu = { nom: 'Un lieu donné au téléphone', adresse: { visibilite: 'sur_orientation', commune: 'Agde', code_insee: '34003' } };
    const essai = await passe(
      {
        partenaires: FLUX,
        permanences: `id;partenaire;intitule;lieu;commune;code_insee;adresse\np;autre;Écoute;Salle ${CANARI};Lodève;34142;12 rue du ${CANARI}\n`,
      },
      tenues({}, { p: { lieu } }),
    );
    expect(essai.permanences).toEqual([
      expect.objectContaining({ id: 'p', lieu: 'Un lieu donné au téléphone', commune: 'Agde', visibilite: 'sur_orientation' }),
    ]);
    expect(essai.passage.textes.permanences).not.toMatch(/canari/i);
  });

  test('une permanence ne se tient pas chez un partenaire que son propriétaire rend confidentiel', async () => {
    const { rapport } = await passe(
      { partenaires: FLUX, permanences: 'id;partenaire;intitule;chez\np;autre;Écoute;abri\n' },
      tenues({ abri: { adresse: { visibilite: 'confidentielle' } } }),
    );
    expect(rapport.quarantaine.map(({ code }) => code)).toEqual(['permanence-confidentielle']);
  });
});

describe('le flux contredit un propriétaire', () => {
  const feed = (telephone: string, date = '') =>
    `id;nom;commune;code_insee;telephone;horaires_accueil;date_maj\nccas;CCAS;Lodève;34142;${telephone};lundi 9h-12h;${date}\n`;
  const ccas = {
    telephone: [{ numero: '04 67 00 00 99' }],
    horaires_accueil: 'le lundi de 9 h à 12 h',
    verifie_le: '2026-03-02',
    verifie_par: 'CCAS de Lodève',
  };

  test('un champ changé depuis sa vérification est un désaccord, avec les deux valeurs et qui tranche', async () => {
    const place = await passe(feed('04 67 00 00 01'), tenues({ ccas }));
    expect(place.rapport.conflits).toEqual([]);
    const change = await passe(feed('04 67 00 00 02'), tenues({ ccas }), place.passage.textes);
    expect(change.rapport.conflits).toEqual([
      {
        id: 'ccas',
        nom: 'CCAS',
        collection: 'partenaires',
        champ: 'telephone',
        flux: '04 67 00 00 02',
        fiche: '04 67 00 00 99',
        verifie_le: '2026-03-02',
        decide: 'CCAS de Lodève',
      },
    ]);
    expect(change.rapport.raison).toMatch(/, 1.désaccord à trancher\.$/);
    expect(formatMarkdown(change.complet)).toContain('| CCAS | telephone | 04 67 00 00 02 | 04 67 00 00 99 | CCAS de Lodève, qui a vérifié le 2 mars 2026 |');
  });

  test('il reste dit tant que personne ne tranche, et plus après', async () => {
    const place = await passe(feed('04 67 00 00 01'), tenues({ ccas }));
    const { passage } = await passe(feed('04 67 00 00 02'), tenues({ ccas }), place.passage.textes);
    const encore = (fiche: FicheBrute) => passe(feed('04 67 00 00 02'), tenues({ ccas: fiche }), { ...passage.textes, conflits: passage.memoires.conflits });
    expect((await encore(ccas)).rapport).toMatchObject({ etat: 'inchange', conflits: [{ champ: 'telephone' }] });
    expect((await encore({ ...ccas, verifie_le: '2026-11-20' })).rapport.conflits).toEqual([]);
    expect((await encore({ ...ccas, telephone: [{ numero: '04 67 00 00 02' }] })).passage.memoires.conflits).toBe('');
  });

  test('au premier passage, la date du flux décide ; les mêmes heures écrites autrement ne sont pas un désaccord', async () => {
    expect((await passe(feed('04 67 00 00 01', '2026-03-01'), tenues({ ccas }))).rapport.conflits).toEqual([]);
    expect((await passe(feed('04 67 00 00 01', '2026-05-01'), tenues({ ccas }))).rapport.conflits.map(({ champ }) => champ)).toEqual(['telephone']);
  });

  test('d’une fiche cachée, aucune valeur n’est dite', async () => {
    const cachee = (telephone: string) => `id;nom;commune;code_insee;telephone;visibilite\nccas;CCAS;Lodève;34142;${telephone};sur_orientation\n`;
    const place = await passe(cachee('04 67 00 00 01'), tenues({ ccas }));
    const { rapport } = await passe(cachee('04 67 00 00 02'), tenues({ ccas }), place.passage.textes);
    expect(rapport.conflits).toEqual([
      { id: 'ccas', nom: 'CCAS', collection: 'partenaires', champ: 'telephone', verifie_le: '2026-03-02', decide: 'CCAS de Lodève' },
    ]);
  });
});
