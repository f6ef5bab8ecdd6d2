import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../catalogue.ts';
import { getTraduire } from '../../../i18n/index.ts';
import { getLangue, listLangues } from '../../../i18n/langue.ts';
import { listNotices } from '../../../recherche/notice.ts';

/** La matière de l'index de recherche : `recherche/indexer.ts` la lit après la construction, puis la retire. Le langage simple cherche dans le français. */
export const getStaticPaths = () => listLangues().filter(({ params }) => getLangue(params) !== 'simple');

export const GET: APIRoute = async ({ params }) => {
  const langue = getLangue(params);
  return new Response(JSON.stringify(listNotices(await getCatalogue(langue), getTraduire(langue))));
};
