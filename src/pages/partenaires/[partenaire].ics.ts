import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { createReponseCalendrier } from '../../components/evenements-agenda.ts';
import { getCalendriers } from '../../domaine/calendriers.ts';
import { getCheminPartenaire } from '../../domaine/chemins.ts';

export async function getStaticPaths() {
  return [...getCalendriers(await getCatalogue()).partenaires].map(([id, presences]) => ({
    params: { partenaire: id },
    props: { nom: presences[0]?.partenaire.nom ?? id, page: getCheminPartenaire({ id }), presences },
  }));
}
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** Le calendrier des permanences que tient un partenaire. */
export const GET: APIRoute<Props> = async ({ props, site }) => createReponseCalendrier(props, await getCatalogue(), site);
