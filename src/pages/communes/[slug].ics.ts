import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getCatalogue } from '../../catalogue.ts';
import { createReponseCalendrier } from '../../components/evenements-agenda.ts';
import { getCalendriers } from '../../domaine/calendriers.ts';
import { getCheminCommune } from '../../domaine/chemins.ts';
import { direACommune } from '../../domaine/commune.ts';
import { getTraduire } from '../../i18n/index.ts';

export async function getStaticPaths() {
  const catalogue = await getCatalogue();
  const { communes } = getCalendriers(catalogue);
  const t = getTraduire();
  return catalogue.communes.flatMap((commune) => {
    const presences = communes.get(commune.code_insee);
    return presences
      ? [
          {
            params: { slug: commune.slug },
            props: { nom: t('calendrier.commune', { lieu: direACommune(commune.nom) }), page: getCheminCommune(commune), presences },
          },
        ]
      : [];
  });
}
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** Le calendrier des permanences qui se tiennent dans une commune. */
export const GET: APIRoute<Props> = async ({ props, site }) => createReponseCalendrier(props, await getCatalogue(), site);
