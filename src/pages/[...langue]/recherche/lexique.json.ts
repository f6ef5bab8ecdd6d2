import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../catalogue.ts';
import { getLangue, listLangues } from '../../../i18n/langue.ts';
import { formatLexique } from '../../../recherche/lexique-ecrire.ts';

/** Les communes, les mots des besoins et ceux des droits : ce que la page de recherche sait reconnaître dans une phrase, dans sa langue et en français. */
export const getStaticPaths = listLangues;

export const GET: APIRoute = async ({ params }) => {
  const langue = getLangue(params);
  return new Response(JSON.stringify(formatLexique(await getCatalogue(langue), langue)), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
