import { expect, test } from 'vitest';
import { passe } from '../essai.ts';

const ENTETE =
  'id,pivot,nom,commune,code_postal,code_insee,adresse,complement_adresse,latitude,longitude,typologie,telephone,courriels,site_web,horaires,presentation_resume,presentation_detail,source,itinerance,structure_parente,date_maj,services,publics_specifiquement_adresses,prise_en_charge_specifique,frais_a_charge,dispositif_programmes_nationaux,formations_labels,modalites_acces,fiche_acces_libre,prise_rdv,mediateurs';
const LIEUX = `${ENTETE}
structure-1,21340142400018,Médiathèque de Lodève,Lodève,34700,34142,1 square Auteroche,,43.73,3.32,BIB,+33467000001,mediatheque@lodeve.example|autre@lodeve.example,,"Tu-Sa 10:00-12:00,14:00-18:00",Atelier.,Des ordinateurs et une aide.,Hubikoop,,,2026-09-10,"Aide aux démarches administratives|Accès internet et matériel informatique",Seniors|Jeunes,Surdité,Gratuit,Aidants Connect|Conseillers numériques,,Se présenter|Téléphoner|Contacter par mail,,https://rdv.example/lodeve,Sophie Durand
structure-2,00000000000000,France services d'Agde,Agde,34300,34003,2 rue du Port,,,,RFS,,,,,,,,Itinérant,,2026-09-10,Maîtrise des outils numériques du quotidien,,,Gratuit sous condition,France Services,,,,,
structure-3,,Antenne fermée au public,Agde,34300,34003,3 rue du Port,,,,ASSO,04 67 00 00 03,,,,,,,,,2026-09-10,Aide aux démarches administratives,,,,,,Ce lieu n'accueille pas de public,,,
`;

test('un lieu de médiation numérique devient un partenaire', async () => {
  const { rapport, fiches, avertissements, passage } = await passe(LIEUX);
  expect([rapport.format, rapport.lignes, rapport.publies]).toEqual(['mediation-numerique', 3, 3]);
  expect(fiches[0]).toMatchObject({
    id: 'structure-1',
    type: 'espace-numerique',
    description: 'Des ordinateurs et une aide.',
    courriel: 'mediatheque@lodeve.example',
    siret: '21340142400018',
    thematiques: 'numerique | acces-aux-droits',
    prestations: 'ordinateur | aide-administrative',
    aide_demarches: 'oui',
    publics: 'seniors | jeunes',
    modes_mobilisation: 'se-presenter | telephoner | envoyer-un-courriel',
    frais: 'gratuit',
    horaires_accueil: 'Tu-Sa 10:00-12:00,14:00-18:00',
    lien_mobilisation: 'https://rdv.example/lodeve',
  });
  expect(fiches[1]).toMatchObject({ type: 'france-services', thematiques: 'numerique', frais_precisions: 'Gratuit sous condition' });
  expect(fiches[1]?.siret).toBeUndefined();
  // On n'envoie personne devant une porte qui n'ouvre pas.
  expect(fiches[2]).toMatchObject({ visibilite: 'sans_lieu', telephone: '04 67 00 00 03' });
  expect(avertissements).toContain('service-itinerant itinerance');
  expect(JSON.stringify(passage.textes)).not.toContain('Durand');
  expect((await passe(passage.textes.partenaires, {}, passage.textes)).rapport.etat).toBe('inchange');
});
