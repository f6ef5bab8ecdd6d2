import type { Contexte } from './contexte.ts';
import { createHasard } from './hasard.ts';
import { createAdresse } from './lieux.ts';
import type { FichePartenaire } from './modeles/modele.ts';
import { ID_SUR_ORIENTATION } from './particuliers.ts';

const texte = (valeur: string) => JSON.stringify(valeur);

/** Les services qui ont une ligne réservée aux professionnels. */
const LIGNES_PRO: readonly [RegExp, string][] = [
  [/^siao-/, 'Ligne des travailleurs sociaux, pour une demande'],
  [/^informations-preoccupantes-/, 'Ligne des professionnels'],
  [/^mdph-/, 'Ligne des partenaires'],
  [/^accueil-ecoute-violences-/, 'Ligne des professionnels'],
  [/^relais-familles-/, "Ligne de l'équipe, pour orienter une famille"],
  [/^abri-femmes-/, 'Ligne des professionnels'],
  [/^dispositif-coordination-sante-/, 'Ligne des médecins et infirmiers'],
];

/**
 * Le dossier privé de la démonstration : un fichier par fiche, au même identifiant, avec l'adresse « sur orientation » et les lignes professionnelles.
 * Même forme que le dossier qu'écrit « npm run flux » : « libellé: numéro ». Une adresse confidentielle n'est écrite nulle part, pas même ici. Numéros de fiction.
 */
export function formatPrives(fiches: readonly FichePartenaire[], contexte: Contexte): ReadonlyMap<string, string> {
  const prives = new Map<string, string>();
  for (const { id, adresse } of fiches) {
    const libelle = LIGNES_PRO.find(([sorte]) => sorte.test(id))?.[1];
    if (!libelle) continue;
    const lignes = [`# Dossier privé de la démonstration : ce fichier ne va jamais dans un dépôt public.`, `id: ${id}`];
    const commune =
      id === ID_SUR_ORIENTATION && adresse.visibilite === 'sur_orientation'
        ? contexte.communes.find(({ code_insee }) => code_insee === adresse.code_insee)
        : undefined;
    const cachee = commune && createAdresse(commune, createHasard(`${contexte.graine}/prive/${id}`));
    if (cachee)
      lignes.push(
        'adresse:',
        ...Object.entries(cachee)
          .filter(([champ]) => champ !== 'visibilite')
          .map(([champ, valeur]) => `  ${champ}: ${typeof valeur === 'string' ? texte(valeur) : String(valeur)}`),
      );
    lignes.push('contacts_pro:', `  - ${texte(`${libelle}: ${contexte.nextNumero()}`)}`);
    prives.set(`partenaires/${id}.yaml`, `${lignes.join('\n')}\n`);
  }
  return prives;
}
