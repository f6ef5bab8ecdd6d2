/**
 * L'hôte d'un serveur de tuiles, tel que la politique de sécurité de la page l'écrit ; `{s}` (un serveur parmi plusieurs) devient une étoile.
 * @param adresse modèle d'adresse : `https://{s}.tuiles.exemple/{z}/{x}/{y}.png`
 * @throws si l'adresse n'est pas en `https://`, ou ne dit pas où mettre le carreau
 */
export function getHoteTuiles(adresse: string): string {
  const hote = /^https:\/\/((?:\{s\}\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?)\//i.exec(adresse)?.[1];
  if (!hote || !['{z}', '{x}', '{y}'].every((place) => adresse.includes(place))) {
    throw new Error(
      `content/territoire.yaml, tuiles.adresse : « ${adresse} » n'est pas une adresse de tuiles. Écrivez par exemple "https://tuiles.exemple.fr/{z}/{x}/{y}.png" : elle commence par « https:// » et contient {z}, {x} et {y}.`,
    );
  }
  return `https://${hote.replace('{s}', '*')}`;
}
