import type { APIRoute } from 'astro';
import { getCatalogue } from '../catalogue.ts';
import { direQui } from '../components/lieu-court.ts';
import { planAgenda } from '../domaine/agenda-semaines.ts';
import { formatAgenda } from '../exports/agenda.ts';
import { getTraduire } from '../i18n/index.ts';

/** Les dates des quatre semaines pour le filtre de la page, et pour elle seule : la forme peut changer, ce n'est pas un format d'échange. */
export const GET: APIRoute = async () => {
  const catalogue = await getCatalogue();
  const t = getTraduire();
  const agenda = formatAgenda(planAgenda(catalogue).presences, catalogue.aujourdhui, (presence) => direQui(presence, t));
  return new Response(JSON.stringify(agenda), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
