/**
 * Dit des textes à trous. `{nom}` est remplacé par `valeurs.nom` ; `valeurs.nombre` choisit la forme que veut la langue (`.one`, `.few`, `.many`…), `.other` à défaut.
 * À part, pour qu'un élément de la page dise ses quelques textes sans emporter tous ceux du site.
 * @param locale étiquette pour Intl ; `langue` est le nom du fichier, pour dire ce qui manque
 * @throws si la clé ou une valeur manque : un texte à moitié dit ne se publie pas.
 */
export function createTraduire(
  textes: Readonly<Record<string, string>>,
  locale: string,
  langue: string = locale,
): (cle: string, valeurs?: Readonly<Record<string, string | number>>) => string {
  const pluriel = new Intl.PluralRules(locale);
  const nombres = new Intl.NumberFormat(locale);
  return (cle, valeurs = {}) => {
    const { nombre } = valeurs;
    const texte = (typeof nombre === 'number' ? (textes[`${cle}.${pluriel.select(nombre)}`] ?? textes[`${cle}.other`]) : undefined) ?? textes[cle];
    if (texte === undefined) throw new Error(`Le texte « ${cle} » manque dans src/i18n/${langue}.json.`);
    return texte.replace(/\{(\w+)\}/g, (_, nom: string) => {
      const valeur = valeurs[nom];
      if (valeur === undefined) throw new Error(`Le texte « ${cle} » attend la valeur « ${nom} ».`);
      return typeof valeur === 'number' ? nombres.format(valeur) : valeur;
    });
  };
}
