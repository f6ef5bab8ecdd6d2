import { useEffect, useRef, useState } from 'react';
import { createVeille } from './veille.ts';

const GESTES = ['click', 'keydown', 'input', 'scroll'] as const;

/**
 * Efface après un long temps sans geste. @returns si c'est pour bientôt, et de quoi continuer.
 * @param active un écran vide n'a rien à perdre : il n'annonce rien
 * @param minutes sans geste
 */
export function useVeille(active: boolean, minutes: number, fini: () => void): [bientot: boolean, garde: () => void] {
  const [bientot, setBientot] = useState(false);
  const dernier = useRef(fini);
  dernier.current = fini;
  const reprend = useRef(() => {});
  useEffect(() => {
    if (!active) return;
    const { geste, regarde, arrete } = createVeille(minutes, {
      bientot: () => setBientot(true),
      repris: () => setBientot(false),
      fini: () => dernier.current(),
    });
    reprend.current = geste;
    for (const nom of GESTES) document.addEventListener(nom, geste, { capture: true, passive: true });
    document.addEventListener('visibilitychange', regarde);
    return () => {
      arrete();
      setBientot(false);
      for (const nom of GESTES) document.removeEventListener(nom, geste, { capture: true });
      document.removeEventListener('visibilitychange', regarde);
    };
  }, [active, minutes]);
  return [bientot, () => reprend.current()];
}
