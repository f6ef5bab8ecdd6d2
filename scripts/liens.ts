import { ContenuRefuse, getCatalogue } from '../src/contenu/contenu.ts';
import { type LienOfficiel, listLiensOfficiels } from '../src/domaine/liens-officiels.ts';
import { exigeReglages, readOptions } from './options.ts';

const AIDE = `npm run liens -- [--liste] [--json]

Les pages officielles que citent les droits, les numéros et nos pages : chacune est demandée, et celles qui ne répondent plus sont nommées, avec qui les cite.
Sans réseau, la commande le dit et donne la liste.

  --liste   la liste seule, sans rien demander au réseau
  --json    [{adresse, cite_par, etat: "repond"|"deplacee"|"absente"|"muette"|"non-demandee", statut, vers}]
  --aide    ce texte

Code de sortie 1 si une page a disparu (404, 410) ou si son nom de domaine n'existe plus.`;

/** Ce que répond une page. `muette` : le réseau, ou un site qui refuse les robots ; cela ne prouve rien. */
interface Reponse extends LienOfficiel {
  readonly etat: 'repond' | 'deplacee' | 'absente' | 'muette' | 'non-demandee';
  readonly statut?: number;
  /** Où mène une page déplacée. */
  readonly vers?: string;
}

const DELAI_MS = 10_000;
/** Assez pour finir vite, pas assez pour gêner un site. */
const A_LA_FOIS = 4;

const options = readOptions(AIDE, { liste: { type: 'boolean' }, json: { type: 'boolean' } });
exigeReglages();
try {
  const liens = listLiensOfficiels(getCatalogue());
  const reponses = options.liste ? liens.map((lien): Reponse => ({ ...lien, etat: 'non-demandee' })) : await demandeTous(liens);
  if (options.json) console.log(JSON.stringify(reponses));
  else direReponses(reponses);
  if (reponses.some(({ etat }) => etat === 'absente')) process.exitCode = 1;
} catch (erreur) {
  if (!(erreur instanceof ContenuRefuse)) throw erreur;
  console.error(erreur.message);
  process.exitCode = 1;
}

async function demandeTous(liens: readonly LienOfficiel[]): Promise<Reponse[]> {
  const reponses: Reponse[] = [];
  const reste = [...liens];
  const ouvrier = async () => {
    for (let lien = reste.shift(); lien; lien = reste.shift()) reponses.push(await demande(lien));
  };
  await Promise.all(Array.from({ length: A_LA_FOIS }, ouvrier));
  // Rien n'a répondu : c'est cette machine qui n'a pas de réseau, pas les pages qui manquent.
  const sansReseau = reponses.every(({ statut }) => statut === undefined);
  return reponses
    .map((reponse): Reponse => (sansReseau ? { adresse: reponse.adresse, cite_par: reponse.cite_par, etat: 'non-demandee' } : reponse))
    .sort((a, b) => (a.adresse < b.adresse ? -1 : 1));
}

async function demande(lien: LienOfficiel): Promise<Reponse> {
  try {
    const { status, url, redirected } = await fetch(lien.adresse, { signal: AbortSignal.timeout(DELAI_MS), headers: { accept: 'text/html' } });
    if (status === 404 || status === 410) return { ...lien, etat: 'absente', statut: status };
    if (status >= 400) return { ...lien, etat: 'muette', statut: status };
    return redirected ? { ...lien, etat: 'deplacee', statut: status, vers: url } : { ...lien, etat: 'repond', statut: status };
  } catch (erreur) {
    const code = ((erreur as Error).cause as NodeJS.ErrnoException | undefined)?.code;
    return { ...lien, etat: code === 'ENOTFOUND' ? 'absente' : 'muette' };
  }
}

function direReponses(reponses: readonly Reponse[]): void {
  const nombre = (etat: Reponse['etat']) => reponses.filter((reponse) => reponse.etat === etat).length;
  if (nombre('non-demandee') === reponses.length) {
    if (!options.liste) console.log("Aucune page n'a répondu : cette machine n'a sans doute pas de réseau. Voici la liste ; relancez la commande ailleurs.");
    for (const { adresse, cite_par } of reponses) console.log(`${adresse}  ${cite_par.join(', ')}`);
    return;
  }
  for (const { adresse, cite_par, etat, statut, vers } of reponses) {
    const qui = cite_par.join(', ');
    if (etat === 'absente') console.log(`${adresse} a disparu${statut ? ` (${statut})` : ''}. Cherchez la page qui la remplace, et corrigez : ${qui}.`);
    if (etat === 'deplacee') console.log(`${adresse} mène à ${vers}. Si c'est bien la même page, écrivez la nouvelle adresse : ${qui}.`);
    if (etat === 'muette') console.log(`${adresse} n'a pas répondu${statut ? ` (${statut})` : ''} : ouvrez-la vous-même. Citée par : ${qui}.`);
  }
  console.log(
    `${reponses.length} pages, ${nombre('repond')} répondent, ${nombre('deplacee')} déplacées, ${nombre('absente')} disparues, ${nombre('muette')} muettes.`,
  );
}
