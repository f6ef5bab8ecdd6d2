/** Ce que l'on allume et éteint ; une carte en a plusieurs. */
interface Geste {
  enable(): unknown;
  disable(): unknown;
}

/** Le temps de lire l'aide, en millisecondes. */
const LECTURE = 2500;

/**
 * La carte ne retient jamais la page : un doigt la fait défiler, deux doigts déplacent la carte ; la molette fait défiler, Ctrl et la molette zooment.
 * @param aide montrée un instant quand la molette tourne sans Ctrl
 * @returns allume ou éteint le déplacement à un doigt, pour qui ne peut pas en poser deux
 */
export function brancheGestes(
  cadre: HTMLElement,
  { deplacement, molette }: { deplacement: Geste; molette: Geste },
  aide: HTMLElement,
): (unDoigt: boolean) => void {
  let auDoigt = false;
  const regle = (permis: boolean) => (permis ? deplacement.enable() : deplacement.disable());
  // La souris glisse la carte ; au doigt, ce serait empêcher de faire défiler la page.
  regle(!matchMedia('(any-pointer: coarse)').matches);
  cadre.addEventListener('pointerenter', ({ pointerType }) => regle(pointerType === 'mouse' || auDoigt));
  cadre.addEventListener('pointerleave', ({ pointerType, buttons }) => {
    if (pointerType === 'mouse' && buttons === 0 && matchMedia('(any-pointer: coarse)').matches) regle(auDoigt);
  });
  let minuteur = 0;
  molette.disable();
  cadre.addEventListener(
    'wheel',
    ({ ctrlKey, metaKey }) => {
      if (ctrlKey || metaKey) molette.enable();
      else molette.disable();
      aide.hidden = ctrlKey || metaKey;
      clearTimeout(minuteur);
      minuteur = window.setTimeout(() => {
        aide.hidden = true;
      }, LECTURE);
    },
    { capture: true, passive: true },
  );
  return (unDoigt) => {
    auDoigt = unDoigt;
    regle(unDoigt);
  };
}
