import { JOURS } from '../../domaine/vocabulaires/jours.ts';

/** Un moment d'ouverture, en minutes depuis minuit. */
export interface Creneau {
  readonly debut: number;
  readonly fin: number;
}

/**
 * Les créneaux d'une case de jour : « 09:00 - 12:00 / 13:30 - 17:00 ». Vide si la case l'est.
 * Un créneau « 00:00 - 00:00 » n'en est pas un ; rend `undefined` si la case ne se lit pas en entier, ou si deux créneaux se chevauchent.
 */
export function parseCreneaux(texte: string): Creneau[] | undefined {
  if (texte.trim() === '' || /^ferm[ée]e?$/i.test(texte.trim())) return [];
  const creneaux: Creneau[] = [];
  for (const morceau of texte.split('/')) {
    const trouve = /^\s*(\d{1,2})[:h](\d{2})?\s*[-–à]\s*(\d{1,2})[:h](\d{2})?\s*$/.exec(morceau);
    if (!trouve) return undefined;
    const [, heureDebut, minuteDebut = '0', heureFin, minuteFin = '0'] = trouve;
    const debut = Number(heureDebut) * 60 + Number(minuteDebut);
    const fin = Number(heureFin) * 60 + Number(minuteFin);
    if (debut === 0 && fin === 0) continue;
    if (fin <= debut || fin > 24 * 60 || debut % 60 !== Number(minuteDebut) || fin % 60 !== Number(minuteFin)) return undefined;
    creneaux.push({ debut, fin });
  }
  creneaux.sort((a, b) => a.debut - b.debut);
  const uniques = creneaux.filter(({ debut, fin }, rang) => !(creneaux[rang - 1]?.debut === debut && creneaux[rang - 1]?.fin === fin));
  return uniques.every(({ debut }, rang) => rang === 0 || (uniques[rang - 1] as Creneau).fin <= debut) ? soude(uniques) : undefined;
}

/** « 9h-11h / 11h-12h » est une seule matinée. */
function soude(creneaux: readonly Creneau[]): Creneau[] {
  const soudes: Creneau[] = [];
  for (const creneau of creneaux) {
    const dernier = soudes.at(-1);
    if (dernier && dernier.fin === creneau.debut) soudes[soudes.length - 1] = { debut: dernier.debut, fin: creneau.fin };
    else soudes.push(creneau);
  }
  return soudes;
}

/** « 9h-12h / 13h30-17h ». */
export function direCreneaux(creneaux: readonly Creneau[]): string {
  return creneaux.map(({ debut, fin }) => `${direHeure(debut)}-${direHeure(fin)}`).join(' / ');
}

const direHeure = (minutes: number) => `${Math.floor(minutes / 60)}h${minutes % 60 === 0 ? '' : String(minutes % 60).padStart(2, '0')}`;

/** « du lundi au jeudi 9h-12h ; samedi 9h-11h » : des jours qui se suivent et se ressemblent se disent ensemble. Du lundi au dimanche. */
export function direSemaine(semaine: readonly (readonly Creneau[])[]): string {
  const dites: string[] = [];
  for (let premier = 0; premier < semaine.length; ) {
    const heures = direCreneaux(semaine[premier] ?? []);
    let dernier = premier;
    while (dernier + 1 < semaine.length && direCreneaux(semaine[dernier + 1] ?? []) === heures) dernier += 1;
    if (heures !== '') dites.push(`${direJours(premier, dernier)} ${heures}`);
    premier = dernier + 1;
  }
  return dites.join(' ; ');
}

function direJours(premier: number, dernier: number): string {
  const nom = (rang: number) => JOURS[rang]?.nom ?? '';
  if (premier === dernier) return nom(premier);
  return dernier === premier + 1 ? `${nom(premier)} et ${nom(dernier)}` : `du ${nom(premier)} au ${nom(dernier)}`;
}
