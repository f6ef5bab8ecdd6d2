/**
 * Nos colonnes CSV : la forme à plat des fiches, dans `content/flux/` et dans les flux écrits à notre format.
 * Une liste s'écrit « a | b », un objet « libellé: valeur » ; une case vide veut dire « on ne sait pas ».
 * Écrire puis relire rend la même fiche (testé sur des fiches tirées au hasard).
 */

/** Une ligne de CSV : nom de colonne → texte de la case. */
export type Ligne = Readonly<Record<string, string>>;
/** Une fiche pas encore vérifiée par son schéma. */
export type FicheBrute = Record<string, unknown>;

export interface Colonne {
  readonly nom: string;
  /** Texte de la case → valeur du champ ; la case n'est jamais vide. */
  readonly lire?: (texte: string) => unknown;
  /** Valeur du champ → texte de la case. */
  readonly ecrire?: (valeur: never) => string;
}

const SEPARATEUR = ' | ';

const lireListe = (texte: string) =>
  texte
    .split('|')
    .map((element) => element.trim())
    .filter(Boolean);
const ecrireListe = (valeurs: readonly string[]) => valeurs.join(SEPARATEUR);
const lireNombre = (texte: string) => (/^-?\d+(?:\.\d+)?$/.test(texte) ? Number(texte) : texte);
const ecrireOuiNon = (valeur: boolean) => (valeur ? 'oui' : 'non');

const texte = (nom: string): Colonne => ({ nom });
const liste = (nom: string): Colonne => ({ nom, lire: lireListe, ecrire: ecrireListe });
const nombre = (nom: string): Colonne => ({ nom, lire: lireNombre, ecrire: (valeur: number) => String(valeur) });
const ouiNon = (nom: string): Colonne => ({ nom, ecrire: ecrireOuiNon });

interface TelephoneEcrit {
  numero: string;
  libelle?: string | undefined;
  horaires?: string | undefined;
  telephone_professionnel?: boolean | undefined;
}

/** « Accueil: 04 67 12 34 56 (lundi 9h-12h) » ; le libellé et les heures peuvent manquer. */
const TELEPHONE = /^(?:(?<libelle>[^|]*?)\s*:\s*)?(?<numero>\+?[\d .\u00A0()-]*\d)(?:\s+\((?<horaires>.*)\))?$/;
const lireTelephones = (case_: string) =>
  lireListe(case_).map((element) => {
    const { libelle, numero, horaires } = TELEPHONE.exec(element)?.groups ?? {};
    if (!numero) return { numero: element };
    return { numero, ...(libelle ? { libelle } : {}), ...(horaires ? { horaires } : {}) };
  });
const ecrireTelephone = ({ libelle, numero, horaires }: TelephoneEcrit) => `${libelle ? `${libelle}: ` : ''}${numero}${horaires ? ` (${horaires})` : ''}`;

interface FermetureEcrite {
  du: string;
  au: string;
  motif?: string | undefined;
  horaires?: string | undefined;
}

/** « Congés: 2026-12-24 au 2027-01-03 (mardi 9h-12h) ». */
const FERMETURE = /^(?:(?<motif>.*?)\s*:\s*)?(?<du>\d{4}-\d{2}-\d{2}) au (?<au>\d{4}-\d{2}-\d{2})(?:\s+\((?<horaires>.*)\))?$/;
const lireFermetures = (case_: string) =>
  lireListe(case_).map((element) => {
    const { motif, du, au, horaires } = FERMETURE.exec(element)?.groups ?? {};
    return { du: du ?? element, au: au ?? element, ...(motif ? { motif } : {}), ...(horaires ? { horaires } : {}) };
  });
const ecrireFermeture = ({ motif, du, au, horaires }: FermetureEcrite) => `${motif ? `${motif}: ` : ''}${du} au ${au}${horaires ? ` (${horaires})` : ''}`;

const lirePaire = (cle: string, valeur: string) => (case_: string) => {
  const coupure = case_.indexOf(': ');
  return coupure < 0 ? { [cle]: case_ } : { [cle]: case_.slice(0, coupure).trim(), [valeur]: case_.slice(coupure + 2).trim() };
};
const lireArret = lirePaire('lieu', 'horaires');

const ADRESSE: readonly Colonne[] = [
  texte('visibilite'),
  texte('adresse'),
  texte('complement_adresse'),
  texte('code_postal'),
  texte('commune'),
  texte('code_insee'),
  nombre('latitude'),
  nombre('longitude'),
  texte('precision'),
  ouiNon('hors_territoire'),
];
const PROVENANCE: readonly Colonne[] = [
  texte('source'),
  texte('lien_source'),
  texte('date_maj'),
  texte('verifie_le'),
  texte('verifie_par'),
  nombre('frequence_verification'),
  liste('anciens_slugs'),
];

