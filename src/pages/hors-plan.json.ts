import type { APIRoute } from 'astro';
import { getCatalogue } from '../catalogue.ts';
import { listAdressesDisparues } from '../domaine/disparus.ts';
import { listRedirections } from '../domaine/redirections.ts';
import type { HorsPlan } from '../exports/hors-plan.ts';

/** Les adresses d'autrefois : `publication.ts` les lit après la construction pour le plan du site et les hébergeurs, puis retire ce fichier. */
export const GET: APIRoute = async () => {
  const catalogue = await getCatalogue();
  const horsPlan: HorsPlan = {
    redirections: listRedirections(catalogue).map(({ de, vers }) => ({ de, vers })),
    disparues: listAdressesDisparues(catalogue).map(({ chemin }) => chemin),
  };
  return new Response(JSON.stringify(horsPlan));
};
