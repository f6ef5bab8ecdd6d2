import type { Catalogue } from './catalogue.ts';
import { direACommune } from './commune.ts';
import { type Agenda, getAgendaPermanence, listAgendasArrets } from './horaires/agenda.ts';
import { getCommuneDe } from './partenaire.ts';
import type { Partenaire } from './partenaire.schema.ts';
import { findLieu, type LieuResolu } from './permanence.ts';
import type { Permanence } from './permanence.schema.ts';
import { listPermanencesActuelles } from './permanences-de.ts';
import { indexParId } from './reperes.ts';

/** Une permanence à un endroit, avec ses dates ; une tournée en fait une par arrêt. */
export interface Presence {
  readonly permanence: Permanence;
  readonly partenaire: Partenaire;
  readonly lieu: LieuResolu | undefined;
  /** L'arrêt d'une tournée, tel qu'il est écrit. */
  readonly arret?: string;
  /** Code INSEE de la commune que l'on a le droit de dire. */
  readonly code_insee: string | undefined;
  readonly agenda: Agenda;
}

/** Les présences de toutes les permanences qui se montrent, dans leur ordre. */
export function listPresences(catalogue: Pick<Catalogue, 'permanences' | 'partenaires' | 'communes' | 'territoire' | 'aujourdhui'>): Presence[] {
  const partenaires = indexParId(catalogue.partenaires);
  const findCommuneArret = prepareCommunesArrets(catalogue);
  return listPermanencesActuelles(catalogue).flatMap((permanence): Presence[] => {
    const partenaire = partenaires.get(permanence.partenaire);
    if (!partenaire) return [];
    const lieu = findLieu(permanence, catalogue);
    const code_insee = lieu && getCommuneDe(lieu);
    const commun = { permanence, partenaire, lieu };
    if (!permanence.itinerance) return [{ ...commun, code_insee, agenda: getAgendaPermanence(permanence, catalogue) }];
    return listAgendasArrets(permanence, catalogue).map(({ lieu: arret, agenda }) => ({
      ...commun,
      arret,
      code_insee: findCommuneArret(arret) ?? code_insee,
      agenda,
    }));
  });
}

/** Les permanences finies, ou tenues par un partenaire fermé pour de bon : elles n'ont plus de date. */
export function listPresencesTerminees(catalogue: Pick<Catalogue, 'permanences' | 'partenaires' | 'aujourdhui'>): Presence[] {
  const partenaires = indexParId(catalogue.partenaires);
  const actuelles = new Set(listPermanencesActuelles(catalogue));
  return catalogue.permanences.flatMap((permanence): Presence[] => {
    const partenaire = partenaires.get(permanence.partenaire);
    if (!partenaire || actuelles.has(permanence)) return [];
    const lieu = findLieu(permanence, catalogue);
    return [
      {
        permanence,
        partenaire,
        lieu,
        code_insee: lieu && getCommuneDe(lieu),
        agenda: { etat: 'absent', rendez_vous: permanence.rendez_vous, seances: [], prochaines: [], fermetures: [] },
      },
    ];
  });
}

/** « Place de la Mairie, à Romiguières » : la commune d'un arrêt, quand il finit par le nom d'une seule commune du territoire. */
function prepareCommunesArrets({ communes }: Pick<Catalogue, 'communes'>): (arret: string) => string | undefined {
  const parFin = Map.groupBy(communes, ({ nom }) => direACommune(nom));
  return (arret) => {
    const [commune, autre] = parFin.get(/.*, ((?:à|au|aux) .+)$/.exec(arret)?.[1] ?? '') ?? [];
    return autre ? undefined : commune?.code_insee;
  };
}
