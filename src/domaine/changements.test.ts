import { describe, expect, test } from 'vitest';
import { formatChangements } from '../exports/changements-markdown.ts';
import type { Catalogue } from './catalogue.ts';
import { listChangementsDuSite } from './changements.ts';
import { partenaireSchema } from './partenaire.schema.ts';
import { permanenceSchema } from './permanence.schema.ts';

const ADRESSE = { visibilite: 'publique', adresse: '12 rue du Canari', code_postal: '34700', commune: 'Lodève', code_insee: '34142' };
const CCAS = { id: 'ccas', nom: 'CCAS', type: 'ccas', adresse: ADRESSE };
const catalogue = (partenaires: object[], permanences: object[] = [], territoire: object = {}) =>
  ({
    territoire: { nom: 'Hérault', ...territoire },
    secteurs: { secteurs: [] },
    urgences: [],
    partenaires: partenaires.map((fiche) => partenaireSchema.parse(fiche)),
    permanences: permanences.map((fiche) => permanenceSchema.parse(fiche)),
  }) as unknown as Catalogue;

describe('ce qui change sur le site', () => {
  test('se dit fiche par fiche, en mots, heures comprises', () => {
    const changements = listChangementsDuSite(
      catalogue([
        { ...CCAS, horaires_accueil: 'lundi 9h-12h', publics: ['tous-publics'] },
        { ...CCAS, id: 'vieux', nom: 'Vieux' },
      ]),
      catalogue(
        [
          {
            ...CCAS,
            horaires_accueil: '2e mardi du mois 14h-16h30',
            publics: ['familles'],
            telephone: [{ numero: '04 67 88 86 00', libelle: 'Accueil' }],
            rendez_vous: 'sans',
          },
        ],
        [{ id: 'p', partenaire: 'ccas', intitule: 'Budget', lieu: { chez: 'ccas' } }],
        { alerte: 'Grand froid' },
      ),
    );
    expect(
      changements.changent.map(({ nom, chemin, champs }) => [nom, chemin, champs.map(({ champ, avant, apres }) => `${champ} : ${avant} → ${apres}`)]),
    ).toEqual([
      [
        'CCAS',
        '/partenaires/ccas/',
        [
          'Pour qui : Tout le monde → Familles, parents, enfants',
          'Téléphones :  → Accueil 04 67 88 86 00',
          "Heures d'ouverture : le lundi, de 9\u00A0h à 12\u00A0h → le 2e mardi du mois, de 14\u00A0h à 16\u00A0h\u00A030",
          'Faut-il un rendez-vous ? : Rendez-vous : demandez avant de venir → Sans rendez-vous',
        ],
      ],
    ]);
    expect(changements.apparaissent).toEqual([{ collection: 'permanences', id: 'p', nom: 'Budget', chemin: '/permanences/p/' }]);
    expect(changements.disparaissent.map(({ id }) => id)).toEqual(['vieux']);
    expect(changements.ailleurs).toEqual(['territoire.yaml : alerte']);
    expect(formatChangements(changements, []).split('\n')[0]).toBe(
      "**1\u00A0fiche change, 1\u00A0apparaît, 1\u00A0disparaît, 1\u00A0autre changement ; rien n'est refusé.**",
    );
  });

  test.each(['confidentielle', 'sur_orientation'])('rien d’un lieu qui est ou devient caché (%s) n’y est écrit', (visibilite) => {
    const secret = { adresse: visibilite === 'confidentielle' ? { visibilite } : { visibilite, commune: 'Lodève', code_insee: '34142' } };
    const bavarde = {
      ...CCAS,
      nom: 'Maison',
      description: 'Au 12 rue du Canari.',
      horaires_accueil: 'lundi, rue du Canari',
      siret: '21340142400018',
      telephone: [{ numero: '04 67 88 86 00', libelle: 'Rue du Canari' }],
    };
    for (const [avant, apres] of [
      [bavarde, { ...CCAS, nom: 'Maison', ...secret }],
      [{ ...CCAS, nom: 'Maison', ...secret }, bavarde],
      [
        { ...bavarde, ...secret },
        { ...bavarde, ...secret, description: 'Rue du Canari, au fond.' },
      ],
    ] as const) {
      const texte = formatChangements(listChangementsDuSite(catalogue([avant]), catalogue([apres])), []);
      expect(texte).not.toMatch(/canari|21340142400018|lodève/i);
      expect(texte).toContain('(caché)');
    }
  });

  test('rien n’y est vivant, et un long tableau s’arrête', () => {
    const hostile = '<img src=x onerror=alert(1)> @equipe #12 [clic](javascript:alert(1)) https://exemple.fr | `x`';
    const texte = formatChangements(
      listChangementsDuSite(
        catalogue([CCAS]),
        catalogue([{ ...CCAS, description: hostile }, ...Array.from({ length: 230 }, (_, rang) => ({ ...CCAS, id: `n-${rang}`, nom: `Neuf @${rang}` }))]),
      ),
      [],
    );
    expect(texte).not.toMatch(/<img|[^\\]\[|@\w|#\d|https:\/\/|[^\\`]`x/);
    expect(texte).toContain('… et 30\u00A0autres');
  });

  test('rien ne change ; un contenu refusé dit ses erreurs', () => {
    expect(formatChangements(listChangementsDuSite(catalogue([CCAS]), catalogue([CCAS])), [])).toBe('**Rien ne change sur le site.**\n');
    expect(formatChangements(undefined, ['a.yaml:1 Le champ <b> manque.'])).toBe(
      '**Rien ne changerait sur le site : le contenu proposé est refusé (1\u00A0erreur).**\n\n- a.yaml:1 Le champ &lt;b&gt; manque.\n',
    );
  });
});
