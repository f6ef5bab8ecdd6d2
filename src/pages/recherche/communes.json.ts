import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { formatCommunes } from '../../recherche/lexique-ecrire.ts';

/** Les communes et leur place : de quoi reconnaître un endroit et en mesurer la distance. Les mêmes dans toutes les langues. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(formatCommunes((await getCatalogue()).communes)), { headers: { 'content-type': 'application/json; charset=utf-8' } });
