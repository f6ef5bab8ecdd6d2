import type { Adresse } from '../domaine/adresse.schema.ts';
import type { Catalogue } from '../domaine/catalogue.ts';
import { getCheminPartenaire, getCheminPermanence } from '../domaine/chemins.ts';
import { direMois } from '../domaine/dates.ts';
import { formatEtapes } from '../domaine/fraicheur.ts';
import { getAgendaPartenaire, getAgendaPermanence, listAgendasArrets } from '../domaine/horaires/agenda.ts';
import { direHoraires } from '../domaine/horaires/dire.ts';
import { lireHoraires } from '../domaine/horaires/lire.ts';
import { getBesoin, getCommuneDe } from '../domaine/partenaire.ts';
import type { Partenaire } from '../domaine/partenaire.schema.ts';
import { findLieu, isEnCoursOuAVenir } from '../domaine/permanence.ts';
import type { Permanence } from '../domaine/permanence.schema.ts';
import { indexParId } from '../domaine/reperes.ts';
import { NATURES_PERMANENCE } from '../domaine/vocabulaires/natures-permanence.ts';
import { PRESTATIONS } from '../domaine/vocabulaires/prestations.ts';
import { PUBLICS } from '../domaine/vocabulaires/publics.ts';
import { RENDEZ_VOUS } from '../domaine/vocabulaires/rendez-vous.ts';
import { type RoleId, ROLES } from '../domaine/vocabulaires/roles.ts';
import { isTraduite } from '../domaine/vocabulaires/langues.ts';
import { getLibelle, type Terme } from '../domaine/vocabulaires/terme.ts';
import type { ThemeId } from '../domaine/vocabulaires/themes.ts';
import { TYPES_PARTENAIRE } from '../domaine/vocabulaires/types-partenaire.ts';
import type { Traduire } from '../i18n/index.ts';
import { getJetonCommune, getJetonPartout, getJetonTelephone, getJetonType, JETON_FERME, listJetonsDesThemes, type TypeResultat } from './jetons.ts';
import { listCompetents } from './competents.ts';
import { isADistance, listJetonsDePartenaire, listJetonsDePermanence } from './facettes.ts';
import { getSingulier, isMotUtile, listMots } from './mots.ts';
import { getHorairesDeNotice } from './notice-horaires.ts';
import { PAS_POSITION, SIGNES } from './signes.ts';

/** Ce qu'un résultat montre : rien qui ne soit sur la page. */
export interface Affiche {
  readonly titre: string;
  readonly sousTitre: string;
  readonly texte: string;
  /** Comme on les a écrits. */
  readonly horaires: string;
  readonly telephone: string;
  /** Les étapes de la fiche (`formatEtapes`), puis le mois de sa vérification ; vide si personne ne l'a confirmée. */
  readonly fraicheur: string;
  /** Les prochaines séances (`ecrireCreneaux`). */
  readonly creneaux: string;
  /** Code de la commune ; vide si le service n'a pas de lieu à dire. */
  readonly commune: string;
  /** Dix-millièmes de degré ; rien si l'adresse ne se montre pas, ou n'est pas située. */
  readonly position: readonly [latitude: number, longitude: number] | null;
  /** La somme de `SIGNES`. */
  readonly signes: number;
  readonly themes: readonly ThemeId[];
  readonly roles: readonly RoleId[];
}

/** Une affiche qui ne dit rien. */
export const AFFICHE_VIDE: Affiche = {
  titre: '',
  sousTitre: '',
  texte: '',
  horaires: '',
  telephone: '',
  fraicheur: '',
  creneaux: '',
  commune: '',
  position: null,
  signes: 0,
  themes: [],
  roles: [],
};

/** Une page qui peut être un résultat : ce qu'elle montre, et sous quels mots elle se trouve. */
export interface Notice {
  /** Chemin de la page, sans la base. */
  readonly chemin: string;
  readonly affiche: Affiche;
  /** Mots du nom, qui pèsent plus que les autres. */
  readonly nom: readonly string[];
  readonly mots: readonly string[];
  readonly jetons: readonly string[];
}

