import fr from './fr.json' with { type: 'json' };
import type { Langue } from '../domaine/vocabulaires/terme.ts';

/** Les textes de l'interface : un fichier à plat par langue, des clés `composant.role`. Le français fait foi. */
const TEXTES: Record<Langue, Record<string, string>> = { fr };

/** Une clé connue ; `resultats.nombre` couvre `resultats.nombre.one` et `resultats.nombre.other`. */
type Cle = keyof typeof fr extends infer K ? (K extends `${infer Racine}.one` | `${infer Racine}.other` ? Racine | K : K) : never;

export type Traduire = (cle: Cle, valeurs?: Readonly<Record<string, string | number>>) => string;

/**
 * La fonction qui dit les textes d'une langue. `{nom}` est remplacé par `valeurs.nom` ; `valeurs.nombre` choisit `.one` ou `.other`.
 * @throws si la clé n'existe pas : un texte manquant ne se publie pas.
 */
export function getTraduire(langue: Langue = 'fr'): Traduire {
  const textes = TEXTES[langue];
  const pluriel = new Intl.PluralRules(langue);
  return (cle, valeurs = {}) => {
    const forme = typeof valeurs.nombre === 'number' ? (`${cle}.${pluriel.select(valeurs.nombre) === 'one' ? 'one' : 'other'}` as const) : cle;
    const texte = textes[forme] ?? textes[cle];
    if (texte === undefined) throw new Error(`Le texte « ${cle} » manque dans src/i18n/${langue}.json.`);
    return texte.replace(/\{(\w+)\}/g, (_, nom: string) => {
      const valeur = valeurs[nom];
      if (valeur === undefined) throw new Error(`Le texte « ${cle} » attend la valeur « ${nom} ».`);
      return typeof valeur === 'number' ? new Intl.NumberFormat(langue).format(valeur) : valeur;
    });
  };
}
