import { avecBase, getCheminCommune } from '../domaine/chemins.ts';
import type { DonneesRessort, FicheGuide } from '../domaine/orientation/donnees.ts';
import type { RoleId } from '../domaine/vocabulaires/roles.ts';
import { type CommuneChoisie, listCommunesTrouvees } from '../recherche/communes.ts';
import { readJson } from './read-json.ts';

/**
 * Fait répondre le champ « ma commune » d'une page de droit : chaque rôle reçoit le service qui le tient là. Rien n'est gardé ni envoyé.
 * @throws si la liste des communes ne vient pas
 */
export async function monteOuDemander(racine: HTMLElement): Promise<{ cherche: () => Promise<void> }> {
  const { base = '/', prefixe = '/', vide = '', panne = '', page = '' } = racine.dataset;
  const get = <E extends HTMLElement>(quoi: string) => racine.querySelector<E>(quoi) as E;
  const champ = get<HTMLInputElement>('input');
  const etat = get('[data-etat]');
  const choix = get('[data-choix]');
  const modele = get<HTMLTemplateElement>('template');
  const communes = await readJson<readonly CommuneChoisie[]>(`${base}communes.json`);

  const repond = async (commune: CommuneChoisie) => {
    champ.value = commune.nom;
    choix.replaceChildren();
    etat.textContent = '';
    try {
      const { ressort, fiches } = await readJson<DonneesRessort>(`${base}orientation/ressorts/${commune.code_insee}.json`);
      for (const ligne of racine.querySelectorAll<HTMLElement>('[data-role]')) {
        ligne.querySelector('.service')?.remove();
        const [premier] = ressort.roles[ligne.dataset.role as RoleId] ?? [];
        const fiche = premier?.id === undefined ? undefined : fiches[premier.id];
        if (fiche) ligne.append(createService(modele, fiche, prefixe));
      }
      const suite = get('[data-commune]');
      const lien = suite.querySelector('a') as HTMLAnchorElement;
      lien.href = avecBase(prefixe, getCheminCommune(commune));
      lien.textContent = page.replace('{commune}', commune.nom);
      suite.hidden = false;
    } catch {
      etat.textContent = panne;
    }
  };

  const cherche = async () => {
    const trouvees = listCommunesTrouvees(communes, champ.value);
    if (trouvees.unique) return await repond(trouvees.unique);
    etat.textContent = trouvees.communes.length === 0 ? vide.replace('{saisie}', champ.value) : '';
    choix.replaceChildren(...trouvees.communes.map((commune) => createChoix(commune, () => void repond(commune))));
  };

  get('datalist').replaceChildren(...communes.map(({ nom }) => new Option(nom)));
  const code = /[#&]commune=(\w{5})/.exec(location.hash)?.[1];
  const connue = communes.find(({ code_insee }) => code_insee === code);
  if (connue) await repond(connue);
  return { cherche };
}

function createService(modele: HTMLTemplateElement, { nom, page, ou, telephones: [telephone] }: FicheGuide, prefixe: string): HTMLElement {
  const service = (modele.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
  const get = <E extends HTMLElement>(quoi: string) => service.querySelector<E>(quoi) as E;
  const lien = get<HTMLAnchorElement>('[data-nom]');
  lien.href = avecBase(prefixe, page);
  lien.textContent = nom;
  get('[data-ou]').textContent = ou;
  get('[data-appel]').hidden = !telephone;
  const numero = get<HTMLAnchorElement>('[data-numero]');
  numero.textContent = telephone?.numero ?? '';
  if (telephone?.lien) numero.href = telephone.lien;
  return service;
}

function createChoix(commune: CommuneChoisie, va: () => void): HTMLButtonElement {
  const bouton = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'bouton bouton-second',
    textContent: `${commune.nom} (${commune.codes_postaux[0] ?? ''})`,
  });
  bouton.addEventListener('click', va);
  return bouton;
}
