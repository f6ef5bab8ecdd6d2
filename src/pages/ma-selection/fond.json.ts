import type { APIRoute } from 'astro';
import { getFond } from '../../catalogue.ts';
import { widenFond } from '../../domaine/fond.ts';

/** Un demi-kilomètre : le plan tient dans la main, il dit où sont les adresses les unes par rapport aux autres. */
const MAILLE = 5;

/** Le fond de la carte, allégé pour la feuille. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(widenFond(await getFond(), MAILLE)), { headers: { 'content-type': 'application/json; charset=utf-8' } });
