import { describe, expect, test } from 'vitest';
import type { Genre } from './format.ts';
import { reconnait } from './reconnaitre.ts';

const ANNUAIRE = ['\uFEFFID', 'NOM', 'SIGLE', 'TYPE', 'ADRESSE', 'CODE_POSTAL', 'CODE_INSEE', 'COMMUNE', 'HORAIRES_OUVERTURE', 'PRESENTATION_DETAIL'];
const lit = (entete: readonly string[], genre: Genre = 'partenaires') => {
  try {
    const { format, ignorees, noms } = reconnait(entete, genre);
    return { format: `${format.nom} ${format.genre}`, ignorees, adresse: noms.get('adresse') };
  } catch (erreur) {
    return (erreur as Error).message;
  }
};

describe('reconnaître le format', () => {
  test.each([
    [ANNUAIRE, 'partenaires', 'annuaire-social partenaires'],
    [ANNUAIRE.map((nom) => ` ${nom.toLowerCase().replaceAll('_', ' ')} `), 'partenaires', 'annuaire-social partenaires'],
    [['id_fs', 'lib_fs', 'insee_com', 'h_lundi'], 'partenaires', 'france-services partenaires'],
    [['nom', 'commune', 'horaires_accueil'], 'partenaires', 'premier-accueil partenaires'],
    [['Nom', 'Commune'], 'partenaires', 'premier-accueil partenaires'],
    [['nom', 'visibilite'], 'partenaires', 'premier-accueil partenaires'],
    [['partenaire', 'intitule', 'chez', 'horaires'], 'permanences', 'premier-accueil permanences'],
  ] as const)('%j', (entete, genre, format) => {
    expect(lit(entete, genre)).toMatchObject({ format });
  });

  test("ignore les colonnes inconnues et les nomme telles qu'écrites ; TYPE et VISIBILITE se lisent partout", () => {
    expect(lit(['lib_fs', 'insee_com', 'VISIBILITE', 'Type', ' groupe FS ', '', 'adresse'])).toEqual({
      format: 'france-services partenaires',
      ignorees: ['groupe FS'],
      adresse: 'adresse',
    });
    expect(lit(['nom', 'commune', 'Département', 'toString'])).toMatchObject({ ignorees: ['Département', 'toString'] });
  });

  test.each([
    [
      ANNUAIRE.map((nom) => (nom === 'NOM' ? 'NOMS' : nom)),
      'partenaires',
      'la colonne « nom » manque (format annuaire-social) ; la plus proche est « NOMS » : renommez-la « nom ».',
    ],
    [ANNUAIRE.filter((nom) => nom !== 'COMMUNE'), 'partenaires', "la colonne « commune » manque (format annuaire-social) : ajoutez-la à l'en-tête."],
    [
      ['nom', 'COMUNE', 'telephone'],
      'partenaires',
      'la colonne « commune » manque (format premier-accueil) ; la plus proche est « COMUNE » : renommez-la « commune ».',
    ],
    [['partenaire', 'intitulé du jour', 'chez'], 'permanences', "la colonne « intitule » manque (format premier-accueil) : ajoutez-la à l'en-tête."],
    [['nom', 'commune', 'Nom'], 'partenaires', "la colonne « nom » est écrite deux fois dans l'en-tête : gardez-en une seule."],
    [
      ['a', 'b', 'c'],
      'partenaires',
      'aucun format connu ne correspond à cet en-tête (3 colonnes) : la page Aide liste nos colonnes, la première ligne du fichier doit porter leurs noms.',
    ],
    [
      ['x'],
      'partenaires',
      'aucun format connu ne correspond à cet en-tête (1 colonne) : la page Aide liste nos colonnes, la première ligne du fichier doit porter leurs noms.',
    ],
    [['nom', 'Communne'], 'partenaires', 'la colonne « commune » manque (format premier-accueil) ; la plus proche est « Communne » : renommez-la « commune ».'],
    [['partenaire', 'intitule', 'chez', 'horaires'], 'partenaires', "ce fichier contient des permanences : donnez-le à l'option « --permanences »."],
    [ANNUAIRE, 'permanences', "ce fichier contient des partenaires : donnez-le à l'option « --partenaires »."],
  ] as const)('refuse %j', (entete, genre, message) => {
    expect(lit(entete, genre)).toBe(message);
  });
});
