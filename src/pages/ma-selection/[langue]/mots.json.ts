import type { APIRoute } from 'astro';
import { getMotsSeconds, LANGUES_SECONDES } from '../../../i18n/seconde.ts';

/** Les titres et les documents d'une deuxième langue. */
export const getStaticPaths = () => LANGUES_SECONDES.map((langue) => ({ params: { langue }, props: { langue } }));

export const GET: APIRoute = ({ props: { langue } }) =>
  new Response(JSON.stringify(getMotsSeconds(langue)), { headers: { 'content-type': 'application/json; charset=utf-8' } });
