import type { Collection } from '../fusion.ts';
import { isMobile, isNumeroCourt, isNumeroFictif, isSurtaxe } from '../numero.ts';
import { listChampsSituants } from '../lieu-cache.ts';
import { type DonneeInterdite, listDonneesInterdites } from '../donnees-personnelles.ts';
import { isCourrielNominatif, type NatureTexte } from '../personne.ts';
import { isNomDePage } from '../slug.ts';
import { type ChampDeFiche, getChamps } from './champs-fiche.ts';
import {
  formatNumero,
  type Regle,
  regleCodeInsee,
  regleCodePostal,
  regleCourriel,
  regleIdentifiant,
  regleJour,
  regleLigne,
  regleNumero,
  regleSite,
  regleTexte,
  retireSeparateurs,
} from './regles.ts';
import {
  type AdresseSaisie,
  type ArretSaisi,
  type FermetureSaisie,
  type LieuSaisi,
  listEtiquettes,
  type Saisie,
  type TelephoneSaisi,
  type Valeur,
} from './saisie.ts';

/** Ce qui ne va pas : chemin du champ (« telephone.0.numero ») → phrase. */
export type Fautes = Readonly<Record<string, string>>;

export interface ReglesDuSite {
  /** Une démonstration ne prend que des numéros de fiction ; un vrai site n'en prend aucun. */
  readonly demonstration: boolean;
}

/** Le site, et les portables que cette fiche déclare comme ligne de service : on peut les redire dans une phrase. */
interface Contexte extends ReglesDuSite {
  readonly declares: readonly string[];
}

/** Les fautes d'un formulaire entier, dans l'ordre des champs ; les mêmes que celles de la vérification du contenu. */
export function checkSaisie(collection: Collection, saisie: Saisie, site: ReglesDuSite): Fautes {
  const telephones = (saisie.telephone ?? []) as readonly TelephoneSaisi[];
  const declares = telephones.filter(({ service }) => service).map(({ numero }) => formatNumero(retireSeparateurs(numero)));
  return Object.assign(checkLieuCache(saisie), ...getChamps(collection).map((champ) => checkValeur(champ, saisie[champ.nom] as Valeur, { ...site, declares })));
}

/** Une adresse qui ne se montre pas ne revient pas par un autre champ : la personne l'apprend en écrivant, pas après. */
function checkLieuCache(saisie: Saisie): Record<string, string> {
  const { chez = '', adresse = saisie.adresse } = (saisie.lieu ?? {}) as Partial<LieuSaisi>;
  const visibilite = chez === '' ? (adresse as AdresseSaisie | undefined)?.visibilite : undefined;
  if (visibilite !== 'confidentielle' && visibilite !== 'sur_orientation') return {};
  return Object.fromEntries(listChampsSituants(saisie, visibilite).map((champ) => [champ, LIEU_DIT]));
}
const LIEU_DIT = 'ce texte dit où est ce lieu, dont l’adresse ne se montre pas : retirez la rue, le plan ou le repère';

const INTERDITS: Readonly<Record<DonneeInterdite, string>> = {
  'nom-de-personne': "ce texte semble nommer une personne : écrivez la fonction ou le service (« l'assistante sociale »)",
  'courriel-nominatif': 'cette adresse porte le nom de quelqu’un : écrivez celle du service, par exemple accueil@exemple.fr',
  'mobile-dans-un-texte': 'ce texte contient un portable : si c’est la ligne du service, mettez-la parmi les téléphones et cochez la case ; sinon, retirez-la',
  'numero-dans-un-texte': 'ce texte contient un numéro surtaxé, ou que ce site ne peut pas donner : mettez le bon numéro parmi les téléphones',
};

/** Une règle de forme, puis celle qui vaut pour tout texte : on n'y désigne personne. */
const libre =
  (regle: Regle, contexte: Contexte, nature: NatureTexte = 'phrase'): Regle =>
  (texte) => {
    const probleme = regle(texte);
    if (probleme) return probleme;
    const [interdit] = listDonneesInterdites(texte, nature, contexte);
    return interdit && INTERDITS[interdit];
  };

function checkValeur({ nom, sorte, max = 200, requis, table = [] }: ChampDeFiche, valeur: Valeur, contexte: Contexte): Fautes {
  if (sorte === 'telephones') return rangees(nom, valeur as readonly TelephoneSaisi[], (telephone) => checkTelephone(telephone, contexte));
  if (sorte === 'fermetures') return rangees(nom, valeur as readonly FermetureSaisie[], (fermeture) => checkFermeture(fermeture, contexte));
  if (sorte === 'arrets') return rangees(nom, valeur as readonly ArretSaisi[], (arret) => checkArret(arret, contexte));
  if (sorte === 'adresse') return prefixe(nom, checkAdresse(valeur as AdresseSaisie, contexte));
  if (sorte === 'lieu') return prefixe(nom, checkLieu(valeur as LieuSaisi, contexte));
  if (sorte === 'cases') return checkCases(nom, valeur as readonly string[]);
  if (sorte === 'jours')
    return Object.assign(
      {},
      ...(valeur as readonly string[]).map((jour, rang) => faute(`${nom}.${rang}`, regleJour(jour))),
      checkDoubles(nom, valeur as readonly string[]),
    );
  const texte = (valeur as string).trim();
  if (texte === '') return requis ? { [nom]: 'ce champ est obligatoire : remplissez-le' } : {};
  if (sorte === 'etiquettes') {
    const etiquettes = listEtiquettes(texte);
    return { ...faute(nom, etiquettes.map(libre(regleLigne(max), contexte)).find(Boolean)), ...checkDoubles(nom, etiquettes) };
  }
  if (sorte === 'choix') return table.some(({ id }) => id === texte) ? {} : { [nom]: 'choisissez une réponse de la liste' };
  if (sorte === 'identifiant') return faute(nom, regleIdentifiant(texte) ?? (isNomDePage(texte) ? 'ce n’est pas la page d’un partenaire' : undefined));
  if (sorte === 'courriel') return faute(nom, regleCourriel(texte) ?? (isCourrielNominatif(texte) ? INTERDITS['courriel-nominatif'] : undefined));
  if (sorte === 'site') return faute(nom, regleSite(texte));
  if (sorte === 'jour') return faute(nom, regleJour(texte));
  return faute(nom, libre(sorte === 'ligne' ? regleLigne(max) : regleTexte(max), contexte)(texte));
}

