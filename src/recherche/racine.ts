/**
 * Le début commun aux formes d'un mot : « expulser », « expulsée », « expulsion » → « expuls ». À l'oreille et sans dictionnaire :
 * la même règle des deux côtés d'une comparaison suffit. Un mot que l'on dit pour un autre (« boulot ») a la racine de l'autre.
 * @param forme sans accent (`mots.ts`)
 */
export function getRacine(forme: string): string {
  const egale = EGALES.get(forme);
  if (egale !== undefined) return egale;
  if (forme.length <= RACINE_MIN || /\d/.test(forme)) return forme;
  // L'ukrainien et le russe changent la fin des mots : deux lettres de moins suffisent.
  if (CYRILLIQUE.test(forme)) return forme.slice(0, Math.max(RACINE_MIN, forme.length - 2));
  const racine = forme.replace(FINS, '');
  return racine.length >= RACINE_MIN ? racine : forme.replace(/[sx]$/, '');
}

const RACINE_MIN = 4;
const CYRILLIQUE = /^[\u0400-\u04FF]+$/;
const FINS =
  /(?:issements?|ements?|ations?|itions?|utions?|sions?|tions?|ances?|ences?|euses?|eurs?|antes?|ants?|ables?|iques?|ites?|ees?|ers?|ez|irs?|ons|ents?|es?|is?|s|x)$/;

/** Des mots que la règle ne rapproche pas et que les gens disent l'un pour l'autre ; le premier donne la racine. Tous au singulier, et comme on les écrit. */
const GROUPES: readonly string[] = [
  'paye paie paient payes payer payez paiement paiements payent regler reglement',
  'soin soins soigne soigner soignent',
  'vieil vieux vieille vieilles vieillir vieillesse papi papy mamie mamy meme pepe',
  'seul seule seuls seules solitude solitaire',
  'droit droits dordi',
  'argent fric tune tunes thune thunes flouze oseille pognon sous sou',
  'travail boulot boulo boulots taf job jobs travaille travailler bosse bosser boulo travaux',
  'enfant enfants gosse gosses gamin gamine gamins mome momes minot fils fille fils gosse',
  'pere papa daron',
  'mere maman daronne',
  'conjoint mari compagnon epoux copain mec ex',
  'medecin docteur toubib doc medecins docteurs generaliste',
  'voiture bagnole auto vehicule vehicules voitures',
  'appartement appart apart apparts appartements',
  'proprietaire proprio bailleur propriaitaire proprios',
  'bebe bb nourrisson bebes',
  'mange manger bouffe bouffer nourriture nourrir graille mangent',
  'police flic keuf flics keufs',
  'telephone tel portable smartphone',
  'ordinateur ordi ordis pc',
  'courrier lettre courriers lettres courier',
  'coupure coupe couper coupures coupent coupee',
  'electrique electricite elec electricitee',
  'hopital hosto clinique hopitaux',
  'dent dents dentiste dentaire dentistes dentier',
  'vetement vetements habit habits fringues fringue sapes',
  'chomage chomeur chomeuse chomeurs',
  'handicap handicape handicapee handicapes handicaper',
  'separe separer separation separee separes divorce divorcer divorcee rupture',
  'internet net web',
  'psychologue psy psychiatre psys psychologues',
  'ecole college lycee scolaire',
  'malade maladie malades',
  'dormir dort dors dormi',
  'facture factures',
];

const EGALES: ReadonlyMap<string, string> = new Map(
  GROUPES.flatMap((groupe) => {
    const [racine = '', ...mots] = groupe.split(' ');
    return [racine, ...mots].map((mot) => [mot, racine] as const);
  }),
);
