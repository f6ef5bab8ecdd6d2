import { getMarqueur, type Relance } from '../../src/domaine/relances.ts';
import { coupeCorps, gh } from './gh.ts';

/** Un ticket ouvert, tel que la forge le rend. */
interface TicketOuvert {
  readonly number: number;
  readonly title: string;
  readonly body: string;
}

type RelanceDite = Relance & { readonly ticket: { readonly titre: string; readonly corps: string } };

/** Ce qui a été fait. `remis` : nouveaux tickets laissés pour la prochaine fois. */
export interface BilanTickets {
  readonly ouverts: number;
  readonly changes: number;
  readonly fermes: number;
  readonly remis: number;
}

const MARQUEUR = /<!-- fraicheur: ([a-z0-9-]+) -->/;
const TICKETS_LUS = '1000';

/**
 * Un ticket ouvert par responsable, jamais deux : retrouvé à son marqueur, mis à jour s'il a changé, fermé quand tout est confirmé.
 * @param max nouveaux tickets au plus : la première fois, une équipe d'une personne n'en lit pas cent
 */
export function syncTickets(relances: readonly RelanceDite[], max: number): BilanTickets {
  const lus = JSON.parse(gh(['issue', 'list', '--state', 'open', '--limit', TICKETS_LUS, '--json', 'number,title,body'])) as readonly TicketOuvert[];
  const ouverts = new Map(lus.flatMap((ticket) => (MARQUEUR.exec(ticket.body) ? [[MARQUEUR.exec(ticket.body)?.[1] ?? '', ticket] as const] : [])));
  const bilan = { ouverts: 0, changes: 0, fermes: 0, remis: 0 };
  for (const { cle, ticket } of relances) {
    const corps = coupeCorps(ticket.corps, 'La suite est dans « npm run fraicheur ».');
    const ouvert = ouverts.get(cle);
    ouverts.delete(cle);
    if (ouvert && memeTexte(ouvert.body, corps)) continue;
    if (ouvert) {
      gh(['issue', 'edit', String(ouvert.number), '--body-file', '-'], corps);
      bilan.changes += 1;
    } else if (bilan.ouverts < max) {
      gh(['issue', 'create', '--title', ticket.titre, '--body-file', '-'], corps);
      bilan.ouverts += 1;
    } else bilan.remis += 1;
  }
  for (const [cle, { number }] of ouverts) {
    gh(['issue', 'close', String(number), '--comment', `Toutes ces fiches ont été confirmées. ${getMarqueur(cle)}`]);
    bilan.fermes += 1;
  }
  return bilan;
}

/** La forge rend les fins de ligne à sa façon ; une case cochée par quelqu'un n'est pas un changement. */
const memeTexte = (a: string, b: string): boolean => normalise(a) === normalise(b);
const normalise = (texte: string): string =>
  texte
    .replace(/\r\n/g, '\n')
    .replace(/^- \[x\]/gim, '- [ ]')
    .trim();
