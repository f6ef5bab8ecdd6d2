import type { Browser } from 'playwright-core';
import { visite } from '../site/navigateur.ts';
import { arrondi, computeRepartition } from './repartition.ts';

const ESSAIS = 9;

/**
 * Combien de fois plus lent est vraiment l'appareil imité. Le navigateur divise le temps qu'on lui laisse ; si la machine fait autre chose, il en a
 * encore moins, et « quatre fois » en devient huit. Le même calcul, ici compté en temps de processeur, dit de combien.
 */
export async function measureLenteur(navigateur: Browser, adresse: string, lenteur: number): Promise<number> {
  calcule();
  const avant = process.cpuUsage();
  for (let essai = 0; essai < ESSAIS; essai += 1) calcule();
  const { user, system } = process.cpuUsage(avant);
  const ici = (user + system) / 1000 / ESSAIS;
  const durees = await visite(navigateur, `${adresse}urgence/`, { lenteur }, async ({ page }) => {
    const mesures: number[] = [];
    // Un appel par essai : en une seule tâche, le navigateur oublierait de ralentir.
    for (let essai = 0; essai <= ESSAIS; essai += 1) mesures.push(await page.evaluate(calcule));
    // Le premier compile.
    return mesures.slice(1);
  });
  return arrondi(computeRepartition(durees).mediane / ici);
}

/** Un calcul qui ne touche à rien. @returns ses millisecondes */
function calcule(): number {
  const debut = performance.now();
  let reste = 1;
  for (let tour = 0; tour < 20_000_000; tour += 1) reste = (Math.imul(reste, 1_103_515_245) + 12_345) & 0x7fffffff;
  return performance.now() - debut + reste * 0;
}
