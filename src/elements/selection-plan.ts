import type { FicheGardee } from '../domaine/fiche-gardee.ts';
import { type Fond, parseAnneau } from '../domaine/fond.ts';
import { HAUTEUR_PLAN, LARGEUR_PLAN, placeNoms, planPoints, type Repere } from '../domaine/plan-selection.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Le plan des adresses, dessiné ici sur le fond du site : ni tuile ni service. Rien à dessiner si l'on ne peut pas en séparer deux. */
export function createPlan(fiches: readonly FicheGardee[], { formes }: Fond, dire: (reperes: readonly Repere[]) => string): SVGSVGElement | undefined {
  const plan = planPoints(
    fiches.flatMap(({ point, commune = '' }, rang) =>
      point ? [{ numero: rang + 1, latitude: point[0], longitude: point[1], approche: point[2] === 1, commune }] : [],
    ),
  );
  if (!plan || plan.reperes.length < 2) return undefined;
  const dessin = cree('svg', { viewBox: `0 0 ${LARGEUR_PLAN} ${HAUTEUR_PLAN}`, role: 'img', 'aria-label': dire(plan.reperes) });
  const traces = formes.flatMap((forme) => {
    const points = parseAnneau(forme).map(([latitude, longitude]) => plan.project(latitude, longitude));
    const dedans = points.some(([x, y]) => x > -LARGEUR_PLAN && x < 2 * LARGEUR_PLAN && y > -HAUTEUR_PLAN && y < 2 * HAUTEUR_PLAN);
    return dedans ? [`M${points.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join('L')}z`] : [];
  });
  dessin.append(cree('path', { class: 'terre', d: traces.join('') }));
  for (const { x, y, nom } of placeNoms(plan.reperes)) dessin.append(cree('text', { class: 'commune', x, y }, nom));
  for (const { x, y, numeros, approche } of plan.reperes) {
    const mot = numeros.join(' · ');
    const demi = Math.max(13, mot.length * 4.4 + 6);
    dessin.append(
      cree('rect', { class: approche ? 'repere approche' : 'repere', x: x - demi, y: y - 13, width: demi * 2, height: 26, rx: 13 }),
      cree('text', { class: approche ? 'numero approche' : 'numero', x, y: y + 5 }, mot),
    );
  }
  return dessin;
}

function cree<K extends 'svg' | 'path' | 'text' | 'rect'>(nom: K, attributs: Record<string, string | number>, texte = ''): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, nom);
  for (const [cle, valeur] of Object.entries(attributs)) element.setAttribute(cle, String(valeur));
  element.textContent = texte;
  return element;
}
