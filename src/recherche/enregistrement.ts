import type { RoleId } from '../domaine/vocabulaires/roles.ts';
import type { ThemeId } from '../domaine/vocabulaires/themes.ts';
import type { Affiche, Notice } from './notice.ts';

/*
 * Pagefind indexe tout ce qu'on lui donne (contenu et métadonnées), sauf l'adresse. Ce qui se cherche va donc dans le contenu, réduit à des mots ;
 * ce qui se montre voyage après le dièse de l'adresse. L'index en est trois fois plus petit que si Pagefind avait les textes et les horaires.
 */
type Montre = readonly [
  titre: string,
  sousTitre: string,
  texte: string,
  horaires: string,
  telephone: string,
  fraicheur: string,
  creneaux: string,
  commune: string,
  position: Affiche['position'],
  signes: number,
  themes: string,
  roles: string,
];

/** Ce que Pagefind reçoit d'une notice. */
export function getEnregistrement(
  { chemin, affiche, nom, mots, jetons }: Notice,
  language: string,
): {
  url: string;
  language: string;
  content: string;
  meta: Record<string, string>;
} {
  const { titre, sousTitre, texte, horaires, telephone, fraicheur, creneaux, commune, position, signes, themes, roles } = affiche;
  const montre: Montre = [titre, sousTitre, texte, horaires, telephone, fraicheur, creneaux, commune, position, signes, themes.join(' '), roles.join(' ')];
  // Pagefind réduit « // » à « / » dans une adresse : une barre échappée n'en fait jamais deux de suite.
  return {
    url: `${chemin.slice(1)}#${JSON.stringify(montre).replace(/\//g, '\\/')}`,
    language,
    content: [...jetons, ...mots].join(' '),
    meta: { title: nom.join(' ') },
  };
}

/** L'adresse d'une page et ce qu'elle montre, relus de l'adresse d'un résultat. */
export function readEnregistrement(url: string): { adresse: string; affiche: Affiche } {
  const diese = url.indexOf('#');
  const [titre, sousTitre, texte, horaires, telephone, fraicheur, creneaux, commune, position, signes, themes, roles] = JSON.parse(
    url.slice(diese + 1),
  ) as Montre;
  return {
    adresse: url.slice(0, diese),
    affiche: {
      titre,
      sousTitre,
      texte,
      horaires,
      telephone,
      fraicheur,
      creneaux,
      commune,
      position,
      signes,
      themes: themes.split(' ').filter(Boolean) as ThemeId[],
      roles: roles.split(' ').filter(Boolean) as RoleId[],
    },
  };
}