/** Colonnes de `partenaires.csv`, dans l'ordre du fichier. */
export const COLONNES_PARTENAIRE: readonly Colonne[] = [
  texte('id'),
  texte('nom'),
  texte('sigle'),
  texte('type'),
  texte('description'),
  liste('roles'),
  liste('reseaux_porteurs'),
  liste('thematiques'),
  liste('publics'),
  texte('pas_pour'),
  texte('frais'),
  texte('frais_precisions'),
  texte('conditions_acces'),
  liste('a_apporter'),
  liste('modes_accueil'),
  liste('modes_mobilisation'),
  liste('mobilisable_par'),
  liste('prestations'),
  texte('inscription'),
  ouiNon('aide_demarches'),
  ouiNon('reseau_accueil'),
  liste('zone_eligibilite'),
  ...ADRESSE,
  { nom: 'telephone', lire: lireTelephones, ecrire: (valeurs: readonly TelephoneEcrit[]) => ecrireListe(valeurs.map(ecrireTelephone)) },
  texte('telephone_professionnel'),
  texte('courriel'),
  texte('site_web'),
  texte('lien_mobilisation'),
  texte('horaires_accueil'),
  { nom: 'fermetures', lire: lireFermetures, ecrire: (valeurs: readonly FermetureEcrite[]) => ecrireListe(valeurs.map(ecrireFermeture)) },
  texte('rendez_vous'),
  liste('langues_parlees'),
  texte('interpretariat'),
  { nom: 'delai_premier_rdv', lire: lirePaire('delai', 'le'), ecrire: (valeur: { delai: string; le: string }) => `${valeur.delai}: ${valeur.le}` },
  texte('accessibilite_lieu'),
  texte('acces_pmr'),
  texte('affluence'),
  texte('benevolat'),
  texte('statut'),
  texte('siret'),
  ...PROVENANCE,
];

/** Colonnes de `permanences.csv`, dans l'ordre du fichier. `lieu` est le nom du lieu ; `chez`, le partenaire qui l'héberge. */
export const COLONNES_PERMANENCE: readonly Colonne[] = [
  texte('id'),
  texte('partenaire'),
  texte('intitule'),
  texte('nature'),
  texte('chez'),
  texte('lieu'),
  ...ADRESSE,
  texte('horaires'),
  liste('sauf'),
  texte('rendez_vous'),
  texte('prise_de_rendez_vous'),
  liste('thematiques'),
  liste('publics'),
  texte('confidentialite'),
  texte('tournee'),
  {
    nom: 'arrets',
    lire: (case_) => lireListe(case_).map(lireArret),
    ecrire: (valeurs: readonly { lieu: string; horaires: string }[]) => ecrireListe(valeurs.map((arret) => `${arret.lieu}: ${arret.horaires}`)),
  },
  texte('valide_du'),
  texte('valide_au'),
  ...PROVENANCE,
];

const NOMS_ADRESSE = new Set(ADRESSE.map((colonne) => colonne.nom));

/** Une ligne de `partenaires.csv` → une fiche à vérifier par `partenaireSchema`. */
export function parsePartenaire(ligne: Ligne): FicheBrute {
  const fiche = parseChamps(COLONNES_PARTENAIRE, ligne);
  const { telephone_professionnel } = fiche;
  delete fiche.telephone_professionnel;
  if (telephone_professionnel !== undefined && Array.isArray(fiche.telephone)) {
    fiche.telephone = fiche.telephone.map((numero: object) => ({ ...numero, telephone_professionnel }));
  }
  return fiche;
}

/** Une ligne de `permanences.csv` → une fiche à vérifier par `permanenceSchema`. */
export function parsePermanence(ligne: Ligne): FicheBrute {
  const { chez, lieu, tournee, arrets, adresse, ...fiche } = parseChamps(COLONNES_PERMANENCE, ligne);
  return {
    ...fiche,
    lieu: chez === undefined ? { nom: lieu, adresse } : { chez },
    ...(tournee === undefined && arrets === undefined ? {} : { itinerance: { tournee, arrets } }),
  };
}

/** Rassemble les colonnes d'adresse sous `adresse` ; sans visibilité écrite, une commune veut dire « publique ». */
function parseChamps(colonnes: readonly Colonne[], ligne: Ligne): FicheBrute {
  const adresse: FicheBrute = {};
  const fiche: FicheBrute = {};
  for (const { nom, lire } of colonnes) {
    const case_ = ligne[nom]?.trim();
    if (case_) (NOMS_ADRESSE.has(nom) ? adresse : fiche)[nom] = lire ? lire(case_) : case_;
  }
  adresse.visibilite ??= adresse.commune || adresse.code_insee ? 'publique' : 'sans_lieu';
  // En dernier, comme le remet `cacheFiche` : deux fiches se comparent aussi par leur écriture.
  fiche.adresse = adresse;
  return fiche;
}

/** L'inverse de `parsePartenaire`, cases vides comprises : toutes les colonnes, dans l'ordre. */
export function formatPartenaire(partenaire: object): string[] {
  const { adresse, ...fiche } = partenaire as FicheBrute;
  const telephones = (fiche.telephone ?? []) as readonly TelephoneEcrit[];
  const professionnel = telephones.some((telephone) => telephone.telephone_professionnel);
  return formatChamps(COLONNES_PARTENAIRE, { ...fiche, ...(adresse as object), ...(professionnel ? { telephone_professionnel: 'oui' } : {}) });
}

/** L'inverse de `parsePermanence`. */
export function formatPermanence(permanence: object): string[] {
  const { lieu, itinerance, ...fiche } = permanence as FicheBrute & { lieu: FicheBrute };
  const { nom, adresse, chez } = lieu;
  return formatChamps(COLONNES_PERMANENCE, { ...fiche, chez, lieu: nom, ...(adresse as object | undefined), ...(itinerance as object | undefined) });
}

function formatChamps(colonnes: readonly Colonne[], fiche: FicheBrute): string[] {
  return colonnes.map(({ nom, ecrire }) => {
    const valeur = fiche[nom];
    if (valeur === undefined || valeur === null || (Array.isArray(valeur) && valeur.length === 0)) return '';
    return ecrire ? ecrire(valeur as never) : String(valeur);
  });
}
