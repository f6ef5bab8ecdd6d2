import { describe, expect, test } from 'vitest';
import { passe } from './essai.ts';

const ENTETE = 'id;nom;type;thematiques;commune;code_insee;visibilite;adresse';
const AVANT = `${ENTETE}
ccas;CCAS de Lodève;ccas;budget | logement;Lodève;34142;;1 place de la Mairie
abri;Abri;hebergement;logement;;;confidentielle;
relais;Relais;association;violences;Lodève;34142;sur_orientation;
reste;Mairie;mairie;;Lodève;34142;;
`;
const APRES = `${ENTETE}\nreste;Mairie;mairie;;Lodève;34142;;\n`;

describe("les fiches que le flux n'a plus", () => {
  test('sont retenues avec ce qui permet de proposer mieux ; jamais le lieu d’une fiche cachée', async () => {
    const place = await passe(AVANT);
    const { passage } = await passe(APRES, {}, place.passage.textes);
    expect(passage.memoires.disparus).toBe(
      `collection;id;nom;type;thematiques;code_insee;disparu_le
partenaires;abri;Abri;hebergement;logement;;2026-11-22
partenaires;ccas;CCAS de Lodève;ccas;budget | logement;34142;2026-11-22
partenaires;relais;Relais;association;violences;;2026-11-22
`,
    );
  });

  test('une fiche qui revient n’en est plus ; les autres gardent leur date ; au bout de deux ans on oublie', async () => {
    const place = await passe(APRES);
    const disparus =
      'collection;id;nom;type;thematiques;code_insee;disparu_le\npartenaires;abri;Abri;;;;2026-01-05\npartenaires;ccas;CCAS;;;;2026-11-02\npartenaires;vieux;Vieux;;;;2024-11-22\n';
    const revenu = await passe(`${APRES}ccas;CCAS;ccas;;Lodève;34142;;\n`, {}, { ...place.passage.textes, disparus });
    expect(revenu.passage.memoires.disparus).toBe('collection;id;nom;type;thematiques;code_insee;disparu_le\npartenaires;abri;Abri;;;;2026-01-05\n');
    // Rien ne change : la mémoire non plus, même vieille.
    expect((await passe(APRES, {}, { ...place.passage.textes, disparus })).passage.memoires.disparus).toBe(disparus);
  });

  test('une fiche qui vit par le fichier de son propriétaire n’a pas disparu', async () => {
    const place = await passe(AVANT);
    const entiere = { nom: 'CCAS', type: 'ccas', adresse: { visibilite: 'sans_lieu' } };
    const { passage } = await passe(
      APRES,
      {
        tenues: {
          partenaires: new Map<string, object>([
            ['ccas', entiere],
            ['abri', { nom: 'Abri' }],
          ]) as never,
          permanences: new Map(),
        },
      },
      place.passage.textes,
    );
    expect(passage.memoires.disparus).not.toContain(';ccas;');
    expect(passage.remarques).toEqual([
      "« partenaires/abri.yaml » corrigeait une fiche que le flux n'a plus : complétez ce fichier pour la garder, ou retirez-le.",
      "« partenaires/ccas.yaml » est une fiche entière : elle reste publiée, bien que le flux ne l'ait plus.",
    ]);
  });
});
