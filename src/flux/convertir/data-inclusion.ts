import type { Ligne } from '../../domaine/colonnes.ts';
import { THEMES } from '../../domaine/vocabulaires/themes.ts';
import type { TypePartenaireId } from '../../domaine/vocabulaires/types-partenaire.ts';
import { deduireType } from '../deduire-type.ts';
import type { Format } from '../format.ts';
import { listElements } from './listes.ts';

const COMMUNES = [
  'source',
  'id',
  'nom',
  'date_maj',
  'lien_source',
  'commune',
  'adresse',
  'complement_adresse',
  'code_postal',
  'code_insee',
  'longitude',
  'latitude',
  'telephone',
  'courriel',
] as const;
const identite = (noms: readonly string[]) => Object.fromEntries(noms.map((nom) => [nom, nom]));

/** Structures du standard national data·inclusion, version 1 : une structure devient un partenaire. */
export const STRUCTURES_DATA_INCLUSION: Format = {
  nom: 'data-inclusion-structures',
  genre: 'partenaires',
  requises: [['nom'], ['commune', 'code_insee', 'visibilite']],
  exige: ['source', 'id', 'nom', 'date_maj'],
  // Nos propres fichiers ont ces colonnes aussi ; celles-ci ne sont que chez nous.
  exclut: ['roles', 'prestations', 'verifie_le', 'structure_id', 'services', 'horaires_ouverture'],
  signes: ['source', 'reseaux_porteurs', 'lien_source', 'accessibilite_lieu', 'siret', 'date_maj'],
  colonnes: identite([...COMMUNES, 'description', 'siret', 'site_web', 'horaires_accueil', 'accessibilite_lieu', 'reseaux_porteurs']),
  convertit: convertitStructure,
};

/** Services du même standard : un service à une adresse devient une permanence ; `contact_nom_prenom` n'est jamais lu, c'est quelqu'un. */
export const SERVICES_DATA_INCLUSION: Format = {
  nom: 'data-inclusion-services',
  genre: 'permanences',
  requises: [['structure_id'], ['nom']],
  exige: ['structure_id', 'id', 'nom'],
  exclut: ['intitule', 'partenaire'],
  signes: ['structure_id', 'modes_mobilisation', 'mobilisable_par', 'publics_precisions', 'mobilisation_precisions', 'lien_mobilisation', 'modes_accueil'],
  colonnes: {
    ...identite([...COMMUNES, 'thematiques', 'publics', 'modes_accueil', 'mobilisation_precisions', 'lien_mobilisation']),
    nom: 'intitule',
    structure_id: 'partenaire',
    horaires_accueil: 'horaires',
    // « type » se lit dans tous les formats ; ici c'est la nature du service.
    type: 'type_service',
  },
  convertit: convertitService,
};

/** Réseaux porteurs qui disent le type d'une structure ; les autres réseaux n'en disent rien, son nom décide. */
const TYPES_DES_RESEAUX: Readonly<Record<string, TypePartenaireId>> = {
  'ccas-cias': 'ccas',
  caf: 'caf',
  cpam: 'cpam',
  'mutualite-sociale-agricole': 'msa',
  'france-travail': 'france-travail',
  'mission-locale': 'mission-locale',
  'france-service': 'france-services',
  msap: 'france-services',
  communes: 'mairie',
  'maisons-des-solidarites': 'mds',
  cms: 'mds',
  mdph: 'mdph',
  'maison-departementale-de-lautonomie': 'mda',
  'points-conseil-budget': 'point-conseil-budget',
  'points-justice': 'point-justice',
  cidff: 'cidff',
  siao: 'siao',
  chrs: 'hebergement',
  chu: 'hebergement',
  cada: 'hebergement',
  cph: 'hebergement',
  huda: 'hebergement',
  'residences-fjt': 'hebergement',
  csapa: 'sante',
  caarud: 'sante',
  cmp: 'sante',
  'espaces-publics-numeriques': 'espace-numerique',
  'conseillers-numeriques': 'espace-numerique',
  'banques-alimentaires': 'aide-alimentaire',
  'restos-du-coeur': 'aide-alimentaire',
  'croix-rouge': 'association',
  'secours-populaire': 'association',
  emmaus: 'association',
  unaf: 'association',
  mjc: 'association',
  'pimms-mediation': 'association',
  'federation-des-acteurs-de-la-solidarite': 'association',
};

function convertitStructure({ reseaux_porteurs = '', ...ligne }: Ligne): Ligne {
  const reseaux = listElements(reseaux_porteurs);
  const nomme = deduireType('', ligne.nom ?? '');
  // Le nom est plus précis qu'un réseau : « CIAS » et « CCAS » portent le même.
  const type = ligne.type || (nomme === 'autre' ? (reseaux.map((reseau) => TYPES_DES_RESEAUX[reseau]).find(Boolean) ?? '') : nomme);
  return { ...ligne, type, reseaux_porteurs: reseaux.join(' | '), ...sansLieu(ligne) };
}

function convertitService(service: Ligne): Ligne {
  const { modes_accueil = '', mobilisation_precisions = '', lien_mobilisation = '', telephone = '', courriel: _, type_service = '', ...ligne } = service;
  const modes = listElements(modes_accueil);
  const aDistance = modes.length > 0 && modes.every((mode) => mode === 'a-distance');
  const situe = Boolean(ligne.commune || ligne.code_insee || ligne.adresse);
  return {
    ...ligne,
    thematiques: listThemes(ligne.thematiques ?? '').join(' | '),
    publics: listElements(ligne.publics ?? '').join(' | '),
    nature: type_service === 'atelier' ? 'atelier' : '',
    prise_de_rendez_vous: direPrise(mobilisation_precisions, telephone, lien_mobilisation),
    ...(aDistance ? { visibilite: ligne.visibilite || 'sans_lieu' } : situe ? {} : { chez: ligne.partenaire ?? '' }),
  };
}

/** Une structure sans adresse ni commune n'a pas de lieu : elle se joint à distance. */
function sansLieu({ visibilite = '', commune = '', code_insee = '', adresse = '' }: Ligne): Ligne {
  return visibilite === '' && commune === '' && code_insee === '' && adresse === '' ? { visibilite: 'sans_lieu' } : {};
}

function direPrise(precisions: string, telephone: string, lien: string): string {
  const chiffres = telephone.replace(/[\s.]/g, '').replace(/^(?:\+|00)33/, '0');
  if (precisions !== '') return precisions;
  if (/^0[1-59]\d{8}$/.test(chiffres)) return `Téléphonez au ${chiffres.replace(/(\d\d)(?=\d)/g, '$1 ')}`;
  return lien === '' ? '' : `En ligne : ${lien}`;
}

/** Thématique data·inclusion, ou catégorie entière → nos thèmes. */
const THEMES_DI: ReadonlyMap<string, readonly string[]> = new Map(
  THEMES.flatMap(({ id, data_inclusion }) => data_inclusion.map((thematique) => [thematique as string, id] as const)).reduce((table, [thematique, id]) => {
    for (const cle of [thematique, thematique.split('--')[0] as string]) table.set(cle, [...new Set([...(table.get(cle) ?? []), id])]);
    return table;
  }, new Map<string, string[]>()),
);

/** Un mot inconnu reste tel quel : le schéma le refusera, et le rapport le nommera. */
const listThemes = (texte: string): string[] => [...new Set(listElements(texte).flatMap((mot) => THEMES_DI.get(mot) ?? [mot]))];
