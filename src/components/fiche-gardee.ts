import type { Adresse } from '../domaine/adresse.schema.ts';
import type { Catalogue } from '../domaine/catalogue.ts';
import { getCheminDroit, getCheminPartenaire, getCheminPermanence } from '../domaine/chemins.ts';
import { getCodeSelection } from '../domaine/code-selection.ts';
import { direACommune } from '../domaine/commune.ts';
import { direJour } from '../domaine/dates.ts';
import type { Droit } from '../domaine/droit.schema.ts';
import type { FicheGardee } from '../domaine/fiche-gardee.ts';
import { type Agenda, direRegleAgenda, getAgenda, getAgendaPartenaire, getAgendaPermanence, listAgendasArrets } from '../domaine/horaires/agenda.ts';
import { getMinutes } from '../domaine/horaires/creneaux.ts';
import { direJournee, regroupParJour } from '../domaine/horaires/dire-seance.ts';
import { formatParis } from '../domaine/horaires/fuseau.ts';
import { findPosition, getResume } from '../domaine/partenaire.ts';
import type { Partenaire } from '../domaine/partenaire.schema.ts';
import { findLieu } from '../domaine/permanence.ts';
import type { Permanence } from '../domaine/permanence.schema.ts';
import { capitalizePhrase } from '../domaine/phrase.ts';
import { indexParCode, indexParId } from '../domaine/reperes.ts';
import { DOCUMENTS } from '../domaine/vocabulaires/documents.ts';
import { RENDEZ_VOUS } from '../domaine/vocabulaires/rendez-vous.ts';
import { isTraduite, type Langue } from '../domaine/vocabulaires/langues.ts';
import { getLibelle } from '../domaine/vocabulaires/terme.ts';
import { getTraduire, type Traduire } from '../i18n/index.ts';

/** Une de plus que ce qui se montre : la première est peut-être passée quand la page s'ouvre. */
const DATES_MAX = 4;
const DOUTES = { 'jour férié': 'ferie', 'vacances scolaires': 'vacances', fermeture: 'fermeture' } as const;
const rangDocument = new Map<string, number>(DOCUMENTS.map(({ id }, rang) => [id, rang]));

/** Ce qui dit une fiche dans une langue. */
interface Diction {
  readonly t: Traduire;
  readonly langue: Langue;
}

/** Toutes les fiches qui se gardent, dites en mots, dans un ordre qui ne dépend de rien. */
export function listFichesGardees(catalogue: Catalogue, langue: Langue = 'fr'): FicheGardee[] {
  const diction = { t: getTraduire(langue), langue };
  const parId = indexParId(catalogue.partenaires);
  return [
    ...catalogue.partenaires.map((partenaire) => formatPartenaire(partenaire, catalogue, diction)),
    ...catalogue.permanences.flatMap((permanence) => {
      const partenaire = parId.get(permanence.partenaire);
      return partenaire ? [formatPermanence(permanence, partenaire, catalogue, diction)] : [];
    }),
    ...catalogue.droits.map((droit) => formatDroit(droit, diction)),
  ];
}

function formatPartenaire(partenaire: Partenaire, catalogue: Catalogue, diction: Diction): FicheGardee {
  const { t, langue } = diction;
  const { id, nom, adresse, telephone, statut, a_apporter } = partenaire;
  const agenda = getAgendaPartenaire(partenaire, catalogue);
  const jour = (date: string) => direJour(date, langue);
  return {
    code: getCodeSelection('partenaire', id),
    sorte: 'lieu',
    chemin: getCheminPartenaire(partenaire),
    nom,
    // La description est le texte libre de son responsable : ailleurs qu'en français, les besoins disent à quoi sert le lieu.
    quoi: getResume(langue === 'fr' ? partenaire : { ...partenaire, description: undefined }, langue),
    ...situe(adresse, catalogue, t),
    telephones: listTelephones(partenaire, catalogue, t),
    regle: direRegle(agenda, telephone.length > 0, diction),
    dates: listDates([{ agenda, ou: '' }], telephone.length > 0, t),
    alertes: [
      ...(statut === 'ouvert' ? [] : [[0, t(`courte.ferme.${statut}`)] as const]),
      ...agenda.fermetures.map(({ du, au, texte, ...lu }) => {
        const dit = direRegleAgenda(lu, langue);
        const cle = dit ? 'fiche.fermeture.horaires' : texte ? 'fiche.fermeture.illisible' : 'fiche.fermeture';
        const valeurs = { du: jour(du), au: jour(au), horaires: dit || texte || '' };
        return [getMinutes(formatParis(au, 1440)), du === au ? t(`${cle}.jour`, valeurs) : t(cle, valeurs)] as const;
      }),
    ],
    apporter: listRangs(a_apporter),
  };
}

