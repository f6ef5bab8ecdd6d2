import { normaliseTexte } from './slug.ts';

/**
 * Reconnaître une personne dans une donnée : un annuaire public ne nomme personne (CNIL ; décret 2018-1117).
 * « rue Jean-Jaurès » et « Espace Simone-Veil » sont des lieux et passent.
 */
const PRENOMS = new Set(
  `adele adrien agathe agnes ahmed aicha alain albert alex alexandra alexandre alexis alice aline amandine amelie amina anais andre andrea angelique anne annick annie anthony antoine antonio arlette armelle arnaud arthur audrey aurelie aurelien axel
  baptiste barbara beatrice benedicte benjamin benoit bernadette bernard bertrand brigitte bruno camille carine carla carole caroline catherine cecile celia celine chantal charlene charles charlotte christelle christian christiane christine christophe claire clara claude claudine clemence clement colette corinne cyril
  damien daniel daniele david deborah delphine denis denise didier dominique dorothee edith edouard elena eliane elisa elisabeth elise elodie emeline emilie emma emmanuel emmanuelle eric estelle etienne eva evelyne fabien fabienne fabrice fanny fatiha fatima fatou florence florent florian francine francis franck francois francoise frederic frederique
  gabriel gaelle genevieve geoffrey georges gerald geraldine gerard germain ghislaine gilbert gilles gisele gregory guillaume guy gwenaelle habib hamid hassan helene henri herve hugo ibrahim ines ingrid irene isabelle jacqueline jacques jamila jean jeanne jennifer jeremy jerome jessica joel joelle johan johanna jonathan josette joseph josiane julie julien juliette justine
  karim karima karine katia kevin khadija laetitia laura laure laurence laurent lea leila leo leon lilian lina linda lise loic louis louise luc lucas lucie lucien lucienne ludivine ludovic lydia lydie magali maelle malika manon manuel marc marcel marcelle margaux margot marguerite maria marianne marie marina marine marion marjorie marlene martin martine maryline maryse mathieu mathilde matthieu maud maurice maxime melanie melissa michel michele micheline mireille mohamed mohammed monique morgane mourad muriel mustapha myriam
  nabil nadege nadia nadine naima nathalie nathan nicolas nicole noelle nora odette odile olivia olivier ophelie oriane pascal pascale patrice patricia patrick paul paule pauline perrine philippe pierre pierrette quentin rachel rachid raphael raymond raymonde regine regis remi remy renaud rene renee richard robert roger roland romain rose roxane sabine sabrina said salima samia samir samira samuel sandra sandrine sara sarah sebastien serge severine simon simone solange solene sonia sophie stephane stephanie suzanne sylvain sylvie tanguy teresa theo therese thibault thierry thomas valentin valerie vanessa veronique victor vincent virginie viviane wilfried xavier yann yannick yasmina yves yvette yvonne zohra`.split(
    /\s+/,
  ),
);

/** Mots d'une adresse de service, qui suivent parfois un prénom de saint ou une initiale (« st.louis », « c.social »). */
const MOTS_DE_SERVICE =
  /^(?:accueil|contact|mairie|ccas|cias|social|sociale|service|services|secretariat|direction|info|infos|pmi|mds|sts|espace|centre|maison|ecole|college|lycee|foyer|residence|hopital|clinique|association|secours|restos|croix|saint|ste?|sur|sous|les?|la|du|des?|en|aux?|france|cpam|caf|msa|mission|locale|point|justice|medicosocial|admin|administration|etat|civil|gestion|formation|emploi|insertion|sante|famille|familles|enfance|jeunesse|annexe|antenne|agence|bureau|hotel|ville|village|commune|communes|cc|ca|agglo|metropole|\d+)$/;

/**
 * Une adresse électronique qui porte le nom de quelqu'un : « sophie.durand@ », « s.durand@ », « durand-s@ », « sophie@ ».
 * Une adresse de service ou de lieu passe : « accueil.csm@ », « mairie.lodeve@ », « fs.agde@ ».
 */
export function isCourrielNominatif(courriel: string): boolean {
  const [local = '', domaine = ''] = courriel.split('@');
  const morceaux = local.split(/[._-]/).map(normaliseTexte).filter(Boolean);
  const [premier = '', second = ''] = morceaux;
  // « clemence@clemence.example » est l'adresse d'une association qui s'appelle ainsi.
  if (morceaux.length === 1) return PRENOMS.has(premier) && !normaliseTexte(domaine).includes(premier);
  if (morceaux.length > 3 || morceaux.some((mot) => MOTS_DE_SERVICE.test(mot))) return false;
  if (PRENOMS.has(premier) || (morceaux.length === 2 && PRENOMS.has(second))) return true;
  if (morceaux.length === 2 && second.length === 1 && /^[a-z]{4,}$/.test(premier)) return true;
  return premier.length === 1 && /[._]/.test(local) && second.length > 2;
}

