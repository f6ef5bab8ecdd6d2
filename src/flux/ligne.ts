import type { Ligne } from '../domaine/colonnes.ts';
import { findIllisible } from '../domaine/horaires/illisibles.ts';
import { findNomDePersonne } from '../domaine/personne.ts';
import { slugify } from '../domaine/slug.ts';
import type { Carnet } from './carnet.ts';
import { repareCourriel, repareDate, repareSite } from './champs.ts';
import type { Contexte } from './contexte.ts';
import { deduireType, getDeduits } from './deduire-type.ts';
import type { Format } from './format.ts';
import { nettoieCase } from './nettoyer.ts';
import { parsePoint, placePoint } from './point.ts';
import { situe } from './situer.ts';
import { repareTelephones } from './telephone.ts';
import { findVisibilite, listColonnesDuLieu, type Visibilite } from './visibilite.ts';
import { repareVocabulaires } from './vocabulaire.ts';

/** Une ligne à nos colonnes, réparée, prête pour le schéma ; et ce qu'elle portait qui ne se publie pas. */
export interface LignePrete {
  readonly ligne: Record<string, string>;
  /** Identifiant donné par le fichier ; vide s'il n'en donnait pas. */
  readonly source: string;
  readonly visibilite: Visibilite;
  /** Cases pour le dossier privé. */
  readonly prive: Ligne;
}

/** Nos colonnes qui admettent plusieurs lignes ; ailleurs, un saut de ligne devient une virgule. */
const PLUSIEURS_LIGNES = new Set(['description', 'conditions_acces', 'horaires_accueil', 'horaires', 'telephone', 'courriel', 'contacts_pro']);
const A_COUPER: Readonly<Record<string, number>> = { description: 2_000, conditions_acces: 1_000 };
const SITES = ['site_web', 'lien_mobilisation', 'accessibilite_lieu', 'lien_source'];
const DATES = ['date_maj', 'verifie_le', 'valide_du', 'valide_au'];
const HORAIRES = ['horaires_accueil', 'horaires'];
const OUI = /^(?:oui|vrai|true|1)$/i;
const PLACE = ['visibilite', 'adresse', 'complement_adresse', 'code_postal', 'commune', 'code_insee', 'latitude', 'longitude', 'precision', 'hors_territoire'];

/**
 * Prépare une ligne de n'importe quel format. Rend rien, et le carnet dit pourquoi, si elle ne peut pas se publier.
 * La visibilité se décide avant toute autre lecture : rien d'une fiche cachée n'est cité.
 */
export function prepareLigne(brutes: Ligne, format: Format, contexte: Contexte, carnet: Carnet): LignePrete | undefined {
  const declaree = findVisibilite(brutes);
  // Le fichier de son propriétaire peut déjà l'avoir cachée.
  carnet.cachee ||= declaree === undefined || declaree === 'confidentielle' || declaree === 'sur_orientation';
  if (declaree === undefined) {
    carnet.refuse('visibilite-inconnue', 'visibilite');
    return undefined;
  }
  if (declaree === 'confidentielle') {
    if (format.genre === 'permanences') carnet.refuse('permanence-confidentielle', '');
    const colonnes = listColonnesDuLieu(brutes);
    if (colonnes.length > 0) carnet.refuse('confidentiel-situe', colonnes[0] ?? '', '', { colonnes: colonnes.join(', ') });
    if (carnet.enQuarantaine) return undefined;
  }
  const nettoyees = nettoie(brutes, format, carnet);
  const ligne: Record<string, string> = { ...format.convertit(nettoyees, carnet) };
  checkRequis(ligne, format, carnet);
  // Un format peut dire qu'un lieu ne reçoit personne, ou qu'un service est à distance ; jamais montrer plus que ce que la ligne permet.
  const visibilite = declaree === 'publique' && ligne.visibilite === 'sans_lieu' ? 'sans_lieu' : declaree;
  const lieu = prepareLieu(ligne, visibilite, contexte, carnet);
  if (!lieu) return undefined;
  if (visibilite === 'sur_orientation') retireLieuDesTextes(ligne, carnet);
  if (carnet.enQuarantaine) return undefined;
  for (const colonne of PLACE) ligne[colonne] = lieu.public[colonne] ?? '';
  repareContacts(ligne, format, contexte, carnet);
  for (const colonne of HORAIRES) checkHoraires(ligne[colonne], colonne, carnet);
  for (const colonne of DATES) if (ligne[colonne]) ligne[colonne] = repareDate(ligne[colonne] as string, colonne, carnet);
  const prive: Record<string, string> = { ...lieu.prive };
  if (ligne.contacts_pro) {
    carnet.avertit(contexte.dossierPrive ? 'lignes-pro-gardees' : 'lignes-pro-retirees', 'contacts_pro');
    prive.contacts_pro = ligne.contacts_pro;
    delete ligne.contacts_pro;
  }
  repareVocabulaires(ligne, carnet);
  if (format.genre === 'partenaires') deduit(ligne);
  return { ligne, source: (ligne.id ?? '').trim(), visibilite, prive };
}

