import type { Catalogue } from '../domaine/catalogue.ts';
import { getCodeSelection } from '../domaine/code-selection.ts';
import { getCheminDroit, getCheminPartenaire } from '../domaine/chemins.ts';
import { getAgendaPartenaire } from '../domaine/horaires/agenda.ts';
import { direJournee, regroupParJour } from '../domaine/horaires/dire-seance.ts';
import { direNumero, findLienTelephone } from '../domaine/numero.ts';
import type { Competent, Ressort } from '../domaine/orientation/competence.ts';
import { type Audience, pour } from '../domaine/orientation/dire.ts';
import type { DonneesMots, DonneesRessort, FicheGuide, MotsDroit, MotsQuestion, TextesGuide } from '../domaine/orientation/donnees.ts';
import { findFermeture } from '../domaine/partenaire.ts';
import type { Partenaire } from '../domaine/partenaire.schema.ts';
import type { Prive } from '../domaine/prive.schema.ts';
import { capitalizePhrase } from '../domaine/phrase.ts';
import { listSiglesDits } from '../domaine/sigles.ts';
import { indexParId } from '../domaine/reperes.ts';
import type { Droit } from '../domaine/droit.schema.ts';
import type { Traduit } from '../domaine/traduction.ts';
import type { Urgence } from '../domaine/urgence.schema.ts';
import { DOCUMENTS } from '../domaine/vocabulaires/documents.ts';
import { RENDEZ_VOUS } from '../domaine/vocabulaires/rendez-vous.ts';
import { ROLES } from '../domaine/vocabulaires/roles.ts';
import { getEtiquette, type Langue } from '../domaine/vocabulaires/langues.ts';
import { getLibelle, type Terme } from '../domaine/vocabulaires/terme.ts';
import { BESOINS } from '../domaine/vocabulaires/themes.ts';

/** Ce qu'il faut pour dire une fiche ; `direOu` et `direAConfirmer` sont des mots de l'interface. */
interface Options {
  readonly direOu: (adresse: Partenaire['adresse']) => string;
  readonly direAConfirmer: (texte: string) => string;
  readonly fictif: string;
}

/** Le fichier d'une commune pour le guide : son ressort et les fiches qu'il cite, chacune une fois. */
export function formatRessort(ressort: Ressort, catalogue: Catalogue, options: Options): DonneesRessort {
  const parId = indexParId(catalogue.partenaires);
  const cites = new Set(listCompetents(ressort).flatMap(({ id }) => id ?? []));
  const fiches = [...cites].sort().flatMap((id) => {
    const partenaire = parId.get(id);
    return partenaire ? [[id, formatFiche(partenaire, catalogue, options)] as const] : [];
  });
  return { ressort, fiches: Object.fromEntries(fiches) };
}

/** Tous les services qu'un ressort nomme. */
function listCompetents({ roles, mairie, confies, sansDomicile, nouveauxArrivants }: Ressort): Competent[] {
  return [
    ...Object.values(roles).flat(),
    ...Object.values(sansDomicile).flat(),
    ...Object.values(nouveauxArrivants).flat(),
    ...confies.map(({ competent }) => competent),
    ...(mairie ? [mairie] : []),
  ];
}

function formatFiche(partenaire: Partenaire, catalogue: Catalogue, { direOu, direAConfirmer, fictif }: Options): FicheGuide {
  const { id, nom, telephone, adresse, langues_parlees, a_apporter } = partenaire;
  const prive = catalogue.prives?.[id];
  const agenda = getAgendaPartenaire(partenaire, catalogue);
  const fermeture = findFermeture(partenaire, catalogue.aujourdhui);
  const quand = agenda.etat === 'illisible' ? direAConfirmer(agenda.texte ?? '') : capitalizePhrase(agenda.dit ?? '');
  return {
    code: getCodeSelection('partenaire', id),
    nom,
    page: getCheminPartenaire(partenaire),
    telephones: telephone.slice(0, 2).map(({ numero, libelle }) => {
      const lien = findLienTelephone(numero);
      return { numero: lien ? direNumero(numero) : `${direNumero(numero)} (${fictif})`, ...(lien ? { lien } : {}), ...(libelle ? { libelle } : {}) };
    }),
    ou: direPrive(prive) || direOu(adresse),
    ...(prive && prive.contacts_pro.length > 0 ? { contactsPro: prive.contacts_pro } : {}),
    ...(quand ? { quand } : {}),
    ...(fermeture ? { ferme: fermeture.au } : {}),
    prochains: regroupParJour(agenda.prochaines)
      .slice(0, JOURS_PORTES)
      .map((journee) => ({
        jour: journee.jour,
        dit: capitalizePhrase(direJournee(journee)),
        plages: journee.seances.map(({ debut, fin }) => [formatHeure(debut), formatHeure(fin)] as const),
        ...(journee.seances.some(({ a_confirmer }) => a_confirmer) ? { aConfirmer: true as const } : {}),
      })),
    ...(agenda.rendez_vous === 'inconnu' ? {} : { rendezVous: agenda.rendez_vous }),
    ...(langues_parlees.length > 0 ? { langues: langues_parlees.join(', ') } : {}),
    ...(a_apporter.length > 0 ? { aApporter: a_apporter } : {}),
  };
}