function formatPermanence(permanence: Permanence, partenaire: Partenaire, catalogue: Catalogue, diction: Diction): FicheGardee {
  const { t, langue } = diction;
  const { id, intitule, itinerance, valide_du, valide_au, prise_de_rendez_vous } = permanence;
  const lieu = findLieu(permanence, catalogue);
  const agenda = getAgendaPermanence(permanence, catalogue);
  const telephone = partenaire.telephone.length > 0;
  const arrets = listAgendasArrets(permanence, catalogue).map(({ lieu: ou, agenda: aLArret }) => ({ agenda: aLArret, ou }));
  const validite = [
    valide_du && t('permanence.du', { du: direJour(valide_du, langue) }),
    valide_au && t('permanence.au', { au: direJour(valide_au, langue) }),
  ].filter(Boolean);
  const { ou, ...reste } = lieu ? situe(lieu.adresse, catalogue, t) : { ou: [itinerance ? itinerance.tournee : t('permanence.lieu.inconnu')] };
  return {
    code: getCodeSelection('permanence', id),
    sorte: 'lieu',
    chemin: getCheminPermanence(permanence),
    nom: intitule,
    ...(intitule.toLowerCase().includes(partenaire.nom.toLowerCase()) ? {} : { quoi: t('courte.permanence.par', { nom: partenaire.nom }) }),
    ou: lieu && lieu.nom !== partenaire.nom ? [lieu.nom, ...ou] : ou,
    ...reste,
    telephones: listTelephones(partenaire, catalogue, t),
    regle: [
      ...direRegle(agenda, telephone, diction),
      ...(prise_de_rendez_vous ? [`${t('permanence.prise')}\u00A0: ${prise_de_rendez_vous}`] : []),
      ...(validite.length > 0 ? [validite.join(' ')] : []),
    ],
    dates: listDates(arrets.length > 0 ? arrets : [{ agenda, ou: '' }], telephone, t),
    alertes:
      partenaire.statut === 'ouvert' ? [] : [[0, t(partenaire.statut === 'ferme_definitivement' ? 'permanence.fermee' : 'permanence.fermee.pourLeMoment')]],
    apporter: listRangs(partenaire.a_apporter),
  };
}

/** Un droit se garde comme une adresse : ce qu'il est, et ce qu'il faut apporter pour le demander. Une page sensible garde son titre neutre. */
function formatDroit(droit: Droit, { t, langue }: Diction): FicheGardee {
  const { id, titre, resume, sensible, a_apporter } = droit;
  return {
    code: getCodeSelection('droit', id),
    sorte: 'droit',
    chemin: getCheminDroit(droit),
    nom: sensible ? (isTraduite(langue) ? t(`droit.neutre.${sensible.slug as 'ou-aller'}`) : sensible.titre) : titre,
    // À côté du français, le nom du droit se redit dans l'autre langue ; celui d'un lieu reste le sien.
    ...(sensible ? {} : { quoi: langue === 'fr' ? resume : `${titre}. ${resume}` }),
    ou: [],
    telephones: [],
    regle: [],
    dates: [],
    alertes: [],
    apporter: listRangs(a_apporter),
  };
}

