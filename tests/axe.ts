import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

interface OptionsAxe {
  /** Sélecteur de la partie à examiner ; la page entière, sinon. */
  readonly dans?: string;
  /** En couleurs forcées, axe lit les couleurs de la feuille de style, que le navigateur n'emploie plus. */
  readonly contrastes?: 'seuls' | 'ignores';
}

/**
 * Les fautes qu'axe trouve, une par ligne : règle, sens, trois premiers éléments ; rien si la page est sans faute.
 * Sans cadre à visiter, l'examen se fait en une fois dans la page, et seules les fautes en reviennent : trois fois plus vite, mêmes règles.
 */
export async function listViolations(page: Page, { dans, contrastes }: OptionsAxe = {}): Promise<string> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    ...(contrastes === 'seuls' ? { runOnly: ['color-contrast'] } : {}),
    ...(contrastes === 'ignores' ? { rules: { 'color-contrast': { enabled: false } } } : {}),
  });
  if (dans) axe.include(dans);
  return (await axe.analyze()).violations
    .map(
      ({ id, help, nodes }) =>
        `${id} : ${help} — ${nodes
          .slice(0, 3)
          .map(({ html }) => html)
          .join(' ')}`,
    )
    .join('\n');
}
