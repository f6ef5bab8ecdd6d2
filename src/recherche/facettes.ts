import { getFraicheur } from '../domaine/fraicheur.ts';
import type { Partenaire } from '../domaine/partenaire.schema.ts';
import type { Permanence } from '../domaine/permanence.schema.ts';
import { normaliseTexte } from '../domaine/slug.ts';
import { AVEC, type AvecId, POUR_TOUS } from './avec.ts';
import { getJetonFacette, getJetonRole, JETON_ANCIENNE } from './jetons.ts';

/** Les langues que disent les fiches se comparent sans accent ni majuscule. */
export const getCleLangue = (nom: string): string => normaliseTexte(nom).replace(/ /g, '-');

export const isADistance = ({ modes_accueil, adresse }: Pick<Partenaire, 'modes_accueil' | 'adresse'>): boolean =>
  modes_accueil.includes('a-distance') || adresse.visibilite === 'sans_lieu';

/** Les jetons de filtre d'un partenaire. */
export function listJetonsDePartenaire(partenaire: Partenaire, aujourdhui: string): string[] {
  return [
    ...partenaire.roles.map(getJetonRole),
    ...partenaire.prestations.map((prestation) => getJetonFacette('service', prestation)),
    ...listJetonsDePublics(partenaire.publics),
    ...listJetonsDAccueil(partenaire, partenaire.rendez_vous),
    ...listJetonsDeFraicheur(partenaire, aujourdhui),
  ];
}

/** Ceux d'une permanence : ce qu'elle dit d'elle-même, et ce que l'on sait de qui la tient. */
export function listJetonsDePermanence(permanence: Permanence, partenaire: Partenaire, aujourdhui: string): string[] {
  return [
    ...partenaire.roles.map(getJetonRole),
    ...listJetonsDePublics(permanence.publics.length > 0 ? permanence.publics : partenaire.publics),
    // Un lieu n'est pas celui de l'autre : l'accès en fauteuil de la permanence n'est pas connu.
    ...listJetonsDAccueil({ ...partenaire, acces_pmr: 'inconnu', modes_accueil: [] }, permanence.rendez_vous),
    ...listJetonsDeFraicheur(permanence, aujourdhui),
  ];
}

const listJetonsDePublics = (publics: readonly string[]): string[] =>
  (publics.length === 0 ? [POUR_TOUS] : publics).map((valeur) => getJetonFacette('public', valeur));

function listJetonsDAccueil(partenaire: Partenaire, rendezVous: Partenaire['rendez_vous']): string[] {
  const { frais, aide_demarches, acces_pmr, interpretariat, langues_parlees } = partenaire;
  const avec: Readonly<Record<AvecId, boolean>> = {
    gratuit: frais === 'gratuit',
    'sans-rendez-vous': rendezVous === 'sans' || rendezVous === 'conseille',
    'aide-demarches': aide_demarches === true,
    fauteuil: acces_pmr === 'oui',
    interprete: interpretariat === 'telephone' || interpretariat === 'sur-place',
    'a-distance': isADistance(partenaire),
    confirme: false,
  };
  return [
    ...AVEC.filter((id) => avec[id]).map((id) => getJetonFacette('avec', id)),
    ...langues_parlees.map((langue) => getJetonFacette('langue', getCleLangue(langue))),
  ];
}

function listJetonsDeFraicheur(fiche: Parameters<typeof getFraicheur>[0], aujourdhui: string): string[] {
  const fraicheur = getFraicheur(fiche, aujourdhui);
  if (fraicheur === 'verifie') return [getJetonFacette('avec', 'confirme' satisfies AvecId)];
  return fraicheur === 'ancienne' || fraicheur === 'jamais' ? [JETON_ANCIENNE] : [];
}