const listRangs = (documents: readonly string[]): number[] => documents.flatMap((id) => rangDocument.get(id) ?? []);

/** Où c'est, et seulement ce que l'adresse permet de dire ; un point, seulement si elle est publique. */
function situe(adresse: Adresse, { communes }: Catalogue, t: Traduire): Pick<FicheGardee, 'ou' | 'commune' | 'point'> {
  if (adresse.visibilite === 'sur_orientation')
    return { ou: [t('fiche.ou.sur_orientation', { lieu: capitalizePhrase(direACommune(adresse.commune, t.langue)) })] };
  if (adresse.visibilite !== 'publique') return { ou: [t(`fiche.ou.${adresse.visibilite}`)] };
  const { adresse: voie, complement_adresse: complement, code_postal, commune } = adresse;
  const position = findPosition(adresse, indexParCode(communes));
  const arrondi = (degres: number) => Math.round(degres * 10_000) / 10_000;
  return {
    ou: [voie, complement, [code_postal, commune].filter(Boolean).join(' '), voie ? undefined : t('fiche.ou.commune')].filter((ligne) => ligne !== undefined),
    commune,
    ...(position && { point: [arrondi(position.latitude), arrondi(position.longitude), position.exacte ? 0 : 1] as const }),
  };
}

function listTelephones({ telephone }: Partenaire, catalogue: Catalogue, t: Traduire): [string, string][] {
  return telephone.map(({ numero, libelle, horaires }) => {
    const dit = horaires && direRegleAgenda(getAgenda({ horaires }, catalogue), t.langue);
    const heures = horaires && (dit ? t('horaires.repond', { horaires: dit }) : t('horaires.repond.aConfirmer', { horaires }));
    return [numero, [telephone.length > 1 ? libelle : undefined, heures].filter(Boolean).join('. ')];
  });
}

function direRegle(agenda: Agenda, telephone: boolean, { t, langue }: Diction): string[] {
  const { etat, texte = '', rendez_vous } = agenda;
  const dit = direRegleAgenda(agenda, langue);
  const regle = etat === 'illisible' ? t('horaires.court.aConfirmer', { texte }) : capitalizePhrase(dit);
  const dejaDit = /rendez-vous/i.test(agenda.dit ?? '');
  const avant =
    rendez_vous !== 'inconnu' && !dejaDit
      ? `${getLibelle(RENDEZ_VOUS, rendez_vous, langue)}.`
      : etat === 'absent'
        ? t(telephone ? 'fiche.avant.telephone' : 'fiche.avant')
        : '';
  return [regle, avant].filter(Boolean);
}

/** Les prochaines dates, arrêt par arrêt pour une tournée ; mêlées dans l'ordre. */
function listDates(agendas: readonly { readonly agenda: Agenda; readonly ou: string }[], telephone: boolean, t: Traduire): [number, string, string][] {
  const conseil = t(telephone ? 'horaires.conseil.telephone' : 'horaires.conseil');
  return agendas
    .flatMap(({ agenda: { seances, prochaines }, ou }) => {
      // Une porte qui n'ouvre que deux fois en 90 jours a ses dates suivantes dans `prochaines`.
      const journees = regroupParJour(seances.length > prochaines.length ? seances : prochaines).slice(0, DATES_MAX);
      return journees.map((journee) => {
        const raison = journee.seances.find(({ a_confirmer }) => a_confirmer)?.a_confirmer;
        return {
          fin: getMinutes(journee.seances.at(-1)?.fin ?? journee.jour),
          dite: [direJournee(journee, t.langue), ou].filter(Boolean).join(', '),
          doute: raison ? t(`horaires.doute.${DOUTES[raison]}`, { conseil }) : '',
        };
      });
    })
    .sort((a, b) => a.fin - b.fin)
    .slice(0, DATES_MAX)
    .map(({ fin, dite, doute }) => [fin, dite, doute]);
}
