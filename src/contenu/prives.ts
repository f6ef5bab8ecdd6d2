import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Prives, priveSchema } from '../domaine/prive.schema.ts';
import { FichierIllisible, readYaml } from './fichier-yaml.ts';

/** Le dossier privé ne se lit pas : rien de ce qu'il contient n'est répété. */
export class PriveIllisible extends Error {}

/**
 * Lit le dossier privé, pour la version des professionnels et elle seule (`npm run build:pro`).
 * @param dossier absolu
 * @throws {PriveIllisible} s'il manque, ou si une de ses fiches est mal écrite : le message dit laquelle et quel champ, jamais la valeur
 */
export function readPrives(dossier: string): Prives {
  if (!existsSync(dossier)) throw new PriveIllisible(`Le dossier privé n'existe pas : vérifiez PREMIER_ACCUEIL_PRO.`);
  const partenaires = join(dossier, 'partenaires');
  const noms = existsSync(partenaires) ? readdirSync(partenaires).filter((nom) => /\.ya?ml$/.test(nom)) : [];
  return Object.fromEntries(
    noms.sort().map((nom) => {
      const id = nom.replace(/\.ya?ml$/, '');
      const lue = priveSchema.safeParse({ ...(lit(join(partenaires, nom), nom) as object), id });
      if (lue.success) return [id, lue.data];
      throw new PriveIllisible(`Dossier privé, « partenaires/${nom} » : le champ « ${lue.error.issues[0]?.path.join('.') ?? ''} » est mal écrit.`);
    }),
  );
}

function lit(fichier: string, nom: string): unknown {
  try {
    return readYaml(fichier)?.valeur;
  } catch (erreur) {
    if (!(erreur instanceof FichierIllisible)) throw erreur;
    throw new PriveIllisible(`Dossier privé, « partenaires/${nom} », ligne ${erreur.ligne} : ce n'est pas du YAML.`);
  }
}
