import textes from '../../i18n/contribuer.fr.json' with { type: 'json' };
import { findTerme } from '../../domaine/vocabulaires/terme.ts';
import { CHAMPS } from '../../domaine/vocabulaires/champs.ts';
import { createTraduire } from '../../i18n/traduire.ts';

/** Les mots du formulaire : à part de ceux du site, pour ne charger qu'eux. */
export const t = createTraduire(textes, 'fr');

/** Un texte qui n'existe pas pour tous les champs (aides). */
export const findTexte = (cle: string): string | undefined => (textes as Readonly<Record<string, string>>)[cle];

/** Le nom d'un champ, tel qu'on le dit à qui le remplit. */
export const nommeChamp = (champ: string): string => findTerme(CHAMPS, champ)?.libelle.fr ?? champ;
