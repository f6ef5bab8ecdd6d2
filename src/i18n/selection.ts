import type { Langue } from '../domaine/vocabulaires/langues.ts';
import garder from './garder.fr.json' with { type: 'json' };
import { getPart } from './parts.ts';
import page from './selection.fr.json' with { type: 'json' };

/** « Garder » se dit aussi dans le guide, qui n'emporte pas les mots de la page. */
const textes = { ...garder, ...page };

/** Un texte de la sélection, avec ses trous : c'est un élément de la page qui les remplit. Ces mots sont à part de ceux du site. */
export const direSelection = (cle: keyof typeof textes): string => textes[cle];

/** Les textes que toutes les pages portent, dans leur langue : le bouton « Garder », et le lien vers la sélection, qui est en français. */
export const getTextesGarder = (langue: Langue): typeof garder => getPart('garder', langue);

/** Les textes que l'élément dit lui-même, sans leur préfixe. */
export const TEXTES_VIFS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(textes).flatMap(([cle, texte]) => (cle.startsWith('vif.') ? [[cle.slice(4), texte]] : [])),
);
