import { direACommune, direDeCommune } from '../../src/domaine/commune.ts';
import type { Commune } from '../../src/domaine/commune.schema.ts';
import { type Contexte, shiftJour } from './contexte.ts';
import { createHasard, type Hasard } from './hasard.ts';
import { createAdresse } from './lieux.ts';
import type { FichePartenaire, Modele } from './modeles/modele.ts';

/** Ce qu'une fiche a de plus que son modèle. */
export type Precisions = Partial<FichePartenaire> & { readonly id: string; readonly nom: string };

/** Qui dit avoir vérifié : un rôle, jamais une personne. */
const VERIFICATEURS: Partial<Record<FichePartenaire['type'], readonly string[]>> = {
  mairie: ['secrétariat de mairie', "service de l'annuaire"],
  ccas: ['accueil du CCAS', 'direction du CCAS', "service de l'annuaire"],
  cias: ['accueil du CIAS'],
  'aide-alimentaire': ["équipe de l'association", "service de l'annuaire"],
  association: ["équipe de l'association", "secrétariat de l'association"],
};

/** Remplace {nom}, {a}, {de} et {dep} dans un texte. */
export function sayTexte(texte: string, commune: Commune, contexte: Contexte): string {
  return texte
    .replaceAll('{nom}', commune.nom)
    .replaceAll('{a}', direACommune(commune.nom))
    .replaceAll('{de}', direDeCommune(commune.nom))
    .replaceAll('{dep}', contexte.departement.deNom);
}

/** La fiche d'un modèle dans une commune : les mêmes valeurs pour la même graine et le même identifiant. */
export function createFiche(modele: Modele, commune: Commune, precisions: Precisions, contexte: Contexte): FichePartenaire {
  const hasard = createHasard(`${contexte.graine}/${precisions.id}`);
  const dire = (textes: readonly string[]) => sayTexte(hasard.choisir(textes), commune, contexte);
  const parfois = <K extends string>(champ: K, textes: readonly string[] | undefined, probabilite: number) =>
    textes && hasard.chance(probabilite) ? ({ [champ]: dire(textes) } as Record<K, string>) : {};
  const rendez_vous = hasard.choisir(modele.rendez_vous ?? (['inconnu'] as const));
  const surPlace = !modele.sansLieu;
  return {
    ...(modele.sigle ? { sigle: modele.sigle } : {}),
    type: modele.type,
    description: dire(modele.descriptions),
    roles: [...(modele.roles ?? [])],
    ...(modele.reseau && contexte.organisation.profil.reseaux ? { reseaux_porteurs: [...contexte.organisation.profil.reseaux] } : {}),
    thematiques: [...(modele.thematiques ?? [])],
    publics: [...(modele.publics ?? [])],
    ...parfois('pas_pour', modele.pas_pour, 0.8),
    ...(modele.frais ? { frais: modele.frais } : {}),
    ...parfois('frais_precisions', modele.frais_precisions, 0.9),
    ...parfois('conditions_acces', modele.conditions, 0.7),
    a_apporter: [...(modele.a_apporter ?? [])],
    modes_accueil: surPlace ? (modele.type !== 'mairie' && hasard.chance(0.2) ? ['en-presentiel', 'a-distance'] : ['en-presentiel']) : ['a-distance'],
    modes_mobilisation:
      surPlace && rendez_vous !== 'obligatoire' ? ['se-presenter', 'telephoner'] : hasard.chance(0.4) ? ['telephoner', 'envoyer-un-courriel'] : ['telephoner'],
    mobilisable_par: modele.a_apporter?.includes('orientation-travailleur-social')
      ? ['professionnels']
      : hasard.chance(0.7)
        ? ['usagers', 'professionnels']
        : ['usagers'],
    prestations: [...(modele.prestations ?? []), ...hasard.tirer(modele.prestations_parfois ?? [], hasard.entier(0, 2))],
    ...parfois('inscription', modele.inscription, 0.7),
    ...(modele.aide_demarches && hasard.chance(0.85) ? { aide_demarches: true } : {}),
    ...(modele.reseau && hasard.chance(0.92) ? { reseau_accueil: true } : {}),
    adresse: surPlace
      ? createAdresse(commune, hasard, { enMairie: modele.type === 'mairie' || (modele.type === 'ccas' && hasard.chance(0.6)) })
      : { visibilite: 'sans_lieu' },
    telephone: createTelephones(modele, hasard, contexte),
    ...(hasard.chance(0.75)
      ? { courriel: /^(?:mairie|ccas|cias)-/.test(precisions.id) ? `${precisions.id}@exemple.example` : `accueil-${precisions.id}@exemple.example` }
      : {}),
    ...(hasard.chance(0.3) ? { site_web: `https://${precisions.id.slice(0, 60).replace(/-+$/, '')}.example` } : {}),
    ...(rendez_vous === 'obligatoire' && hasard.chance(0.3) ? { lien_mobilisation: `https://rendez-vous.example/${precisions.id}` } : {}),
    ...(hasard.chance(0.96) ? { horaires_accueil: dire(modele.horaires) } : {}),
    ...createFermetures(hasard, contexte),
    rendez_vous,
    langues_parlees:
      modele.langues && hasard.chance(0.9)
        ? [...modele.langues]
        : hasard.chance(0.08)
          ? ['français', hasard.choisir(['anglais', 'espagnol', 'arabe', 'portugais', 'langue des signes'])]
          : [],
    interpretariat: modele.interpretariat && hasard.chance(0.8) ? modele.interpretariat : hasard.choisir(['inconnu', 'inconnu', 'inconnu', 'non']),
    ...((rendez_vous === 'obligatoire' || rendez_vous === 'conseille') && hasard.chance(0.3)
      ? {
          delai_premier_rdv: {
            delai: hasard.choisir(['une-semaine', 'deux-semaines', 'deux-semaines', 'un-mois', 'plus'] as const),
            le: shiftJour(contexte.jour, -hasard.entier(2, 45)),
          },
        }
      : {}),
    acces_pmr: surPlace ? hasard.choisir(['oui', 'oui', 'oui', 'partiel', 'non', 'inconnu', 'inconnu'] as const) : 'inconnu',
    ...(modele.affluence && hasard.chance(0.6) ? { affluence: hasard.choisir(['forte', 'normale'] as const) } : {}),
    ...parfois('benevolat', modele.benevolat, 0.6),
    statut: 'ouvert',
    ...createProvenance(modele, hasard, contexte),
    ...(modele.ancienneCle ? { anciens_slugs: [precisions.id.replace(modele.cle, modele.ancienneCle)] } : {}),
    ...precisions,
  };
}

