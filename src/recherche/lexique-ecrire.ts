import type { Catalogue } from '../domaine/catalogue.ts';
import { getCheminDroit } from '../domaine/chemins.ts';
import { distanceKm, type Position } from '../domaine/commune.ts';
import { getBesoin } from '../domaine/partenaire.ts';
import { slugify } from '../domaine/slug.ts';
import { isTraduite, type Langue } from '../domaine/vocabulaires/langues.ts';
import { type ThemeId, THEMES } from '../domaine/vocabulaires/themes.ts';
import { getPhrase, type LexiqueEcrit, RAYON_KM } from './lexique.ts';
import { getPhraseUtile } from './reconnaitre.ts';

// À part de `lexique.ts`, que la page de recherche emporte : ce qui suit ne sert qu'à construire, et tient aux vocabulaires entiers.

/** Le lexique que la page de recherche charge. @param catalogue dans la langue : ses mots s'ajoutent à ceux du français, que l'on tape aussi */
export function formatLexique({ communes, droits, traductions }: Pick<Catalogue, 'communes' | 'droits' | 'traductions'>, langue: Langue = 'fr'): LexiqueEcrit {
  const synonymesDe = (id: ThemeId) => (isTraduite(langue) ? [...getBesoin(id, langue).split(/[,،] ?/), ...(traductions[langue]?.synonymes?.[id] ?? [])] : []);
  const parCode = new Map(communes.map((commune) => [commune.code_insee, commune]));
  return {
    communes: [...communes]
      .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
      .map((commune) => {
        const { code_insee, nom, codes_postaux, position, slug } = commune;
        const oubliees = commune.voisines.filter((code) => !isAutour(position, parCode.get(code)?.position)).join(' ');
        const propre = slug === slugify(nom) ? '' : slug;
        const ligne = [
          code_insee,
          nom,
          codes_postaux.join(' '),
          position && Math.round(position.latitude * 100),
          position && Math.round(position.longitude * 100),
        ] as const;
        if (oubliees) return [...ligne, propre, oubliees] as const;
        return propre ? ([...ligne, propre] as const) : ligne;
      }),
    themes: THEMES.map(({ id, slug, libelle, besoin, synonymes }) => ({
      id,
      slug,
      // « Manger, s'habiller, se laver » se reconnaît aussi à « habiller ».
      phrases: [
        ...new Set([libelle.fr, ...besoin.fr.split(', ').map((mots) => mots.replace(/^(?:se |s')/, '')), ...synonymes.fr, ...synonymesDe(id)].map(getPhrase)),
      ],
    })),
    droits: droits.map((droit) => ({
      id: droit.id,
      titre: droit.titre,
      chemin: getCheminDroit(droit),
      phrases: [...new Set([...listBouts(droit.titre), ...droit.autres_noms].map(getPhraseUtile).filter(Boolean))],
      mots: getPhraseUtile([droit.resume, ...droit.pour_qui].join(' ')),
    })),
  };
}

/** « Revenu de solidarité active (RSA) » se dit de deux façons ; « Loyer impayé, courrier d'expulsion » aussi. */
const listBouts = (titre: string): string[] => titre.split(/[,،()/]/).map((bout) => bout.trim());

const isAutour = (ici: Position | null, la: Position | null | undefined) => ici !== null && la !== null && la !== undefined && distanceKm(ici, la) <= RAYON_KM;
