import type { Anomalie, CodeAnomalie } from './anomalie.ts';
import type { Donnees } from './catalogue.ts';
import { distanceKm } from './commune.ts';
import type { Commune } from './commune.schema.ts';
import type { Convention } from './convention.schema.ts';
import type { Adresse } from './adresse.schema.ts';
import { findIllisible, listHorairesEcrits } from './horaires/illisibles.ts';
import { findMotProche } from './mot-proche.ts';
import { isMobile, isNumeroCourt, isNumeroFictif, isSurtaxe } from './numero.ts';
import type { Partenaire } from './partenaire.schema.ts';
import type { Permanence } from './permanence.schema.ts';
import { checkTextes } from './donnees-personnelles.ts';
import { checkConfidentiel, checkSurOrientation, listNomsDeLieux } from './lieu-cache.ts';
import { findNomDePersonne, isCourrielNominatif } from './personne.ts';
import { checkRedirections } from './redirections.ts';
import type { Secteurs, Service } from './secteur.schema.ts';
import { slugify } from './slug.ts';

/** Au-delà, le point n'est pas dans la commune : une faute de frappe, ou deux nombres échangés. */
export const LOIN_DE_LA_COMMUNE_KM = 20;

/**
 * Les invariants du domaine, sur tout le catalogue : rend des faits, jamais des phrases, et ne s'arrête pas au premier.
 * Aucun fait ne répète un lieu qui doit rester caché.
 */
export function checkIntegrite(catalogue: Donnees): Anomalie[] {
  const communes = new Map(catalogue.communes.map((commune) => [commune.code_insee, commune]));
  const partenaires = new Map(catalogue.partenaires.map((partenaire) => [partenaire.id, partenaire]));
  const noms = listNomsDeLieux(catalogue.communes);
  return [
    ...catalogue.partenaires.flatMap((partenaire) => checkPartenaire(partenaire, communes, noms, catalogue)),
    // Un partenaire et une permanence peuvent porter le même identifiant : la faute se montre dans le bon fichier.
    ...catalogue.permanences.flatMap((permanence) =>
      checkPermanence(permanence, communes, partenaires, catalogue).map((faute): Anomalie => ({ ...faute, collection: 'permanences' })),
    ),
    ...checkRedirections(catalogue),
    ...checkTextes('secteurs.yaml', catalogue.secteurs, { demonstration: catalogue.territoire.demonstration }),
    ...checkTextes('urgences.yaml', { urgences: catalogue.urgences }),
    ...checkTextes('territoire.yaml', { alerte: catalogue.territoire.alerte }, { demonstration: catalogue.territoire.demonstration }),
    ...checkSecteurs(catalogue.secteurs, communes, partenaires, catalogue.territoire.demonstration),
    ...catalogue.droits.flatMap((droit) => [
      ...checkTextes(`droits/${droit.id}`, droit),
      ...checkVerifieLe({ ...droit, id: `droits/${droit.id}` }, catalogue.aujourdhui),
    ]),
    ...catalogue.conventions.flatMap((convention) => checkConvention(convention, communes, partenaires, catalogue)),
  ];
}

function anomalie(code: CodeAnomalie, entree: string, champ: string, details: Record<string, string> = {}): Anomalie {
  return { code, entree, champ, details };
}

function checkPartenaire(partenaire: Partenaire, communes: Communes, noms: readonly string[], { territoire, aujourdhui }: Donnees): Anomalie[] {
  const { id } = partenaire;
  const constats: Anomalie[] = [
    ...checkAdresse(id, 'adresse', partenaire.adresse, communes),
    ...checkConfidentiel(partenaire, noms),
    ...checkSurOrientation(partenaire),
    ...checkVerifieLe(partenaire, aujourdhui),
    ...checkHoraires(partenaire, partenaire.adresse.visibilite === 'publique'),
    ...checkTextes(id, partenaire, { declares: listDeclares(partenaire), demonstration: territoire.demonstration }),
  ];
  if (partenaire.courriel && isCourrielNominatif(partenaire.courriel)) constats.push(anomalie('courriel-nominatif', id, 'courriel'));
  for (const { numero, telephone_professionnel } of partenaire.telephone) {
    if (isMobile(numero) && !telephone_professionnel) constats.push(anomalie('mobile-personnel', id, 'telephone', { numero }));
    if (isSurtaxe(numero)) constats.push(anomalie('telephone-surtaxe', id, 'telephone', { numero }));
    if (isNumeroCourt(numero)) continue;
    if (territoire.demonstration && !isNumeroFictif(numero)) constats.push(anomalie('telephone-reel-en-demonstration', id, 'telephone', { numero }));
    if (!territoire.demonstration && isNumeroFictif(numero)) constats.push(anomalie('telephone-de-demonstration', id, 'telephone', { numero }));
  }
  return constats;
}

