import type { Catalogue } from '../domaine/catalogue.ts';
import type { Decoupage } from '../domaine/decoupage.ts';
import { type FondSitue, formatAnneau, parseAnneau, poseSurPas } from '../domaine/fond.ts';
import { listLimites } from '../domaine/limites.ts';
import { listCommunesCarte } from './lieux-carte.ts';

/** À qui est chaque forme du fond, et les limites des secteurs : ceux qui nomment des communes, dans l'ordre du contenu. */
export function formatDecoupage(catalogue: Pick<Catalogue, 'communes' | 'partenaires' | 'secteurs'>, { formes, codes }: FondSitue): Decoupage {
  const table = listCommunesCarte(catalogue).map(({ code_insee }) => code_insee);
  const feuilles = catalogue.secteurs.secteurs.filter(({ communes }) => communes.length > 0);
  const rangSecteur = new Map(feuilles.flatMap(({ communes }, rang) => communes.map((code) => [code, rang] as const)));
  const rangCommune = new Map(table.map((code, rang) => [code, rang]));
  return {
    communes: codes.map((code) => rangCommune.get(code) ?? -1),
    secteurDe: table.map((code) => rangSecteur.get(code) ?? -1),
    secteurs: feuilles.map(({ nom }) => nom),
    limites: listLimites(
      formes.flatMap((forme, rang) => {
        const code = codes[rang];
        return code
          ? [{ anneau: parseAnneau(forme).map(([latitude, longitude]) => poseSurPas([longitude, latitude])), groupe: rangSecteur.get(code) ?? -1 }]
          : [];
      }),
    ).map((ligne) => formatAnneau(ligne)),
  };
}
