import { formatBilan } from './bench/affichage.ts';
import { measureBilan, PARTIES, type Partie } from './bench/bilan.ts';
import { CommandeRefusee, exigeReglages, parseNombre, readOptions } from './options.ts';

const AIDE = `npm run bench -- [--partenaires 1000,5000,20000] [--permanences 1000,5000,20000] [--departement 34] [--seulement PARTIE] [--phrases N] [--json]

Mesure un grand annuaire inventé, en français, chaque chose devant sa borne :

  construction  le temps à côté d'un site Astro nu d'autant de pages (index de recherche compris des deux côtés), la mémoire, les octets
  recherche     dans Chromium : octets et temps des réponses, leur qualité sur les phrases de src/recherche/requetes.yaml ;
                les mêmes phrases dans MiniSearch, Fuse et Lunr, sur les mêmes pages et les mêmes mots
  pages         une page de chaque sorte : octets, scripts, demandes ; en 3G lente : LCP, CLS, INP
  carte         ses tâches longues avec tous les points, en la déplaçant
  flux          un flux de cent mille lignes

  --partenaires N,N…   une ou plusieurs échelles (5000 si absent) ; --permanences : autant si absent
  --seulement PARTIE   une ou plusieurs parties (« recherche,carte ») ; le site de même taille déjà construit est repris, s'il y en a un
  --phrases N          N phrases seulement, prises à intervalles réguliers
  --json               un objet JSON sur la sortie
  --aide               ce texte

Les temps dépendent de la machine et de ce qu'elle fait d'autre ; les rapports, moins. Tout s'écrit dans .cache/bench.`;

const options = readOptions(AIDE, {
  partenaires: { type: 'string' },
  permanences: { type: 'string' },
  departement: { type: 'string' },
  seulement: { type: 'string' },
  phrases: { type: 'string' },
  json: { type: 'boolean' },
});
exigeReglages();
try {
  const bilan = await measureBilan({
    echelles: listEchelles(options),
    parties: parseParties(options.seulement),
    phrases: parseNombre('phrases', options.phrases ?? '1000'),
  });
  console.log(options.json ? JSON.stringify(bilan) : formatBilan(bilan));
} catch (erreur) {
  if (!(erreur instanceof CommandeRefusee)) throw erreur;
  console.error(erreur.message);
  process.exitCode = 1;
}

function listEchelles({ partenaires = '5000', permanences = partenaires, departement = '34' }: typeof options) {
  const [lieux, venues] = [partenaires, permanences].map((liste) => liste.split(','));
  if (lieux?.length !== venues?.length) throw new CommandeRefusee('« --permanences » veut autant de nombres que « --partenaires ».');
  return (lieux ?? []).map((nombre, rang) => ({
    departement,
    partenaires: parseNombre('partenaires', nombre),
    permanences: parseNombre('permanences', venues?.[rang] ?? ''),
  }));
}

function parseParties(seulement: string | undefined): ReadonlySet<Partie> {
  const voulues = seulement?.split(',') ?? PARTIES;
  const inconnue = voulues.find((nom) => !PARTIES.some((partie) => partie === nom));
  if (inconnue !== undefined) throw new CommandeRefusee(`« --seulement ${inconnue} » : les parties sont ${PARTIES.join(', ')}.`);
  return new Set(voulues as readonly Partie[]);
}
