import type { APIRoute } from 'astro';
import { getFond } from '../../catalogue.ts';

/** Le dessin du territoire sous les lieux. */
export const GET: APIRoute = async () => new Response(JSON.stringify(await getFond()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