function checkTelephone({ numero, libelle, horaires, service }: TelephoneSaisi, contexte: Contexte): Fautes {
  const { demonstration } = contexte;
  const chiffres = retireSeparateurs(numero);
  const lu = formatNumero(chiffres);
  const probleme = regleNumero(chiffres)
    ? 'numéro refusé : dix chiffres, par exemple 04 67 12 34 56, ou un numéro court ; un seul numéro par ligne'
    : isMobile(lu) && !service
      ? 'c’est un portable : si c’est la ligne du service, cochez la case ; sinon, retirez-le'
      : isSurtaxe(lu)
        ? 'ce numéro est surtaxé : donnez un numéro au prix d’un appel normal'
        : isNumeroCourt(lu) || demonstration === isNumeroFictif(lu)
          ? undefined
          : demonstration
            ? 'ce site est une démonstration : écrivez un numéro de fiction, par exemple 04 65 71 12 34'
            : 'ce numéro est un numéro de fiction : écrivez le vrai';
  return {
    ...faute('numero', probleme),
    ...facultatif('libelle', libelle, libre(regleLigne(80), contexte, 'etiquette')),
    ...facultatif('horaires', horaires, libre(regleLigne(300), contexte)),
  };
}

function checkFermeture({ du, au, motif, horaires }: FermetureSaisie, contexte: Contexte): Fautes {
  return {
    ...faute('du', regleJour(du)),
    ...faute('au', regleJour(au) ?? (du !== '' && au < du ? 'la fin est avant le début' : undefined)),
    ...facultatif('motif', motif, libre(regleLigne(150), contexte)),
    ...facultatif('horaires', horaires, libre(regleLigne(300), contexte)),
  };
}

const checkArret = ({ lieu, horaires }: ArretSaisi, contexte: Contexte): Fautes => ({
  ...faute('lieu', libre(regleLigne(150), contexte, 'lieu')(lieu.trim())),
  ...faute('horaires', libre(regleTexte(500), contexte)(horaires.trim())),
});

/** Une adresse cachée n'a rien à vérifier : elle n'a pas de champ pour un lieu. */
function checkAdresse({ visibilite, adresse, complement_adresse, code_postal, commune, code_insee }: AdresseSaisie, contexte: Contexte): Fautes {
  if (visibilite === 'confidentielle' || visibilite === 'sans_lieu') return {};
  const situee: Fautes = commune.trim() === '' || regleCodeInsee(code_insee) ? { commune: 'choisissez la commune dans la liste' } : {};
  if (visibilite === 'sur_orientation') return situee;
  return {
    ...facultatif('adresse', adresse, libre(regleLigne(250), contexte, 'lieu')),
    ...facultatif('complement_adresse', complement_adresse, libre(regleLigne(250), contexte, 'lieu')),
    ...facultatif('code_postal', code_postal, regleCodePostal),
    ...situee,
  };
}

function checkLieu({ chez, nom, adresse }: LieuSaisi, contexte: Contexte): Fautes {
  if (chez.trim() !== '') return faute('chez', regleIdentifiant(chez.trim()));
  if (adresse.visibilite === 'confidentielle')
    return { nom: 'une permanence dans un lieu confidentiel dirait où il est : choisissez une autre réponse pour son adresse' };
  return { ...faute('nom', libre(regleLigne(150), contexte, 'lieu')(nom.trim())), ...prefixe('adresse', checkAdresse(adresse, contexte)) };
}

function checkCases(nom: string, valeurs: readonly string[]): Fautes {
  return valeurs.includes('tous-publics') && valeurs.length > 1 ? { [nom]: '« Tous publics » va seul : décochez-le, ou décochez les autres' } : {};
}

const checkDoubles = (nom: string, valeurs: readonly string[]): Fautes =>
  new Set(valeurs).size < valeurs.length ? { [nom]: 'la même valeur est écrite deux fois' } : {};

const faute = (nom: string, message: string | undefined): Fautes => (message ? { [nom]: message } : {});
const facultatif = (nom: string, texte: string, regle: Regle): Fautes => (texte.trim() === '' ? {} : faute(nom, regle(texte.trim())));
const prefixe = (nom: string, fautes: Fautes): Fautes => Object.fromEntries(Object.entries(fautes).map(([champ, message]) => [`${nom}.${champ}`, message]));
const rangees = <T>(nom: string, lignes: readonly T[], check: (ligne: T) => Fautes): Fautes =>
  Object.assign({}, ...lignes.map((ligne, rang) => prefixe(`${nom}.${rang}`, check(ligne))));
