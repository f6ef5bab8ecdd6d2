import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { listCompetents } from '../../recherche/competents.ts';

/** Qui est désigné dans chaque commune : la recherche ne le demande que si la phrase nomme un service de secteur. */
export const GET: APIRoute = async () => Response.json(listCompetents(await getCatalogue('fr')).parCommune);
