import { join } from 'node:path';
import { type Territoire, territoireSchema } from '../domaine/territoire.schema.ts';
import { readYaml } from './fichier-yaml.ts';

/**
 * `territoire.yaml` seul, pour ce qui doit le connaître avant tout le reste (configuration, flux).
 * @throws une phrase qui nomme le fichier et le champ ; `npm run verifier` donne la liste complète avec les lignes.
 */
export function readTerritoire(contenu: string): Territoire {
  const fichier = join(contenu, 'territoire.yaml');
  const lu = readYaml(fichier);
  if (!lu)
    throw new Error(`le fichier « ${fichier} » manque : lancez la commande depuis le dossier du projet, ou dites où est le contenu (PREMIER_ACCUEIL_CONTENU).`);
  const resultat = territoireSchema.safeParse(lu.valeur);
  if (resultat.success) return resultat.data;
  const [probleme] = resultat.error.issues;
  throw new Error(
    `${fichier} : ${probleme?.path.length ? `${probleme.path.join('.')} : ` : ''}${probleme?.message}. Lancez « npm run verifier » pour la liste complète.`,
  );
}
