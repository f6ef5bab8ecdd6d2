import type { Presence } from '../domaine/presences.ts';
import { RAISONS } from '../domaine/agenda-ecrit.ts';
import type { Catalogue } from '../domaine/catalogue.ts';
import { avecBase, getCheminCalendrier, getCheminPermanence } from '../domaine/chemins.ts';
import { direACommune } from '../domaine/commune.ts';
import { direNumero, isNumeroFictif } from '../domaine/numero.ts';
import { capitalizePhrase } from '../domaine/phrase.ts';
import { slugify } from '../domaine/slug.ts';
import { RENDEZ_VOUS } from '../domaine/vocabulaires/rendez-vous.ts';
import { getLibelle } from '../domaine/vocabulaires/terme.ts';
import { type Evenement, formatCalendrier } from '../exports/ical.ts';
import { getTraduire, type Traduire } from '../i18n/index.ts';

/** Où le site est servi, et si tout y est inventé. */
interface Site {
  readonly site: URL;
  readonly base: string;
  readonly demonstration: boolean;
}

/** Ce qu'un fichier de calendrier contient. */
interface Contenu {
  readonly nom: string;
  /** La page dont il porte l'adresse, sans la base. */
  readonly page: string;
  readonly presences: readonly Presence[];
}

/** La réponse d'une adresse `.ics`. */
export function createReponseCalendrier(
  { nom, page, presences }: Contenu,
  { aujourdhui, territoire: { demonstration } }: Pick<Catalogue, 'aujourdhui' | 'territoire'>,
  site: URL | undefined,
): Response {
  if (!site) throw new Error("L'adresse du site manque : écrivez « site » dans content/territoire.yaml.");
  const t = getTraduire();
  const ou = { site, base: import.meta.env.BASE_URL, demonstration };
  const corps = formatCalendrier({
    nom,
    description: [demonstration ? t('calendrier.demonstration') : '', t('calendrier.description')].filter(Boolean).join(' '),
    adresse: new URL(avecBase(ou.base, getCheminCalendrier(page)), site).href,
    jour: aujourdhui,
    evenements: presences
      .flatMap((presence) => listEvenements(presence, ou, t))
      .sort((a, b) => Date.parse(a.debut) - Date.parse(b.debut) || Number(a.cle > b.cle) - Number(a.cle < b.cle)),
  });
  return new Response(corps, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
}

/** Les séances d'une présence, avec ce qu'il faut savoir avant de venir ; l'adresse seulement si tout le monde la voit. */
export function listEvenements(presence: Presence, { site, base, demonstration }: Site, t: Traduire): Evenement[] {
  const { permanence, partenaire, arret, agenda } = presence;
  const page = new URL(avecBase(base, getCheminPermanence(permanence)), site).href;
  const [telephone] = partenaire.telephone;
  const commun = [
    agenda.dit && capitalizePhrase(`${agenda.dit}.`),
    agenda.rendez_vous !== 'inconnu' && `${getLibelle(RENDEZ_VOUS, agenda.rendez_vous)}.`,
    permanence.prise_de_rendez_vous,
    partenaire.nom,
    telephone && t('calendrier.telephone', { numero: `${direNumero(telephone.numero)}${isNumeroFictif(telephone.numero) ? ` (${t('numero.fictif')})` : ''}` }),
    presence.lieu?.adresse.visibilite === 'sur_orientation' && t('calendrier.surOrientation', { lieu: direACommune(presence.lieu.adresse.commune) }),
    demonstration && t('calendrier.demonstration'),
    page,
  ];
  return agenda.seances.map(({ debut, fin, a_confirmer }) => ({
    cle: [permanence.id, arret && slugify(arret)].filter(Boolean).join('_'),
    debut,
    fin,
    titre: a_confirmer ? t('calendrier.aConfirmer', { titre: permanence.intitule }) : permanence.intitule,
    description: [a_confirmer && `${t(`agenda.confirmer.${RAISONS[a_confirmer]}`)}.`, ...commun].filter(Boolean).join('\n'),
    lieu: findLieuPublic(presence),
    page,
    aConfirmer: a_confirmer !== undefined,
  }));
}

/** « Mairie, 1 place du Marché, 34700 Lodève » ; l'arrêt d'une tournée est déjà écrit pour tous. */
function findLieuPublic({ arret, lieu }: Presence): string | undefined {
  if (arret) return arret;
  if (lieu?.adresse.visibilite !== 'publique') return undefined;
  const { adresse, complement_adresse, code_postal, commune } = lieu.adresse;
  return [lieu.nom, adresse, complement_adresse, [code_postal, commune].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}
