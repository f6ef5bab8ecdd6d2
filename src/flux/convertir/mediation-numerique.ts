import type { Ligne } from '../../domaine/colonnes.ts';
import { normaliseTexte } from '../../domaine/slug.ts';
import type { TypePartenaireId } from '../../domaine/vocabulaires/types-partenaire.ts';
import type { Carnet } from '../carnet.ts';
import { deduireType } from '../deduire-type.ts';
import type { Format } from '../format.ts';
import { listElements } from './listes.ts';

/** Le schéma national des lieux de médiation numérique (data.gouv.fr). `mediateurs` n'est jamais lu : ce sont des personnes. */
export const MEDIATION_NUMERIQUE: Format = {
  nom: 'mediation-numerique',
  genre: 'partenaires',
  requises: [['nom'], ['commune', 'code_insee'], ['services']],
  exige: ['nom', 'services'],
  exclut: ['roles', 'verifie_le', 'structure_id'],
  signes: [
    'services',
    'pivot',
    'typologie',
    'courriels',
    'modalites_acces',
    'modalites_accompagnement',
    'dispositif_programmes_nationaux',
    'frais_a_charge',
    'publics_specifiquement_adresses',
    'fiche_acces_libre',
  ],
  colonnes: {
    ...Object.fromEntries(
      [
        'id',
        'pivot',
        'nom',
        'commune',
        'code_postal',
        'code_insee',
        'adresse',
        'complement_adresse',
        'latitude',
        'longitude',
        'typologie',
        'telephone',
        'site_web',
        'presentation_resume',
        'presentation_detail',
        'source',
        'itinerance',
        'date_maj',
        'services',
        'publics_specifiquement_adresses',
        'frais_a_charge',
        'dispositif_programmes_nationaux',
        'modalites_acces',
      ].map((nom) => [nom, nom]),
    ),
    courriels: 'courriel',
    courriel: 'courriel',
    horaires: 'horaires_accueil',
    fiche_acces_libre: 'accessibilite_lieu',
    prise_rdv: 'lien_mobilisation',
  },
  convertit,
};

const PUBLICS: Readonly<Record<string, string>> = {
  jeunes: 'jeunes',
  etudiants: 'etudiants',
  'familles et ou enfants': 'familles',
  seniors: 'seniors',
  femmes: 'femmes',
};
const MODES: Readonly<Record<string, string>> = {
  'se presenter': 'se-presenter',
  telephoner: 'telephoner',
  'contacter par mail': 'envoyer-un-courriel',
  'envoyer un mail avec une fiche de prescription': 'envoyer-un-courriel',
  'prendre un rdv en ligne': 'utiliser-lien-mobilisation',
};
/** Sigles de la colonne « typologie » qui disent le type. */
const TYPES: Readonly<Record<string, TypePartenaireId>> = {
  ccas: 'ccas',
  cias: 'cias',
  caf: 'caf',
  mun: 'mairie',
  ml: 'mission-locale',
  rfs: 'france-services',
  msa: 'msa',
  cpam: 'cpam',
  ft: 'france-travail',
};

function convertit(lieu: Ligne, carnet: Carnet): Ligne {
  const {
    pivot = '',
    typologie = '',
    presentation_resume = '',
    presentation_detail = '',
    itinerance = '',
    services = '',
    publics_specifiquement_adresses = '',
    frais_a_charge = '',
    dispositif_programmes_nationaux = '',
    modalites_acces = '',
    ...ligne
  } = lieu;
  const mots = (texte: string) => listElements(texte, false).map(normaliseTexte);
  const [acces, dispositifs, rendus, frais] = [mots(modalites_acces), mots(dispositif_programmes_nationaux), mots(services), mots(frais_a_charge)];
  if (mots(itinerance).includes('itinerant')) carnet.avertit('service-itinerant', 'itinerance');
  // « Ce lieu n'accueille pas de public » : y envoyer quelqu'un, c'est l'envoyer devant une porte fermée.
  const ferme = acces.some((mot) => mot.includes('n accueille pas de public'));
  const demarches = rendus.some((mot) => mot.includes('demarches administratives'));
  return {
    ...ligne,
    type: ligne.type || findType(mots(typologie), dispositifs, ligne.nom ?? ''),
    description: presentation_detail || presentation_resume,
    courriel: listElements(ligne.courriel ?? '', false)[0] ?? '',
    siret: /^\d{14}$/.test(pivot) && !/^0+$/.test(pivot) ? pivot : '',
    thematiques: demarches ? 'numerique | acces-aux-droits' : 'numerique',
    prestations: [
      rendus.some((mot) => mot.includes('acces internet') || mot.includes('materiel informatique')) ? 'ordinateur' : '',
      demarches ? 'aide-administrative' : '',
    ]
      .filter(Boolean)
      .join(' | '),
    aide_demarches: dispositifs.includes('aidants connect') ? 'oui' : '',
    publics: listConnus(mots(publics_specifiquement_adresses), PUBLICS),
    modes_mobilisation: listConnus(acces, MODES),
    frais: frais.length === 1 && frais[0] === 'gratuit' ? 'gratuit' : frais.length === 1 && frais[0] === 'payant' ? 'payant' : '',
    frais_precisions: frais.length === 1 && /^(?:gratuit|payant)$/.test(frais[0] ?? '') ? '' : listElements(frais_a_charge, false).join(', '),
    ...(ferme ? { visibilite: ligne.visibilite || 'sans_lieu' } : {}),
  };
}

function findType(typologies: readonly string[], dispositifs: readonly string[], nom: string): string {
  if (dispositifs.includes('france services')) return 'france-services';
  const nomme = deduireType('', nom);
  if (nomme !== 'autre') return nomme;
  return typologies.map((sigle) => TYPES[sigle]).find(Boolean) ?? 'espace-numerique';
}

const listConnus = (mots: readonly string[], table: Readonly<Record<string, string>>): string =>
  [...new Set(mots.flatMap((mot) => table[mot] ?? []))].join(' | ');