function nettoie(brutes: Ligne, { genre }: Format, carnet: Carnet): Ligne {
  const requise = (colonne: string) => (genre === 'partenaires' ? colonne === 'nom' : colonne === 'intitule' || colonne === 'partenaire');
  const nettoyees: Record<string, string> = {};
  for (const colonne of Object.keys(brutes)) {
    const brut = brutes[colonne] as string;
    nettoyees[colonne] = brut;
    // Un identifiant ne se montre pas : il devient une adresse de page, en lettres simples.
    if (colonne === 'id' || brut === '') continue;
    const { texte, repares, refus } = nettoieCase(brut);
    for (const code of repares) if (code !== 'telephone-remis-en-forme' || colonne === 'telephone') carnet.repare(code, colonne);
    if (refus && requise(colonne)) carnet.refuse(refus, colonne, brut);
    else if (refus) carnet.avertit(refus, colonne, colonne === 'courriel' || colonne === 'contacts_pro' ? '' : brut);
    const limite = A_COUPER[colonne] ?? Number.POSITIVE_INFINITY;
    if (texte.length > limite) carnet.avertit('texte-coupe', colonne, '', { limite: String(limite) });
    const court = texte.length > limite ? `${texte.slice(0, limite - 1).replace(/\s+\S*$/, '')}…` : texte;
    nettoyees[colonne] = PLUSIEURS_LIGNES.has(colonne) || !court.includes('\n') ? court : court.replace(/[,;]?\s*\n\s*/g, ', ');
  }
  return nettoyees;
}

function checkRequis({ nom = '', intitule = '', partenaire = '' }: Ligne, { genre }: Format, carnet: Carnet): void {
  if (carnet.enQuarantaine) return;
  if (genre === 'partenaires' && nom === '') carnet.refuse('nom-manquant', 'nom');
  if (genre === 'permanences' && partenaire === '') carnet.refuse('partenaire-manquant', 'partenaire');
  if (genre === 'permanences' && intitule === '') carnet.refuse('intitule-manquant', 'intitule');
}

/** L'adresse : ce qui se publie, et ce qui va au dossier privé. */
function prepareLieu(ligne: Ligne, visibilite: Visibilite, { atlas, dossierPrive }: Contexte, carnet: Carnet): { public: Ligne; prive: Ligne } | undefined {
  if (visibilite === 'confidentielle' || visibilite === 'sans_lieu' || ligne.chez) {
    const situee: Ligne = ligne.chez ? {} : { visibilite };
    return { public: situee, prive: {} };
  }
  const {
    commune = '',
    code_postal = '',
    code_insee = '',
    latitude = '',
    longitude = '',
    adresse = '',
    complement_adresse = '',
    precision = '',
    hors_territoire = '',
  } = ligne;
  const point = parsePoint(latitude, longitude, carnet);
  if (visibilite === 'publique' && OUI.test(hors_territoire) && commune !== '' && /^(?:\d{5}|2[AB]\d{3})$/.test(code_insee) && !atlas.findParCode(code_insee)) {
    // Gardée exprès : elle sert aux habitants d'ici, et la liste officielle du département ne la connaît pas.
    const coordonnees: Ligne = point ? { latitude: String(point.latitude), longitude: String(point.longitude), precision } : {};
    return { public: { visibilite, adresse, complement_adresse, code_postal, commune, code_insee, ...coordonnees, hors_territoire }, prive: {} };
  }
  const situation = situe({ commune, code_postal, code_insee }, point, atlas, carnet);
  if (!situation) return undefined;
  const { commune: retenue } = situation;
  const officielle = { commune: retenue.nom, code_insee: retenue.code_insee };
  if (visibilite === 'sur_orientation') {
    const prive = Object.fromEntries(Object.entries({ adresse, complement_adresse, code_postal, latitude, longitude }).filter(([, texte]) => texte !== ''));
    if (Object.keys(prive).length > 0) carnet.avertit(dossierPrive ? 'adresse-gardee' : 'adresse-retiree', 'adresse');
    return { public: { visibilite, ...officielle }, prive };
  }
  const place = placePoint(point, retenue, atlas, carnet);
  const voie = situation.courrier
    ? { adresse: '', complement_adresse: `Courrier : ${[adresse, complement_adresse, `${code_postal} ${commune}`.trim()].filter(Boolean).join(', ')}` }
    : ordonne(adresse, joint(complement_adresse, situation.ancien, `${ligne.nom} ${adresse}`), carnet);
  const coordonnees: Ligne = place ? { latitude: String(place.latitude), longitude: String(place.longitude), precision: place.precision ?? precision } : {};
  return { public: { visibilite, ...voie, code_postal: situation.code_postal, ...officielle, ...coordonnees, hors_territoire }, prive: {} };
}

