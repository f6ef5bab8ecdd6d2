import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import type { Audience } from '../../domaine/orientation/dire.ts';
import { formatMots } from '../../exports/guide.ts';

/** Les mots du guide, un fichier par public. */
export const getStaticPaths = () => (['moi', 'proche', 'pro'] as const).map((audience) => ({ params: { audience }, props: { audience } }));

export const GET: APIRoute<{ audience: Audience }> = async ({ props: { audience } }) =>
  new Response(JSON.stringify(formatMots(await getCatalogue(), audience, import.meta.env.BASE_URL)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
