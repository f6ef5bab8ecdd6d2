import type { Adresse } from '../domaine/adresse.schema.ts';
import type { Presence } from '../domaine/presences.ts';
import { direDistance } from '../domaine/commune.ts';
import type { Traduire } from '../i18n/index.ts';

/** Un lieu à dire en quelques mots. */
interface LieuADire {
  readonly adresse: Adresse;
  /** Nom du lieu, quand ce n'est pas celui de la fiche. */
  readonly nom?: string | undefined;
  /** En kilomètres ; jamais dite pour une adresse sans lieu ou confidentielle. */
  readonly km?: number | undefined;
}

/** Où, en quelques mots, et seulement ce que l'adresse permet de dire. */
export function direLieuCourt({ adresse, nom, km }: LieuADire, t: Traduire): string {
  const visible = adresse.visibilite === 'publique' || adresse.visibilite === 'sur_orientation';
  const distance = visible && km !== undefined ? t('courte.distance', { distance: direDistance(km, t.langue) }) : undefined;
  const lieu = visible ? adresse.commune : adresse.visibilite === 'sans_lieu' ? t('courte.sansLieu') : t('courte.departement');
  const parTelephone = adresse.visibilite === 'sur_orientation' || adresse.visibilite === 'confidentielle';
  // « Mairie de Lodève » dit déjà la commune.
  const dejaDit = visible && nom?.toLowerCase().includes(lieu.toLowerCase());
  return [
    adresse.visibilite === 'confidentielle' ? undefined : nom,
    dejaDit ? undefined : lieu,
    distance,
    parTelephone ? t('courte.telephone.adresse') : undefined,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Qui reçoit, et où : l'arrêt de la tournée, ou le lieu de la permanence. L'intitulé dit parfois déjà qui ; un lieu qui ne se dit pas n'y est pas. */
export function direQui({ permanence: { intitule }, partenaire: { nom }, arret, lieu }: Presence, t: Traduire): string {
  const dejaNomme = intitule.toLowerCase().includes(nom.toLowerCase());
  return [dejaNomme ? '' : nom, arret ?? (lieu ? direLieuCourt(lieu, t) : '')].filter(Boolean).join(' · ');
}

/** Où, en entier, selon ce que l'adresse permet de dire : « 12 rue du Puits, 34700 Lodève », ou comment la demander. */
export function direOu(adresse: Adresse, t: Traduire): string {
  if (adresse.visibilite !== 'publique')
    return t(`contact.ou.${adresse.visibilite}`, { commune: adresse.visibilite === 'sur_orientation' ? adresse.commune : '' });
  return [adresse.adresse, adresse.complement_adresse, [adresse.code_postal, adresse.commune].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}
