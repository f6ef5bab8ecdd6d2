import { findMotProche } from '../domaine/mot-proche.ts';
import { retireAnciensPris } from './anciens-slugs.ts';
import type { Brouillon } from './brouillon.ts';
import { departage, identifie } from './identifier.ts';
import { getCase, parseLigne, remplaceCase } from './instantane.ts';
import type { Source } from './lire-source.ts';

/** Donne à chaque partenaire un identifiant unique, et signale les fiches qui se ressemblent trop. */
export function rassemblePartenaires(source: Source): void {
  donneIdentifiants(source);
  retireAnciensPris(source);
  signaleDoublons(source.brouillons);
}

/** Identifiant publié → visibilité de l'adresse : ce qu'une permanence doit savoir d'un partenaire. */
export type PartenairesConnus = ReadonlyMap<string, string>;

/**
 * Relie les permanences à leurs partenaires : un identifiant du fichier, ou un identifiant déjà publié.
 * @param connus ceux du même flux, ou du fichier gardé
 * @param renvois voir `listRenvois`
 */
export function rassemblePermanences(source: Source, connus: PartenairesConnus, renvois: ReadonlyMap<string, string>): void {
  for (const brouillon of source.brouillons) {
    const cases = parseLigne(brouillon.texte);
    for (const colonne of ['partenaire', 'chez'] as const) {
      const cible = getCase('permanences', cases, colonne);
      if (cible === '') continue;
      const id = connus.has(cible) ? cible : renvois.get(cible);
      if (id === undefined) brouillon.carnet.refuse('partenaire-inconnu', colonne, cible, { proche: findMotProche(cible, connus.keys()) ?? '' });
      else if (connus.get(id) === 'confidentielle') brouillon.carnet.refuse('permanence-confidentielle', colonne);
      else if (id !== cible) brouillon.texte = remplaceCase('permanences', brouillon.texte, colonne, id);
    }
  }
  const refuses = source.brouillons.filter(({ carnet }) => carnet.enQuarantaine);
  source.ecartes.push(...refuses.map(({ carnet }) => carnet));
  source.brouillons.splice(0, source.brouillons.length, ...source.brouillons.filter(({ carnet }) => !carnet.enQuarantaine));
  donneIdentifiants(source);
  retireAnciensPris(source);
  signaleDoublons(source.brouillons);
}

/**
 * Identifiant mis en forme → identifiant publié, pour les fiches dont l'identifiant a changé.
 * Un identifiant partagé par des fiches de noms différents ne mène à aucune : ce serait deviner.
 */
export function listRenvois(brouillons: readonly Brouillon[]): Map<string, string> {
  const renvois = new Map<string, Brouillon | undefined>();
  for (const brouillon of brouillons) {
    const cle = brouillon.source === '' ? '' : identifie(brouillon.source);
    if (cle === '' || cle === brouillon.id) continue;
    const deja = renvois.get(cle);
    if (!renvois.has(cle)) renvois.set(cle, brouillon);
    else if (deja === undefined || deja.cles.doublon !== brouillon.cles.doublon) renvois.set(cle, undefined);
    else if (brouillon.id < deja.id) renvois.set(cle, brouillon);
  }
  return new Map([...renvois].flatMap(([cle, brouillon]) => (brouillon ? [[cle, brouillon.id] as const] : [])));
}

function donneIdentifiants({ genre, brouillons }: Source): void {
  const ids = departage(brouillons.map(({ id, source, texte }) => ({ id, source, direFiche: () => texte })));
  for (const [rang, brouillon] of brouillons.entries()) {
    const id = ids[rang] as string;
    if (id === brouillon.id) continue;
    if (brouillon.source !== '') brouillon.carnet.avertit('id-en-double', 'id', brouillon.source);
    brouillon.id = id;
    brouillon.texte = remplaceCase(genre, brouillon.texte, 'id', id);
  }
}

/** Les fiches de même clé, montrées ensemble et toutes publiées : fusionner est une décision humaine. */
function signaleDoublons(brouillons: readonly Brouillon[]): void {
  for (const code of ['doublon', 'doublon-siret'] as const) {
    const groupes = new Map<string, Brouillon[]>();
    for (const brouillon of brouillons) {
      const cle = brouillon.cles[code];
      if (cle === undefined) continue;
      const groupe = groupes.get(cle);
      if (groupe) groupe.push(brouillon);
      else groupes.set(cle, [brouillon]);
    }
    for (const groupe of groupes.values()) {
      if (groupe.length === 1) continue;
      const numeros = groupe.map(({ carnet }) => carnet.ligne);
      const lignes = `${numeros.slice(0, 10).join(', ')}${numeros.length > 10 ? '…' : ''}`;
      for (const { carnet } of groupe) carnet.avertit(code, '', '', { lignes });
    }
  }
}
