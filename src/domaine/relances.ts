import type { Catalogue } from './catalogue.ts';
import { avecBase, getCheminContribution } from './chemins.ts';
import { direJour } from './dates.ts';
import { type Fraicheur, getFraicheur } from './fraicheur.ts';
import type { Collection } from './fusion.ts';
import { echappeMarkdown } from './markdown.ts';
import { slugify } from './slug.ts';
import { listTitres } from './titres-permanences.ts';

/** Une fiche que personne n'a confirmée depuis trop longtemps. */
export interface FicheARelancer {
  readonly collection: Collection;
  readonly id: string;
  readonly nom: string;
  readonly etat: Exclude<Fraicheur, 'verifie'>;
  readonly verifie_le?: string;
  /** Ce que l'on a au moins : quand sa source l'a changée. */
  readonly date_maj?: string;
  /** Dire que rien n'a changé, d'un geste. */
  readonly rien_na_change: string;
  readonly mettre_a_jour: string;
}

/** Ce que l'on demande à qui tient ces fiches. */
export interface Relance {
  /** Stable : la même d'un mois sur l'autre, pour ne jamais ouvrir deux tickets. */
  readonly cle: string;
  readonly responsable: string;
  /** Adresses de service de ces fiches ; vide quand elles viennent d'un producteur de données. */
  readonly courriels: readonly string[];
  /** La plus ancienne d'abord. */
  readonly fiches: readonly FicheARelancer[];
}

/** Passé ce nombre, un producteur de données est relancé pour sa source, pas fiche par fiche : pas d'adresse, un seul ticket. */
const FICHES_PAR_SERVICE = 20;

/**
 * Les fiches à reconfirmer, par responsable : qui a vérifié la dernière fois, sinon qui produit la donnée, sinon le service lui-même.
 * Les plus chargés d'abord ; une fiche fermée pour toujours n'est plus à confirmer.
 */
