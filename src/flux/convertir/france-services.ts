import type { Ligne } from '../../domaine/colonnes.ts';
import { normaliseTexte } from '../../domaine/slug.ts';
import { JOURS } from '../../domaine/vocabulaires/jours.ts';
import type { Carnet } from '../carnet.ts';
import type { Format } from '../format.ts';
import { type Creneau, direCreneaux, direSemaine, parseCreneaux } from './semaine.ts';

/** La liste officielle des France services (ANCT) : une colonne par jour, un commentaire libre. */
export const FRANCE_SERVICES: Format = {
  nom: 'france-services',
  genre: 'partenaires',
  requises: [['lib_fs'], ['insee_com', 'lib_com']],
  signes: ['lib_fs', 'insee_com', 'h_lundi', 'id_fs'],
  colonnes: {
    id_fs: 'id',
    lib_fs: 'nom',
    adresse: 'adresse',
    complement_adresse: 'complement_adresse',
    code_postal: 'code_postal',
    insee_com: 'code_insee',
    lib_com: 'commune',
    latitude: 'latitude',
    longitude: 'longitude',
    mail: 'courriel',
    telephone: 'telephone',
    site_web: 'site_web',
    prise_rdv: 'prise_rdv',
    format_fs: 'format_fs',
    commentaire: 'conditions_acces',
    ...Object.fromEntries(JOURS.map(({ nom }) => [`h_${nom}`, `h_${nom}`])),
  },
  convertit,
  portablesDeService: true,
};

function convertit({ prise_rdv = '', format_fs = '', ...ligne }: Ligne, carnet: Carnet): Ligne {
  const commentaire = ligne.conditions_acces ?? '';
  const rendezVous = findRendezVous(prise_rdv, commentaire);
  const itinerant = /^(?:bus|itin)/.test(normaliseTexte(format_fs));
  if (itinerant) carnet.avertit('service-itinerant', 'format_fs');
  const horaires = direHoraires(ligne, itinerant ? `${commentaire}\n${ITINERANT}`.trim() : commentaire, carnet);
  if (isDescription(commentaire)) carnet.avertit('permanences-en-texte', 'conditions_acces');
  const converti: Record<string, string> = {
    ...ligne,
    id: ligne.id ? `france-services-${ligne.id}` : '',
    type: ligne.type || 'france-services',
    source: 'Liste des France services, ANCT',
    horaires_accueil: horaires,
    rendez_vous: rendezVous,
  };
  for (const { nom } of JOURS) delete converti[`h_${nom}`];
  return converti;
}

/** Un bus n'est pas tous les jours à l'adresse de la liste. */
const ITINERANT = 'Service itinérant : demandez où il est avant de vous déplacer.';

const JOUR = 'lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?';
const RENDEZ_VOUS = '(?:rdvs?|r d v|rendez vous)';
/** On ne vient que sur rendez-vous, tous les jours. */
const OBLIGATOIRE = new RegExp(
  `^(?:accueil |reception |ouverture )?(?:(?:uniquement |exclusivement |seulement )?sur ${RENDEZ_VOUS}(?: uniquement| exclusivement| seulement)?|${RENDEZ_VOUS} (?:uniquement|obligatoire))(?: au [\\d ]+)?$`,
);
/** Le commentaire change les jours ou les heures : les colonnes seules mèneraient à une porte fermée. */
const RESTREINT = new RegExp(
  `\\b(?:${JOUR}|semaines?|mois|quinzaine|alternance|alterne|paires?|impaires?|vacances|ete|hiver|trimestriel|planning|calendrier|agenda|roulement|ferme[es]*|fermeture|horaires?|ouvert[es]*|ouverture|matins?|matinees?|apres midi|soirs?|itiner\\w*|tournees?|permanences?|uniquement|exclusivement|seulement|obligatoire|sauf|hors|suspendue?s?|provisoire\\w*|temporaire\\w*)\\b|\\b\\d{1,2} ?h ?\\d{0,2}\\b|^sur ${RENDEZ_VOUS}`,
);
/** Le commentaire décrit un rythme ou d'autres lieux : de quoi écrire des permanences. */
const DECRIT = new RegExp(
  `\\b(?:${JOUR}|semaines? (?:paires?|impaires?)|du mois|de chaque mois|par mois|itiner\\w*|tournees?|permanences?|antennes?|multi ?sites?|autres sites|sites? de|secteur|dans les communes|sur les communes|se deplace|planning)\\b`,
);
const isDescription = (commentaire: string) => DECRIT.test(normaliseTexte(commentaire));

/** « 1er et 3ème lundi du mois » : le rang du seul jour ouvert. */
const RANGS = new RegExp(
  `^(?:(?:le|les|tous les) )?(?:(?:1 ?ers?|2 ?(?:e|eme|nd|nde)|[345] ?(?:e|eme)|premiers?|deuxiemes?|seconds?|troisiemes?|quatriemes?|derniers?)(?: et)? ?)+(?<jour>${JOUR}) (?:du|de chaque) mois$`,
);

/** Les heures des colonnes, et le commentaire à côté dès qu'il les restreint : ensemble, jamais l'un sans l'autre. */
function direHoraires(ligne: Ligne, commentaire: string, carnet: Carnet): string {
  const semaine: Creneau[][] = [];
  for (const { nom } of JOURS) {
    const case_ = ligne[`h_${nom}`] ?? '';
    const creneaux = parseCreneaux(case_);
    if (!creneaux) {
      // Des heures que l'on ne sait pas relire restent telles qu'écrites, toute la semaine avec elles.
      return joint(JOURS.flatMap((jour) => (ligne[`h_${jour.nom}`] ? [`${jour.nom} ${ligne[`h_${jour.nom}`]}`] : [])).join(' ; '), commentaire);
    }
    if (creneaux.length > 0 && /00:00 ?- ?00:00/.test(case_)) carnet.repare('creneau-vide', `h_${nom}`, case_);
    semaine.push(creneaux);
  }
  const ouverts = semaine.flatMap((creneaux, rang) => (creneaux.length > 0 ? [rang] : []));
  const jourDuRang = RANGS.exec(normaliseTexte(commentaire))?.groups?.jour?.replace(/s$/, '');
  const [seul] = ouverts;
  if (ouverts.length === 1 && seul !== undefined && JOURS[seul]?.nom === jourDuRang)
    return `${commentaire.replace(/[.\s]+$/, '')} ${direCreneaux(semaine[seul] as Creneau[])}`;
  return joint(direSemaine(semaine), commentaire);
}

function joint(heures: string, commentaire: string): string {
  if (commentaire === '' || !RESTREINT.test(normaliseTexte(commentaire))) return heures;
  return heures === '' ? commentaire : `${heures}\nPrécision du service : ${commentaire}`;
}

function findRendezVous(priseRdv: string, commentaire: string): string {
  if (OBLIGATOIRE.test(normaliseTexte(commentaire))) return 'obligatoire';
  return /^oui$/i.test(priseRdv) ? 'conseille' : '';
}
