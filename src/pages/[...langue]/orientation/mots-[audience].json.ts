import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../catalogue.ts';
import type { Audience } from '../../../domaine/orientation/dire.ts';
import { isTraduite } from '../../../domaine/vocabulaires/langues.ts';
import { formatMots } from '../../../exports/guide.ts';
import { getLangue, getLien, listCheminsParLangue } from '../../../i18n/langue.ts';
import { getPart } from '../../../i18n/parts.ts';

/** Les mots du guide, un fichier par public ; un agent le lit en français. */
export const getStaticPaths = () =>
  listCheminsParLangue((['moi', 'proche', 'pro'] as const).map((audience) => ({ params: { audience }, props: { audience } }))).filter(
    ({ params, props }) => props.audience !== 'pro' || !isTraduite(getLangue(params)),
  );

export const GET: APIRoute<{ audience: Audience }> = async ({ params, props: { audience } }) => {
  const langue = getLangue(params);
  const textes = { ilot: getPart('ilot', langue), garder: getPart('garder', langue), quitter: getPart('quitter', langue) };
  const mots = formatMots(await getCatalogue(langue), audience, { langue, adresser: getLien(langue), ...(isTraduite(langue) ? { textes } : {}) });
  return new Response(JSON.stringify(mots), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
