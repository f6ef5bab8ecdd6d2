import type { APIRoute } from 'astro';
import { getCatalogue, getFond } from '../../catalogue.ts';
import { formatDecoupage } from '../../exports/decoupage.ts';

/** Les secteurs et les communes du fond ; la carte ne les demande que si quelqu'un veut voir des contours. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(formatDecoupage(await getCatalogue(), await getFond())), { headers: { 'content-type': 'application/json; charset=utf-8' } });
