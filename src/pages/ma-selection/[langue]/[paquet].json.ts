import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../../catalogue.ts';
import { listFichesGardees } from '../../../components/fiche-gardee.ts';
import { countPaquets, countPaquetsSeconds, formatPaquet, getPaquet } from '../../../domaine/fiche-gardee.ts';
import { LANGUES_SECONDES } from '../../../i18n/seconde.ts';

/** Les mêmes fiches, dans une autre langue : la feuille à deux colonnes les met à côté du français. */
export const getStaticPaths = (async () => {
  const catalogues = await Promise.all(LANGUES_SECONDES.map(async (langue) => [langue, await getCatalogue(langue)] as const));
  return catalogues.flatMap(([langue, catalogue]) => {
    const fiches = listFichesGardees(catalogue, langue);
    const nombre = countPaquetsSeconds(countPaquets(fiches.length));
    const paquets = Map.groupBy(fiches, ({ code }) => getPaquet(code, nombre));
    return Array.from({ length: nombre }, (_, paquet) => ({ params: { langue, paquet: String(paquet) }, props: { fiches: paquets.get(paquet) ?? [] } }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => new Response(formatPaquet(props.fiches), { headers: { 'content-type': 'application/json; charset=utf-8' } });
