import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../catalogue.ts';
import { getTraduire } from '../../../i18n/index.ts';
import { getLangue, listLangues } from '../../../i18n/langue.ts';
import { formatMots } from '../../../recherche/lexique-ecrire.ts';

/** Les mots des besoins, des droits et des services : ce que la page de recherche sait reconnaître dans une phrase, dans sa langue et en français. */
export const getStaticPaths = listLangues;

export const GET: APIRoute = async ({ params }) => {
  const langue = getLangue(params);
  return new Response(JSON.stringify(formatMots(await getCatalogue(langue), getTraduire(langue))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
