import type { Catalogue } from './catalogue.ts';
import type { Commune } from './commune.schema.ts';
import { getCommuneDe } from './partenaire.ts';
import type { Partenaire } from './partenaire.schema.ts';
import { comparePermanences, findLieu, isEnCoursOuAVenir, type LieuResolu } from './permanence.ts';
import type { Permanence } from './permanence.schema.ts';
import { indexParId } from './reperes.ts';
import { listVoisines } from './voisines.ts';
import { isCouverte } from './zone.ts';

/** Une permanence, qui la tient et où ; à la distance de la commune dont on parle quand elle se tient à côté. */
export interface PermanenceProche {
  readonly permanence: Permanence;
  readonly partenaire: Partenaire;
  readonly lieu: LieuResolu;
  readonly km?: number;
}

/** Les permanences d'une commune et celles des communes voisines, les plus proches d'abord. */
export interface PermanencesProches {
  readonly ici: readonly PermanenceProche[];
  readonly voisines: readonly PermanenceProche[];
}

/**
 * Prépare les permanences par commune. N'y sont pas : celles qui ont fini, celles dont le partenaire ou l'hôte est fermé, celles dont le lieu ne se dit pas,
 * celles qui ne reçoivent pas les habitants de la commune. Qui reçoit une personne passe avant un atelier ou une distribution.
 */
export function preparePermanencesProches({ partenaires, permanences, communes, territoire, aujourdhui }: Pick<Catalogue, 'partenaires' | 'permanences' | 'communes' | 'territoire' | 'aujourdhui'>): (commune: Commune) => PermanencesProches {
  const fiches = indexParId(partenaires);
  const parCommune = new Map<string, PermanenceProche[]>();
  for (const permanence of [...permanences].sort((a, b) => Number(a.nature !== 'permanence') - Number(b.nature !== 'permanence') || comparePermanences(a, b))) {
    const partenaire = fiches.get(permanence.partenaire);
    const lieu = findLieu(permanence, { partenaires });
    const code = lieu && getCommuneDe(lieu);
    if (!partenaire || partenaire.statut !== 'ouvert' || !lieu || !code || (lieu.hote && lieu.hote.statut !== 'ouvert') || !isEnCoursOuAVenir(permanence, aujourdhui)) continue;
    parCommune.set(code, [...(parCommune.get(code) ?? []), { permanence, partenaire, lieu }]);
  }
  return (commune) => {
    const list = (code: string) => (parCommune.get(code) ?? []).filter(({ partenaire }) => isCouverte(commune, partenaire.zone_eligibilite, territoire.departement));
    const voisines = listVoisines(commune, communes).flatMap(({ commune: { code_insee }, km }) => list(code_insee).map((proche) => (km === undefined ? proche : { ...proche, km })));
    return { ici: list(commune.code_insee), voisines };
  };
}
