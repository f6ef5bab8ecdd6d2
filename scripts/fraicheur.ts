import { join, resolve } from 'node:path';
import { ContenuRefuse, getCatalogue } from '../src/contenu/contenu.ts';
import { writeFichier } from '../src/contenu/echange.ts';
import { formatMessage, formatTicket, listRelances, type Relance } from '../src/domaine/relances.ts';
import { syncTickets } from './forge/tickets.ts';
import { CommandeRefusee, exigeReglages, parseNombre, readOptions } from './options.ts';

const AIDE = `npm run fraicheur -- [--vers DOSSIER] [--tickets [--max N]] [--json]

Les fiches à reconfirmer, par responsable, avec le message à leur envoyer : chaque fiche y a un lien « rien n'a changé » et un lien « mettre à jour ».
Une fiche est à vérifier passé sa fréquence (six mois si elle n'en dit rien), ancienne passé douze mois. Rien n'est envoyé.
Le responsable est qui a vérifié la dernière fois, sinon la source, sinon le service lui-même.

  --vers DOSSIER   écrit un message (.txt) et un ticket (.md) par responsable
  --tickets        ouvre, met à jour et ferme les tickets de la forge GitHub, un par responsable, avec la commande « gh »
  --max N          nouveaux tickets ouverts au plus, en une fois (20)
  --json           [{cle, responsable, courriels, fiches: [{collection, id, nom, etat, verifie_le, date_maj, rien_na_change, mettre_a_jour}], message: {objet, corps}, ticket: {titre, corps}}]
  --aide           ce texte`;

const options = readOptions(AIDE, { vers: { type: 'string' }, tickets: { type: 'boolean' }, max: { type: 'string' }, json: { type: 'boolean' } });
exigeReglages();
try {
  main();
} catch (erreur) {
  if (!(erreur instanceof ContenuRefuse || erreur instanceof CommandeRefusee)) throw erreur;
  console.error(erreur.message);
  process.exitCode = 1;
}

function main(): void {
  const catalogue = getCatalogue();
  const annuaire = catalogue.territoire.marque.nom;
  const relances = listRelances(catalogue).map((relance) => ({ ...relance, message: formatMessage(relance, annuaire), ticket: formatTicket(relance) }));
  if (options.vers) {
    const dossier = resolve(options.vers);
    for (const { cle, courriels, message, ticket } of relances) {
      writeFichier(
        join(dossier, `${cle}.txt`),
        `À : ${courriels.join(', ') || '(pas d’adresse de service : cherchez-la)'}\nObjet : ${message.objet}\n\n${message.corps}`,
      );
      writeFichier(join(dossier, `${cle}.md`), `# ${ticket.titre}\n\n${ticket.corps}`);
    }
  }
  const bilan = options.tickets ? syncTickets(relances, options.max === undefined ? 20 : parseNombre('max', options.max)) : undefined;
  if (options.json) console.log(JSON.stringify(relances));
  else {
    direRelances(relances);
    if (options.vers) console.log(`Messages et tickets écrits dans ${options.vers}.`);
    if (bilan)
      console.log(
        `Tickets : ${bilan.ouverts} ouverts, ${bilan.changes} mis à jour, ${bilan.fermes} fermés${bilan.remis > 0 ? `, ${bilan.remis} remis à la prochaine fois` : ''}.`,
      );
  }
}

function direRelances(relances: readonly (Relance & { message: { objet: string; corps: string } })[]): void {
  const fiches = relances.reduce((somme, relance) => somme + relance.fiches.length, 0);
  console.log(fiches === 0 ? 'Toutes les fiches sont à jour.' : `${fiches} fiches à reconfirmer, ${relances.length} responsables.`);
  for (const { responsable, courriels, fiches: siennes, message } of relances)
    console.log(
      `\n--- ${responsable} : ${siennes.length} ${siennes.length > 1 ? 'fiches' : 'fiche'}${courriels.length > 0 ? `, ${courriels.join(', ')}` : ''}\nObjet : ${message.objet}\n\n${message.corps}`,
    );
}
