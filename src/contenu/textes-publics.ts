import type { Catalogue } from '../domaine/catalogue.ts';
import { listTextesPublics, type TextePublic } from '../domaine/lisibilite.ts';

/** Ce que lisent les professionnels, les machines et la recherche : rien à simplifier. */
const HORS_PUBLIC =
  /(?:^|\.)(?:id|pro|base|prudence|source|autres_noms|base_legale|lien_officiel|sources|ou_demander|a_apporter|thematiques|verifie_le|local|sensible\.slug|relu_le)(?:\.|$)/;
const isPublic = (champ: string): boolean => !HORS_PUBLIC.test(champ);

/** Tout ce que l'annuaire écrit lui-même et que le public lit, avec le nom de l'entrée qui le porte. Les fiches sont à leurs auteurs : on ne les juge pas. */
export function listTextesDuContenu({ mots, droits, glossaire, competences, urgences, territoire, traductions }: Catalogue): TextePublic[] {
  const { questions, issues, raisons, droits: phrases } = mots;
  return [
    ...droits.flatMap((droit) => listTextesPublics(`droits/${droit.id}`, droit, isPublic)),
    ...Object.entries({ questions, issues, raisons, droits: phrases }).flatMap(([nom, objet]) => listTextesPublics(`orientation/${nom}.yaml`, objet, isPublic)),
    ...glossaire.map(({ sigle, definition }) => ({ entree: 'glossaire.yaml', champ: sigle, texte: definition })),
    ...competences.map(({ id, quoi }) => ({ entree: 'competences.yaml', champ: id, texte: quoi })),
    ...urgences.flatMap(({ id, nom, pour, attention, acces_sourds }) =>
      listTextesPublics('urgences.yaml', { [id]: { nom, pour, attention, acces_sourds } }, isPublic),
    ),
    ...(territoire.alerte ? [{ entree: 'territoire.yaml', champ: 'alerte', texte: territoire.alerte }] : []),
    ...Object.values(traductions.simple?.droits ?? {}).flatMap((droit) =>
      listTextesPublics(`langues/simple/droits/${droit.id}`, droit, isPublic).map((texte) => ({ ...texte, simple: true })),
    ),
  ];
}
