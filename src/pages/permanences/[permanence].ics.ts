import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { createReponseCalendrier } from '../../components/evenements-agenda.ts';
import { getCalendriers } from '../../domaine/calendriers.ts';
import { getCheminPermanence } from '../../domaine/chemins.ts';

export async function getStaticPaths() {
  return [...getCalendriers(await getCatalogue()).permanences].map(([id, presences]) => ({
    params: { permanence: id },
    props: { nom: presences[0]?.permanence.intitule ?? id, page: getCheminPermanence({ id }), presences },
  }));
}
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** Le calendrier d'une permanence. */
export const GET: APIRoute<Props> = async ({ props, site }) => createReponseCalendrier(props, await getCatalogue(), site);
