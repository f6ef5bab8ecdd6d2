import { describe, expect, test } from 'vitest';
import { passe } from '../essai.ts';
import { listElements } from './listes.ts';

const STRUCTURES = `source,id,nom,date_maj,description,lien_source,siret,commune,adresse,complement_adresse,code_postal,code_insee,longitude,latitude,telephone,courriel,site_web,horaires_accueil,accessibilite_lieu,reseaux_porteurs
dora,dora--AidantsConnect:2024-47BXY,CCAS de Lodève,2026-10-02,Accueil social de la ville.,https://dora.inclusion.beta.gouv.fr/structures/ccas-lodeve,,Lodève,1 place de la Mairie,,34700,34142,3.32,43.73,+33467888600,ccas@lodeve.example,,"Mo-Fr 09:00-12:00; PH off",,"[""ccas-cias"", ""aidants-connect""]"
soliguide,soliguide--a/b,Les Restos,2026-09-01,,,,Agde,2 rue du Port,,34300,34003,,,04 67 00 00 01,,,,,{restos-du-coeur}
fredo,fredo--12,Plateforme Écoute,2026-09-01,,,,,,,,,,,04 67 00 00 02,,,,,
`;
const SERVICES = `source,structure_id,id,nom,description,date_maj,type,thematiques,frais,publics,contact_nom_prenom,commune,adresse,code_postal,code_insee,telephone,modes_accueil,modes_mobilisation,mobilisable_par,horaires_accueil,lien_mobilisation
dora,dora--AidantsConnect:2024-47BXY,dora--s1,Aide aux démarches,Sur place.,2026-10-02,accompagnement,"difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits,numerique",gratuit,"familles,seniors",Sophie Durand,Lodève,1 place de la Mairie,34700,34142,+33467888600,en-presentiel,se-presenter,usagers,Tu[2] 14:00-16:30; SH off,
soliguide,soliguide--a/b,soliguide--s2,Distribution,Colis.,2026-09-01,aide-materielle,equipement-et-alimentation--alimentation,gratuit,tous-publics,,,,,,,,,,,
fredo,fredo--12,fredo--s3,Écoute au téléphone,Par téléphone.,2026-09-01,atelier,sante--sante-mentale,gratuit,tous-publics,,Lodève,,34700,34142,,a-distance,telephoner,usagers,,https://ecoute.example/rdv
fredo,inconnue--1,fredo--s4,Orphelin,Sans structure.,2026-09-01,information,inconnu--mot,gratuit,tous-publics,,Lodève,,34700,34142,,,,,,
`;

describe('data·inclusion v1', () => {
  test('une structure devient un partenaire : type d’après le nom puis le réseau, heures OpenStreetMap, identifiant stable', async () => {
    const { rapport, fiches } = await passe(STRUCTURES);
    expect([rapport.format, rapport.lignes, rapport.publies]).toEqual(['data-inclusion-structures', 3, 3]);
    expect(fiches.map(({ nom, type, visibilite }) => [nom, type, visibilite])).toEqual([
      ['CCAS de Lodève', 'ccas', 'publique'],
      ['Les Restos', 'aide-alimentaire', 'publique'],
      ['Plateforme Écoute', 'autre', 'sans_lieu'],
    ]);
    expect(fiches[0]).toMatchObject({
      telephone: '04 67 88 86 00',
      horaires_accueil: 'Mo-Fr 09:00-12:00; PH off',
      reseaux_porteurs: 'ccas-cias | aidants-connect',
      source: 'dora',
    });
    for (const { id } of fiches) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    const demain = await passe(STRUCTURES.replace('fredo--12,Plateforme', 'zz--1,Avant').concat('fredo,fredo--13,Autre,2026-09-01,,,,,,,,,,,,,,,,\n'));
    expect(demain.fiches.slice(0, 2).map(({ id }) => id)).toEqual(fiches.slice(0, 2).map(({ id }) => id));
  });

  test('un service devient une permanence, reliée à sa structure ; une personne n’est jamais lue', async () => {
    const { rapport, permanences, passage } = await passe({ partenaires: STRUCTURES, permanences: SERVICES });
    expect(rapport.format).toBe('data-inclusion-structures + data-inclusion-services');
    expect(
      permanences.map(({ intitule, partenaire, chez, visibilite, nature, horaires, thematiques }) => ({
        intitule,
        partenaire: partenaire !== undefined,
        chez: chez !== undefined,
        visibilite,
        nature,
        horaires,
        thematiques,
      })),
    ).toEqual([
      {
        intitule: 'Aide aux démarches',
        partenaire: true,
        chez: false,
        visibilite: 'publique',
        nature: 'permanence',
        horaires: 'Tu[2] 14:00-16:30; SH off',
        thematiques: 'acces-aux-droits | numerique',
      },
      { intitule: 'Distribution', partenaire: true, chez: true, visibilite: undefined, nature: 'permanence', horaires: undefined, thematiques: 'precarite' },
      { intitule: 'Écoute au téléphone', partenaire: true, chez: false, visibilite: 'sans_lieu', nature: 'atelier', horaires: undefined, thematiques: 'sante' },
    ]);
    expect(permanences.map(({ prise_de_rendez_vous }) => prise_de_rendez_vous)).toEqual([
      'Téléphonez au 04 67 88 86 00',
      undefined,
      'En ligne : https://ecoute.example/rdv',
    ]);
    expect(rapport.quarantaine.map(({ code, fichier }) => [code, fichier])).toEqual([['partenaire-inconnu', 'permanences']]);
    expect(JSON.stringify(passage.textes)).not.toContain('Durand');
    expect(passage.sources[1]?.colonnesIgnorees).toContain('contact_nom_prenom');
  });

  test('l’instantané relu redonne les mêmes octets', async () => {
    const { passage } = await passe({ partenaires: STRUCTURES, permanences: SERVICES });
    expect((await passe(passage.textes, {}, passage.textes)).rapport.etat).toBe('inchange');
  });

  test('des services donnés pour des partenaires, et la version 0, sont refusés en disant quoi faire', async () => {
    await expect(passe(SERVICES)).rejects.toThrow("ce fichier contient des permanences : donnez-le à l'option « --permanences ».");
    await expect(
      passe('id,siret,rna,nom,commune,typologie,presentation_resume,labels_nationaux,antenne,date_maj,source\nx,,,x,Lodève,CCAS,,,,,\n'),
    ).rejects.toThrow("ce fichier suit l'ancien standard data·inclusion (version 0) : exportez-le en version 1.");
  });
});

test.each([
  ['a | b', ['a', 'b']],
  ['a;b', ['a', 'b']],
  ['a, b', ['a', 'b']],
  ['["a", "b, c"]', ['a', 'b, c']],
  ['{a,"b"}', ['a', 'b']],
  ["['a', 'b']", ["['a'", "'b']"].map((mot) => mot.replace(/^'(.*)'$/, '$1'))],
  ['', []],
  ['[]', []],
  ['{}', []],
])('une liste s’écrit de bien des façons : %s', (texte, elements) => expect(listElements(texte)).toEqual(elements));