const VOIE = /\b(?:rue|avenue|av\.|boulevard|bd|place|chemin|impasse|all[ée]es?|route|cours|quai|passage|square|esplanade|mont[ée]e|promenade)\b/i;

/** « CS 80653 » puis « 17 avenue Saint-Saëns » : c'est la voie que l'on cherche sur un plan, elle passe devant. */
function ordonne(adresse: string, complement: string, carnet: Carnet): Ligne {
  const dabord =
    /^(?:n° ?)?\d+[a-z]?(?: ?(?:bis|ter|quater))?(?:-\d+)?,? \p{L}|^(?:rue|avenue|boulevard|place|chemin|impasse|all[ée]es?|route|cours|quai|esplanade)\b/iu;
  if (VOIE.test(adresse) || !VOIE.test(complement) || !dabord.test(complement) || adresse === '') return { adresse, complement_adresse: complement };
  carnet.repare('adresse-ordonnee', 'adresse');
  return { adresse: complement, complement_adresse: adresse };
}

/** L'adresse cachée ne revient pas par un texte, ni par la page Acceslibre du lieu. */
function retireLieuDesTextes(ligne: Record<string, string>, carnet: Carnet): void {
  const voies = [ligne.adresse, ligne.complement_adresse].map((voie) => slugify(voie ?? '')).filter((voie) => voie.length > 5);
  for (const [colonne, texte] of Object.entries(ligne)) {
    if (PLACE.includes(colonne) || colonne === 'contacts_pro' || texte === '') continue;
    if (colonne !== 'accessibilite_lieu' && !voies.some((voie) => slugify(texte).includes(voie))) continue;
    if (colonne === 'nom' || colonne === 'intitule' || colonne === 'lieu') carnet.refuse('adresse-dans-un-texte', colonne);
    else carnet.avertit('adresse-dans-un-texte', colonne);
    ligne[colonne] = '';
  }
}

/** Le nom d'une ancienne commune ou d'un hameau aide à trouver la porte : il rejoint le complément, s'il n'est pas déjà écrit. */
function joint(complement: string, ancien: string | undefined, dejaDit: string): string {
  if (!ancien || slugify(`${complement} ${dejaDit}`).includes(slugify(ancien))) return complement;
  return complement ? `${complement}, ${ancien}` : ancien;
}

/** Des horaires que l'on ne sait pas lire restent, écrits comme ils sont : les mots en cause sont dits, rien n'est deviné. */
function checkHoraires(texte: string | undefined, colonne: string, carnet: Carnet): void {
  // Un texte qui nomme quelqu'un s'en va ensuite, et sans être cité.
  const erreur = texte && !findNomDePersonne(texte) ? findIllisible(texte) : undefined;
  if (erreur) carnet.avertit('horaires-illisibles', colonne, texte, { raison: erreur.message, conseil: erreur.conseil });
}

function repareContacts(ligne: Record<string, string>, { portablesDeService }: Format, { demonstration, atlas }: Contexte, carnet: Carnet): void {
  const declare = OUI.test(ligne.telephone_professionnel ?? '');
  if (ligne.telephone)
    ligne.telephone = repareTelephones(ligne.telephone, { demonstration, professionnel: declare ? 'oui' : portablesDeService ? 'officiel' : 'non' }, carnet);
  if (portablesDeService && !declare && /(?:^|: | \| )0[67] /.test(ligne.telephone ?? '')) ligne.telephone_professionnel = 'oui';
  if (ligne.courriel) {
    const { courriel, site } = repareCourriel(
      ligne.courriel,
      `${ligne.nom ?? ''} ${ligne.commune ?? ''} ${ligne.adresse ?? ''} ${ligne.complement_adresse ?? ''}`,
      (mot) => atlas.listParNom(mot).length > 0,
      carnet,
    );
    ligne.courriel = courriel;
    if (site) {
      carnet.repare('adresse-web-deplacee', 'courriel');
      ligne.lien_mobilisation ||= site;
    }
  }
  for (const colonne of SITES) if (ligne[colonne]) ligne[colonne] = repareSite(ligne[colonne] as string, colonne, carnet);
}

/** Type, rôles et thèmes que le fichier ne dit pas. */
function deduit(ligne: Record<string, string>): void {
  const declare = ligne.type ?? '';
  const type = deduireType(declare, ligne.nom ?? '');
  const { roles, thematiques } = getDeduits(type, declare);
  ligne.type = type;
  ligne.roles ||= roles.join(' | ');
  ligne.thematiques ||= thematiques.join(' | ');
}