/**
 * Les notices de tous les partenaires et permanences que l'on peut encore joindre. Communes et besoins n'en ont pas : la page de recherche les reconnaît d'elle-même.
 * L'ordre (commune, besoin, chemin) met côte à côte ce qui se ressemble : l'index en est plus petit, et toujours le même.
 */
export function listNotices(catalogue: Catalogue, t: Traduire): Notice[] {
  const { aujourdhui, territoire } = catalogue;
  const partenaires = catalogue.partenaires.filter(({ statut }) => statut !== 'ferme_definitivement');
  const joignables = indexParId(partenaires);
  const ebauches = [
    ...partenaires.map((partenaire) => getEbauchePartenaire(partenaire, catalogue, t)),
    ...catalogue.permanences.flatMap((permanence) => {
      const partenaire = joignables.get(permanence.partenaire);
      return partenaire && isEnCoursOuAVenir(permanence, aujourdhui) ? [getEbauchePermanence(permanence, partenaire, catalogue, t)] : [];
    }),
  ];
  return ebauches
    .map((ebauche) => ({ ebauche, cle: `${getCommune(ebauche.adresse) ?? 'partout'} ${ebauche.themes[0] ?? ''} ${ebauche.chemin}` }))
    .sort((a, b) => (a.cle < b.cle ? -1 : 1))
    .map(({ ebauche }) => getNotice(ebauche, getJetonPartout(territoire.departement)));
}

/** Une fiche, partenaire ou permanence, avant d'être réduite à ses mots. */
interface Ebauche {
  readonly chemin: string;
  readonly affiche: Affiche;
  readonly type: TypeResultat;
  readonly themes: readonly ThemeId[];
  readonly adresse: Adresse | undefined;
  readonly ferme: boolean;
  /** Ce qui se filtre, et quand on y est reçu. */
  readonly jetons: readonly string[];
  /** Ce qui se cherche sans se lire : sigles, missions. */
  readonly caches: readonly string[];
}

function getEbauchePartenaire(partenaire: Partenaire, catalogue: Catalogue, t: Traduire): Ebauche {
  const { nom, sigle, adresse, statut, telephone, thematiques, roles } = partenaire;
  const ouvert = statut === 'ouvert';
  const horaires = getHorairesDeNotice([getAgendaPartenaire(partenaire, catalogue)], catalogue.aujourdhui, ouvert);
  const type = getLibelle(TYPES_PARTENAIRE, partenaire.type, t.langue);
  return {
    chemin: getCheminPartenaire(partenaire),
    affiche: {
      titre: sigle && !nom.includes(sigle) ? t('fiche.sigle', { nom, sigle }) : nom,
      sousTitre: joint([direFermeture(partenaire, t), nom.toLowerCase().startsWith(type.toLowerCase()) ? undefined : type, direLieu(adresse, t)]),
      texte: formatPhrases([
        direDescription(partenaire, t),
        direListe(t('recherche.notice.prestations'), PRESTATIONS, partenaire.prestations, t),
        direPublics(partenaire, t),
        partenaire.langues_parlees.length > 0 ? t('recherche.notice.langues', { langues: partenaire.langues_parlees.join(', ') }) : undefined,
        direVoie(adresse),
      ]),
      horaires: direHorairesEcrits(partenaire.horaires_accueil, t),
      telephone: telephone[0]?.numero ?? '',
      fraicheur: formatFraicheur(partenaire, t),
      creneaux: horaires.creneaux,
      ...situe(adresse),
      signes: sommeSignes(
        { distance: isADistance(partenaire), ferme: !ouvert, fauteuil: partenaire.acces_pmr === 'oui', gratuit: partenaire.frais === 'gratuit' },
        adresse,
      ),
      themes: thematiques,
      roles,
    },
    type: 'partenaire',
    themes: thematiques,
    adresse,
    ferme: !ouvert,
    jetons: [...horaires.jetons, ...listJetonsDePartenaire(partenaire, catalogue.aujourdhui), ...listJetonsDeCompetent(partenaire, catalogue)],
    caches: [partenaire.type, ...partenaire.roles.map((role) => getLibelle(ROLES, role)), ...listCachesTraduits(partenaire, t)],
  };
}

