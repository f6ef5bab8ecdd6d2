/** Un fichier JSON de ce site. @throws si le réseau manque, ou si le fichier n'y est pas */
export async function readJson<T>(adresse: string): Promise<T> {
  const reponse = await fetch(adresse);
  if (!reponse.ok) throw new Error(`« ${adresse} » répond ${reponse.status}.`);
  return (await reponse.json()) as T;
}
