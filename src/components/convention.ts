import type { Convention } from '../domaine/convention.schema.ts';
import { isEnVigueur } from '../domaine/convention.ts';
import { direJour } from '../domaine/dates.ts';
import type { Traduire } from '../i18n/index.ts';

/** Ce que confie une convention, d'où elle vient, et si elle vaut encore : « niveau 4, toutes les personnes isolées · signée, depuis le 1 mars 2024 ». */
export function direConvention(convention: Convention, aujourdhui: string, t: Traduire): string {
  const { niveau, publics, origine, du, exemple } = convention;
  return [
    niveau ? t(`conventions.niveau.${niveau as 1 | 2 | 3 | 4}`) : publics.map((qui) => t(`conventions.public.${qui}`)).join(', '),
    origine === 'signee' && du ? t('conventions.depuis', { jour: direJour(du, t.langue, false) }) : t(`conventions.${origine}`),
    isEnVigueur(convention, aujourdhui) || origine === 'en-projet' ? '' : t('conventions.passee'),
    exemple ? t('conventions.exemple') : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
