const MINUTE = 60_000;
/** Elle est prévenue avant. */
const PREAVIS = MINUTE;

interface Annonces {
  /** Il reste une minute. */
  readonly bientot: () => void;
  /** Un geste a suivi l'annonce. */
  readonly repris: () => void;
  readonly fini: () => void;
}

/**
 * Compte le temps sans geste : au bout de `minutes`, la personne est sans doute partie, et un écran d'accueil est vu de tous.
 * Un ordinateur en veille arrête les minuteries : l'heure se relit au réveil et à chaque geste.
 */
export function createVeille(
  minutes: number,
  { bientot, repris, fini }: Annonces,
): { readonly geste: () => void; readonly regarde: () => void; readonly arrete: () => void } {
  const delai = minutes * MINUTE;
  let dernier = Date.now();
  let prevenu = false;
  let minuterie: ReturnType<typeof setTimeout> | undefined;

  const arrete = () => clearTimeout(minuterie);
  const regarde = () => {
    arrete();
    const reste = dernier + delai - Date.now();
    if (reste <= 0) return fini();
    if (reste <= PREAVIS && !prevenu) {
      prevenu = true;
      bientot();
    }
    minuterie = setTimeout(regarde, reste > PREAVIS ? reste - PREAVIS : reste);
  };
  const geste = () => {
    if (Date.now() - dernier >= delai) return regarde();
    dernier = Date.now();
    if (prevenu) {
      prevenu = false;
      repris();
    }
    regarde();
  };
  regarde();
  return { geste, regarde, arrete };
}