const NOM = "\\p{Lu}[\\p{L}'’-]+";
const INITIALE = '\\p{Lu}\\.';
/** Ce qui, juste avant un nom, en fait celui d'un lieu : « rue Jean-Jaurès », « Résidence du Docteur Roux », « Salle polyvalente Georges BRASSENS ». */
const LIEU =
  '(?:rues?|avenues?|av\\.?|places?|pl\\.?|boulevards?|bd\\.?|bld\\.?|bvd\\.?|allées?|quais?|cours|impasses?|chemins?|squares?|passages?|esplanades?|promenades?|routes?|voies?|rond-point|faubourg|mail|parc|jardin|pont|stade|gymnase|piscine|complexe|espaces?|salles?|centres?|maisons?|résidences?|foyers?|villa|tour|immeuble|bâtiment|bât\\.?|halle?|îlot|quartier|cité|hameau|domaine|château|plan|plateforme|galerie|pôle|école|collège|lycée|groupe scolaire|université|campus|crèche|théâtre|médiathèque|bibliothèque|musée|auditorium|amphithéâtre|hôpital|clinique|polyclinique|chu?|ehpad|mjc|institut|fondation|association|pavillon|antenne|annexe|ferme|mas)';
const PARTICULE = "(?:\\s+(?:du|de la|de l['’]|des|de|d['’]|le|la))?";
/** Collé au nom, ou séparé de lui par une particule. */
const LIEU_JUSTE_AVANT = new RegExp(`(?<![\\p{L}-])${LIEU}${PARTICULE}[\\s'’-]*$`, 'iu');
/** Trois mots au plus entre le lieu et le nom : « Maison de santé pluriprofessionnelle Docteur Verdié ». */
const LIEU_UN_PEU_AVANT = new RegExp(`(?<![\\p{L}-])${LIEU}(?:[\\s'’-]+[\\p{L}’'-]+){0,3}[\\s'’-]*$`, 'iu');

/** « Mme Durand », « Monsieur Jean Martin » ; pas « Madame la directrice » ni « Monsieur Le Maire ». */
const CIVILITE = new RegExp(
  `(?<![\\p{L}-])(?:M\\.|MM\\.|Mr\\.?|[Mm]mes?|[Mm]lle|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle)\\s+(?!L[ae]s?\\s+(?:[Mm]aire|[Pp]r[ée]|[Dd]irect|[Rr]espon|[Cc]hef|[Dd]élég))(?:(?:${NOM}|${INITIALE})\\s+)?${NOM}`,
  'gu',
);
/** Le début d'une civilité : l'expression complète, lente, ne se cherche que là où celui-ci est. */
const PEUT_ETRE_CIVILITE = /M\.|Mr|[Mm](?:me|lle|onsieur|adame|ademoiselle)/;
/** Un docteur ou un maître donne souvent son nom à un lieu : il a sa propre règle. */
const TITRE = new RegExp(`(?<![\\p{L}-])(?:Docteur|Dr\\.?|Maître|Me)\\s+(?:(?:${NOM}|${INITIALE})\\s+)?${NOM}`, 'gu');
/** Ce qui précède quelqu'un, à quelques mots près : « Contact : Sophie Durand », « référente Sophie DURAND ». */
const FONCTION =
  /contact|responsable|référente?|directrice|directeur|présidente?|coordinat(?:eur|rice)|assistante? sociale?|conseill(?:er|ère)|animat(?:eur|rice)|secrétaire|bénévole|médiat(?:eur|rice)|interlocut(?:eur|rice)/giu;
const PRENOM_ET_NOM = new RegExp(`^[^.\\n]{0,20}?[\\s:]+(?<prenom>${NOM})\\s+${NOM}`, 'u');
/** Ce qui, juste avant un nom, ne mène qu'à quelqu'un : « auprès de Sophie Durand », « congé de S. Durand ». */
const GESTE =
  /(?<![\p{L}-])(?:avec|auprès (?:de |d['’])|appele[rz]|contacte[rz]|joindre|demande[rz]|voir|rencontre[rz]|par|chez|attention de|(?:congés?|absence|arrêt|départ|remplacement|formation)(?: maternité| maladie)? (?:de |d['’]))\s*/giu;
