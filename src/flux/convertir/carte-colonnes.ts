import { COLONNES_PARTENAIRE, COLONNES_PERMANENCE } from '../../domaine/colonnes.ts';
import { findMotProche } from '../../domaine/mot-proche.ts';
import type { Territoire } from '../../domaine/territoire.schema.ts';
import type { Format, Genre } from '../format.ts';
import { FluxRefuse } from '../refus.ts';
import { PARTENAIRES_PREMIER_ACCUEIL, PERMANENCES_PREMIER_ACCUEIL } from './premier-accueil.ts';

/**
 * Le format que décrit `colonnes` de `territoire.yaml` : nos champs → les colonnes d'un fichier d'aucun format connu.
 * Nos noms se lisent toujours ; la carte s'y ajoute. Rien si la carte ne parle pas de ce fichier.
 * @param entete colonnes du fichier, normalisées @param normalise la même normalisation
 * @throws {FluxRefuse} si la carte nomme un champ qui n'est pas des nôtres, ou une colonne que le fichier n'a pas
 */
export function findFormatDeLaCarte(
  colonnes: Territoire['colonnes'],
  genre: Genre,
  entete: readonly string[],
  normalise: (nom: string) => string,
): Format | undefined {
  const carte = getCarte(colonnes, genre);
  const paires = Object.entries(carte).map(([notre, colonne]) => ({ notre, colonne, cle: normalise(colonne) }));
  if (!paires.some(({ cle }) => entete.includes(cle))) return undefined;
  const notres = (genre === 'partenaires' ? COLONNES_PARTENAIRE : COLONNES_PERMANENCE).map(({ nom }) => nom);
  for (const { notre, colonne, cle } of paires) {
    if (!notres.includes(notre)) {
      const proche = findMotProche(notre, notres);
      throw new FluxRefuse(
        `« colonnes » de territoire.yaml nomme le champ « ${notre} », qui n'existe pas${proche ? ` : vouliez-vous écrire « ${proche} » ?` : ' ; la page Aide les liste.'}`,
      );
    }
    if (!entete.includes(cle)) {
      const proche = findMotProche(cle, entete);
      throw new FluxRefuse(
        `« colonnes » de territoire.yaml cherche la colonne « ${colonne} » pour « ${notre} », et le fichier ne l'a pas${proche ? ` : la plus proche est « ${proche} ».` : '.'}`,
      );
    }
  }
  const base = genre === 'partenaires' ? PARTENAIRES_PREMIER_ACCUEIL : PERMANENCES_PREMIER_ACCUEIL;
  const prises = new Set(paires.map(({ notre }) => notre));
  // Une colonne de la carte l'emporte sur celle qui porterait déjà notre nom.
  const restent = Object.entries(base.colonnes).filter(([, notre]) => !prises.has(notre));
  return {
    ...base,
    nom: 'colonnes',
    colonnes: Object.fromEntries([...restent, ...paires.map(({ notre, cle }) => [cle, notre] as const)]),
    requises: base.requises.map((groupe) => groupe.flatMap((notre) => [notre, ...paires.filter((paire) => paire.notre === notre).map(({ cle }) => cle)])),
  };
}

/** La carte d'un des deux fichiers ; à plat, elle vaut pour les deux. */
function getCarte(colonnes: Territoire['colonnes'], genre: Genre): Readonly<Record<string, string>> {
  const { partenaires, permanences, ...plates } = colonnes;
  const propre = genre === 'partenaires' ? partenaires : permanences;
  const aPlat = Object.fromEntries(Object.entries(plates).filter((paire): paire is [string, string] => typeof paire[1] === 'string'));
  return { ...aPlat, ...(typeof propre === 'object' ? propre : {}) };
}
