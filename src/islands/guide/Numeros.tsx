import { direNumero, findLienTelephone } from '../../domaine/numero.ts';
import type { DonneesMots } from '../../domaine/orientation/donnees.ts';
import { t } from './textes.ts';

interface Props {
  readonly numeros: readonly string[];
  readonly mots: DonneesMots;
}

/** Les numéros qu'appelle un danger : toujours en haut, jusqu'au bout. */
export function Numeros({ numeros, mots }: Props) {
  return (
    <section className="numeros" aria-label={t('numeros.titre')}>
      <ul>
        {numeros.map((numero) => {
          const dit = mots.urgences[numero];
          return (
            <li key={numero}>
              <a className="bouton" href={findLienTelephone(numero)}>
                <span dir="ltr">{direNumero(numero)}</span>
              </a>
              <span>
                <strong>{dit?.nom}</strong> {dit?.pour} {dit?.attention}
                {dit?.francais && (
                  <small className="original" lang="fr" dir="ltr">
                    {dit.francais}
                  </small>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
