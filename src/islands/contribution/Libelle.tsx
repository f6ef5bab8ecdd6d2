import type { ChampDeFiche } from '../../domaine/saisie/champs-fiche.ts';
import type { Fautes } from '../../domaine/saisie/controler.ts';
import type { Valeur } from '../../domaine/saisie/saisie.ts';
import type { DonneesSite } from './donnees.ts';
import { getIdChamp } from './Fautes.tsx';
import { findTexte, nommeChamp, t } from './textes.ts';

/** Ce que reçoit tout champ du formulaire. */
export interface PropsChamp {
  readonly champ: ChampDeFiche;
  readonly valeur: Valeur;
  readonly fautes: Fautes;
  readonly site: DonneesSite;
  readonly change: (valeur: Valeur) => void;
}

export function Libelle({ champ: { nom, requis } }: { champ: ChampDeFiche }) {
  return (
    <label htmlFor={getIdChamp(nom)}>
      {nommeChamp(nom)}
      {requis && <span className="note"> ({t('obligatoire')})</span>}
    </label>
  );
}

export function Aide({ nom }: { nom: string }) {
  const aide = findTexte(`aide.${nom}`);
  return aide ? (
    <p className="note" id={`${getIdChamp(nom)}-aide`}>
      {aide}
    </p>
  ) : null;
}