/** Horaires que l'on ne sait pas lire. D'un lieu caché, aucun mot n'est répété : le texte peut dire où il est. */
function checkHoraires(fiche: Partenaire | Permanence, montrable: boolean): Anomalie[] {
  return listHorairesEcrits(fiche).flatMap(({ champ, texte }) => {
    // Un texte qui nomme quelqu'un est déjà refusé, et sans être cité.
    const erreur = findNomDePersonne(texte) ? undefined : findIllisible(texte);
    return erreur ? [anomalie('horaires-illisibles', fiche.id, champ, montrable ? { raison: erreur.message, conseil: erreur.conseil } : {})] : [];
  });
}

type Communes = ReadonlyMap<string, Commune>;

function checkPermanence(
  permanence: Permanence,
  communes: Communes,
  partenaires: ReadonlyMap<string, Partenaire>,
  { aujourdhui, territoire }: Donnees,
): Anomalie[] {
  const { id, lieu } = permanence;
  const constats: Anomalie[] = [
    ...checkVerifieLe(permanence, aujourdhui),
    ...checkHoraires(permanence, !('adresse' in lieu) || lieu.adresse.visibilite === 'publique'),
    ...checkSurOrientation(permanence),
    ...checkTextes(id, permanence, { declares: listDeclares(partenaires.get(permanence.partenaire)), demonstration: territoire.demonstration }),
  ];
  const references: [string, string][] = [['partenaire', permanence.partenaire]];
  if ('chez' in lieu) references.push(['chez', lieu.chez]);
  else {
    constats.push(...checkAdresse(id, 'lieu.adresse', lieu.adresse, communes));
    if (lieu.adresse.visibilite === 'confidentielle') constats.push(anomalie('permanence-confidentielle', id, 'lieu.adresse'));
  }
  for (const [champ, cible] of references) {
    const partenaire = partenaires.get(cible);
    if (!partenaire) constats.push(anomalie('reference-cassee', id, champ, { cible, proche: findMotProche(cible, partenaires.keys()) ?? '' }));
    else if (partenaire.adresse.visibilite === 'confidentielle') constats.push(anomalie('permanence-confidentielle', id, champ));
  }
  return constats;
}

function checkAdresse(id: string, champ: string, adresse: Adresse, communes: Communes): Anomalie[] {
  if (adresse.visibilite !== 'publique' && adresse.visibilite !== 'sur_orientation') return [];
  const commune = communes.get(adresse.code_insee);
  const horsTerritoire = adresse.visibilite === 'publique' && adresse.hors_territoire === true;
  if (!commune) {
    if (horsTerritoire) return [];
    const proche = [...communes.values()].find(({ nom }) => slugify(nom) === slugify(adresse.commune))?.code_insee ?? '';
    return [anomalie('commune-inconnue', id, `${champ}.code_insee`, { code: adresse.code_insee, proche })];
  }
  if (adresse.visibilite !== 'publique' || adresse.latitude === undefined || adresse.longitude === undefined || !commune.position) return [];
  const km = distanceKm(commune.position, { latitude: adresse.latitude, longitude: adresse.longitude });
  if (km <= LOIN_DE_LA_COMMUNE_KM) return [];
  return [anomalie('loin-de-la-commune', id, `${champ}.latitude`, { distance: String(Math.round(km)), commune: commune.nom })];
}

/** Les portables qu'un partenaire déclare comme ligne de service. */
const listDeclares = (partenaire: Partenaire | undefined): string[] =>
  partenaire?.telephone.flatMap(({ numero, telephone_professionnel }) => (telephone_professionnel ? [numero] : [])) ?? [];

function checkVerifieLe({ id, verifie_le }: { id: string; verifie_le?: string | undefined }, aujourdhui: string): Anomalie[] {
  return verifie_le && verifie_le > aujourdhui ? [anomalie('verifie-dans-le-futur', id, 'verifie_le', { jour: verifie_le })] : [];
}

/**
 * Le service que nomme un secteur, un transfert ou une convention. Hors démonstration, un flux peut ne pas avoir sa fiche : le nom reste.
 * @param situe là où il est nommé dit où il est : un lieu confidentiel ne peut pas y être
 */
