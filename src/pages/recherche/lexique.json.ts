import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { formatLexique } from '../../recherche/lexique.ts';

/** Les communes et les mots des besoins : ce que la page de recherche sait reconnaître dans une phrase. */
export const GET: APIRoute = async () => {
  const { communes } = await getCatalogue();
  return new Response(JSON.stringify(formatLexique(communes)), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
