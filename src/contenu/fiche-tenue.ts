import { Document, isMap, parseDocument } from 'yaml';
import type { FicheBrute } from '../domaine/colonnes.ts';

/**
 * Le fichier d'un propriétaire, avec les champs corrigés : ceux qu'il avait déjà restent, commentaires compris.
 * @param avant texte du fichier, absent s'il n'existe pas encore
 */
export function formatFicheTenue(avant: string | undefined, champs: FicheBrute): string {
  const lu = parseDocument(avant ?? '');
  const document: Document = isMap(lu.contents) ? lu : new Document({});
  for (const [champ, valeur] of Object.entries(champs)) if (champ !== 'id') document.set(champ, document.createNode(valeur));
  // Une valeur par ligne, jamais repliée : la demande de fusion montre alors une ligne par champ changé.
  return document.toString({ lineWidth: 0 });
}
