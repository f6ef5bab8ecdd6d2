import { brancheGestes } from './carte-gestes.ts';
import type { Support } from './carte-leaflet.ts';

/**
 * Les boutons sous la carte : la déplacer d'un doigt, et demander le fond d'un autre organisme. Celui-là ne vient qu'après un clic, et n'est jamais retenu.
 * @param get une part du HTML de la carte, par son rôle
 * @param tuiles le bouton qui les demande, si le territoire en propose
 */
export function brancheBarre(support: Support, get: (role: string) => HTMLElement, tuiles: HTMLElement | null): void {
  const permetDoigt = brancheGestes(support.cadre, support, get('molette'));
  const doigt = get('doigt');
  doigt.addEventListener('click', () => {
    const permis = doigt.getAttribute('aria-pressed') !== 'true';
    doigt.setAttribute('aria-pressed', String(permis));
    permetDoigt(permis);
  });
  tuiles?.addEventListener('click', () => {
    support.addTuiles(tuiles.dataset.tuiles ?? '', tuiles.dataset.attribution ?? '');
    tuiles.hidden = true;
    get('tuiles-note').textContent = tuiles.dataset.fait ?? '';
    support.cadre.focus();
  });
}
