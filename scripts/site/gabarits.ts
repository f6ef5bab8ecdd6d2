import { LANGUES } from '../../src/domaine/vocabulaires/langues.ts';

/** Une sorte de page, et ce qu'elle a le droit de peser à la première visite. */
export interface Gabarit {
  readonly nom: string;
  /** Chemins des pages de cette sorte, sans la base du site. */
  readonly motif: RegExp;
  /** Kilo-octets compressés, tout compris. */
  readonly ko: number;
  /** Kilo-octets de JavaScript compressé. */
  readonly koScripts: number;
  readonly requetes?: number;
  /** Vit de JavaScript : sans lui, la page mène aux listes. */
  readonly scripts?: true;
}

const PAGE = { ko: 50, koScripts: 4 };

/** Toutes les sortes de pages du site. Une page qui n'est d'aucune sorte fait échouer les essais. */
export const GABARITS: readonly Gabarit[] = [
  { nom: 'accueil', motif: /^\/$/, ...PAGE },
  { nom: 'recherche', motif: /^\/recherche\/$/, ko: 200, koScripts: 120, scripts: true },
  { nom: 'carte', motif: /^\/carte\/$/, ko: 400, koScripts: 120, requetes: 12, scripts: true },
  { nom: 'index des partenaires', motif: /^\/partenaires\/$/, ...PAGE },
  { nom: 'partenaires par lettre', motif: /^\/partenaires\/lettre-[^/]+\/$/, ...PAGE },
  { nom: 'partenaires par type', motif: /^\/partenaires\/par-type\/[^/]+\/(?:[^/]+\/)?$/, ...PAGE },
  { nom: 'partenaire', motif: /^\/partenaires\/(?!lettre-)[^/]+\/$/, ...PAGE },
  { nom: 'communes', motif: /^\/communes\/$/, ko: 50, koScripts: 10 },
  { nom: 'communes par lettre', motif: /^\/communes\/lettre-[^/]+\/$/, ...PAGE },
  { nom: 'commune', motif: /^\/communes\/(?!lettre-)[^/]+\/$/, ...PAGE },
  { nom: 'thèmes', motif: /^\/themes\/$/, ...PAGE },
  { nom: 'thème', motif: /^\/themes\/[^/]+\/(?:[^/]+\/)?$/, ...PAGE },
  { nom: 'droits', motif: /^\/droits\/$/, ...PAGE },
  { nom: 'droit', motif: /^\/droits\/[^/]+\/$/, ...PAGE },
  { nom: 'droit, page sensible', motif: /^\/fiches\/[^/]+\/$/, ...PAGE },
  { nom: 'permanences', motif: /^\/permanences\/$/, ...PAGE },
  { nom: 'permanences par lieu', motif: /^\/permanences\/par-lieu\/(?:[^/]+\/){0,2}$/, ...PAGE },
  { nom: "permanences d'un jour", motif: /^\/permanences\/jour-[^/]+\/$/, ...PAGE },
  { nom: "permanences d'une semaine", motif: /^\/permanences\/semaine-[^/]+\/$/, ...PAGE },
  { nom: 'permanences sans date', motif: /^\/permanences\/sans-date\/(?:[^/]+\/)?$/, ...PAGE },
  { nom: 'permanence', motif: /^\/permanences\/[^/]+\/$/, ...PAGE },
  { nom: 'ma sélection', motif: /^\/ma-selection\/$/, ko: 50, koScripts: 14, scripts: true },
  { nom: 'urgence', motif: /^\/urgence\/$/, ko: 14, koScripts: 0, requetes: 2 },
  { nom: 'guide', motif: /^\/orientation\/$/, ko: 14, koScripts: 2 },
  { nom: 'guide, une étape', motif: /^\/orientation\/etape-[^/]+\/$/, ko: 14, koScripts: 0 },
  { nom: 'guide, un rôle', motif: /^\/orientation\/vers\/[^/]+\/$/, ko: 14, koScripts: 0 },
  { nom: 'guide, le schéma', motif: /^\/orientation\/schema\/$/, ...PAGE },
  { nom: 'qui fait quoi', motif: /^\/qui-fait-quoi\/$/, ...PAGE },
  { nom: 'glossaire', motif: /^\/glossaire\/$/, ...PAGE },
  { nom: 'plan du site', motif: /^\/plan-du-site\/$/, ...PAGE },
  { nom: 'aide', motif: /^\/aide\/$/, ...PAGE },
  { nom: "ce que l'appareil garde", motif: /^\/aide\/historique\/$/, ...PAGE },
  { nom: 'mentions légales', motif: /^\/mentions-legales\/$/, ...PAGE },
  { nom: 'accessibilité', motif: /^\/accessibilite\/$/, ...PAGE },
  { nom: 'confidentialité', motif: /^\/confidentialite\/$/, ...PAGE },
  { nom: 'écoconception', motif: /^\/ecoconception\/$/, ...PAGE },
  { nom: 'contribuer', motif: /^\/contribuer\/$/, ...PAGE },
  { nom: 'fiche nouvelle', motif: /^\/contribuer\/nouvelle-fiche\/$/, ...PAGE },
  { nom: "correction d'une permanence", motif: /^\/contribuer\/permanences\/[^/]+\/$/, ...PAGE },
  { nom: "correction d'un partenaire", motif: /^\/contribuer\/[^/]+\/$/, ...PAGE },
  { nom: 'fiche de liaison', motif: /^\/fiche-de-liaison\/$/, ko: 17, koScripts: 2, requetes: 4 },
  { nom: 'page introuvable', motif: /^\/404\.html$/, ...PAGE },
];

const PREFIXE = new RegExp(`^/(?:${LANGUES.map(({ id }) => id).join('|')})(?=/)`);

/** La première sorte qui convient : « partenaires par lettre » passe avant « partenaire ». La même, avec le même budget, dans toutes les langues. */
export const findGabarit = (chemin: string): Gabarit | undefined => GABARITS.find(({ motif }) => motif.test(chemin.replace(PREFIXE, '')));
