import type { Audience } from '../../domaine/orientation/dire.ts';
import type { DonneesMots, DonneesRessort } from '../../domaine/orientation/donnees.ts';
import type { CommuneChoisie } from '../../recherche/communes.ts';

/** Où le guide lit : trois fichiers de ce site, jamais rien d'autre. */
export interface Adresses {
  /** Base du site, avec sa barre finale. */
  readonly base: string;
  /** La même, pour les pages de la langue : « /ar/ ». */
  readonly prefixe: string;
  /** Étiquette de la langue de la page. */
  readonly langue: string;
}

const lus = new Map<string, Promise<unknown>>();

/** Un fichier du site, lu une fois ; après une panne, le prochain essai recommence. */
function read<T>(adresse: string): Promise<T> {
  const deja = lus.get(adresse);
  if (deja) return deja as Promise<T>;
  const lecture = fetch(adresse).then((reponse) => {
    if (!reponse.ok) throw new Error(`« ${adresse} » répond ${reponse.status}.`);
    return reponse.json() as Promise<T>;
  });
  lus.set(adresse, lecture);
  lecture.catch(() => lus.delete(adresse));
  return lecture;
}

export const readMots = ({ prefixe }: Adresses, audience: Audience): Promise<DonneesMots> => read(`${prefixe}orientation/mots-${audience}.json`);
export const readCommunes = ({ base }: Adresses): Promise<readonly CommuneChoisie[]> => read(`${base}communes.json`);
/** @param commune code INSEE, ou « sans-domicile-stable » */
export const readRessort = ({ base }: Adresses, commune: string): Promise<DonneesRessort> => read(`${base}orientation/ressorts/${commune}.json`);
