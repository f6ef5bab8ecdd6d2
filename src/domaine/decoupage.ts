import type { Position } from './commune.ts';
import type { CommuneCarte } from './lieux-carte.ts';

/** Ce que la carte télécharge quand on lui demande des contours : à qui est chaque forme du fond. Les tracés des communes, elle les a déjà. */
export interface Decoupage {
  /** Pour chaque forme du fond, le rang de sa commune dans `LieuxCarte` ; -1 pour un trou. */
  readonly communes: readonly number[];
  /** Pour chaque commune de `LieuxCarte`, le rang de son secteur ; -1 : aucun ne la nomme. */
  readonly secteurDe: readonly number[];
  /** Leurs noms. */
  readonly secteurs: readonly string[];
  /** Les limites des secteurs, comme les anneaux du fond, sans les refermer. */
  readonly limites: readonly (readonly number[])[];
}

/** Le nom d'un secteur, et les endroits où l'écrire. */
export interface NomSecteur {
  readonly nom: string;
  readonly centre: Position;
  readonly ailleurs: readonly Position[];
}

/** Chaque nom peut s'écrire au centre de l'une de ses communes, de la plus centrale à la plus écartée : toujours dans le secteur, quelle que soit sa forme. */
export function listNomsSecteurs({ secteurs, secteurDe }: Decoupage, communes: readonly Pick<CommuneCarte, 'centre'>[]): NomSecteur[] {
  return secteurs.flatMap((nom, rang) => {
    const centres = communes.flatMap(({ centre }, commune) => (secteurDe[commune] === rang ? (centre ?? []) : []));
    const y = centres.reduce((somme, { latitude }) => somme + latitude, 0) / centres.length;
    const x = centres.reduce((somme, { longitude }) => somme + longitude, 0) / centres.length;
    const ecart = ({ latitude, longitude }: Position) => Math.hypot(latitude - y, longitude - x);
    const [centre, ...ailleurs] = centres.sort((a, b) => ecart(a) - ecart(b));
    return centre ? [{ nom, centre, ailleurs }] : [];
  });
}

/** Un secteur, tel que la carte le dit et le colore. */
export interface SecteurCarte {
  readonly nom: string;
  /** Rangs de ses formes dans le fond. */
  readonly formes: readonly number[];
}

/** Le secteur d'une commune, par son rang dans `LieuxCarte` ; rien si aucun ne la nomme. */
export function findSecteur({ secteurDe, secteurs, communes }: Decoupage, commune: number): SecteurCarte | undefined {
  const rang = secteurDe[commune] ?? -1;
  const nom = secteurs[rang];
  return nom === undefined ? undefined : { nom, formes: communes.flatMap((sienne, forme) => (secteurDe[sienne] === rang ? [forme] : [])) };
}
