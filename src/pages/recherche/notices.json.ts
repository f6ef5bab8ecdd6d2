import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { getTraduire } from '../../i18n/index.ts';
import { listNotices } from '../../recherche/notice.ts';

/** La matière de l'index de recherche : `recherche/indexer.ts` la lit après la construction, puis la retire. */
export const GET: APIRoute = async () => new Response(JSON.stringify(listNotices(await getCatalogue(), getTraduire())));