function createTelephones({ type, mobile }: Modele, hasard: Hasard, contexte: Contexte): NonNullable<FichePartenaire['telephone']> {
  if (mobile) return [{ numero: contexte.nextMobile(), libelle: "Ligne de l'équipe", telephone_professionnel: true }];
  const telephones = [
    {
      numero: contexte.nextNumero(),
      ...(type !== 'mairie' && hasard.chance(0.2)
        ? {
            libelle: 'Accueil',
            horaires: hasard.choisir(['du lundi au vendredi 9h-12h', 'du lundi au vendredi 8h30-12h / 13h30-17h', 'lundi, mardi et jeudi 9h-12h']),
          }
        : {}),
    },
  ];
  if (type !== 'mairie' && hasard.chance(0.12))
    telephones.push({ numero: contexte.nextNumero(), libelle: 'Rendez-vous', horaires: 'du lundi au vendredi 9h-12h' });
  return telephones;
}

/** Une fiche sur dix annonce une fermeture : congés de Noël, travaux, pont. */
function createFermetures(hasard: Hasard, { jour }: Contexte): Partial<FichePartenaire> {
  if (!hasard.chance(0.1)) return {};
  const annee = jour.slice(0, 4);
  return {
    fermetures: [
      hasard.choisir([
        { du: `${annee}-12-24`, au: `${Number(annee) + 1}-01-03`, motif: "Congés de fin d'année" },
        { du: `${annee}-12-21`, au: `${annee}-12-31`, motif: 'Congés', horaires: 'mardi 9h-12h' },
        { du: shiftJour(jour, 15), au: shiftJour(jour, 19), motif: "Travaux dans l'accueil" },
        { du: shiftJour(jour, 4), au: shiftJour(jour, 4), motif: "Formation de l'équipe" },
      ]),
    ],
  };
}

/** Fraîcheur : la plupart vérifiées depuis moins de six mois, certaines depuis plus, quelques-unes jamais. */
function createProvenance({ type }: Modele, hasard: Hasard, { jour }: Contexte): Partial<FichePartenaire> {
  const age = hasard.suivant();
  const date_maj = shiftJour(jour, -hasard.entier(10, 700));
  if (age < 0.05) return { source: 'Démonstration', date_maj };
  const jours = age < 0.7 ? hasard.entier(3, 170) : age < 0.9 ? hasard.entier(185, 360) : hasard.entier(370, 900);
  return {
    source: 'Démonstration',
    date_maj,
    verifie_le: shiftJour(jour, -jours),
    verifie_par: hasard.choisir(VERIFICATEURS[type] ?? ["service de l'annuaire", "responsable de l'accueil"]),
    ...(hasard.chance(0.15) ? { frequence_verification: hasard.choisir([3, 12]) } : {}),
  };
}
