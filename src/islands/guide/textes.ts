import type { TextesGuide } from '../../domaine/orientation/donnees.ts';
import garder from '../../i18n/garder.fr.json' with { type: 'json' };
import ilot from '../../i18n/guide.fr.json' with { type: 'json' };
import quitter from '../../i18n/quitter.fr.json' with { type: 'json' };
import { createTraduire } from '../../i18n/traduire.ts';

// Le français vient avec le guide ; une autre langue vient avec ses mots (`mots-<public>.json`), avant le premier écran.
let textes: { garder: typeof garder; quitter: typeof quitter } = { garder, quitter };
let dire = createTraduire(ilot, 'fr');

/** Les mots du guide qui ne sont pas dans `content/orientation/` : boutons, titres, états. */
export const t: typeof dire = (cle, valeurs) => dire(cle, valeurs);
export const getTextesGarder = () => textes.garder;
export const getTextesQuitter = () => textes.quitter;

/** Le guide parle cette langue. */
export function setTextes(traduits: TextesGuide, langue: string): void {
  textes = { garder: traduits.garder as typeof garder, quitter: traduits.quitter as typeof quitter };
  dire = createTraduire(traduits.ilot, langue);
}