/** L'adresse du dossier privé, dans la version des professionnels ; vide sinon. */
const direPrive = (prive: Prive | undefined): string =>
  prive?.adresse
    ? [prive.adresse.adresse, prive.adresse.complement_adresse, [prive.adresse.code_postal, prive.adresse.commune].filter(Boolean).join(' ')]
        .filter(Boolean)
        .join(', ')
    : '';

/** « 2026-12-01T09:00:00+01:00 » → « 9:00 » */
const formatHeure = (instant: string): string => instant.slice(11, 16).replace(/^0/, '');

/** Les trois prochains jours : ceux que porte l'agenda. */
const JOURS_PORTES = 3;

/**
 * Tous les mots du guide pour un public.
 * @param langue celle du catalogue (`translateCatalogue`) ; `textes` sont ceux de l'interface, sauf en français
 * @param adresser l'adresse d'un chemin dans cette langue
 */
export function formatMots(
  { mots, droits, urgences, glossaire, partenaires }: Catalogue,
  audience: Audience,
  { langue, textes, adresser }: { langue: Langue; textes?: TextesGuide; adresser: (chemin: string) => string },
): DonneesMots {
  const dits: Omit<DonneesMots, 'sigles'> = {
    questions: mapValeurs(
      mots.questions,
      ({ question, aide, pourquoi, prudence, reponses }): MotsQuestion => ({
        question: pour(question, audience),
        ...(aide ? { aide: pour(aide, audience) } : {}),
        pourquoi,
        ...(prudence && audience === 'pro' ? { prudence } : {}),
        reponses: mapValeurs(reponses, (reponse) => ({ dit: pour(reponse, audience), ...(reponse.precision ? { precision: reponse.precision } : {}) })),
      }),
    ),
    issues: mapValeurs(mots.issues, ({ titre, regle, base, sinon }) => ({
      titre,
      regle: pour(regle, audience),
      ...(base && audience === 'pro' ? { base } : {}),
      ...(sinon ? { sinon } : {}),
    })),
    raisons: mots.raisons,
    droits: Object.fromEntries(
      droits.map((droit: Droit & Traduit<Droit>) => [
        droit.id,
        {
          code: getCodeSelection('droit', droit.id),
          titre: droit.titre,
          resume: droit.resume,
          page: adresser(getCheminDroit(droit)),
          lien: droit.lien_officiel,
          aApporter: droit.a_apporter,
          agirAvant: droit.agir_avant.map(({ texte }) => texte),
          ...(droit.si_refus ? { siRefus: droit.si_refus } : {}),
          phrases: mots.droits[droit.id] ?? {},
          ...direFrancais(droit),
        },
      ]),
    ),
    roles: libelles(ROLES, langue),
    besoins: libelles(BESOINS, langue),
    documents: libelles(DOCUMENTS, langue),
    rendezVous: libelles(RENDEZ_VOUS, langue),
    langue: getEtiquette(langue),
    prefixe: adresser('/'),
    ...(textes ? { textes } : {}),
    urgences: Object.fromEntries(
      urgences.map(({ id, nom, pour: quand, attention, francais }: Urgence & Traduit<Urgence>) => [
        id,
        {
          nom,
          pour: quand,
          ...(attention ? { attention } : {}),
          ...(francais ? { francais: [francais.nom, francais.pour, francais.attention].filter(Boolean).join('. ') } : {}),
        },
      ]),
    ),
  };
  const montrables = [JSON.stringify(dits), ...partenaires.map(({ nom }) => nom)].join(' ');
  const noms = Map.groupBy(glossaire, ({ sigle }) => sigle);
  // Un sigle à deux sens les dit tous les deux.
  const tous = Object.fromEntries([...noms].map(([sigle, sens]) => [sigle, sens.map(({ nom }) => nom).join(', ou ')]));
  const utiles = listSiglesDits(montrables, tous).sort();
  return { ...dits, sigles: Object.fromEntries(utiles.map((sigle) => [sigle, tous[sigle] as string])) };
}

const libelles = <T extends readonly Terme[]>(table: T, langue: Langue) =>
  Object.fromEntries(table.map(({ id }) => [id, getLibelle(table, id, langue)])) as Record<T[number]['id'], string>;

/** Ce qu'un droit traduit garde en français : les échéances et les recours, jusqu'à ce que quelqu'un ait relu. */
function direFrancais({ enFrancais, francais }: Traduit<Droit>): Pick<MotsDroit, 'francais' | 'enFrancais'> {
  if (enFrancais) return { enFrancais: true };
  if (!francais) return {};
  return { francais: { agirAvant: francais.agir_avant.map(({ texte }) => texte), ...(francais.si_refus ? { siRefus: francais.si_refus } : {}) } };
}

function mapValeurs<K extends string, V, W>(objet: Readonly<Record<K, V>>, change: (valeur: V) => W): Record<K, W> {
  return Object.fromEntries(Object.entries<V>(objet).map(([cle, valeur]) => [cle, change(valeur)])) as Record<K, W>;
}
