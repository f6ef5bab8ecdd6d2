import { parseArgs } from 'node:util';
import { checkReglages, ReglageRefuse } from '../src/contenu/dossiers.ts';

type Definitions = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
type Valeurs<D extends Definitions> = { [nom in keyof D]?: D[nom]['type'] extends 'string' ? string : boolean };

/** La commande est mal écrite : une phrase pour la personne, pas une pile. */
export class CommandeRefusee extends Error {}

/**
 * Les options d'une commande. `--aide` affiche l'aide et arrête ; une option inconnue arrête avec une phrase, code 1.
 * @param args sans `node` ni le nom du script
 */
export function readOptions<const D extends Definitions>(aide: string, definitions: D, args: readonly string[] = process.argv.slice(2)): Valeurs<D> {
  if (args.includes('--aide')) {
    console.log(aide);
    process.exit(0);
  }
  try {
    return parseOptions(definitions, args);
  } catch (erreur) {
    if (!(erreur instanceof CommandeRefusee)) throw erreur;
    console.error(`${erreur.message}\n\n${aide}`);
    process.exit(1);
  }
}

/** @throws {CommandeRefusee} si une option n'existe pas, ou attend une valeur. */
export function parseOptions<const D extends Definitions>(definitions: D, args: readonly string[]): Valeurs<D> {
  try {
    return parseArgs({ args: [...args], options: definitions as Record<string, { type: 'string' | 'boolean' }> }).values as Valeurs<D>;
  } catch (erreur) {
    const code = (erreur as NodeJS.ErrnoException).code ?? '';
    const option = /'(-{0,2}[^' ]+)/.exec((erreur as Error).message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new CommandeRefusee(`L'option « ${option} » n'existe pas.`);
    if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') throw new CommandeRefusee(`« ${option} » est de trop.`);
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
      throw new CommandeRefusee(
        `L'option « ${option} » est mal écrite : ${/argument missing/.test((erreur as Error).message) ? 'il lui manque sa valeur' : 'elle ne prend pas de valeur'}.`,
      );
    throw erreur;
  }
}

/** Un nombre entier positif. @throws {CommandeRefusee} */
export function parseNombre(option: string, valeur: string): number {
  if (!/^\d{1,9}$/.test(valeur)) throw new CommandeRefusee(`L'option « --${option} » attend un nombre, pas « ${valeur} ».`);
  return Number(valeur);
}

/** Arrête la commande, avec une phrase et le code 1, si un réglage de l'environnement est mal écrit. */
export function exigeReglages(): void {
  try {
    checkReglages();
  } catch (erreur) {
    if (!(erreur instanceof ReglageRefuse)) throw erreur;
    console.error(erreur.message);
    process.exit(1);
  }
}
