import fr from './fr.json' with { type: 'json' };
import simple from './simple.json' with { type: 'json' };
import { getEtiquette, type Langue } from '../domaine/vocabulaires/terme.ts';
import { createTraduire } from './traduire.ts';

/** Les textes de l'interface : un fichier à plat par langue, des clés `composant.role`. Le français fait foi. Le langage simple est du français : ce qui y est déjà simple ne se redit pas. */
const TEXTES: Record<Langue, Record<string, string>> = { fr, simple: { ...fr, ...simple } };

/** Une fois par langue : chaque composant de chaque page la demande. */
const FAITES = new Map<Langue, Traduire>();

/** Une clé connue ; `resultats.nombre` couvre `resultats.nombre.one` et `resultats.nombre.other`. */
type Cle = keyof typeof fr extends infer K ? (K extends `${infer Racine}.one` | `${infer Racine}.other` ? Racine | K : K) : never;

export type Traduire = (cle: Cle, valeurs?: Readonly<Record<string, string | number>>) => string;

/**
 * La fonction qui dit les textes d'une langue. `{nom}` est remplacé par `valeurs.nom` ; `valeurs.nombre` choisit `.one` ou `.other`.
 * @throws si la clé n'existe pas : un texte manquant ne se publie pas.
 */
export function getTraduire(langue: Langue = 'fr'): Traduire {
  const faite = FAITES.get(langue) ?? createTraduire(TEXTES[langue], getEtiquette(langue));
  FAITES.set(langue, faite);
  return faite;
}

const LISTES = new Map<string, Record<string, string>>();

/** Les textes d'un élément qui vit dans la page : ceux dont la clé commence par `prefixe`, sans lui. */
export function listTextes(prefixe: string, langue: Langue = 'fr'): Record<string, string> {
  const cle = `${langue} ${prefixe}`;
  const liste = LISTES.get(cle) ?? filterTextes(prefixe, langue);
  LISTES.set(cle, liste);
  return liste;
}

function filterTextes(prefixe: string, langue: Langue): Record<string, string> {
  return Object.fromEntries(Object.entries(TEXTES[langue]).flatMap(([cle, texte]) => (cle.startsWith(prefixe) ? [[cle.slice(prefixe.length), texte]] : [])));
}
