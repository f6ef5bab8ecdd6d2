import { availableParallelism, loadavg } from 'node:os';
import { getCatalogue } from '../../src/contenu/contenu.ts';
import { resolveDossiers } from '../../src/contenu/dossiers.ts';
import { createCibles, readRequetesJugees } from '../../src/recherche/qualite.ts';
import { launchNavigateur } from '../site/navigateur.ts';
import { startServeur } from '../site/serveur.ts';
import { type MesureCarte, measureCarte } from './carte.ts';
import { type Constat, listConstats } from './constats.ts';
import { buildEchelle, buildNu, type Echelle, type SiteConstruit, writeContenu } from './echelle.ts';
import { measureFlux } from './flux.ts';
import { measureLenteur } from './lenteur.ts';
import type { Cout } from './mesure.ts';
import { type MesureMoteur, measureMoteurs } from './moteurs.ts';
import { measurePages, measureRessentis, type PoidsPage, type Ressenti } from './pages.ts';
import { computeOctets, listPoids, type PoidsGabarit } from './poids.ts';
import { type MesureRecherche, measureRecherche } from './recherche.ts';
import { arrondi, prendEchantillon } from './repartition.ts';

/** Ce que l'on peut mesurer à part. */
export const PARTIES = ['construction', 'recherche', 'pages', 'carte', 'flux'] as const;
export type Partie = (typeof PARTIES)[number];

type CoutSite = Cout & { readonly pages_par_seconde: number; readonly octets: number };

/** Tout ce que l'on a mesuré d'un annuaire ; `null` : la partie n'était pas demandée. */
export interface BilanEchelle extends Echelle {
  readonly pages_construites: number;
  readonly octets: number;
  readonly construction: { readonly site: CoutSite; readonly nu: CoutSite; readonly rapport: number; readonly rapport_processeur: number | null } | null;
  /** Combien de fois plus lent était vraiment l'appareil imité, la machine ayant pu faire autre chose. */
  readonly lenteur_reelle: number | null;
  readonly recherche: MesureRecherche | null;
  readonly moteurs: readonly MesureMoteur[] | null;
  readonly poids: readonly PoidsGabarit[] | null;
  readonly pages: readonly PoidsPage[] | null;
  readonly ressenti: readonly Ressenti[] | null;
  readonly carte: MesureCarte | null;
}

/** Le bilan entier, tel que `--json` l'écrit. */
export interface Bilan {
  /** Programmes qui attendaient un processeur au début : au-delà du nombre de processeurs, les temps seuls ne valent rien, les rapports si. */
  readonly machine: { readonly processeurs: number; readonly charge: number };
  /** Combien de fois plus lent est l'appareil du visiteur. */
  readonly lenteur: number;
  readonly echelles: readonly BilanEchelle[];
  /** De la plus petite à la plus grande échelle, combien de fois une page coûte plus de temps de processeur (de temps, là où il n'est pas connu). */
  readonly lineaire: { readonly croissance: number } | null;
  readonly flux: Awaited<ReturnType<typeof measureFlux>> | null;
  readonly constats: readonly Constat[];
}

interface Demande {
  readonly echelles: readonly Echelle[];
  readonly parties: ReadonlySet<Partie>;
  /** Combien des phrases de `requetes.yaml` essayer. */
  readonly phrases: number;
}

const LENTEUR = 4;
/** Les parties qui ont besoin d'un site construit. */
const SUR_LE_SITE: readonly Partie[] = ['construction', 'recherche', 'pages', 'carte'];

/** Fait toutes les mesures demandées, en disant sur la sortie d'erreur ce qui est long. */
export async function measureBilan({ echelles: demandees, parties, phrases }: Demande): Promise<Bilan> {
  const machine = { processeurs: availableParallelism(), charge: arrondi(loadavg()[0] ?? 0) };
  const echelles: BilanEchelle[] = [];
  if (SUR_LE_SITE.some((partie) => parties.has(partie))) for (const echelle of demandees) echelles.push(await measureEchelle(echelle, parties, phrases));
  const premiere = demandees[0];
  if (parties.has('flux')) console.error('Un flux de cent mille lignes…');
  const source = parties.has('flux') && premiere ? await writeContenu(premiere) : undefined;
  const bilan = {
    machine,
    lenteur: LENTEUR,
    echelles,
    lineaire: computeLineaire(echelles),
    flux: source ? await measureFlux(source.contenu, source.dossier) : null,
  };
  return { ...bilan, constats: listConstats(bilan) };
}

