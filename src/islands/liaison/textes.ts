import textes from '../../i18n/liaison.fr.json' with { type: 'json' };
import { createTraduire } from '../../i18n/traduire.ts';

/** Les mots de la fiche de liaison : à part de ceux du site, pour ne charger qu'eux. */
export const t = createTraduire(textes, 'fr');

/** Un texte qui n'existe pas pour tous les champs (aides, noms courts). */
export const findTexte = (cle: string): string | undefined => (textes as Readonly<Record<string, string>>)[cle];
