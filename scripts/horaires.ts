import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { direHoraires } from '../src/domaine/horaires/dire.ts';
import { prochainesSeances, type Seance, type TerritoireHoraires } from '../src/domaine/horaires/evaluer.ts';
import { isJourCivil } from '../src/domaine/horaires/jour.ts';
import { lireHoraires } from '../src/domaine/horaires/lire.ts';
import { PAROLES } from '../src/domaine/horaires/paroles.ts';
import type { Langue } from '../src/domaine/vocabulaires/langues.ts';
import { findDepartement } from '../src/domaine/vocabulaires/departements.ts';

const AIDE = `Lit des horaires écrits en français ou en opening_hours, les redit et donne les prochaines séances.

  npm run horaires -- [options]     une expression par ligne sur l'entrée standard ; \\n dans une ligne vaut un saut de ligne

  --du AAAA-MM-JJ      premier jour, à partir de 00:00 à Paris (PREMIER_ACCUEIL_DATE, sinon aujourd'hui)
  --nombre N           nombre de séances (3)
  --langue L           fr, simple, en, es, ar ou uk : langue des horaires dits (fr)
  --departement 34     jours fériés et vacances scolaires de ce département (34)
  --json               un objet JSON par ligne : {texte, osm, dit, seances, erreur}
  --aide               cette aide

Exemple : echo '2e et 4e mardi du mois de 14h à 16h30, sauf vacances scolaires' | npm run horaires`;

interface Reponse {
  texte: string;
  osm: string | null;
  dit: string | null;
  seances: Pick<Seance, 'debut' | 'fin' | 'a_confirmer'>[];
  erreur: { message: string; mots: string[] } | null;
}

interface Reglages {
  du: string;
  nombre: number;
  langue: Langue;
  territoire: TerritoireHoraires;
  json: boolean;
}

// Un lecteur qui s'en va (« | head ») n'est pas une erreur.
process.stdout.on('error', (erreur: NodeJS.ErrnoException) => process.exit(erreur.code === 'EPIPE' ? 0 : 1));

const reglages = lireReglages();
if (reglages) {
  for await (const ligne of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (ligne.trim() === '') continue;
    const { reponse, conseil } = repondre(ligne, reglages);
    process.stdout.write(`${reglages.json ? JSON.stringify(reponse) : raconter(reponse, conseil)}\n`);
  }
}

function repondre(texte: string, { du, nombre, langue, territoire }: Reglages): { reponse: Reponse; conseil: string } {
  const lecture = lireHoraires(texte.replaceAll('\\n', '\n'));
  if (lecture.erreur) {
    const { message, mots, conseil } = lecture.erreur;
    return { reponse: { texte, osm: null, dit: null, seances: [], erreur: { message, mots } }, conseil };
  }
  const seances = lecture.osm === null ? [] : prochainesSeances(lecture.osm, { du, nombre, territoire });
  const dit = direHoraires(lecture.osm, langue, lecture.rendez_vous);
  return {
    reponse: {
      texte,
      osm: lecture.osm,
      dit,
      seances: seances.map(({ debut, fin, a_confirmer }) => ({ debut, fin, ...(a_confirmer ? { a_confirmer } : {}) })),
      erreur: null,
    },
    conseil: '',
  };
}

function raconter({ texte, osm, dit, seances, erreur }: Reponse, conseil: string): string {
  if (erreur) return `${texte}\n  refusé : ${erreur.message}\n  ${conseil}`;
  const dates = seances.map(({ debut, fin, a_confirmer }) => `  · ${direSeance(debut, fin)}${a_confirmer ? ` (à confirmer : ${a_confirmer})` : ''}`);
  return [texte, `  ${dit}`, ...(osm ? [`  ${osm}`] : []), ...dates].join('\n');
}

function direSeance(debut: string, fin: string): string {
  const jour = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Paris' }).format(
    new Date(debut),
  );
  const heure = (instant: string) => `${Number(instant.slice(11, 13))} h${instant.slice(14, 16) === '00' ? '' : ` ${instant.slice(14, 16)}`}`;
  return `${jour}, ${heure(debut)} – ${heure(fin)}`;
}

function lireReglages(): Reglages | null {
  try {
    const { values } = parseArgs({
      options: {
        du: { type: 'string' },
        nombre: { type: 'string', default: '3' },
        langue: { type: 'string', default: 'fr' },
        departement: { type: 'string', default: '34' },
        json: { type: 'boolean', default: false },
        aide: { type: 'boolean', default: false },
      },
    });
    if (values.aide) {
      console.log(AIDE);
      return null;
    }
    const du = values.du ?? (process.env.PREMIER_ACCUEIL_DATE || new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date()));
    if (!isJourCivil(du)) throw new Error(`« ${du} » n'est pas une date. Écrivez --du AAAA-MM-JJ, par exemple --du 2026-11-24.`);
    const nombre = Number(values.nombre);
    if (!Number.isInteger(nombre) || nombre < 0 || nombre > 1000)
      throw new Error(`« ${values.nombre} » n'est pas un nombre de séances. Écrivez --nombre 3 (de 0 à 1000).`);
    if (!(values.langue in PAROLES))
      throw new Error(
        `« ${values.langue} » n'est pas une langue des horaires. Écrivez --langue, puis ${Object.keys(PAROLES)
          .join(', ')
          .replace(/, (\w+)$/, ' ou $1')}.`,
      );
    const departement = findDepartement(values.departement);
    if (!departement)
      throw new Error(`« ${values.departement} » n'est pas un département. Écrivez son code, par exemple --departement 34 ou --departement 2A.`);
    const { code, zone_scolaire, etat_osm } = departement;
    return { du, nombre, langue: values.langue as Langue, territoire: { departement: code, zone_scolaire, etat_osm }, json: values.json };
  } catch (erreur) {
    const { code, message } = erreur as NodeJS.ErrnoException;
    const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
    console.error(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `L'option « ${option} » n'existe pas. Lancez « npm run horaires -- --aide ».`
        : code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
          ? `L'option « ${option} » est mal écrite : il manque une valeur, ou il y en a une de trop. Lancez « npm run horaires -- --aide ».`
          : code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL'
            ? "Les horaires se donnent sur l'entrée standard, une expression par ligne. Lancez « npm run horaires -- --aide »."
            : message,
    );
    process.exitCode = 1;
    return null;
  }
}