function getEbauchePermanence(permanence: Permanence, partenaire: Partenaire, catalogue: Catalogue, t: Traduire): Ebauche {
  const { intitule, itinerance, thematiques, rendez_vous } = permanence;
  const lieu = findLieu(permanence, catalogue);
  const ouvert = partenaire.statut === 'ouvert';
  const arrets = listAgendasArrets(permanence, catalogue).map(({ agenda }) => agenda);
  const horaires = getHorairesDeNotice(arrets.length > 0 ? arrets : [getAgendaPermanence(permanence, catalogue)], catalogue.aujourdhui, ouvert);
  const nature = getLibelle(NATURES_PERMANENCE, permanence.nature, t.langue);
  return {
    chemin: getCheminPermanence(permanence),
    affiche: {
      titre: intitule,
      sousTitre: joint([
        direFermeture(partenaire, t),
        intitule.toLowerCase().startsWith(nature.toLowerCase()) ? undefined : nature,
        lieu?.nom,
        lieu && direLieu(lieu.adresse, t),
      ]),
      texte: formatPhrases([
        t('courte.permanence.par', { nom: partenaire.nom }),
        rendez_vous === 'inconnu' ? undefined : getLibelle(RENDEZ_VOUS, rendez_vous, t.langue),
        permanence.prise_de_rendez_vous,
        direPublics(permanence, t),
        itinerance && `${itinerance.tournee}\u00A0: ${itinerance.arrets.map((arret) => arret.lieu).join(', ')}`,
        lieu && direVoie(lieu.adresse),
      ]),
      horaires: direHorairesEcrits(permanence.horaires, t),
      telephone: partenaire.telephone[0]?.numero ?? '',
      fraicheur: formatFraicheur(permanence, t),
      creneaux: horaires.creneaux,
      ...situe(lieu?.adresse),
      signes: sommeSignes({ ferme: !ouvert, gratuit: partenaire.frais === 'gratuit' }, lieu?.adresse),
      themes: thematiques,
      roles: partenaire.roles,
    },
    type: 'permanence',
    themes: thematiques,
    adresse: lieu?.adresse,
    ferme: !ouvert,
    jetons: [...horaires.jetons, ...listJetonsDePermanence(permanence, partenaire, catalogue.aujourdhui), ...listJetonsDeCompetent(partenaire, catalogue)],
    caches: [partenaire.type, partenaire.sigle ?? '', ...(isTraduite(t.langue) ? thematiques.flatMap((id) => [getBesoin(id), getBesoin(id, t.langue)]) : [])],
  };
}

/** @param partout le jeton de ce qui vaut pour tout le département */
function getNotice({ chemin, affiche, type, themes, adresse, ferme, jetons, caches }: Ebauche, partout: string): Notice {
  const { titre, sousTitre, texte, telephone } = affiche;
  const nom = listFormes(titre);
  const commune = getCommune(adresse);
  return {
    chemin,
    affiche,
    nom,
    mots: listFormes([sousTitre, texte, ...caches].join(' \n '))
      .filter((mot) => !nom.includes(mot))
      .sort(),
    jetons: [
      commune === undefined ? partout : getJetonCommune(commune),
      getJetonType(type),
      ...listJetonsDesThemes(themes),
      ...jetons,
      ...(ferme ? [JETON_FERME] : []),
      ...(telephone ? [getJetonTelephone(telephone)] : []),
    ],
  };
}

/** Où poser le résultat : rien de plus que ce que la fiche montre. */
function situe(adresse: Adresse | undefined): Pick<Affiche, 'commune' | 'position'> {
  const commune = getCommune(adresse) ?? '';
  if (adresse?.visibilite !== 'publique') return { commune, position: null };
  const { latitude, longitude } = adresse;
  const pose = (degres: number) => Math.round(degres * PAS_POSITION);
  return { commune, position: latitude === undefined || longitude === undefined ? null : [pose(latitude), pose(longitude)] };
}

