import type { APIRoute } from 'astro';
import { getFond } from '../../catalogue.ts';

/** Le dessin du territoire sous les lieux. À quelle commune est chaque forme ne vient qu'avec les contours (`decoupage.json`). */
export const GET: APIRoute = async () => {
  const { origine, formes } = await getFond();
  return new Response(JSON.stringify({ origine, formes }), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
