/** Les fiches d'une liste par leur identifiant ; calculé une fois par liste, pour que des milliers de pages n'y cherchent pas en ligne droite. */
const parId = new WeakMap<readonly object[], ReadonlyMap<string, unknown>>();
const parCode = new WeakMap<readonly object[], ReadonlyMap<string, unknown>>();

/** Table `id` → fiche d'une liste qui ne change pas. */
export function indexParId<T extends { readonly id: string }>(fiches: readonly T[]): ReadonlyMap<string, T> {
  return memorise(parId, fiches, ({ id }) => id);
}

/** Table code INSEE → commune d'une liste qui ne change pas. */
export function indexParCode<T extends { readonly code_insee: string }>(communes: readonly T[]): ReadonlyMap<string, T> {
  return memorise(parCode, communes, ({ code_insee }) => code_insee);
}

function memorise<T extends object>(
  tables: WeakMap<readonly object[], ReadonlyMap<string, unknown>>,
  liste: readonly T[],
  getCle: (element: T) => string,
): ReadonlyMap<string, T> {
  const connue = tables.get(liste) as ReadonlyMap<string, T> | undefined;
  if (connue) return connue;
  const table = new Map(liste.map((element) => [getCle(element), element]));
  tables.set(liste, table);
  return table;
}
