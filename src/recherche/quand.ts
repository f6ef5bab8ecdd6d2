import { addJours, getJourDeSemaine, type JourCivil } from '../domaine/horaires/jour.ts';
import { type Etat, hasQuand } from './etat.ts';
import { getJetonDemiHeure, getJetonMoment, JETON_SANS_HEURES } from './jetons.ts';
import { LISTE_MOMENTS, type MomentId, MOMENTS, SEMAINE } from './moments.ts';
import type { Moteur } from './moteur.ts';

/** Le moment où l'on cherche, à Paris. */
export interface Instant {
  readonly jour: JourCivil;
  /** Minutes depuis minuit. */
  readonly minutes: number;
}

/** Ce qui reçoit aux moments choisis. */
export interface Ouvertures {
  /** Fiche → nombre de jours avant la première séance qui convient. */
  readonly jours: ReadonlyMap<string, number>;
  /** Celles qui ne disent pas quand : elles répondent peut-être, et ne doivent pas disparaître. */
  readonly sansHeures: ReadonlySet<string>;
}

/** Jours regardés quand on choisit des jours ou des moments, et pour « cette semaine ». */
const JOURS = 14;
const JOURS_SEMAINE = 7;
const DEMI_HEURE = 30;
/** Passé cette heure, le moment d'aujourd'hui est fini ; ce qui dure plus longtemps est aussi du moment suivant. */
const FINS: Readonly<Record<MomentId, number>> = { matin: 12 * 60, 'apres-midi': 18 * 60, soir: 24 * 60 };

/** Cherche ce qui reçoit quand la personne peut venir ; rien si elle n'a rien choisi. */
export async function searchOuvertures(etat: Etat, instant: Instant, moteur: Moteur): Promise<Ouvertures | undefined> {
  if (!hasQuand(etat)) return undefined;
  const [sansHeures, ...trouvees] = await Promise.all([
    moteur.search(JETON_SANS_HEURES),
    ...listJours(etat, instant).map(async ({ rang, jetons }) => ({ rang, fiches: (await Promise.all(jetons.map(moteur.search))).flat() })),
  ]);
  const jours = new Map<string, number>();
  for (const { rang, fiches } of trouvees) for (const { id } of fiches) if (!jours.has(id)) jours.set(id, rang);
  return { jours, sansHeures: new Set(sansHeures.map(({ id }) => id)) };
}

/** Les jours qui conviennent, du plus proche au plus lointain, et les jetons de leurs séances. */
export function listJours({ quand, jours, moments }: Etat, { jour, minutes }: Instant): { readonly rang: number; readonly jetons: readonly string[] }[] {
  if (quand === 'maintenant') return [{ rang: 0, jetons: [getJetonDemiHeure(jour, Math.floor(minutes / DEMI_HEURE))] }];
  return listDates({ quand, jours }, jour).map(({ rang, date }) => ({
    rang,
    jetons: (moments.length === 0 ? LISTE_MOMENTS : moments)
      .filter((moment) => rang > 0 || minutes < FINS[moment])
      .map((moment) => getJetonMoment(date, moment)),
  }));
}

function listDates({ quand, jours }: Pick<Etat, 'quand' | 'jours'>, jour: JourCivil): { readonly rang: number; readonly date: JourCivil }[] {
  const nombre = quand === 'aujourdhui' ? 1 : quand === 'semaine' ? JOURS_SEMAINE : JOURS;
  return Array.from({ length: nombre }, (_, rang) => ({ rang, date: addJours(jour, rang) })).filter(
    ({ date }) => jours.length === 0 || jours.some((nom) => SEMAINE[getJourDeSemaine(date)] === nom),
  );
}

/** Vrai pour une séance aux jours et aux moments choisis. @param seance son jour et ses minutes, à Paris */
export type Convient = (seance: { readonly jour: JourCivil; readonly debut: number; readonly fin: number }) => boolean;

/** De quoi ne dire, d'une fiche, que les séances où la personne peut venir ; rien si elle n'a choisi ni jour ni moment. */
export function getConvient(etat: Etat, aujourdhui: JourCivil): Convient | undefined {
  if (!hasQuand(etat) || etat.quand === 'maintenant') return undefined;
  const dates = new Set(listDates(etat, aujourdhui).map(({ date }) => date));
  return ({ jour, ...heures }) => dates.has(jour) && (etat.moments.length === 0 || etat.moments.some((moment) => MOMENTS[moment](heures)));
}
