import type { Anomalie } from './anomalie.ts';
import type { Catalogue } from './catalogue.ts';
import { DROITS_TRADUITS, type Traduction } from './traduction.schema.ts';
import { isTraduite, LANGUES, type Langue } from './vocabulaires/langues.ts';

type Traduit = Pick<Catalogue, 'droits' | 'urgences' | 'mots' | 'traductions'>;

/**
 * Ce qui manque à chaque langue, et ce qui n'y est plus d'accord avec le français : un délai ou une étape en moins n'est pas la même aide.
 * Un droit sans traduction se montre en français et le dit : c'est un avertissement. Le reste est une erreur.
 */
export function checkTraductions({ droits, urgences, mots, traductions }: Traduit): Anomalie[] {
  return LANGUES.flatMap(({ id: langue, nom }) => {
    if (langue === 'fr') return [];
    const traduction = traductions[langue];
    const dit = (code: Anomalie['code'], fichier: string, champ: string, details: Anomalie['details'] = {}): Anomalie => ({
      code,
      entree: `langues/${langue}/${fichier}`,
      champ,
      details: { langue: nom, ...details },
    });
    return [
      ...checkDroits(droits, traduction, langue, dit),
      ...(isTraduite(langue)
        ? [
            ...urgences.flatMap(({ id }) => (traduction?.urgences?.urgences[id] ? [] : [dit('numero-sans-traduction', 'urgences.yaml', id, { numero: id })])),
            ...Object.entries(mots.questions).flatMap(([id, { reponses }]) => {
              const traduite = traduction?.questions?.questions[id];
              if (!traduite) return [dit('traduction-absente', 'questions.yaml', id, { quoi: `la question « ${id} »` })];
              return Object.keys(reponses)
                .filter((valeur) => !traduite.reponses[valeur])
                .map((valeur) => dit('traduction-absente', 'questions.yaml', `${id}.reponses.${valeur}`, { quoi: `la réponse « ${valeur} »` }));
            }),
          ]
        : []),
    ];
  });
}

type Dit = (code: Anomalie['code'], fichier: string, champ: string, details?: Anomalie['details']) => Anomalie;

function checkDroits(droits: Catalogue['droits'], traduction: Traduction | undefined, langue: Langue, dit: Dit): Anomalie[] {
  return droits.flatMap((droit) => {
    const textes = traduction?.droits[droit.id];
    const fichier = `droits/${droit.id}`;
    const attendu = langue === 'simple' || (DROITS_TRADUITS as readonly string[]).includes(droit.id);
    if (!textes) return attendu ? [dit('droit-sans-traduction', `${fichier}.md`, '', { titre: droit.titre })] : [];
    const nombres = [
      ['agir_avant', droit.agir_avant.length, textes.agir_avant.length],
      ['comment_faire', droit.comment_faire.length, textes.comment_faire.length],
    ] as const;
    const champs = (['pas_pour', 'delai_reponse', 'si_refus'] as const).filter((champ) => (droit[champ] === undefined) !== (textes[champ] === undefined));
    return [
      ...nombres.flatMap(([champ, francais, traduit]) =>
        francais === traduit ? [] : [dit('traduction-decalee', fichier, champ, { champ, francais: String(francais), traduit: String(traduit) })],
      ),
      ...champs.map((champ) => dit('traduction-decalee', fichier, champ, { champ, francais: droit[champ] ? '1' : '0', traduit: textes[champ] ? '1' : '0' })),
    ];
  });
}

/** Débuts des clés de l'interface qui n'existent qu'en français : ce que lisent les contributeurs et les professionnels. */
const SEULEMENT_EN_FRANCAIS = /^(?:accessibilite|colonnes|confidentialite|contribuer|deplacee|disparue|ecoconception|glossaire|mentions|plan|pro|qui|schema)\./;
/** Un texte que lit le public, pas seulement qui tient une fiche ou reçoit les gens. */
export const isTexteDuPublic = (cle: string): boolean => !/^(?:colonnes|contribuer|pro|schema)\./.test(cle);
/** Ce que porte le fichier d'une langue en plus du français. */
const EN_PLUS = /^(?:vocabulaire|ilot|garder|quitter|seconde|selection|langue\.relu_le)/;
const sansForme = (cle: string): string => cle.replace(/\.(?:zero|one|two|few|many|other)$/, '');

/** Les textes de l'interface qui manquent à une langue, ou qui n'ont pas les mêmes trous `{nom}`. @param francais clé → texte */
export function checkInterface(
  langue: string,
  francais: Readonly<Record<string, string>>,
  traduits: Readonly<Record<string, string>>,
): { readonly cle: string; readonly raison: 'absente' | 'trous' }[] {
  const connues = new Set(Object.keys(traduits).map(sansForme));
  const absentes = Object.keys(francais)
    .filter((cle) => !SEULEMENT_EN_FRANCAIS.test(cle) && !connues.has(sansForme(cle)))
    .map((cle) => ({ cle, raison: 'absente' as const }));
  const trous = Object.entries(traduits).flatMap(([cle, texte]) => {
    if (EN_PLUS.test(cle)) return [];
    const modele = francais[cle] ?? francais[`${sansForme(cle)}.other`];
    // « {nombre} » peut manquer à une forme qui le dit en un mot (« deux communes »).
    const listTrous = (mots: string) => [...new Set(mots.match(/\{\w+\}/g) ?? [])].filter((trou) => trou !== '{nombre}').sort();
    return modele === undefined || listTrous(modele).join() === listTrous(texte).join() ? [] : [{ cle, raison: 'trous' as const }];
  });
  return langue === 'simple' ? trous : [...absentes, ...trous];
}