const NOM_COLLE = new RegExp(`^(?<prenom>${NOM}|${INITIALE})\\s+${NOM}`, 'u');
/** « Demandez Sophie à l'accueil » : après ces mots, un prénom seul suffit. */
const DEMANDE = /(?<![\p{L}-])(?:auprès (?:de |d['’])|(?:appele[rz]|contacte[rz]|joindre|demande[rz])\s+)/giu;
const PRENOM_SEUL = new RegExp(`^(?<prenom>${NOM})(?![\\p{L}-]|\\s+\\p{Lu})`, 'u');
/** « Sophie DURAND », « Sophie Durand vous reçoit ». */
const NOM_COMPLET = new RegExp(
  `(?<![\\p{L}’'-])(?<prenom>${NOM})\\s+(?:\\p{Lu}{2}[\\p{Lu}’'-]+(?![\\p{L}])|${NOM}(?=\\s+(?:(?:vous|y|en)\\s+)?(?:reçoit|accueille|assure|anime|tient|intervient|répond|propose)(?![\\p{L}])))`,
  'gu',
);
/** Une étiquette qui commence par un nom : « Sophie Durand, directrice » ; « MJC Jean Moulin » n'en est pas une. */
const ETIQUETTE = new RegExp(`(?:^|[,;:(/]\\s*)(?:(?<initiale>${INITIALE}\\s+${NOM})|(?<prenom>${NOM})(?:\\s+${NOM}|\\s*$))`, 'gu');

/** Ce que dit un champ : une phrase, une étiquette (qui répond, qui a vérifié), ou un lieu, où les noms sont ceux des rues et des salles. */
export type NatureTexte = 'phrase' | 'etiquette' | 'lieu';

/** Le nom d'une personne dans un texte, ou rien. */
export function findNomDePersonne(texte: string, nature: NatureTexte = 'phrase'): string | undefined {
  const find = (motif: RegExp, garde: (avant: string, groupes: Groupes) => boolean) =>
    [...texte.matchAll(motif)].find((trouve) => garde(texte.slice(0, trouve.index), trouve.groups ?? {}))?.[0];
  const civilite = PEUT_ETRE_CIVILITE.test(texte) ? find(CIVILITE, (avant) => !LIEU_JUSTE_AVANT.test(avant)) : undefined;
  if (civilite || nature === 'lieu') return civilite;
  // Sans prénom, sans initiale ni titre, il n'y a personne : c'est presque tout ce qui s'écrit.
  if (!INITIALE_OU_TITRE.test(texte) && !hasPrenom(texte)) return undefined;
  return (
    find(TITRE, (avant) => !LIEU_UN_PEU_AVANT.test(avant)) ??
    findApres(texte, FONCTION, PRENOM_ET_NOM) ??
    findApres(texte, GESTE, NOM_COLLE) ??
    findApres(texte, DEMANDE, PRENOM_SEUL) ??
    find(NOM_COMPLET, (avant, { prenom }) => isPrenom(prenom) && !LIEU_UN_PEU_AVANT.test(avant)) ??
    (nature === 'etiquette' ? find(ETIQUETTE, (_, { prenom, initiale }) => isPrenom(prenom) || initiale !== undefined)?.trim() : undefined)
  );
}

type Groupes = Readonly<Record<string, string | undefined>>;

/** Un nom après un mot qui l'annonce. Le mot s'écrit avec ou sans majuscule, le nom toujours avec : deux motifs, parce que leur casse diffère. */
function findApres(texte: string, annonce: RegExp, nom: RegExp): string | undefined {
  for (const { 0: mots, index } of texte.matchAll(annonce)) {
    const suite = nom.exec(texte.slice(index + mots.length));
    const prenom = suite?.groups?.prenom;
    if (suite && (isPrenom(prenom) || /^\p{Lu}\.$/u.test(prenom ?? ''))) return mots + suite[0];
  }
  return undefined;
}

/** Plus large que ce que cherche `TITRE` : il suffit ici de ne rien manquer. */
const INITIALE_OU_TITRE = /\p{Lu}\.|Docteur|Dr|Ma[iî]tre|Me /u;
const MOTS_EN_CAPITALE = /\p{Lu}\p{L}+/gu;

const isPrenom = (mot = '') => PRENOMS.has(normaliseTexte(mot.split('-')[0] ?? ''));

/** Mots déjà jugés : les mêmes capitales reviennent d'une fiche à l'autre. Oubliés tous ensemble, pour que la mémoire reste bornée. */
const juges = new Map<string, boolean>();
const JUGES_MAXIMUM = 20_000;

function hasPrenom(texte: string): boolean {
  for (const mot of texte.match(MOTS_EN_CAPITALE) ?? []) {
    let juge = juges.get(mot);
    if (juge === undefined) {
      juge = isPrenom(mot);
      if (juges.size >= JUGES_MAXIMUM) juges.clear();
      juges.set(mot, juge);
    }
    if (juge) return true;
  }
  return false;
}
