/** Des milliers de fiches partagent quelques centaines d'horaires. */
const MAXIMUM = 20_000;

/** Retient, par clé, ce qui est déjà calculé ; pleine, oublie tout et recommence. */
export class Memoire<V> {
  readonly #connus = new Map<string, V>();

  get(cle: string, calculer: () => V): V {
    if (this.#connus.has(cle)) return this.#connus.get(cle) as V;
    const valeur = calculer();
    if (this.#connus.size >= MAXIMUM) this.#connus.clear();
    this.#connus.set(cle, valeur);
    return valeur;
  }
}
