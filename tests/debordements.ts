import type { Page } from 'playwright-core';

/** Ce qui dépasse de l'écran sur le côté, ou dont le texte est coupé. */
export const listDebordements = (page: Page) =>
  page.evaluate(() => {
    const defile = (element: Element | null): boolean =>
      element !== null && (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || defile(element.parentElement));
    const largeur = document.documentElement.clientWidth;
    const fautifs = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('svg, .leaflet-container, .invisible')) return false;
      const { right, left, width } = element.getBoundingClientRect();
      // Un texte abrégé exprès (`line-clamp`) finit par des points de suspension : il n'est pas coupé.
      const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
      const coupe =
        element.textContent?.trim() &&
        width > 2 &&
        ((overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 2) ||
          (overflowY === 'hidden' && webkitLineClamp === 'none' && element.scrollHeight > element.clientHeight + 2));
      return coupe || (width > 1 && (right > largeur + 1 || left < -1) && !defile(element.parentElement) && right > 0);
    });
    const trop = document.documentElement.scrollWidth - largeur;
    return [...(trop > 0 ? [`la page dépasse de ${trop} pixels`] : []), ...fautifs.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))].join('\n');
  });
