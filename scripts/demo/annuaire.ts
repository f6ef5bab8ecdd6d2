import type { Commune } from '../../src/domaine/commune.schema.ts';
import { distanceKm } from '../../src/domaine/commune.ts';
import { isCouverte } from '../../src/domaine/zone.ts';
import type { Contexte } from './contexte.ts';
import type { FichePartenaire } from './modeles/modele.ts';

/** De quoi retrouver un partenaire par sa sorte et par sa commune. */
export interface Annuaire {
  readonly ids: ReadonlySet<string>;
  readonly list: (sorte: string) => readonly FichePartenaire[];
  /** Le plus proche de la commune, à vol d'oiseau ; le premier de la liste sans positions. */
  readonly findProche: (sorte: string, commune: Commune) => FichePartenaire | undefined;
  readonly findDans: (sorte: string, commune: Commune) => FichePartenaire | undefined;
}

/** L'annuaire des partenaires qui peuvent tenir ou accueillir une permanence : ouverts, et dont l'adresse se montre. */
export function createAnnuaire(partenaires: readonly FichePartenaire[], { communes, departement }: Contexte): Annuaire {
  const parCode = new Map(communes.map((commune) => [commune.code_insee, commune]));
  const utiles = partenaires.filter(
    ({ statut, adresse }) => statut === 'ouvert' && adresse.visibilite !== 'confidentielle' && adresse.visibilite !== 'sur_orientation',
  );
  const listes = new Map<string, FichePartenaire[]>();
  const list = (sorte: string) => {
    const liste = listes.get(sorte) ?? utiles.filter(({ id }) => id === sorte || id.startsWith(`${sorte}-`));
    listes.set(sorte, liste);
    return liste;
  };
  const proches = new Map<string, FichePartenaire | undefined>();
  const communeDe = ({ adresse }: FichePartenaire) => ('code_insee' in adresse ? parCode.get(adresse.code_insee) : undefined);
  return {
    ids: new Set(utiles.map(({ id }) => id)),
    list,
    findDans: (sorte, commune) => list(sorte).find(({ adresse }) => adresse.visibilite === 'publique' && adresse.code_insee === commune.code_insee),
    findProche(sorte, commune) {
      const cle = `${sorte} ${commune.code_insee}`;
      if (!proches.has(cle)) {
        const distance = (fiche: FichePartenaire) => {
          const ou = communeDe(fiche)?.position;
          return ou && commune.position ? distanceKm(ou, commune.position) : 1000;
        };
        // Un centre ne tient pas de permanence dans une commune qu'il ne sert pas.
        const ouverts = list(sorte).filter(({ zone_eligibilite }) => isCouverte(commune, zone_eligibilite ?? [], departement.code));
        proches.set(cle, ouverts.map((fiche) => ({ fiche, km: distance(fiche) })).sort((a, b) => a.km - b.km)[0]?.fiche);
      }
      return proches.get(cle);
    },
  };
}
