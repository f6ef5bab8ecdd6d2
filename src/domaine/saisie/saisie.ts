import type { FicheBrute } from '../colonnes.ts';
import { type Collection, isCachee } from '../fusion.ts';
import { type ChampDeFiche, getChamps } from './champs-fiche.ts';
import { formatNumero, regleNumero, retireSeparateurs } from './regles.ts';

/** Un téléphone en cours de saisie. */
export interface TelephoneSaisi {
  readonly numero: string;
  readonly libelle: string;
  readonly horaires: string;
  /** La ligne d'un service, même en 06 ou 07. */
  readonly service: boolean;
}
export interface FermetureSaisie {
  readonly du: string;
  readonly au: string;
  readonly motif: string;
  readonly horaires: string;
}
export interface ArretSaisi {
  readonly lieu: string;
  readonly horaires: string;
}
export interface AdresseSaisie {
  readonly visibilite: string;
  readonly adresse: string;
  readonly complement_adresse: string;
  readonly code_postal: string;
  readonly commune: string;
  readonly code_insee: string;
}
export interface LieuSaisi {
  /** Chez un partenaire : son identifiant ; vide si le lieu est à part. */
  readonly chez: string;
  readonly nom: string;
  readonly adresse: AdresseSaisie;
}

/** La valeur d'un champ pendant la saisie ; un texte vide, une liste vide : rien n'est écrit. */
export type Valeur = string | readonly string[] | readonly TelephoneSaisi[] | readonly FermetureSaisie[] | readonly ArretSaisi[] | AdresseSaisie | LieuSaisi;

/** Un formulaire rempli : nom de champ → valeur. */
export type Saisie = Readonly<Record<string, Valeur>>;

const mot = (valeur: unknown): string => (valeur === undefined || valeur === null ? '' : String(valeur));
const objets = (valeur: unknown): FicheBrute[] => (Array.isArray(valeur) ? (valeur as FicheBrute[]) : []);

export const ADRESSE_VIDE: AdresseSaisie = { visibilite: 'publique', adresse: '', complement_adresse: '', code_postal: '', commune: '', code_insee: '' };

/** Une fiche publiée, prête à corriger. */
export function createSaisie(collection: Collection, fiche: FicheBrute): Saisie {
  return Object.fromEntries(getChamps(collection).map((champ) => [champ.nom, ouvreValeur(champ, fiche)]));
}

function ouvreValeur({ nom, sorte }: ChampDeFiche, fiche: FicheBrute): Valeur {
  const valeur = fiche[nom];
  if (sorte === 'cases' || sorte === 'jours') return Array.isArray(valeur) ? valeur.map(String) : [];
  if (sorte === 'etiquettes') return Array.isArray(valeur) ? valeur.join(', ') : '';
  if (sorte === 'telephones')
    return objets(valeur).map((numero) => ({
      numero: mot(numero.numero),
      libelle: mot(numero.libelle),
      horaires: mot(numero.horaires),
      service: numero.telephone_professionnel === true,
    }));
  if (sorte === 'fermetures')
    return objets(valeur).map(({ du, au, motif, horaires }) => ({ du: mot(du), au: mot(au), motif: mot(motif), horaires: mot(horaires) }));
  if (sorte === 'arrets')
    return objets((fiche.itinerance as FicheBrute | undefined)?.arrets).map(({ lieu, horaires }) => ({ lieu: mot(lieu), horaires: mot(horaires) }));
  if (sorte === 'adresse') return ouvreAdresse(valeur);
  if (sorte === 'lieu') {
    const { chez, nom: nomDuLieu, adresse } = (valeur ?? {}) as FicheBrute;
    return { chez: mot(chez), nom: mot(nomDuLieu), adresse: ouvreAdresse(adresse) };
  }
  return mot(valeur);
}

function ouvreAdresse(valeur: unknown): AdresseSaisie {
  if (valeur === undefined) return ADRESSE_VIDE;
  const { visibilite, adresse, complement_adresse, code_postal, commune, code_insee } = valeur as FicheBrute;
  return {
    visibilite: mot(visibilite),
    adresse: mot(adresse),
    complement_adresse: mot(complement_adresse),
    code_postal: mot(code_postal),
    commune: mot(commune),
    code_insee: mot(code_insee),
  };
}