function checkRenvoi(
  fichier: string,
  champ: string,
  { nom, partenaire }: Pick<Service, 'nom' | 'partenaire'>,
  partenaires: ReadonlyMap<string, Partenaire>,
  demonstration: boolean,
  situe: boolean,
): Anomalie[] {
  const fiche = partenaire === undefined ? undefined : partenaires.get(partenaire);
  if (fiche) return fiche.adresse.visibilite === 'confidentielle' && situe ? [anomalie('confidentiel-situe', fichier, champ, { champ })] : [];
  if (partenaire === undefined) return [];
  return demonstration
    ? [anomalie('reference-cassee', fichier, champ, { cible: partenaire, proche: findMotProche(partenaire, partenaires.keys()) ?? '' })]
    : [anomalie('reference-absente', fichier, champ, { cible: partenaire, nom })];
}

function checkConvention(
  convention: Convention,
  communes: Communes,
  partenaires: ReadonlyMap<string, Partenaire>,
  { territoire: { demonstration } }: Donnees,
): Anomalie[] {
  const entree = `conventions/${convention.id}`;
  return [
    ...checkTextes(entree, convention, { demonstration }),
    ...checkRenvoi(entree, 'partenaire', convention, partenaires, demonstration, true),
    ...convention.zone.flatMap((code, rang) =>
      /^(?:\d{5}|2[AB]\d{3})$/.test(code) && !communes.has(code) ? [anomalie('commune-inconnue', entree, `zone.${rang}`, { code, proche: '' })] : [],
    ),
  ];
}

function checkSecteurs(
  { niveaux, secteurs, sans_domicile, nouveaux_arrivants, transferts }: Secteurs,
  communes: Communes,
  partenaires: ReadonlyMap<string, Partenaire>,
  demonstration: boolean,
): Anomalie[] {
  const fichier = 'secteurs.yaml';
  const constats: Anomalie[] = [];
  const ids = new Set(secteurs.map(({ id }) => id));
  const idsNiveaux = new Set(niveaux.map(({ id }) => id));
  const secteursDe = new Map<string, string[]>();
  const checkServices = (services: readonly Pick<Service, 'nom' | 'partenaire'>[], chemin: string) => {
    // Le service d'un secteur est quelque part dans ce secteur.
    for (const [rang, service] of services.entries())
      constats.push(...checkRenvoi(fichier, `${chemin}.${rang}.partenaire`, service, partenaires, demonstration, chemin.startsWith('secteurs.')));
  };
  for (const [rang, secteur] of secteurs.entries()) {
    const chemin = `secteurs.${rang}`;
    if (secteur.parent && !ids.has(secteur.parent)) constats.push(anomalie('secteur-inconnu', fichier, `${chemin}.parent`, { cible: secteur.parent }));
    if (!idsNiveaux.has(secteur.niveau)) constats.push(anomalie('secteur-inconnu', fichier, `${chemin}.niveau`, { cible: secteur.niveau }));
    if (secteur.communes.length > 0 && secteur.services.length === 0)
      constats.push(anomalie('secteur-sans-service', fichier, `${chemin}.communes`, { nom: secteur.nom }));
    const roles = secteur.services.map(({ role }) => role);
    if (new Set(roles).size < roles.length && !secteur.regle_repartition)
      constats.push(anomalie('secteur-sans-regle', fichier, `${chemin}.services`, { nom: secteur.nom }));
    for (const [position, code] of secteur.communes.entries()) {
      if (!communes.has(code)) constats.push(anomalie('commune-inconnue', fichier, `${chemin}.communes.${position}`, { code, proche: '' }));
      secteursDe.set(code, [...(secteursDe.get(code) ?? []), secteur.nom]);
    }
    checkServices(secteur.services, `${chemin}.services`);
  }
  checkServices(sans_domicile, 'sans_domicile');
  checkServices(nouveaux_arrivants, 'nouveaux_arrivants');
  checkServices(transferts, 'transferts');
  for (const [code, noms] of secteursDe) {
    if (noms.length > 1)
      constats.push(anomalie('commune-deux-secteurs', fichier, 'secteurs', { commune: communes.get(code)?.nom ?? code, secteurs: noms.join(', ') }));
  }
  const oubliees = [...communes.values()].filter(({ code_insee }) => !secteursDe.has(code_insee));
  if (oubliees.length > 0) {
    const noms = oubliees.slice(0, 10).map(({ nom, code_insee }) => `${nom} (${code_insee})`);
    constats.push(
      anomalie('commune-sans-secteur', fichier, 'secteurs', {
        communes: `${noms.join(', ')}${oubliees.length > 10 ? `, et ${oubliees.length - 10} autres` : ''}`,
      }),
    );
  }
  return constats;
}
