import type { SeanceSituee } from './agenda-semaines.ts';
import { listPresences, type Presence } from './presences.ts';
import type { Catalogue } from './catalogue.ts';
import type { Commune } from './commune.schema.ts';
import { distanceKm } from './commune.ts';
import { addJours, type JourCivil } from './horaires/jour.ts';
import { indexParCode } from './reperes.ts';
import { listVoisines } from './voisines.ts';
import { isCouverte } from './zone.ts';

/** Une séance des sept jours, à la distance de la commune dont on parle quand elle se tient ailleurs. */
export interface SeanceProche extends SeanceSituee {
  readonly km?: number;
}

/** Une permanence sans séance montrée cette semaine. */
export interface PresenceProche extends Presence {
  readonly km?: number;
}

/** Les sept jours qui viennent près d'une commune, et ce qui s'y tient à d'autres dates. */
export interface SemainePresDe {
  /** Par jour, puis par heure. */
  readonly jours: readonly { readonly jour: JourCivil; readonly seances: readonly SeanceProche[] }[];
  /** Séances des sept jours qui ne tiennent pas dans la liste. */
  readonly cachees: number;
  /** Les permanences de la commune que la semaine ne montre pas. */
  readonly autresIci: readonly PresenceProche[];
  /** Celles des communes voisines, de la plus proche à la plus loin. */
  readonly autresVoisines: readonly PresenceProche[];
}

const JOURS = 7;
/** Au-delà, le trajet compte plus que la date. */
const RAYON_KM = 15;
const SEANCES_MAX = 12;

/**
 * Prépare la semaine de chaque commune : ses séances, celles de ses voisines et celles à moins de 15 km. N'y sont pas : celles dont le lieu ne se dit pas,
 * dont le partenaire ou l'hôte est fermé, ou qui ne reçoivent pas les habitants de la commune.
 */
export function prepareSemainePresDe(
  catalogue: Pick<Catalogue, 'permanences' | 'partenaires' | 'communes' | 'territoire' | 'aujourdhui'>,
): (commune: Commune) => SemainePresDe {
  const { communes, territoire, aujourdhui } = catalogue;
  const fin = addJours(aujourdhui, JOURS);
  const parCode = indexParCode(communes);
  const situees = listPresences(catalogue).filter(
    ({ code_insee, partenaire, lieu }) => code_insee !== undefined && partenaire.statut === 'ouvert' && (!lieu?.hote || lieu.hote.statut === 'ouvert'),
  );
  const parCommune = Map.groupBy(situees, ({ code_insee }) => code_insee as string);
  const getRang = ({ presence: { permanence }, km }: SeanceProche) => (permanence.nature === 'permanence' ? 0 : 1) + (km === undefined ? 0 : 2);
  return (commune) => {
    const voisines = new Set(listVoisines(commune, communes).map(({ commune: { code_insee } }) => code_insee));
    const presences = [...parCommune]
      .flatMap(([code, liste]): PresenceProche[] => {
        const position = parCode.get(code)?.position;
        const km = code === commune.code_insee || !commune.position || !position ? undefined : distanceKm(commune.position, position);
        if (code !== commune.code_insee && !voisines.has(code) && (km === undefined || km > RAYON_KM)) return [];
        const ici = liste.filter(({ partenaire }) => isCouverte(commune, partenaire.zone_eligibilite, territoire.departement));
        return km === undefined ? ici : ici.map((presence) => ({ ...presence, km }));
      })
      .sort((a, b) => (a.km ?? 0) - (b.km ?? 0) || Number(a.permanence.nature !== 'permanence') - Number(b.permanence.nature !== 'permanence'));
    const listSeances = (presence: PresenceProche): SeanceProche[] =>
      presence.agenda.seances
        .filter(({ debut }) => debut.slice(0, 10) < fin)
        .map((seance) => ({ ...seance, presence, ...(presence.km !== undefined && { km: presence.km }) }));
    // Une première date de chacune avant une deuxième d'aucune ; ici avant ailleurs, qui reçoit une personne avant un atelier.
    const classees = presences
      .flatMap((presence) => listSeances(presence).map((seance, indice) => ({ seance, indice })))
      .sort(
        (a, b) =>
          Math.min(a.indice, 1) - Math.min(b.indice, 1) ||
          getRang(a.seance) - getRang(b.seance) ||
          (a.seance.km ?? 0) - (b.seance.km ?? 0) ||
          a.seance.debut.localeCompare(b.seance.debut),
      )
      .map(({ seance }) => seance);
    const montrees = classees.slice(0, SEANCES_MAX).sort((a, b) => Date.parse(a.debut) - Date.parse(b.debut) || (a.km ?? 0) - (b.km ?? 0));
    const dites = new Set(montrees.map(({ presence }) => presence));
    const autres = presences.filter((presence) => !dites.has(presence));
    return {
      jours: [...Map.groupBy(montrees, ({ debut }) => debut.slice(0, 10))].map(([jour, seances]) => ({ jour, seances })),
      cachees: classees.length - montrees.length,
      autresIci: autres.filter(({ code_insee }) => code_insee === commune.code_insee),
      autresVoisines: autres.filter(({ code_insee }) => voisines.has(code_insee ?? '')),
    };
  };
}
