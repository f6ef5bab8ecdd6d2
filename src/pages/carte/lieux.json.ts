import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { formatLieuxCarte } from '../../exports/lieux-carte.ts';

/** Les lieux que la carte a le droit de montrer, pour elle seule : la forme peut changer, ce n'est pas un format d'échange. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(formatLieuxCarte(await getCatalogue())), { headers: { 'content-type': 'application/json; charset=utf-8' } });
