import { direJour } from '../dates.ts';
import type { Competent, Ressort } from './competence.ts';
import type { DroitJuge } from './droits.ts';
import type { Mots } from './mots.schema.ts';
import type { Issue } from './orienter.ts';

/** Pour qui l'on parle : la personne, qui l'aide, ou un agent. */
export type Audience = 'moi' | 'proche' | 'pro';

/** Des mots écrits pour plusieurs publics : ceux de la personne valent pour qui n'a pas les siens. */
export const pour = (textes: { readonly moi: string; readonly proche?: string | undefined; readonly pro?: string | undefined }, audience: Audience): string =>
  textes[audience] ?? textes.moi;

/** Pourquoi ce service : la règle, puis pourquoi lui ici. Une ou deux phrases entières. */
export function direRegle(
  issue: Issue,
  ressort: Pick<Ressort, 'nom' | 'territoire'>,
  { issues, raisons }: Pick<Mots, 'issues' | 'raisons'>,
  audience: Audience,
  nomRole: (role: Issue['role']) => string,
): string {
  const { id, competents, repliDe, dejaSuivi } = issue;
  const [premier] = competents;
  return [
    dejaSuivi ? DEJA_SUIVI[audience] : '',
    pour(issues[id].regle, audience),
    repliDe ? `L'annuaire ne connaît ici aucun service « ${nomRole(repliDe)} » qui réponde.` : '',
    premier ? direRaison(premier, ressort, raisons) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const DEJA_SUIVI: Readonly<Record<Audience, string>> = {
  moi: "Vous avez déjà un travailleur social : appelez-le d'abord.",
  proche: "Cette personne a déjà un travailleur social : appelez-le d'abord.",
  pro: "La personne a déjà un travailleur social référent : contactez-le d'abord.",
};

/** Pourquoi lui, ici : « Lunel est dans le secteur… ». La date d'une convention ou d'un transfert suit, si on la connaît. */
export function direRaison({ nom, km, raison: { id, details } }: Competent, ressort: Pick<Ressort, 'nom' | 'territoire'>, raisons: Mots['raisons']): string {
  const phrase = remplit(raisons[id], {
    service: nom,
    commune: ressort.nom,
    territoire: ressort.territoire,
    km: km === undefined ? '' : String(km),
    ...details,
  });
  const depuis = details.depuis ? ` (depuis le ${direJour(details.depuis)})` : '';
  const exemple = details.exemple === 'oui' ? ' (exemple inventé)' : '';
  return phrase.replace(/\s*\.?$/, `${depuis}${exemple}.`);
}

/** La règle qui a décidé de l'état d'un droit. */
export function direDroit({ id, regle }: DroitJuge, droits: Mots['droits']): string {
  return droits[id]?.[regle] ?? '';
}

function remplit(phrase: string, details: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (_, cle: string) => details[cle] ?? '').replace(/\s+([.,])/g, '$1');
}

/** La clé d'un compétent : son identifiant, ou son nom s'il n'a pas de fiche. */
export const getCle = ({ id, nom }: Competent): string => id ?? nom;
