import { describe, expect, test } from 'vitest';
import { CONTEXTE, passe } from '../essai.ts';

const FICHIER = 'Intitulé du lieu;Ville;Code INSEE;Tél.;Ouvert\nCCAS de Lodève;Lodève;34142;04 67 88 86 00;lundi 9h-12h\n';
const carte = (colonnes: typeof CONTEXTE.territoire.colonnes) => ({ territoire: { ...CONTEXTE.territoire, colonnes } });
const JUSTE = { nom: 'Intitulé du lieu', commune: 'Ville', telephone: 'Tél.', horaires_accueil: 'Ouvert' };

describe('un fichier d’aucun format connu, décrit dans territoire.yaml', () => {
  test('se lit avec la carte, nos noms de colonnes restant lus', async () => {
    const { rapport, fiches } = await passe(FICHIER, carte(JUSTE));
    expect([rapport.format, rapport.publies]).toEqual(['colonnes', 1]);
    expect(fiches[0]).toMatchObject({
      nom: 'CCAS de Lodève',
      commune: 'Lodève',
      code_insee: '34142',
      telephone: '04 67 88 86 00',
      horaires_accueil: 'lundi 9h-12h',
    });
  });

  test('la carte peut distinguer les deux fichiers', async () => {
    const { rapport, permanences } = await passe(
      { partenaires: FICHIER, permanences: 'Qui;Quoi;Chez qui;Quand\nccas-de-lodeve;Point budget;ccas-de-lodeve;mardi 9h-12h\n' },
      carte({ partenaires: JUSTE, permanences: { partenaire: 'Qui', intitule: 'Quoi', chez: 'Chez qui', horaires: 'Quand' } }),
    );
    expect(rapport).toMatchObject({ publies: 2, quarantaine: [] });
    expect(permanences).toEqual([expect.objectContaining({ intitule: 'Point budget', chez: 'ccas-de-lodeve', horaires: 'mardi 9h-12h' })]);
  });

  test.each([
    [
      { ...JUSTE, horaire_accueil: 'Ouvert' },
      "« colonnes » de territoire.yaml nomme le champ « horaire_accueil », qui n'existe pas : vouliez-vous écrire « horaires_accueil » ?",
    ],
    [
      { ...JUSTE, courriel: 'Tel' },
      "« colonnes » de territoire.yaml cherche la colonne « Tel » pour « courriel », et le fichier ne l'a pas : la plus proche est « tel ».",
    ],
    [{ nom: 'Intitulé du lieu' }, "la colonne « commune » manque (format colonnes) : ajoutez-la à l'en-tête."],
  ])('%j se refuse en nommant ce qui cloche', async (colonnes, phrase) => {
    const sansTel = FICHIER.replace('Tél.', 'Téléph');
    const texte = 'courriel' in colonnes ? FICHIER : phrase.includes('commune') ? sansTel.replace(';Code INSEE', ';Code').replace('34142', 'x') : FICHIER;
    if (colonnes && 'courriel' in colonnes)
      await expect(passe(texte.replace('Tél.', 'Tél'), carte({ ...JUSTE, telephone: 'Tél', courriel: 'Tele' }))).rejects.toThrow(
        /cherche la colonne « Tele » pour « courriel », et le fichier ne l'a pas : la plus proche est « tel »\./,
      );
    else await expect(passe(texte, carte(colonnes))).rejects.toThrow(phrase);
  });

  test('un format reconnu ne se laisse pas recouvrir par une carte', async () => {
    const { rapport } = await passe('id;nom;commune;code_insee\nx;CCAS;Lodève;34142\n', carte({ nom: 'commune' }));
    expect([rapport.format, rapport.ajouts[0]?.nom]).toEqual(['premier-accueil', 'CCAS']);
  });
});