async function measureEchelle(echelle: Echelle, parties: ReadonlySet<Partie>, phrases: number): Promise<BilanEchelle> {
  const site = await buildEchelle(echelle, parties.has('construction'));
  const octets = computeOctets(site.dist);
  const nu = parties.has('construction') ? await buildNu(echelle, site.chemins) : undefined;
  const arrondiCout = (cout: Cout, poids: number): CoutSite => ({
    secondes: arrondi(cout.secondes),
    processeur: cout.processeur === null ? null : arrondi(cout.processeur),
    memoire_mo: cout.memoire_mo,
    pages_par_seconde: Math.round(site.chemins.length / cout.secondes),
    octets: poids,
  });
  return {
    ...echelle,
    pages_construites: site.chemins.length,
    octets,
    construction: nu
      ? {
          site: arrondiCout(site.cout, octets),
          nu: arrondiCout(nu.cout, computeOctets(nu.dist)),
          rapport: arrondi(site.cout.secondes / nu.cout.secondes, 2),
          rapport_processeur: site.cout.processeur && nu.cout.processeur ? arrondi(site.cout.processeur / nu.cout.processeur, 2) : null,
        }
      : null,
    ...(await measureVisites(site, parties, phrases)),
  };
}

/** Ce qui se mesure dans un navigateur, sur le site servi comme chez un hébergeur. */
async function measureVisites(
  { contenu, dist, base }: SiteConstruit,
  parties: ReadonlySet<Partie>,
  phrases: number,
): Promise<Pick<BilanEchelle, 'lenteur_reelle' | 'recherche' | 'moteurs' | 'poids' | 'pages' | 'ressenti' | 'carte'>> {
  const rien = { lenteur_reelle: null, recherche: null, moteurs: null, poids: null, pages: null, ressenti: null, carte: null };
  if (!(['recherche', 'pages', 'carte'] as const).some((partie) => parties.has(partie))) return rien;
  const [navigateur, { adresse, fermer }] = await Promise.all([launchNavigateur(), startServeur({ dossier: dist, base })]);
  try {
    const lenteur_reelle = await measureLenteur(navigateur, adresse, LENTEUR);
    const poids = parties.has('pages') ? listPoids(dist) : null;
    return {
      ...(parties.has('recherche') ? await measureRecherches(contenu, phrases, { navigateur, adresse, lenteur: LENTEUR }) : rien),
      lenteur_reelle,
      poids,
      pages: poids && (await measurePages(navigateur, adresse, poids)),
      ressenti: poids && (await measureRessentis(navigateur, adresse, poids, LENTEUR)),
      carte: parties.has('carte') ? await measureCarte(navigateur, adresse, LENTEUR) : null,
    };
  } finally {
    await Promise.all([navigateur.close(), fermer()]);
  }
}

async function measureRecherches(
  contenu: string,
  phrases: number,
  visiteur: Pick<Parameters<typeof measureRecherche>[0], 'navigateur' | 'adresse' | 'lenteur'>,
): Promise<{ recherche: MesureRecherche; moteurs: MesureMoteur[] }> {
  const catalogue = getCatalogue(resolveDossiers({ PREMIER_ACCUEIL_CONTENU: contenu }), process.env);
  const noms = new Map(catalogue.communes.map(({ code_insee, nom }) => [code_insee, nom]));
  const commun = { ...visiteur, getCibles: createCibles(catalogue), requetes: prendEchantillon(readRequetesJugees(), phrases) };
  const recherche = await measureRecherche({ ...commun, getNom: (code) => noms.get(code) ?? '' });
  return { recherche, moteurs: await measureMoteurs({ ...commun, catalogue }) };
}

function computeLineaire(echelles: readonly BilanEchelle[]): Bilan['lineaire'] {
  const parPage = echelles
    .flatMap(({ construction, pages_construites }) =>
      construction ? [{ pages: pages_construites, cout: (construction.site.processeur ?? construction.site.secondes) / pages_construites }] : [],
    )
    .sort((a, b) => a.pages - b.pages);
  const [petite, grande] = [parPage[0], parPage.at(-1)];
  return petite && grande && parPage.length > 1 ? { croissance: arrondi(grande.cout / petite.cout, 2) } : null;
}
