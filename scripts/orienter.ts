import { readFileSync } from 'node:fs';
import { ContenuRefuse, getCatalogue } from '../src/contenu/contenu.ts';
import type { Catalogue } from '../src/domaine/catalogue.ts';
import { getConfiance, prepareRessorts, type Ressort } from '../src/domaine/orientation/competence.ts';
import { direDroit, direRegle } from '../src/domaine/orientation/dire.ts';
import { oriente } from '../src/domaine/orientation/orienter.ts';
import { parseSituation } from '../src/domaine/orientation/situation.schema.ts';
import { FAITS, SANS_DOMICILE, type Situation } from '../src/domaine/orientation/situation.ts';
import { findMotProche } from '../src/domaine/mot-proche.ts';
import { indexParCode, indexParId } from '../src/domaine/reperes.ts';
import { ROLES, type RoleId } from '../src/domaine/vocabulaires/roles.ts';
import { getLibelle } from '../src/domaine/vocabulaires/terme.ts';
import { CommandeRefusee, exigeReglages, readOptions } from './options.ts';

const AIDE = `npm run orienter -- --situation FICHIER.json [--json]

Le guide sans l'écran : vers qui se tourner, et pourquoi, pour une situation (un objet) ou plusieurs (une liste).

  --situation FICHIER   la ou les situations, en JSON ; « - » lit l'entrée standard
  --json                une liste JSON sur la sortie, et rien d'autre
  --aide                ce texte

Trois faits sont nécessaires : « commune » (code INSEE, ou « ${SANS_DOMICILE} »), « besoins » (thèmes), « nature » (« droit » ou « situation »).
Facultatifs, ou « inconnu » : quartier, age, ${Object.keys(FAITS).join(', ')}.

Exemple : {"commune": "34142", "besoins": ["logement"], "nature": "situation", "enfants_mineurs": "oui", "courrier": "assignation"}`;

const ETATS: Readonly<Record<string, string>> = { probable: 'sans doute', 'a-verifier': 'à vérifier', improbable: 'sans doute pas' };

/** Une réponse, telle que la lisent un script ou un essai. */
interface ReponseDite {
  readonly situation: unknown;
  readonly issues: readonly {
    id: string;
    role: RoleId;
    regle: string;
    confiance: string;
    partenaires: readonly { id: string | null; nom: string; role: RoleId; telephone: string | null; distance_km: number | null }[];
  }[];
  readonly droits: readonly { id: string; etat: string; regle: string }[];
  readonly urgences: readonly string[];
}

const options = readOptions(AIDE, { situation: { type: 'string' }, json: { type: 'boolean' } });
exigeReglages();
try {
  const brutes = readSituations(options.situation);
  const catalogue = getCatalogue();
  const reponses = brutes.map(prepareReponse(catalogue, brutes.length > 1));
  console.log(options.json ? JSON.stringify(reponses) : reponses.map(raconte).join('\n\n'));
} catch (erreur) {
  if (!(erreur instanceof CommandeRefusee || erreur instanceof ContenuRefuse)) throw erreur;
  console.error(erreur.message);
  process.exitCode = 1;
}

function readSituations(fichier: string | undefined): unknown[] {
  if (!fichier) throw new CommandeRefusee(`Dites quelle situation lire : « --situation FICHIER.json ».\n\n${AIDE}`);
  let texte: string;
  try {
    texte = readFileSync(fichier === '-' ? 0 : fichier, 'utf8');
  } catch {
    throw new CommandeRefusee(`Le fichier « ${fichier} » ne se lit pas : vérifiez son nom.`);
  }
  let lu: unknown;
  try {
    lu = JSON.parse(texte.replace(/^\uFEFF/, ''));
  } catch (erreur) {
    throw new CommandeRefusee(
      `« ${fichier} » n'est pas du JSON${direEndroit(texte, erreur as Error)} : comparez-le à l'exemple de « npm run orienter -- --aide ».`,
    );
  }
  return Array.isArray(lu) ? lu : [lu];
}

