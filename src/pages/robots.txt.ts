import type { APIRoute } from 'astro';
import { getCatalogue } from '../catalogue.ts';
import { avecBase } from '../domaine/chemins.ts';

/** Un vrai annuaire montre son plan aux moteurs ; une démonstration se laisse lire, pour que chaque page leur dise « noindex ». */
export const GET: APIRoute = async ({ site }) => {
  const { territoire } = await getCatalogue();
  const plan = new URL(avecBase(import.meta.env.BASE_URL, '/sitemap-index.xml'), site).href;
  return new Response(`User-agent: *\nAllow: /\n${territoire.demonstration ? '' : `\nSitemap: ${plan}\n`}`);
};
