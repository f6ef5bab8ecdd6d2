import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import simple from './simple.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };
import { getLocale, type Langue, type LangueTraduite } from '../domaine/vocabulaires/langues.ts';
import { createTraduire } from './traduire.ts';
import { prepareVocabulaires } from './vocabulaires.ts';

/** Ce que portent les fichiers des langues traduites : l'interface, et `vocabulaire.*`. */
export const TRADUCTIONS: Readonly<Record<LangueTraduite, Readonly<Record<string, string>>>> = { en, es, ar, uk };

/**
 * Les textes de l'interface : un fichier à plat par langue, des clés `composant.role`. Le français fait foi.
 * Le langage simple est du français : ce qui y est déjà simple ne se redit pas. Une autre langue dit tout, ou la construction s'arrête.
 */
const TEXTES: Readonly<Record<Langue, Readonly<Record<string, string>>>> = { fr, simple: { ...fr, ...simple }, ...TRADUCTIONS };

for (const [langue, textes] of Object.entries(TRADUCTIONS)) prepareVocabulaires(langue as LangueTraduite, textes);

/** Une fois par langue : chaque composant de chaque page la demande. */
const FAITES = new Map<Langue, Traduire>();

/** Une clé connue ; `resultats.nombre` couvre `resultats.nombre.one` et `resultats.nombre.other`. */
type Cle = keyof typeof fr extends infer K ? (K extends `${infer Racine}.one` | `${infer Racine}.other` ? Racine | K : K) : never;

export interface Traduire {
  (cle: Cle, valeurs?: Readonly<Record<string, string | number>>): string;
  readonly langue: Langue;
}

/**
 * La fonction qui dit les textes d'une langue. `{nom}` est remplacé par `valeurs.nom` ; `valeurs.nombre` choisit la forme (`.one`, `.few`, `.other`…).
 * @throws si la clé n'existe pas : un texte manquant ne se publie pas.
 */
export function getTraduire(langue: Langue = 'fr'): Traduire {
  const faite = FAITES.get(langue) ?? Object.assign(createTraduire(TEXTES[langue], getLocale(langue), langue), { langue });
  FAITES.set(langue, faite);
  return faite;
}

/** Quelqu'un qui parle la langue a relu l'interface : sa date est dans `langue.relu_le`. */
export const isRelue = (langue: LangueTraduite): boolean => Boolean(TRADUCTIONS[langue]['langue.relu_le']);

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
