import type { Terme } from './terme.ts';

/** Les pages du site que l'on cherche par leur nom ; l'identifiant est celui de `CHEMINS`. */
export const PAGES = [
  { id: 'orientation', libelle: { fr: "Qui peut m'aider ?" }, titre: 'guide.titre' },
  { id: 'urgence', libelle: { fr: "Numéros d'urgence et d'écoute" }, titre: 'urgence.titre' },
  { id: 'carte', libelle: { fr: 'La carte des lieux' }, titre: 'laCarte.titre' },
  { id: 'permanences', libelle: { fr: 'Permanences' }, titre: 'permanences.titre' },
  { id: 'aide', libelle: { fr: 'Aide' }, titre: 'aide.titre' },
] as const satisfies readonly (Terme & { readonly titre: string })[];