/** Ligne et colonne de la faute, comptées de 1. */
function direEndroit(texte: string, { message }: Error): string {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return '';
  const avant = texte.slice(0, Number(position)).split('\n');
  return ` (ligne ${avant.length}, colonne ${(avant.at(-1)?.length ?? 0) + 1})`;
}

/** @param numerote la faute d'une liste dit laquelle de ses situations */
function prepareReponse(catalogue: Catalogue, numerote: boolean): (brute: unknown, rang: number) => ReponseDite {
  const { communes, partenaires, mots } = catalogue;
  const getRessort = prepareRessorts(catalogue);
  const parCode = indexParCode(communes);
  const fiches = indexParId(partenaires);
  return (brute, rang) => {
    const refuse = (raison: string) => new CommandeRefusee(`La situation${numerote ? ` n° ${rang + 1}` : ''} est refusée : ${raison}`);
    const situation = parse(brute, refuse);
    const commune = parCode.get(situation.commune);
    if (!commune && situation.commune !== SANS_DOMICILE)
      throw refuse(
        `le code INSEE « ${situation.commune} » n'est pas celui d'une commune de ce territoire (${catalogue.territoire.nom}). Ce n'est pas un code postal.`,
      );
    const ressort = getRessort(commune);
    checkQuartier(situation, ressort, refuse);
    const { issues, droits, urgences } = oriente(situation, ressort);
    return {
      situation: brute,
      issues: issues.map((issue) => ({
        id: issue.id,
        role: issue.role,
        regle: direRegle(issue, ressort, mots, 'moi', (role) => getLibelle(ROLES, role)),
        confiance: getConfiance(issue.competents[0]?.raison.id ?? 'proximite'),
        partenaires: issue.competents.map(({ id, nom, km }) => ({
          id: id ?? null,
          nom,
          role: issue.role,
          telephone: (id === undefined ? undefined : fiches.get(id))?.telephone[0]?.numero ?? null,
          distance_km: km ?? null,
        })),
      })),
      droits: droits.map((droit) => ({ id: droit.id, etat: droit.etat, regle: direDroit(droit, mots.droits) })),
      urgences,
    };
  };
}

function parse(brute: unknown, refuse: (raison: string) => CommandeRefusee): Situation {
  const lue = parseSituation(brute);
  if ('situation' in lue) return lue.situation;
  const [probleme] = lue.erreur.issues;
  if (probleme?.code !== 'unrecognized_keys') throw refuse(`${probleme?.path.join('.') ? `« ${probleme.path.join('.')} » : ` : ''}${probleme?.message}.`);
  const [cle = ''] = probleme.keys;
  const proche = findMotProche(cle, ['commune', 'quartier', 'besoins', 'nature', 'age', ...Object.keys(FAITS)]);
  throw refuse(`le fait « ${cle} » n'existe pas. ${proche ? `Vouliez-vous écrire « ${proche} » ?` : 'La liste est dans « npm run orienter -- --aide ».'}`);
}

function checkQuartier({ quartier }: Situation, { quartiers }: Ressort, refuse: (raison: string) => CommandeRefusee): void {
  if (quartier === undefined || quartiers.some(({ id }) => id === quartier)) return;
  throw refuse(
    quartiers.length === 0
      ? "cette commune n'est pas partagée en quartiers : retirez « quartier »."
      : `le quartier « ${quartier} » n'est pas connu. Écrivez l'un de ceux-ci : ${quartiers.map(({ id }) => id).join(', ')}.`,
  );
}

function raconte({ issues, droits, urgences }: ReponseDite): string {
  return [
    ...(urgences.length > 0 ? [`Tout de suite : ${urgences.join(', ')}`] : []),
    ...issues.flatMap(({ role, regle, partenaires }) => [
      `${getLibelle(ROLES, role)}`,
      ...partenaires.map(({ nom, telephone, distance_km }) => `  → ${nom}${telephone ? `, ${telephone}` : ''}${distance_km ? `, à ${distance_km} km` : ''}`),
      `  ${regle}`,
    ]),
    ...droits.map(({ id, etat, regle }) => `${id} : ${ETATS[etat]}. ${regle}`),
  ].join('\n');
}
