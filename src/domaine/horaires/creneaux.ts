import type { SeanceAgenda } from './agenda.ts';

/** Une séance pour la page : instants en minutes depuis 1970, UTC. Le fuseau du téléphone n'y change rien. */
export interface Creneau {
  readonly debut: number;
  readonly fin: number;
  readonly a_confirmer?: NonNullable<SeanceAgenda['a_confirmer']>;
  readonly sur_rendez_vous: boolean;
}

const MINUTE = 60_000;
const RAISONS = ['jour férié', 'vacances scolaires', 'fermeture'] as const;
const RENDEZ_VOUS = 4;

/** L'instant d'une séance, en minutes UTC depuis 1970. */
export function getMinutes(instant: string): number {
  return Math.round(Date.parse(instant) / MINUTE);
}

/**
 * Les séances en une ligne, que la page porte : « 6c0-50.1 » = minutes depuis le début de la précédente, durée (base 36), puis 1 à 3 si elle est à confirmer,
 * 4 de plus sur rendez-vous. Elle se répète de semaine en semaine : compressée, elle ne pèse presque rien.
 */
export function ecrireCreneaux(seances: readonly SeanceAgenda[], surRendezVous = false): string {
  let precedent = 0;
  return seances
    .map(({ debut, fin, a_confirmer, sur_rendez_vous }) => {
      const [de, a] = [getMinutes(debut), getMinutes(fin)];
      const signe = (a_confirmer ? RAISONS.indexOf(a_confirmer) + 1 : 0) + (surRendezVous || sur_rendez_vous ? RENDEZ_VOUS : 0);
      const mot = `${(de - precedent).toString(36)}-${(a - de).toString(36)}${signe ? `.${signe}` : ''}`;
      precedent = de;
      return mot;
    })
    .join(' ');
}

/** Relit `ecrireCreneaux` ; ce qui n'en vient pas ne donne rien. */
export function lireCreneaux(texte: string): Creneau[] {
  let precedent = 0;
  return [...texte.matchAll(/([\da-z]+)-([\da-z]+)(?:\.(\d))?/g)].map(([, ecart = '', duree = '', signe = '0']) => {
    const debut = precedent + Number.parseInt(ecart, 36);
    precedent = debut;
    const raison = RAISONS[(Number(signe) % RENDEZ_VOUS) - 1];
    return { debut, fin: debut + Number.parseInt(duree, 36), ...(raison && { a_confirmer: raison }), sur_rendez_vous: Number(signe) >= RENDEZ_VOUS };
  });
}
