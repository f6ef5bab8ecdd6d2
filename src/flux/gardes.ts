import type { Comparaison } from './comparer.ts';
import type { Passage } from './flux.ts';
import { FluxRefuse } from './refus.ts';

/** Au-delà, c'est un fichier coupé ou un export filtré, pas la vie d'un annuaire. */
const PERTE_MAX = 0.2;
/** Une commune bien pourvue ne se vide pas en un jour. */
const COMMUNE_POURVUE = 4;
const PERTE_COMMUNE_MAX = 0.5;
/** Au-delà, c'est le fichier qui est mal écrit, pas des lignes. */
const QUARANTAINE_MAX = 0.3;

/**
 * Les gardes d'un passage : un flux qui viderait l'annuaire, ou qu'on ne lit pas, ne remplace rien. Les lignes d'un autre territoire ne comptent pas.
 * @param accepteSuppressions la personne a lu ce qui disparaît et l'accepte ; un fichier illisible reste refusé
 * @throws {FluxRefuse} avec la raison, et quoi faire
 */
export function checkGardes(passage: Passage, accepteSuppressions: boolean): void {
  for (const source of passage.sources) checkSource(source);
  if (!accepteSuppressions) for (const comparaison of passage.comparaisons) checkPertes(comparaison);
}

function checkSource({ genre, lignes, brouillons, ecartes }: Passage['sources'][number]): void {
  if (lignes === 0) throw new FluxRefuse(`le fichier des ${genre} n'a que son en-tête.`);
  if (brouillons.length === 0)
    throw new FluxRefuse(`aucune des ${lignes.toLocaleString('fr')} lignes des ${genre} ne peut se publier ; le rapport dit pourquoi.`);
  const ailleurs = ecartes.filter(({ constats }) => constats.some(({ code }) => code === 'hors-territoire')).length;
  const refusees = ecartes.length - ailleurs;
  if (refusees > (lignes - ailleurs) * QUARANTAINE_MAX)
    throw new FluxRefuse(
      `${refusees.toLocaleString('fr')} des ${(lignes - ailleurs).toLocaleString('fr')} lignes des ${genre} sont à mettre de côté, plus de 30 % : le fichier est sans doute mal exporté. Le rapport dit pourquoi, ligne par ligne.`,
    );
}

const ACCEPTER = "Si c'est voulu, lisez la liste « Disparaissent » du rapport, puis relancez avec « --accepter-suppressions ».";

function checkPertes({ genre, enPlace, retraits, communes }: Comparaison): void {
  if (retraits.length > enPlace * PERTE_MAX)
    throw new FluxRefuse(
      `${retraits.length.toLocaleString('fr')} des ${enPlace.toLocaleString('fr')} ${genre} en place disparaîtraient, plus de 20 %. ${ACCEPTER}`,
    );
  const videe = communes.find(({ avant, perdues }) => avant >= COMMUNE_POURVUE && perdues > avant * PERTE_COMMUNE_MAX);
  if (videe) throw new FluxRefuse(`${videe.nom} perdrait ${videe.perdues} de ses ${videe.avant} ${genre}, plus de la moitié. ${ACCEPTER}`);
}
