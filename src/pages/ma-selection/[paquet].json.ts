import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { listFichesGardees } from '../../components/fiche-gardee.ts';
import { countPaquets, formatPaquet, getPaquet } from '../../domaine/fiche-gardee.ts';

/** Les fiches que l'on peut garder, une ou deux par fichier ; la page de la sélection ne demande que les siens. Un fichier peut être vide. */
export const getStaticPaths = (async () => {
  const fiches = listFichesGardees(await getCatalogue());
  const nombre = countPaquets(fiches.length);
  const paquets = Map.groupBy(fiches, ({ code }) => getPaquet(code, nombre));
  return Array.from({ length: nombre }, (_, paquet) => ({ params: { paquet: String(paquet) }, props: { fiches: paquets.get(paquet) ?? [] } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => new Response(formatPaquet(props.fiches), { headers: { 'content-type': 'application/json; charset=utf-8' } });
