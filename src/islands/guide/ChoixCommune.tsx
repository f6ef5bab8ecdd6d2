import { useEffect, useId, useState } from 'react';
import { SANS_DOMICILE } from '../../domaine/orientation/situation.ts';
import { type CommuneChoisie, listCommunesTrouvees } from '../../recherche/communes.ts';
import { type Adresses, readCommunes } from './chargement.ts';
import { t } from './textes.ts';

interface Props {
  readonly adresses: Adresses;
  readonly donne: (code: string) => void;
  /** La commune déjà choisie, à redire dans le champ. */
  readonly nom?: string;
}

/** Sa commune, en l'écrivant : chaque commune trouvée est un bouton, Entrée prend la seule ou la première. */
export function ChoixCommune({ adresses, donne, nom = '' }: Props) {
  const [communes, setCommunes] = useState<readonly CommuneChoisie[]>([]);
  const [saisie, setSaisie] = useState(nom);
  const id = useId();
  useEffect(() => {
    // Sans réseau, le champ reste, et la panne se dit à la réponse suivante.
    readCommunes(adresses).then(setCommunes, () => {});
  }, [adresses]);
  const cherche = saisie.trim() !== '' && saisie !== nom && communes.length > 0;
  const { communes: trouvees } = cherche ? listCommunesTrouvees(communes, saisie, 6) : { communes: [] };
  const choisit = ({ code_insee, nom: choisie }: CommuneChoisie) => {
    setSaisie(choisie);
    donne(code_insee);
  };
  return (
    <form
      className="pile"
      noValidate
      onSubmit={(envoi) => {
        envoi.preventDefault();
        const [premiere] = trouvees;
        if (premiere) choisit(premiere);
      }}
    >
      <div>
        <label htmlFor={id}>{t('commune.champ')}</label>
        <input
          id={id}
          className="champ"
          autoComplete="off"
          autoCapitalize="words"
          spellCheck={false}
          enterKeyHint="go"
          aria-describedby={`${id}-aide`}
          value={saisie}
          onChange={({ target }) => setSaisie(target.value)}
        />
        <p className="note" id={`${id}-aide`}>
          {t('commune.aide')}
        </p>
      </div>
      <p className="note" role="status">
        {cherche ? (trouvees.length > 0 ? t('commune.trouvees', { nombre: trouvees.length }) : t('commune.aucune', { saisie: saisie.trim() })) : ''}
      </p>
      {trouvees.length > 0 && (
        <ul className="choix">
          {trouvees.map((commune) => (
            <li key={commune.code_insee}>
              <button type="button" className="bouton bouton-second" onClick={() => choisit(commune)}>
                <span>{commune.nom}</span> <span className="note">{commune.codes_postaux.join(', ')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="lien" onClick={() => donne(SANS_DOMICILE)}>
        {t('commune.sansDomicile')}
      </button>
    </form>
  );
}
