/**
 * Dit des textes à trous. `{nom}` est remplacé par `valeurs.nom` ; `valeurs.nombre` choisit `.one` ou `.other`.
 * À part, pour qu'un élément de la page dise ses quelques textes sans emporter tous ceux du site.
 * @throws si la clé ou une valeur manque : un texte à moitié dit ne se publie pas.
 */
export function createTraduire(
  textes: Readonly<Record<string, string>>,
  langue: string,
): (cle: string, valeurs?: Readonly<Record<string, string | number>>) => string {
  const pluriel = new Intl.PluralRules(langue);
  const nombres = new Intl.NumberFormat(langue);
  return (cle, valeurs = {}) => {
    const forme = typeof valeurs.nombre === 'number' ? `${cle}.${pluriel.select(valeurs.nombre) === 'one' ? 'one' : 'other'}` : cle;
    const texte = textes[forme] ?? textes[cle];
    if (texte === undefined) throw new Error(`Le texte « ${cle} » manque dans src/i18n/${langue}.json.`);
    return texte.replace(/\{(\w+)\}/g, (_, nom: string) => {
      const valeur = valeurs[nom];
      if (valeur === undefined) throw new Error(`Le texte « ${cle} » attend la valeur « ${nom} ».`);
      return typeof valeur === 'number' ? nombres.format(valeur) : valeur;
    });
  };
}
