import { stringify } from 'yaml';
import { type Contexte, shiftJour } from './contexte.ts';
import type { FichePartenaire } from './modeles/modele.ts';

/** Une permanence, de ce que ce fichier en lit. */
interface Presence {
  readonly id: string;
  readonly partenaire: string;
  readonly lieu: object;
  readonly horaires?: string | undefined;
}

/** Ce que des propriétaires tiennent eux-mêmes, à côté du flux. */
export interface Tenues {
  /** Chemin dans le dossier de contenu → texte. */
  readonly fichiers: ReadonlyMap<string, string>;
  /** Fiches qui ne vivent que par leur fichier : le flux ne les a pas. */
  readonly horsFlux: ReadonlySet<string>;
}

/** La première ligne de ces fichiers : on les reconnaît, et l'on n'efface qu'eux. */
export const ENTETE = '# Fiche tenue par son propriétaire (exemple inventé) : chaque champ écrit ici passe avant le flux.\n';

/** Une mairie et une permanence dont le propriétaire tient les heures, une association qui n'est pas dans le flux, un lieu qui n'y est plus. */
export function formatTenues(fiches: readonly FichePartenaire[], presences: readonly Presence[], { prefecture, communes, jour }: Contexte): Tenues {
  const fichiers = new Map<string, string>();
  const cites = new Set(presences.flatMap(({ partenaire, lieu }) => [partenaire, 'chez' in lieu ? String(lieu.chez) : '']));
  const mairies = new Set(fiches.filter(({ type }) => type === 'mairie').map(({ id }) => id));
  const ville = communes.slice(2).find(({ slug }) => mairies.has(`mairie-${slug}`));
  const date = { verifie_le: shiftJour(jour, -4) };
  if (ville)
    fichiers.set(
      `partenaires/mairie-${ville.slug}.yaml`,
      `${ENTETE}${stringify({ horaires_accueil: 'du lundi au jeudi 8h30-12h / 13h30-17h30 ; vendredi 8h30-12h', ...date, verifie_par: `accueil de la mairie de ${ville.nom}` })}`,
    );
  const permanence = presences.find(({ lieu, horaires }) => 'chez' in lieu && /^\S+ mardi du mois/.test(horaires ?? ''));
  if (permanence)
    fichiers.set(
      `permanences/${permanence.id}.yaml`,
      `${ENTETE}${stringify({ horaires: permanence.horaires, prise_de_rendez_vous: 'Téléphonez la veille, ou venez sans rendez-vous dans la dernière demi-heure', ...date, verifie_par: 'équipe qui tient la permanence' })}`,
    );
  const association = fiches.findLast(
    ({ id, type, adresse, statut = 'ouvert' }) => type === 'association' && adresse.visibilite === 'publique' && statut === 'ouvert' && !cites.has(id),
  );
  if (association) {
    const { id, nom, source: _source, ...champs } = association;
    fichiers.set(
      `partenaires/${id}.yaml`,
      `${ENTETE}${stringify({ nom, ...champs, ...date, verifie_par: "équipe de l'association" }, { lineWidth: 0, keepUndefined: false })}`,
    );
  }
  const disparu = [
    'partenaires',
    `vestiaire-de-la-halle-${prefecture.slug}`,
    `Vestiaire de la Halle, ${prefecture.nom}`,
    'association',
    'precarite',
    prefecture.code_insee,
    shiftJour(jour, -40),
  ];
  fichiers.set('flux/disparus.csv', `collection;id;nom;type;thematiques;code_insee;disparu_le\n${disparu.join(';')}\n`);
  return { fichiers, horsFlux: new Set(association ? [association.id] : []) };
}
