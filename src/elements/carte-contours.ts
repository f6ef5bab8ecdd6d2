import { getCheminCommune, avecBase } from '../domaine/chemins.ts';
import { direACommune, direDeCommune, type Position } from '../domaine/commune.ts';
import { type Decoupage, findSecteur, listNomsSecteurs } from '../domaine/decoupage.ts';
import { isDansAnneau, parseAnneau } from '../domaine/fond.ts';
import type { CommuneCarte } from '../domaine/lieux-carte.ts';
import type { createTraduire } from '../i18n/traduire.ts';
import type { Contours } from './carte-adresse.ts';
import type { Carte } from './carte-groupes.ts';
import { getLanguePage } from './langue-page.ts';
import { readJson } from './read-json.ts';

/** Plus près que cela, en degrés, la carte est encore sur la commune que l'on a choisie. */
const TOUT_PRES = 0.01;

interface Reglages {
  readonly adresse: string;
  readonly base: string;
  readonly communes: readonly CommuneCarte[];
  readonly t: ReturnType<typeof createTraduire>;
  /** La phrase, et le lien qui la suit. */
  readonly ici: { readonly texte: HTMLElement; readonly lien: HTMLAnchorElement };
  /** La commune que le visiteur a choisie, s'il y en a une. */
  readonly getChoisie: () => CommuneCarte | undefined;
}

/**
 * Les contours que l'on ajoute au fond, et ce qu'ils veulent dire, en mots : la commune et le secteur du centre de la carte.
 * Rien n'est téléchargé avant qu'on les demande.
 */
export function createContours(carte: Carte, { adresse, base, communes, t, ici, getChoisie }: Reglages) {
  const { support } = carte;
  let decoupage: Decoupage | undefined;
  let choix: Contours = '';
  let traces: (() => void)[] = [];
  let efface = (): void => undefined;
  /** Nom du secteur coloré. */
  let colore: string | undefined;

  /** Rang de la commune du centre, dans la table des communes ; -1 : hors du territoire. */
  function findRang(centre: Position): number {
    const choisie = getChoisie();
    if (choisie?.centre && Math.hypot(choisie.centre.latitude - centre.latitude, choisie.centre.longitude - centre.longitude) < TOUT_PRES)
      return communes.indexOf(choisie);
    const point = [centre.latitude, centre.longitude] as const;
    const forme = support.formes.findIndex((anneau, rang) => decoupage?.communes[rang] !== -1 && isDansAnneau(point, anneau));
    return decoupage?.communes[forme] ?? -1;
  }

  function dessine(): void {
    for (const retire of traces) retire();
    efface();
    [traces, efface, colore] = [[], () => undefined, undefined];
    carte.noms.setDAbord([]);
    if (decoupage && choix === 'communes') traces = [support.trace({ classe: 'contour contour-commune', lignes: support.formes, ferme: true })];
    if (decoupage && choix === 'secteurs') {
      traces = [support.trace({ classe: 'contour contour-secteur', lignes: decoupage.limites.map(parseAnneau), ferme: false })];
      carte.noms.setDAbord(listNomsSecteurs(decoupage, communes).map((nom) => ({ ...nom, taille: 'nom-secteur' })));
    }
    carte.metNoms();
    situe();
  }

  /** Dit où est le centre de la carte ; la page l'appelle à chaque arrêt. */
  function situe(): void {
    if (!decoupage || choix === '') {
      dis('');
      return;
    }
    const rang = findRang(support.getCentre());
    const commune = communes[rang];
    if (!commune) {
      dis(t('contours.dehors'));
      return;
    }
    const lieu = direACommune(commune.nom, getLanguePage());
    const secteur = choix === 'secteurs' ? findSecteur(decoupage, rang) : undefined;
    if (secteur?.nom !== colore) {
      efface();
      efface = secteur
        ? support.trace({ classe: 'secteur-ici', lignes: secteur.formes.map((forme) => support.formes[forme] ?? []), ferme: true })
        : () => undefined;
      colore = secteur?.nom;
    }
    dis(secteur ? t('contours.secteur', { lieu, secteur: secteur.nom }) : t('contours.commune', { lieu }), commune);
  }

  function dis(texte: string, commune?: CommuneCarte): void {
    // Une annonce qui ne change pas ne se répète pas.
    if (ici.texte.textContent !== texte) ici.texte.textContent = texte;
    ici.lien.hidden = !commune?.slug;
    if (!commune?.slug) return;
    ici.lien.href = avecBase(base, getCheminCommune(commune));
    ici.lien.textContent = t('contours.page', { lieu: direDeCommune(commune.nom, getLanguePage()) });
  }

  return {
    situe,
    async choisit(nouveau: Contours): Promise<void> {
      choix = nouveau;
      if (nouveau !== '' && !decoupage) {
        try {
          decoupage = await readJson<Decoupage>(adresse);
        } catch (erreur) {
          console.error(erreur);
          dis(t('contours.panne'));
          return;
        }
      }
      // Un autre choix a pu arriver pendant le téléchargement : c'est le dernier qui se dessine.
      dessine();
    },
  };
}