function sommeSignes(signes: Partial<Record<Exclude<keyof typeof SIGNES, 'approche'>, boolean>>, adresse: Adresse | undefined): number {
  const approche = adresse?.visibilite === 'publique' && adresse.precision === 'commune';
  return Object.entries({ ...signes, approche }).reduce((somme, [signe, vrai]) => somme + (vrai ? SIGNES[signe as keyof typeof SIGNES] : 0), 0);
}

/** Les mots d'un texte, chacun une fois, sous la forme où la saisie se compare : au singulier, ni accent, ni ligature, ni mot vide. */
const listFormes = (texte: string): string[] => [
  ...new Set(
    listMots(texte)
      .filter(isMotUtile)
      .map(({ forme }) => getSingulier(forme)),
  ),
];

const listJetonsDeCompetent = ({ id }: Partenaire, catalogue: Catalogue): string[] => {
  const jeton = listCompetents(catalogue).jetons.get(id);
  return jeton ? [jeton] : [];
};

const formatFraicheur = (fiche: Partenaire | Permanence, { langue }: Traduire) =>
  `${formatEtapes(fiche)};${fiche.verifie_le ? direMois(fiche.verifie_le, langue) : ''}`;
/** Une description est en français : dans une autre langue, les besoins disent à quoi sert le lieu. */
const direDescription = ({ description, thematiques }: Pick<Partenaire, 'description' | 'thematiques'>, { langue }: Traduire) =>
  isTraduite(langue) ? thematiques.map((id) => getBesoin(id, langue)).join(' · ') : description;
/** Le français reste cherchable dans toutes les langues : c'est celui des papiers que l'on tient. */
const listCachesTraduits = ({ description, roles, thematiques }: Pick<Partenaire, 'description' | 'roles' | 'thematiques'>, { langue }: Traduire): string[] =>
  isTraduite(langue) ? [description ?? '', ...roles.map((role) => getLibelle(ROLES, role, langue)), ...thematiques.map((id) => getBesoin(id))] : [];
const getCommune = (adresse: Adresse | undefined) => adresse && getCommuneDe({ adresse });
const direFermeture = ({ statut }: Partenaire, t: Traduire) => (statut === 'ouvert' ? undefined : t(`courte.ferme.${statut}`));
const direPublics = ({ publics }: Pick<Partenaire, 'publics'>, t: Traduire) =>
  direListe(
    t('recherche.notice.publics'),
    PUBLICS,
    publics.filter((id) => id !== 'tous-publics'),
    t,
  );
const direVoie = (adresse: Adresse) => (adresse.visibilite === 'publique' ? adresse.adresse : undefined);
const joint = (bouts: readonly (string | undefined)[]) => bouts.filter(Boolean).join(' · ');
const formatPhrases = (phrases: readonly (string | undefined)[]) =>
  phrases.flatMap((phrase) => (phrase ? [/[.!?…]\s*$/.test(phrase) ? phrase.trim() : `${phrase.trim()}.`] : [])).join(' ');

function direListe(titre: string, table: readonly Terme[], ids: readonly string[], { langue }: Traduire): string | undefined {
  return ids.length > 0 ? `${titre}\u00A0: ${ids.map((id) => getLibelle(table, id, langue).toLowerCase()).join(', ')}` : undefined;
}

/** Les horaires tels qu'on les a écrits ; dans une autre langue, redits, et tels quels s'ils ne se lisent pas. */
function direHorairesEcrits(horaires: string | undefined, { langue }: Traduire): string {
  if (!horaires || !isTraduite(langue)) return horaires ?? '';
  const { osm, rendez_vous, erreur } = lireHoraires(horaires);
  return erreur ? horaires : direHoraires(osm, langue, rendez_vous);
}

/** Où, sans en dire plus que la fiche. */
function direLieu(adresse: Adresse, t: Traduire): string {
  switch (adresse.visibilite) {
    case 'publique':
      return adresse.commune;
    case 'sur_orientation':
      return joint([adresse.commune, t('courte.telephone.adresse')]);
    case 'confidentielle':
      return joint([t('courte.departement'), t('courte.telephone.adresse')]);
    case 'sans_lieu':
      return t('courte.sansLieu');
  }
}
