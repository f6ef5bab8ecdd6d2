import { join, relative } from 'node:path';
import type { z } from 'zod';
import { type Anomalie, type AnomalieDite, direAnomalie } from '../domaine/anomalie.ts';
import type { Catalogue } from '../domaine/catalogue.ts';
import { conventionSchema } from '../domaine/convention.schema.ts';
import { competencesPubliquesSchema } from '../domaine/competence-publique.schema.ts';
import { compareNoms } from '../domaine/commune.ts';
import { droitSchema } from '../domaine/droit.schema.ts';
import { glossaireSchema } from '../domaine/glossaire.schema.ts';
import { accessibiliteSchema } from '../domaine/accessibilite.schema.ts';
import { checkIntegrite } from '../domaine/integrite.ts';
import { checkLisibilite } from '../domaine/lisibilite.ts';
import { issuesSchema, phrasesDroitsSchema, questionsSchema, raisonsSchema } from '../domaine/orientation/mots.schema.ts';
import { secteursSchema } from '../domaine/secteur.schema.ts';
import { checkTraductions } from '../domaine/traductions-completes.ts';
import { territoireSchema } from '../domaine/territoire.schema.ts';
import { urgencesSchema } from '../domaine/urgence.schema.ts';
import { readCommunes } from './communes.ts';
import { readDisparus } from './disparus.ts';
import { DROITS } from '../domaine/vocabulaires/droits.ts';
import { type Dossiers, findModeDemonstration, findNational, isVersionPro, readAujourdhui, resolveDossiers } from './dossiers.ts';
import { finishEchange } from './echange.ts';
import { readEntrees } from './entrees.ts';
import { listConflitsRetenus } from './conflits.ts';
import { type Endroit, type Fiches, PARTENAIRES, PERMANENCES, readFiches, type Situer } from './fiches.ts';
import { FichierIllisible, type FichierYaml, readYaml } from './fichier-yaml.ts';
import { readPrives } from './prives.ts';
import { listTextesDuContenu } from './textes-publics.ts';
import { checkTextesDeLInterface, readTraductions } from './traductions.ts';
import { constat, listProblemes } from './problemes.ts';

/** Ce que la lecture du contenu a trouvé ; `catalogue` manque quand une erreur empêche de publier. */
export interface Lecture {
  readonly catalogue: Catalogue | undefined;
  /** Fiches lues sans faute dans leur forme, même quand `catalogue` manque. */
  readonly nombres: { readonly partenaires: number; readonly permanences: number };
  /** Triées par fichier puis par ligne. */
  readonly anomalies: readonly AnomalieDite[];
}

/**
 * Lit et vérifie tout le contenu : le même chemin pour `npm run verifier` et pour la construction du site.
 * Ne s'arrête pas à la première faute. Rien n'est lu hors des dossiers donnés, de la liste officielle des communes et de `env`.
 */
