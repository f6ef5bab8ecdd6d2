/** L'ordre des couches CSS, du plus faible au plus fort ; une feuille ne gagne jamais par sa place dans la page. */
const ORDRE = '@layer marque, tokens, reset, base, composants, impression;';

/** Ce que Vite nous donne à transformer : une feuille, ou le `<style>` d'un composant ; pas l'adresse d'une feuille (`?url`), qui arrive après les autres. */
const FEUILLE = /\.css(?:$|\?(?!url))|[?&]type=style/;

/**
 * Met l'ordre des couches en tête de chaque feuille. La première feuille d'une page fixe l'ordre pour toutes,
 * et c'est tantôt un composant, tantôt la base, selon l'ordre des imports.
 */
export function ordonneCouches(code: string, id: string): string | undefined {
  return FEUILLE.test(id) && !id.includes('node_modules') ? `${ORDRE}\n${code}` : undefined;
}