export function listRelances(catalogue: Pick<Catalogue, 'partenaires' | 'permanences' | 'territoire' | 'aujourdhui'>): Relance[] {
  const { partenaires, permanences, territoire, aujourdhui } = catalogue;
  const noms = new Map(partenaires.map(({ id, nom, courriel, statut }) => [id, { nom, courriel, statut }]));
  const lien = (collection: Collection, id: string) =>
    `${territoire.site.replace(/\/$/, '')}${avecBase(territoire.base, getCheminContribution(collection, id))}`;
  const titres = listTitres(catalogue);
  const fiches = [
    ...partenaires
      .filter(({ statut }) => statut !== 'ferme_definitivement')
      .map((fiche) => ({ collection: 'partenaires' as const, fiche, nom: fiche.nom, service: fiche.nom, courriel: fiche.courriel })),
    ...permanences
      .filter((fiche) => noms.get(fiche.partenaire)?.statut !== 'ferme_definitivement' && !(fiche.valide_au !== undefined && fiche.valide_au < aujourdhui))
      .map((fiche) => ({
        collection: 'permanences' as const,
        fiche,
        nom: titres.get(fiche.id) ?? fiche.intitule,
        service: noms.get(fiche.partenaire)?.nom ?? fiche.intitule,
        courriel: noms.get(fiche.partenaire)?.courriel,
      })),
  ];
  const groupes = new Map<string, { responsable: string; courriels: Set<string>; fiches: FicheARelancer[] }>();
  for (const { collection, fiche, nom, service, courriel } of fiches) {
    const etat = getFraicheur(fiche, aujourdhui);
    if (etat === 'verifie') continue;
    const responsable = fiche.verifie_par ?? fiche.source ?? service;
    // Deux services peuvent signer du même rôle (« accueil du CCAS ») : ce sont deux responsables.
    const titre = fiche.verifie_par && fiche.verifie_par !== service ? `${responsable} (${service})` : responsable;
    const cle = slugify(titre).slice(0, 80).replace(/-+$/, '') || 'sans-nom';
    const groupe = groupes.get(cle) ?? { responsable: titre, courriels: new Set<string>(), fiches: [] };
    groupes.set(cle, groupe);
    if (courriel) groupe.courriels.add(courriel);
    const page = lien(collection, fiche.id);
    groupe.fiches.push({
      collection,
      id: fiche.id,
      nom,
      etat,
      ...(fiche.verifie_le ? { verifie_le: fiche.verifie_le } : {}),
      ...(fiche.date_maj ? { date_maj: fiche.date_maj } : {}),
      rien_na_change: `${page}#rien-na-change`,
      mettre_a_jour: `${page}#corriger`,
    });
  }
  return [...groupes]
    .map(([cle, { responsable, courriels, fiches: siennes }]) => ({
      cle,
      responsable,
      courriels: siennes.length > FICHES_PAR_SERVICE ? [] : [...courriels].sort(),
      fiches: siennes.sort((a, b) => compare(a.verifie_le ?? '', b.verifie_le ?? '') || compare(a.id, b.id)),
    }))
    .sort((a, b) => b.fiches.length - a.fiches.length || compare(a.cle, b.cle));
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

const ETATS: Readonly<Record<FicheARelancer['etat'], string>> = {
  'a-verifier': 'à vérifier',
  ancienne: 'information ancienne',
  jamais: 'jamais confirmée',
};

/** « Point budget (à vérifier, confirmée le 2 mars 2026) ». */
function direFiche({ nom, etat, verifie_le }: FicheARelancer): string {
  return `${nom} (${ETATS[etat]}${verifie_le ? `, confirmée le ${direJour(verifie_le, 'fr', false)}` : ''})`;
}

/** Le message à envoyer tel quel : objet et corps. */
export function formatMessage({ responsable, fiches }: Relance, annuaire: string): { readonly objet: string; readonly corps: string } {
  const plusieurs = fiches.length > 1;
  const lignes = fiches.flatMap((fiche) => [
    `- ${direFiche(fiche)}`,
    `  Rien n'a changé : ${fiche.rien_na_change}`,
    `  Mettre à jour : ${fiche.mettre_a_jour}`,
    '',
  ]);
  return {
    objet: `${annuaire} : ${plusieurs ? `${fiches.length} fiches à relire` : 'une fiche à relire'}`,
    corps: `Bonjour,

Des personnes viennent chez vous parce que l'annuaire leur dit quand et où. ${plusieurs ? 'Ces fiches n’ont pas été confirmées' : 'Cette fiche n’a pas été confirmée'} depuis longtemps (${responsable}).
Ouvrez la page : si tout est juste, un seul geste le dit ; sinon, corrigez-la, en cinq minutes et sans compte.

${lignes.join('\n')}
Merci. Répondez à ce message si ce service a fermé, ou si ce n'est plus vous qui le tenez.

${annuaire}
`,
  };
}

/** Ce que le ticket porte de caché pour être retrouvé. */
export const getMarqueur = (cle: string): string => `<!-- fraicheur: ${cle} -->`;

/** Le nombre de fiches qu'un ticket nomme : au-delà, il renvoie à la commande. */
const FICHES_PAR_TICKET = 100;

/** Le ticket à ouvrir, un par responsable. */
export function formatTicket(relance: Relance): { readonly titre: string; readonly corps: string } {
  const { cle, responsable, fiches } = relance;
  const reste = fiches.length - FICHES_PAR_TICKET;
  const lignes = fiches
    .slice(0, FICHES_PAR_TICKET)
    .map((fiche) => `- [ ] ${echappeMarkdown(direFiche(fiche))} — [rien n'a changé](${fiche.rien_na_change}) · [mettre à jour](${fiche.mettre_a_jour})`);
  return {
    titre: `Fiches à relire : ${responsable}`,
    corps: `${getMarqueur(cle)}
Ces fiches n'ont pas été confirmées à temps. Écrivez à qui les tient : \`npm run fraicheur\` donne le message.

${lignes.join('\n')}${reste > 0 ? `\n\n… et ${reste} autres : \`npm run fraicheur\` les donne toutes.` : ''}
`,
  };
}
