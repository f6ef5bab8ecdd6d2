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
 * Une adresse électronique qui porte le nom de quelqu'un : « sophie.durand@ », « s.durand@ ».
 * Une adresse de service ou de lieu passe : « accueil.csm@ », « mairie.lodeve@ », « fs.agde@ ».
 */
export function isCourrielNominatif(courriel: string): boolean {
  const local = courriel.split('@')[0] ?? '';
  const morceaux = local.split(/[._-]/).map(normaliseTexte).filter(Boolean);
  const [premier = '', ...suite] = morceaux;
  if (morceaux.length < 2 || morceaux.length > 3 || morceaux.some((mot) => MOTS_DE_SERVICE.test(mot))) return false;
  if (PRENOMS.has(premier) || (morceaux.length === 2 && PRENOMS.has(suite[0] ?? ''))) return true;
  return premier.length === 1 && /[._]/.test(local) && (suite[0]?.length ?? 0) > 2;
}

const NOM = "[\\p{Lu}][\\p{L}'’-]{1,}";
const VOIE = '(?:rue|avenue|av\\.|place|boulevard|bd|allée|quai|cours|impasse|chemin|square|passage|esplanade)';
/**
 * « Mme Durand », « Monsieur Jean Martin » ; pas « Madame la directrice », ni une voie (« rue Madame de Staël »).
 * Un docteur ou un maître donne souvent son nom à un lieu (« résidence du Docteur-Roux ») : après « de » ou « du », il passe.
 */
const CIVILITE = new RegExp(
  `(?<!${VOIE}\\s(?:de\\s)?)(?<![\\p{L}-])(?:M\\.|Mr\\.?|Mme|Mlle|Monsieur|Madame|Mademoiselle)\\s+(?:${NOM}\\s+)?${NOM}|(?<!(?:${VOIE}|du|des|de|le|la)[\\s-])(?<![\\p{L}-])(?:Docteur|Dr\\.?|Maître)\\s+(?:${NOM}\\s+)?${NOM}`,
  'u',
);
/** « Contact : Sophie Durand », « référente Sophie DURAND ». */
const FONCTION = new RegExp(
  `(?:contact|responsable|référent(?:e)?|directrice|directeur|présidente?|coordinat(?:eur|rice)|assistant(?:e)? social(?:e)?|conseill(?:er|ère)|animat(?:eur|rice)|secrétaire)[^.\\n]{0,20}?[\\s:]+(?<prenom>${NOM})\\s+${NOM}`,
  'iu',
);

/** Le nom d'une personne dans une phrase, ou rien. */
export function findNomDePersonne(texte: string): string | undefined {
  const civilite = CIVILITE.exec(texte)?.[0];
  if (civilite) return civilite;
  const fonction = FONCTION.exec(texte);
  const prenom = fonction?.groups?.prenom;
  return fonction && prenom && /^\p{Lu}/u.test(prenom) && PRENOMS.has(normaliseTexte(prenom.split('-')[0] ?? '')) ? fonction[0] : undefined;
}
