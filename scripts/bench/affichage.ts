import type { Bilan, BilanEchelle } from './bilan.ts';
import type { Constat } from './constats.ts';
import type { MesureMoteur } from './moteurs.ts';
import type { MesureRecherche } from './recherche.ts';

type Ligne = readonly (string | number)[];

/** Un bilan en tableaux, pour un terminal. */
export function formatBilan({ machine, lenteur, echelles, lineaire, flux, constats }: Bilan): string {
  const chargee = machine.charge > machine.processeurs ? ' : elle fait autre chose, les temps seuls sont trop longs' : '';
  return [
    `Machine : ${machine.processeurs} processeurs, charge ${dire(machine.charge)}${chargee}.`,
    ...echelles.flatMap((echelle) => formatEchelle(echelle, lenteur)),
    lineaire ? `Une page coûte ${dire(lineaire.croissance)} fois plus de temps à la plus grande échelle qu'à la plus petite.` : '',
    flux
      ? `Flux de ${dire(flux.lignes)} lignes : ${dire(flux.secondes)} s, ${flux.memoire_mo ?? '?'} Mo, ${dire(flux.rapport_a_csv_parse)} fois la lecture nue du fichier.`
      : '',
    `Devant les bornes\n\n${formatTableau([['annuaire', 'mesure', 'valeur', 'borne', ''], ...constats.map(formatConstat)], 2)}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Des colonnes alignées : `gauches` colonnes de mots, puis des nombres. La première ligne est l'en-tête. */
export function formatTableau(lignes: readonly Ligne[], gauches = 1): string {
  const textes = lignes.map((ligne) => ligne.map((cellule) => (typeof cellule === 'number' ? dire(cellule) : cellule)));
  const largeurs = (textes[0] ?? []).map((_, rang) => Math.max(...textes.map((ligne) => ligne[rang]?.length ?? 0)));
  const aligne = (texte: string, rang: number) => (rang < gauches ? texte.padEnd(largeurs[rang] ?? 0) : texte.padStart(largeurs[rang] ?? 0));
  const [entete = [], ...corps] = textes.map((ligne) => `  ${ligne.map(aligne).join('  ')}`.trimEnd());
  return [entete, `  ${largeurs.map((largeur) => '─'.repeat(largeur)).join('  ')}`, ...corps].join('\n');
}

const dire = (nombre: number) => nombre.toLocaleString('fr', { maximumFractionDigits: 3 });
const mo = (octets: number) => Math.round(octets / 1e6);

function formatEchelle(
  { partenaires, permanences, pages_construites, octets, construction, recherche, moteurs, poids, ...reste }: BilanEchelle,
  lenteur: number,
) {
  const { pages, ressenti, carte, lenteur_reelle } = reste;
  return [
    `${dire(partenaires)} partenaires, ${dire(permanences)} permanences : ${dire(pages_construites)} pages, ${mo(octets)} Mo.`,
    construction
      ? formatTableau([
          ['construction', 'secondes', 'processeur (s)', 'pages/s', 'mémoire (Mo)', 'dist (Mo)'],
          ...(['site', 'nu'] as const).map((quoi) => {
            const { secondes, processeur, pages_par_seconde, memoire_mo, octets: poidsDist } = construction[quoi];
            return [quoi === 'nu' ? 'site Astro nu' : 'notre site', secondes, processeur ?? '?', pages_par_seconde, memoire_mo ?? '?', mo(poidsDist)];
          }),
          ['rapport', construction.rapport, construction.rapport_processeur ?? '?'],
        ])
      : '',
    lenteur_reelle === null ? '' : `Appareil imité : ${lenteur} fois plus lent que cette machine au repos ; en fait ${dire(lenteur_reelle)} fois.`,
    recherche && moteurs ? formatRecherche(recherche, moteurs, lenteur) : '',
    poids
      ? formatTableau([
          ['HTML compressé', 'pages', 'médiane (ko)', 'maximum (ko)', 'la plus lourde'],
          ...poids.map(({ gabarit, pages: nombre, mediane_ko, maximum_ko, plus_lourde }) => [gabarit, nombre, mediane_ko, maximum_ko, plus_lourde]),
        ])
      : '',
    pages
      ? formatTableau([
          ['première visite, tout compris', 'ko', 'budget', 'scripts (ko)', 'budget', 'et écrits', 'demandes', ''],
          ...pages.map(({ gabarit, ko, ko_maximum, ko_scripts, ko_scripts_ecrits, ko_scripts_maximum, requetes }) => [
            gabarit,
            ko,
            ko_maximum,
            ko_scripts,
            ko_scripts_maximum,
            ko_scripts_ecrits,
            requetes,
            ko > ko_maximum || ko_scripts > ko_scripts_maximum ? 'DÉPASSÉ' : '',
          ]),
        ])
      : '',
    ressenti
      ? formatTableau([
          [`3G lente, appareil ${lenteur} × plus lent`, 'LCP (ms)', 'CLS', 'INP (ms)', 'geste le plus lent'],
          ...ressenti.map(({ gabarit, lcp, cls, inp, geste }) => [gabarit, lcp, cls, inp, geste]),
        ])
      : '',
    carte
      ? formatTableau([
          [`carte, ${dire(carte.points)} lieux, appareil ${lenteur} × plus lent`, 'plus longue tâche (ms)', '> 50 ms', '> 200 ms'],
          ...(['ouverture', 'gestes'] as const).map((quand) => {
            const { plus_longue, plus_de_50, plus_de_200 } = carte[quand];
            return [quand === 'gestes' ? 'déplacer, changer d’échelle' : 'ouvrir', plus_longue, plus_de_50, plus_de_200];
          }),
        ])
      : '',
  ].filter(Boolean);
}

/** Notre page et les moteurs tout faits, côte à côte. Les temps du navigateur ne disent pas la même chose : la page affiche, et attend la fin de la frappe. */
function formatRecherche(
  { qualite, ko_premiere, ko_sans_page, ko_suivante, ms, sans_reponse }: MesureRecherche,
  moteurs: readonly MesureMoteur[],
  lenteur: number,
): string {
  const part = (nombre: number) => nombre.toLocaleString('fr', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return [
    formatTableau([
      [`recherche, ${qualite.requetes} phrases`, 'recall@5', 'MRR', 'première (ko)', 'suivante (ko)', `ms × ${lenteur}`, 'p95', 'ms Node', 'p95'],
      ['notre page (1)', part(qualite.rappel), part(qualite.mrr), ko_sans_page.mediane, ko_suivante.mediane, ms.mediane, ms.p95, '–', '–'],
      ...moteurs.map(({ nom, qualite: sienne, ko, ms_chromium, ms_node }) => [
        `${nom} (2)`,
        part(sienne.rappel),
        part(sienne.mrr),
        ko.moteur + ko.index,
        0,
        ms_chromium.mediane,
        ms_chromium.p95,
        ms_node.mediane,
        ms_node.p95,
      ]),
    ]),
    `  (1) moteur, index, lexique et dix réponses affichées ; avec la page, ${dire(ko_premiere.mediane)} ko (p95 ${dire(ko_premiere.p95)}), puis ${dire(ko_suivante.p95)} ko au p95.`,
    '      Temps : de la dernière frappe aux cinq premières réponses affichées, attente de la fin de la frappe comprise.',
    '  (2) moteur, index et titres : ni page, ni affichage, ni attente, ni horaires ou téléphones dans les réponses.',
    ...(qualite.manquees.length > 0 ? [`  Phrases manquées : ${qualite.manquees.join(' · ')}`] : []),
    ...(sans_reponse.length > 0 ? [`  Phrases sans réponse : ${sans_reponse.join(' · ')}`] : []),
  ].join('\n');
}

const formatConstat = ({ echelle, quoi, valeur, borne, sens, unite, tenu }: Constat): Ligne => [
  echelle === null ? '' : dire(echelle),
  quoi,
  `${dire(valeur)} ${unite}`.trim(),
  `${sens} ${dire(borne)}`,
  tenu ? 'tenu' : 'DÉPASSÉ',
];
