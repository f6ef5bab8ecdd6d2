import textes from '../../i18n/guide.fr.json' with { type: 'json' };
import { createTraduire } from '../../i18n/traduire.ts';

/** Les mots du guide qui ne sont pas dans `content/orientation/` : boutons, titres, états. */
export const t = createTraduire(textes, 'fr');
