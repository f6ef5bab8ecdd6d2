import type { Commune } from '../../src/domaine/commune.schema.ts';
import { type Annuaire, createAnnuaire } from './annuaire.ts';
import { type Contexte, shiftJour } from './contexte.ts';
import { sayTexte } from './fiche.ts';
import { createHasard, type Hasard } from './hasard.ts';
import { createAdresse } from './lieux.ts';
import type { FichePartenaire, FichePermanence } from './modeles/modele.ts';
import { type ModelePermanence, PERMANENCE_SOCIALE, PERMANENCES } from './modeles/permanences.ts';
import { AVEC_RENDEZ_VOUS, ILLISIBLE, OSM, SUR_RENDEZ_VOUS } from './rythmes.ts';
import { createTournees } from './tournees.ts';

/** Le service social passe dans une commune sur cinq de son secteur : 78 dans l'Hérault, où le schéma en compte 74. */
const PART_DES_COMMUNES = 5;

/** Exactement `nombre` permanences, tenues par des partenaires qui existent : celles du service social d'abord, puis les tournées, puis toutes les autres. */
export function createPermanences(nombre: number, partenaires: readonly FichePartenaire[], contexte: Contexte): FichePermanence[] {
  const annuaire = createAnnuaire(partenaires, contexte);
  const ids = new Map<string, number>();
  const permanences: FichePermanence[] = createTournees(annuaire, contexte).slice(0, nombre);
  const add = (modele: ModelePermanence, tenuePar: string | undefined, commune: Commune) => {
    if (!tenuePar || permanences.length >= nombre) return;
    const debut = `${modele.cle}-${commune.slug}`;
    const fois = (ids.get(debut) ?? 0) + 1;
    ids.set(debut, fois);
    permanences.push(createPermanence(modele, fois === 1 ? debut : `${debut}-${fois}`, tenuePar, commune, annuaire, contexte, permanences.length));
  };
  for (const { services, communes } of contexte.organisation.territoires.flatMap(({ secteurs }) => secteurs)) {
    const service = services.find(({ id }) => annuaire.ids.has(id));
    const hotes = communes.filter((commune) => services.every(({ siege }) => siege !== commune));
    for (const commune of hotes.slice(0, Math.ceil(communes.length / PART_DES_COMMUNES))) add(PERMANENCE_SOCIALE, service?.id, commune);
  }
  const hasard = createHasard(`${contexte.graine}/permanences`);
  const tenables = PERMANENCES.filter(({ tenue_par }) => annuaire.list(tenue_par).length > 0);
  for (let tour = 0; permanences.length < nombre; tour += 1) {
    const modele = tenables[tour % Math.max(tenables.length, 1)];
    if (!modele) {
      add(
        { ...PERMANENCE_SOCIALE, cle: 'permanence' },
        partenaires.find(({ adresse }) => adresse.visibilite !== 'confidentielle')?.id,
        hasard.choisir(contexte.communes),
      );
      if (partenaires.length === 0) break;
      continue;
    }
    // Au début, dans les bourgs ; puis partout.
    const commune = contexte.communes[Math.floor(hasard.suivant() ** 1.6 * Math.min(contexte.communes.length, 60 + tour))];
    if (commune) add(modele, annuaire.findProche(modele.tenue_par, commune)?.id, commune);
  }
  return permanences;
}

function createPermanence(
  modele: ModelePermanence,
  id: string,
  tenuePar: string,
  commune: Commune,
  annuaire: Annuaire,
  contexte: Contexte,
  rang: number,
): FichePermanence {
  const hasard = createHasard(`${contexte.graine}/permanence/${id}`);
  const rendez_vous = hasard.choisir(modele.rendez_vous);
  const prise = rendez_vous !== 'sans' && modele.prises && hasard.chance(0.8) ? { prise_de_rendez_vous: hasard.choisir(modele.prises) } : {};
  return {
    id,
    partenaire: tenuePar,
    intitule: sayTexte(hasard.choisir(modele.intitules), commune, contexte),
    nature: modele.nature,
    lieu: createLieu(modele, tenuePar, commune, annuaire, hasard, contexte),
    horaires: createHoraires(modele, rendez_vous, hasard, rang),
    ...(hasard.chance(0.08) ? { sauf: [`${contexte.jour.slice(0, 4)}-12-24`, `${contexte.jour.slice(0, 4)}-12-31`] } : {}),
    rendez_vous,
    ...prise,
    thematiques: [...modele.thematiques],
    publics: [...(modele.publics ?? [])],
    confidentialite: modele.confidentialite ?? 'inconnu',
    ...createValidite(hasard, contexte),
    ...createProvenance(hasard, contexte),
  };
}

/** Chez un partenaire de la commune (jamais chez soi), sinon dans une salle à elle. */
function createLieu(
  modele: ModelePermanence,
  tenuePar: string,
  commune: Commune,
  annuaire: Annuaire,
  hasard: Hasard,
  contexte: Contexte,
): FichePermanence['lieu'] {
  const salle = modele.salles && hasard.chance(0.6);
  const hote = salle ? undefined : modele.chez?.map((sorte) => annuaire.findDans(sorte, commune)).find((fiche) => fiche && fiche.id !== tenuePar);
  if (hote) return { chez: hote.id };
  return {
    nom: sayTexte(`${hasard.choisir(modele.salles ?? ['Salle des permanences', 'Maison des associations'])} {de}`, commune, contexte),
    adresse: createAdresse(commune, hasard),
  };
}

/** Un rythme du modèle ; quelques-uns dans la notation d'OpenStreetMap, et un seul que personne ne peut lire. */
function createHoraires(modele: ModelePermanence, rendezVous: string, hasard: Hasard, rang: number): string {
  if (rang === 137) return ILLISIBLE;
  if (rang % 47 === 20) return hasard.choisir(OSM)(hasard);
  if (rendezVous === 'obligatoire' && hasard.chance(0.25)) return hasard.choisir([...SUR_RENDEZ_VOUS, ...AVEC_RENDEZ_VOUS])(hasard);
  return hasard.choisir(modele.rythmes)(hasard);
}

function createValidite(hasard: Hasard, { jour }: Contexte): Partial<FichePermanence> {
  const tirage = hasard.suivant();
  const annee = Number(jour.slice(0, 4));
  if (tirage < 0.12) return { valide_du: `${annee}-09-01`, valide_au: `${annee + 1}-06-30` };
  if (tirage < 0.15) return { valide_du: `${annee + 1}-01-05` };
  if (tirage < 0.17) return { valide_au: shiftJour(jour, -60) };
  return {};
}

function createProvenance(hasard: Hasard, { jour }: Contexte): Partial<FichePermanence> {
  if (hasard.chance(0.06)) return { source: 'Démonstration' };
  const jours = hasard.chance(0.75) ? hasard.entier(3, 170) : hasard.entier(190, 700);
  return {
    source: 'Démonstration',
    verifie_le: shiftJour(jour, -jours),
    verifie_par: hasard.choisir(['service qui tient la permanence', 'secrétariat de mairie', "service de l'annuaire"]),
  };
}
