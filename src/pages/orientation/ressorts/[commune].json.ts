import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../catalogue.ts';
import { direOu } from '../../../components/lieu-court.ts';
import { prepareRessorts, type Ressort } from '../../../domaine/orientation/competence.ts';
import { SANS_DOMICILE } from '../../../domaine/orientation/situation.ts';
import { formatRessort } from '../../../exports/guide.ts';
import { getTraduire } from '../../../i18n/index.ts';

/** Un fichier par commune, et un pour qui n'a pas de domicile stable : la page du guide n'en charge qu'un. */
export async function getStaticPaths() {
  const catalogue = await getCatalogue();
  const getRessort = prepareRessorts(catalogue);
  return [undefined, ...catalogue.communes].map((commune) => ({
    params: { commune: commune?.code_insee ?? SANS_DOMICILE },
    props: { ressort: getRessort(commune) },
  }));
}

export const GET: APIRoute<{ ressort: Ressort }> = async ({ props: { ressort } }) => {
  const t = getTraduire();
  const donnees = formatRessort(ressort, await getCatalogue(), {
    direOu: (adresse) => direOu(adresse, t),
    direAConfirmer: (texte) => t('horaires.court.aConfirmer', { texte }),
    fictif: t('numero.fictif'),
  });
  return new Response(JSON.stringify(donnees), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
