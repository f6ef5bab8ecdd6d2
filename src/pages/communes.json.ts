import type { APIRoute } from 'astro';
import { getCatalogue } from '../catalogue.ts';
import type { CommuneChoisie } from '../recherche/communes.ts';

/** Les communes pour les choisir en les écrivant, de la plus peuplée à la moins peuplée : à ressemblance égale, c'est l'ordre des propositions. */
export const GET: APIRoute = async () => {
  const { communes } = await getCatalogue();
  const choix: CommuneChoisie[] = [...communes]
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
    .map(({ nom, slug, code_insee, codes_postaux }) => ({ nom, slug, code_insee, codes_postaux }));
  return new Response(JSON.stringify(choix), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
