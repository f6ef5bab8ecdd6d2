import { direJour } from '../domaine/dates.ts';
import { accorde, type LigneEcartee, type RapportComplet } from './rapport.ts';

/** Une partie du rapport : un titre, une phrase, un tableau. Le texte est brut : chaque présentation l'échappe à sa façon. */
export interface Section {
  readonly titre: string;
  readonly texte?: string;
  readonly colonnes: readonly string[];
  readonly lignes: readonly (readonly string[])[];
}

/** Au-delà, un tableau ne se lit plus ; le JSON a tout. */
const LIGNES_MAX = 200;

/** Le rapport dans l'ordre où on le lit : ce qui apparaît, change, disparaît, ce qui est mis de côté, le reste. */
export function listSections({ rapport, sources, remarques, pertes, avertissements, reparations }: RapportComplet): Section[] {
  const horsTerritoire = rapport.quarantaine.filter(({ code }) => code === 'hors-territoire');
  const ecartees = rapport.quarantaine.filter(({ code }) => code !== 'hors-territoire');
  const sections: Section[] = [
    {
      titre: 'Les comptes',
      texte: [
        `${accorde(rapport.ajouts.length, 'fiche apparaît', 'fiches apparaissent')}, ${accorde(rapport.modifies.length, 'change', 'changent')}, ${accorde(rapport.retraits.length, 'disparaît', 'disparaissent')}, ${accorde(ecartees.length, 'ligne est mise de côté', 'lignes sont mises de côté')}.`,
        ...remarques,
      ].join(' '),
      colonnes: ['Fichier', 'Format', 'Encodage', 'Lignes', 'Publiées', 'Mises de côté'],
      lignes: sources.map(({ genre, format, encodage, lignes, publies }) => [
        genre,
        format,
        encodage,
        lignes.toLocaleString('fr'),
        publies.toLocaleString('fr'),
        (lignes - publies).toLocaleString('fr'),
      ]),
    },
    {
      titre: `Communes qui perdent des fiches (${pertes.length.toLocaleString('fr')})`,
      colonnes: ['Commune', 'Fiches', 'Avant', 'Perdues'],
      lignes: pertes.map(({ nom, genre, avant, perdues }) => [nom, genre, String(avant), String(perdues)]),
    },
    {
      titre: `Apparaissent (${accorde(rapport.ajouts.length, 'fiche', 'fiches')})`,
      colonnes: ['Fiche', 'Identifiant'],
      lignes: rapport.ajouts.map(({ nom, id }) => [nom, id]),
    },
    {
      titre: `Changent (${accorde(rapport.modifies.length, 'fiche', 'fiches')})`,
      colonnes: ['Fiche', 'Champ', 'Avant', 'Après'],
      lignes: rapport.modifies.flatMap(({ nom, champs }) => champs.map(({ champ, avant, apres }) => [nom, champ, avant ?? '(caché)', apres ?? '(caché)'])),
    },
    {
      titre: `Disparaissent (${accorde(rapport.retraits.length, 'fiche', 'fiches')})`,
      colonnes: ['Fiche', 'Identifiant'],
      lignes: rapport.retraits.map(({ nom, id }) => [nom, id]),
    },
    {
      titre: `À trancher (${accorde(rapport.conflits.length, 'désaccord', 'désaccords')})`,
      texte:
        "Le flux vient de changer un champ que le propriétaire de la fiche tient lui-même : c'est sa valeur qui reste publiée. Il tranche en la corrigeant, ou en redatant « verifie_le ».",
      colonnes: ['Fiche', 'Champ', 'Le flux dit', 'Son propriétaire écrit', 'Qui tranche'],
      lignes: rapport.conflits.map(({ nom, champ, flux, fiche, decide, verifie_le }) => [
        nom,
        champ,
        flux ?? '(caché)',
        fiche ?? '(caché)',
        verifie_le ? `${decide}, qui a vérifié le ${direJour(verifie_le, 'fr', false)}` : decide,
      ]),
    },
    {
      titre: `Mises de côté (${accorde(ecartees.length, 'ligne', 'lignes')})`,
      texte: "Ces lignes ne sont pas publiées. Corrigez-les dans le fichier d'origine.",
      colonnes: ['Ligne', 'Colonne', 'Pourquoi', 'Quoi écrire'],
      lignes: ecartees.map(direEcartee),
    },
    {
      titre: `D'un autre département (${accorde(horsTerritoire.length, 'ligne', 'lignes')})`,
      colonnes: ['Ligne', 'Colonne', 'Pourquoi', 'Quoi écrire'],
      lignes: horsTerritoire.map(direEcartee),
    },
    {
      titre: `Publiées avec une réserve (${accorde(rapport.avertis, 'fiche', 'fiches')})`,
      colonnes: ['Lignes', 'Colonne', 'Pourquoi', 'Quoi écrire'],
      lignes: avertissements.map(({ colonne, conseil, nombre, exemples }) => [
        direLignes(
          exemples.map(({ ligne }) => ligne),
          nombre,
        ),
        colonne,
        exemples[0]?.message ?? '',
        conseil,
      ]),
    },
    {
      titre: 'Réparé, sans rien perdre',
      colonnes: ['Lignes', 'Colonne', 'Réparation'],
      lignes: reparations.map(({ colonne, nombre, exemples }) => [
        direLignes(
          exemples.map(({ ligne }) => ligne),
          nombre,
        ),
        colonne,
        exemples[0]?.message ?? '',
      ]),
    },
    {
      titre: 'Colonnes ignorées',
      texte: "Ces colonnes ne sont d'aucun format connu : elles ne sont pas lues.",
      colonnes: ['Fichier', 'Colonnes'],
      lignes: sources.filter(({ colonnesIgnorees }) => colonnesIgnorees.length > 0).map(({ genre, colonnesIgnorees }) => [genre, colonnesIgnorees.join(', ')]),
    },
  ];
  return sections.filter(({ lignes }) => lignes.length > 0).map(abrege);
}

function direEcartee({ ligne, colonne, message, conseil, fichier }: LigneEcartee): string[] {
  return [fichier ? `${ligne} (${fichier})` : String(ligne), colonne, message, conseil];
}

/** « 3 lignes : 12, 45, 80 » ; les premières seulement quand il y en a beaucoup. */
function direLignes(lignes: readonly number[], nombre: number): string {
  const montrees = lignes.slice(0, 10).join(', ');
  return nombre === 1 ? montrees : `${accorde(nombre, 'ligne', 'lignes')}\u00A0: ${montrees}${nombre > 10 ? '…' : ''}`;
}

function abrege(section: Section): Section {
  const reste = section.lignes.length - LIGNES_MAX;
  if (reste <= 0) return section;
  return {
    ...section,
    lignes: [
      ...section.lignes.slice(0, LIGNES_MAX),
      section.colonnes.map((_, rang) => (rang === 0 ? `… et ${accorde(reste, 'autre', 'autres')} (dans rapport.json)` : '')),
    ],
  };
}