/** Les champs qui changent, sous la forme du fichier de la fiche ; `null` vide un champ. */
export function listChangements(collection: Collection, fiche: FicheBrute, saisie: Saisie): FicheBrute {
  const avant = createSaisie(collection, fiche);
  const changements: FicheBrute = {};
  for (const champ of getChamps(collection)) {
    if (JSON.stringify(avant[champ.nom]) === JSON.stringify(saisie[champ.nom])) continue;
    const [cle, valeur] = fermeValeur(champ, saisie[champ.nom] as Valeur, fiche);
    changements[cle] = valeur ?? null;
  }
  return { ...changements, ...effaceLieu(changements, fiche) };
}

/** Un lieu qui devient confidentiel ne se retrouve par aucun autre champ de la fiche. */
function effaceLieu({ adresse }: FicheBrute, fiche: FicheBrute): FicheBrute {
  if ((adresse as FicheBrute | undefined)?.visibilite !== 'confidentielle') return {};
  const champs = ['siret', 'lien_source', 'accessibilite_lieu'].filter((champ) => fiche[champ] !== undefined);
  return Object.fromEntries(champs.map((champ) => [champ, null]));
}

function fermeValeur({ nom, sorte }: ChampDeFiche, valeur: Valeur, fiche: FicheBrute): [cle: string, valeur: unknown] {
  if (sorte === 'cases' || sorte === 'jours') return [nom, liste((valeur as readonly string[]).filter(Boolean))];
  if (sorte === 'etiquettes') return [nom, liste(listEtiquettes(valeur as string))];
  if (sorte === 'telephones')
    return [
      nom,
      liste(
        (valeur as readonly TelephoneSaisi[]).map(({ numero, libelle, horaires, service }) =>
          sansVide({ numero: fermeNumero(numero), libelle, horaires, telephone_professionnel: service || undefined }),
        ),
      ),
    ];
  if (sorte === 'fermetures') return [nom, liste((valeur as readonly FermetureSaisie[]).map(sansVide))];
  if (sorte === 'arrets') {
    const arrets = (valeur as readonly ArretSaisi[]).map(sansVide);
    return [
      'itinerance',
      arrets.length === 0 ? undefined : { tournee: mot((fiche.itinerance as FicheBrute | undefined)?.tournee) || mot(fiche.intitule), arrets },
    ];
  }
  if (sorte === 'adresse') return [nom, fermeAdresse(valeur as AdresseSaisie)];
  if (sorte === 'lieu') {
    const { chez, nom: nomDuLieu, adresse } = valeur as LieuSaisi;
    return [nom, chez.trim() ? { chez: chez.trim() } : { nom: nomDuLieu.trim(), adresse: fermeAdresse(adresse) }];
  }
  return [nom, (valeur as string).trim() || undefined];
}

/** Sans point : celui de l'ancienne adresse serait faux ; la fiche se place au centre de la commune en attendant. */
function fermeAdresse({ visibilite, ...place }: AdresseSaisie): FicheBrute {
  if (visibilite === 'confidentielle' || visibilite === 'sans_lieu') return { visibilite };
  const { commune, code_insee } = place;
  return isCachee(visibilite) ? { visibilite, commune, code_insee } : sansVide({ visibilite, ...place });
}

const fermeNumero = (numero: string): string => {
  const chiffres = retireSeparateurs(numero);
  return regleNumero(chiffres) ? numero.trim() : formatNumero(chiffres);
};

/** Ce qu'une virgule, un point-virgule ou une ligne sépare. */
export const listEtiquettes = (texte: string): string[] =>
  texte
    .split(/[,;\n]/)
    .map((etiquette) => etiquette.trim())
    .filter(Boolean);

const liste = <T>(valeurs: readonly T[]): readonly T[] | undefined => (valeurs.length > 0 ? valeurs : undefined);

function sansVide(objet: object): FicheBrute {
  return Object.fromEntries(
    Object.entries(objet)
      .map(([cle, valeur]) => [cle, typeof valeur === 'string' ? valeur.trim() : valeur] as const)
      .filter(([, valeur]) => valeur !== '' && valeur !== undefined),
  );
}