export function readContenu(dossiers: Dossiers = resolveDossiers(), env: Readonly<Record<string, string | undefined>> = process.env): Lecture {
  // Un remplacement du flux coupé en plein milieu se termine avant toute lecture : les données sont anciennes ou nouvelles, jamais à moitié.
  finishEchange(dossiers.flux);
  const constats: AnomalieDite[] = [];
  const aujourdhui = readAujourdhui(env);
  const nommer = (fichier: string) => relative(process.cwd(), fichier) || fichier;
  const dire = (anomalie: Anomalie, endroit: Endroit) => {
    constats.push(direAnomalie(anomalie, endroit));
  };

  function readObjet<S extends z.ZodType>(nom: string, schema: S, contenu = dossiers.contenu): { objet: z.output<S>; situer: Situer } | undefined {
    const fichier = nommer(join(contenu, nom));
    const debut: Endroit = { fichier, ligne: 1 };
    let lu: FichierYaml | undefined;
    try {
      lu = readYaml(join(contenu, nom));
    } catch (erreur) {
      if (!(erreur instanceof FichierIllisible)) throw erreur;
      dire(constat('fichier-illisible', nom, '', { raison: erreur.message }), { fichier, ligne: erreur.ligne });
      return undefined;
    }
    if (!lu) {
      dire(constat('fichier-absent', nom, '', { fichier }), debut);
      return undefined;
    }
    const { ligneDe } = lu;
    const situer: Situer = (champ) => ({ fichier, ligne: ligneDe(champ) });
    const resultat = schema.safeParse(lu.valeur);
    if (resultat.success) return { objet: resultat.data, situer };
    for (const anomalie of listProblemes(nom, resultat.error, Object.keys((schema as unknown as { shape?: object }).shape ?? {})))
      dire(anomalie, situer(anomalie.champ));
    return undefined;
  }

  const territoire = readObjet('territoire.yaml', territoireSchema);
  const secteurs = readObjet('secteurs.yaml', secteursSchema);
  const urgences = readObjet('urgences.yaml', urgencesSchema);
  const droits = readEntrees({ nom: 'droits', extension: 'md', schema: droitSchema }, findNational(dossiers.contenu, 'droits'), nommer, dire);
  const traductions = readTraductions(dossiers.contenu, nommer, dire);

  const conventions = readEntrees({ nom: 'conventions', extension: 'yaml', schema: conventionSchema }, dossiers.contenu, nommer, dire);
  const guide = findNational(dossiers.contenu, 'orientation');
  const questions = readObjet('orientation/questions.yaml', questionsSchema, guide);
  const issues = readObjet('orientation/issues.yaml', issuesSchema, guide);
  const raisons = readObjet('orientation/raisons.yaml', raisonsSchema, guide);
  const phrasesDroits = readObjet('orientation/droits.yaml', phrasesDroitsSchema, guide);
  const glossaire = readObjet('glossaire.yaml', glossaireSchema, findNational(dossiers.contenu, 'glossaire.yaml'));
  const competences = readObjet('competences.yaml', competencesPubliquesSchema, findNational(dossiers.contenu, 'competences.yaml'));
  const accessibilite = readObjet('accessibilite.yaml', accessibiliteSchema, findNational(dossiers.contenu, 'accessibilite.yaml'));
  const partenaires = readFiches(PARTENAIRES, dossiers, nommer, dire);
  const permanences = readFiches(PERMANENCES, dossiers, nommer, dire);
  const disparus = readDisparus(dossiers.flux, nommer, dire);
  for (const [collection, lues] of [
    ['partenaires', partenaires],
    ['permanences', permanences],
  ] as const)
    for (const anomalie of listConflitsRetenus(dossiers.flux, collection, lues as Fiches<{ id: string }>)) {
      const situer = lues.endroits.get(anomalie.entree);
      if (situer) dire(anomalie, situer(anomalie.champ));
    }
  const fluxPartenaires = nommer(join(dossiers.flux, 'partenaires.csv'));
  if (partenaires.fiches.size === 0 && !constats.some(({ fichier, gravite }) => fichier === fluxPartenaires && gravite === 'erreur'))
    dire(constat('collection-vide', 'partenaires.csv', '', { quoi: 'partenaires' }), { fichier: fluxPartenaires, ligne: 1 });

  let catalogue: Catalogue | undefined;
  if (territoire && secteurs && urgences && questions && issues && raisons && phrasesDroits && glossaire && competences && accessibilite) {
    const demonstration = findModeDemonstration(env) ?? territoire.objet.demonstration;
    catalogue = {
      aujourdhui,
      territoire: { ...territoire.objet, demonstration },
      communes: readCommunes(dossiers.contenu, territoire.objet.departement),
      secteurs: secteurs.objet,
      partenaires: trie(partenaires.fiches),
      permanences: trie(permanences.fiches),
      disparus,
      urgences: urgences.objet.urgences,
      droits: [...droits.entrees].sort((a, b) => DROITS.indexOf(a.id) - DROITS.indexOf(b.id)),
      conventions: conventions.entrees,
      ...(isVersionPro(env) && dossiers.pro !== undefined ? { prives: readPrives(dossiers.pro) } : {}),
      competences: competences.objet.competences,
      criteres: accessibilite.objet.criteres,
      glossaire: glossaire.objet.sigles
        .filter(({ departements }) => !departements || departements.includes(territoire.objet.departement))
        .sort((a, b) => compareNoms(a.sigle, b.sigle)),
      mots: { questions: questions.objet, issues: issues.objet, raisons: raisons.objet, droits: phrasesDroits.objet },
      traductions: traductions.parLangue,
      ...traductions.francais,
      tenues: { partenaires: partenaires.tenues, permanences: permanences.tenues },
    };
    if (catalogue.communes.length === 0)
      dire(
        constat('collection-vide', 'territoire.yaml', 'departement', { quoi: `communes pour le département « ${territoire.objet.departement} »` }),
        territoire.situer('departement'),
      );
    const guideSitue = [
      ['orientation/questions.yaml', questions.situer],
      ['orientation/issues.yaml', issues.situer],
      ['orientation/raisons.yaml', raisons.situer],
      ['orientation/droits.yaml', phrasesDroits.situer],
      ['glossaire.yaml', glossaire.situer],
      ['competences.yaml', competences.situer],
    ] as const;
    const fichiers = new Map<string, Situer>([
      ['secteurs.yaml', secteurs.situer],
      ['urgences.yaml', urgences.situer],
      ['territoire.yaml', territoire.situer],
      ...guideSitue,
      ...droits.endroits,
      ...traductions.endroits,
      ...conventions.endroits,
    ]);
    const sigles = new Set(catalogue.glossaire.map(({ sigle }) => sigle));
    checkTextesDeLInterface(nommer, dire, sigles);
    for (const anomalie of [...checkIntegrite(catalogue), ...checkTraductions(catalogue), ...checkLisibilite(listTextesDuContenu(catalogue), sigles)]) {
      const endroits = anomalie.collection === 'permanences' ? permanences.endroits : partenaires.endroits;
      const situer = fichiers.get(anomalie.entree) ?? endroits.get(anomalie.entree) ?? permanences.endroits.get(anomalie.entree);
      if (situer) dire(anomalie, situer(anomalie.champ));
    }
  }
  const anomalies = constats.sort((a, b) => a.fichier.localeCompare(b.fichier) || a.ligne - b.ligne || a.code.localeCompare(b.code));
  const nombres = { partenaires: partenaires.fiches.size, permanences: permanences.fiches.size };
  return { catalogue: anomalies.some(({ gravite }) => gravite === 'erreur') ? undefined : catalogue, nombres, anomalies };
}

const trie = <T extends { id: string }>(fiches: ReadonlyMap<string, T>): T[] => [...fiches.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Le contenu a des erreurs : le site ne se construit pas, et dit pourquoi. */
export class ContenuRefuse extends Error {
  readonly anomalies: readonly AnomalieDite[];
  constructor(anomalies: readonly AnomalieDite[]) {
    const erreurs = anomalies.filter(({ gravite }) => gravite === 'erreur');
    super(
      `${erreurs.length} erreur${erreurs.length > 1 ? 's' : ''} dans le contenu :\n${erreurs
        .slice(0, 20)
        .map((erreur) => `  ${erreur.fichier}:${erreur.ligne} ${erreur.message} ${erreur.conseil}`)
        .join('\n')}`,
    );
    this.anomalies = anomalies;
  }
}

/**
 * Le catalogue, prêt à publier.
 * @throws {ContenuRefuse} s'il y a une erreur.
 */
export function getCatalogue(dossiers: Dossiers = resolveDossiers(), env: Readonly<Record<string, string | undefined>> = process.env): Catalogue {
  const { catalogue, anomalies } = readContenu(dossiers, env);
  if (!catalogue) throw new ContenuRefuse(anomalies);
  return catalogue;
}
