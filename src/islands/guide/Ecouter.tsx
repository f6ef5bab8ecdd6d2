import './elements.ts';
import type { DonneesMots } from '../../domaine/orientation/donnees.ts';
import { t } from './textes.ts';

/** Le même bouton que sur les pages des droits (`LirePage.astro`) : il lit l'écran avec une voix de l'appareil, ou se cache. */
export function Ecouter({ mots: { langue } }: { readonly mots: Pick<DonneesMots, 'langue'> }) {
  return (
    <lire-page
      class="sans-impression"
      hidden
      data-langue={langue}
      data-ecouter={t('lecture.ecouter')}
      data-arreter={t('lecture.arreter')}
      data-racine="[data-guide]"
    >
      <button type="button" className="bouton bouton-second">
        <span data-mot>{t('lecture.ecouter')}</span>
      </button>
    </lire-page>
  );
}
