import type { Territoire } from '../domaine/territoire.schema.ts';

/** Fonds sur lesquels l'accent se lit ; les mêmes valeurs que `tokens.css`. */
const PAPIER = { clair: '#fbf8f2', sombre: '#15191b' } as const;
/** Contraste demandé à un texte de taille normale (WCAG 2.2, 1.4.3). */
const CONTRASTE_AA = 4.5;

/** Luminance relative d'une couleur `#rrggbb` (WCAG 2.2). */
function luminance(couleur: string): number {
  const [rouge = 0, vert = 0, bleu = 0] = [1, 3, 5].map((debut) => {
    const canal = Number.parseInt(couleur.slice(debut, debut + 2), 16) / 255;
    return canal <= 0.04045 ? canal / 12.92 : ((canal + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * rouge + 0.7152 * vert + 0.0722 * bleu;
}

/** Rapport de contraste de deux couleurs, de 1 à 21. */
export function getContraste(a: string, b: string): number {
  const [claire, sombre] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (claire + 0.05) / (sombre + 0.05);
}

/**
 * Les deux couleurs du Département, en variables CSS.
 * @throws si une couleur ne se lit pas sur le fond du site : personne ne publie un texte illisible.
 */
export function formatMarque({ couleur, couleur_sombre }: Territoire['marque']): string {
  checkContraste('couleur', couleur, PAPIER.clair);
  checkContraste('couleur_sombre', couleur_sombre, PAPIER.sombre);
  return `@layer marque{:root{--marque-claire:${couleur};--marque-sombre:${couleur_sombre}}}`;
}

function checkContraste(champ: string, couleur: string, fond: string): void {
  const contraste = getContraste(couleur, fond);
  if (contraste >= CONTRASTE_AA) return;
  throw new Error(
    `content/territoire.yaml, marque.${champ} : ${couleur} ne se lit pas assez sur le fond ${fond} (contraste ${contraste.toFixed(1).replace('.', ',')}, il faut 4,5). Choisissez une couleur plus ${fond === PAPIER.clair ? 'foncée' : 'claire'}.`,
  );
}
