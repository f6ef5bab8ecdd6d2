import { useEffect, useState } from 'react';
import type { Fautes } from '../../domaine/saisie/controler.ts';
import type { AdresseSaisie, LieuSaisi } from '../../domaine/saisie/saisie.ts';
import { type CommuneChoisie, listCommunesTrouvees } from '../../recherche/communes.ts';
import type { DonneesSite } from './donnees.ts';
import { Faute, getIdChamp, listAttributs } from './Fautes.tsx';
import { ChampDeRangee } from './Rangees.tsx';
import { t } from './textes.ts';

const VISIBILITES = ['publique', 'sur_orientation', 'confidentielle', 'sans_lieu'] as const;

interface PropsAdresse {
  readonly chemin: string;
  readonly adresse: AdresseSaisie;
  readonly fautes: Fautes;
  readonly site: DonneesSite;
  readonly change: (adresse: AdresseSaisie) => void;
}

/** Ce que l'on montre de l'adresse, dit avant de la demander : un lieu qui se cache n'a plus de case où s'écrire. */
export function ChampAdresse({ chemin, adresse, fautes, site, change }: PropsAdresse) {
  const { visibilite } = adresse;
  const choisit = (choisie: string) => {
    const garde = choisie === 'publique' ? adresse : { ...adresse, adresse: '', complement_adresse: '', code_postal: '' };
    change({ ...garde, ...(choisie === 'confidentielle' || choisie === 'sans_lieu' ? { commune: '', code_insee: '' } : {}), visibilite: choisie });
  };
  return (
    <fieldset className="champ-de-fiche">
      <legend>{t('adresse.montrer')}</legend>
      {VISIBILITES.map((mode) => (
        <div key={mode} className="mode">
          <label className="case">
            <input
              type="radio"
              name={`${chemin}-visibilite`}
              checked={visibilite === mode}
              onChange={() => choisit(mode)}
              aria-describedby={`${getIdChamp(chemin)}-${mode}`}
            />{' '}
            {t(`adresse.${mode}`)}
          </label>
          <p className="note" id={`${getIdChamp(chemin)}-${mode}`}>
            {t(`adresse.${mode}.suite`)}
          </p>
        </div>
      ))}
      {visibilite === 'publique' && (
        <>
          {(['adresse', 'complement_adresse', 'code_postal'] as const).map((cle) => (
            <ChampDeRangee
              key={cle}
              chemin={`${chemin}.${cle}`}
              libelle={t(`adresse.${cle}`)}
              type="text"
              texte={adresse[cle]}
              fautes={fautes}
              change={(texte) => change({ ...adresse, [cle]: texte })}
            />
          ))}
          <p className="note">{t('adresse.point')}</p>
        </>
      )}
      {(visibilite === 'publique' || visibilite === 'sur_orientation') && <ChoixDeCommune {...{ chemin, adresse, fautes, site, change }} />}
    </fieldset>
  );
}

let communes: Promise<readonly CommuneChoisie[]> | undefined;

async function readCommunes(base: string): Promise<readonly CommuneChoisie[]> {
  const reponse = await fetch(`${base.replace(/\/$/, '')}/communes.json`);
  if (!reponse.ok) throw new Error(`Le fichier des communes répond ${reponse.status}.`);
  return (await reponse.json()) as readonly CommuneChoisie[];
}

function ChoixDeCommune({ chemin, adresse, fautes, site, change }: PropsAdresse) {
  const [saisie, setSaisie] = useState(adresse.commune);
  const [proposees, setProposees] = useState<readonly CommuneChoisie[]>([]);
  const [cherchee, setCherchee] = useState(false);
  useEffect(() => {
    if (saisie.trim() === '' || saisie === adresse.commune) {
      setProposees([]);
      return;
    }
    let perime = false;
    communes ??= readCommunes(site.base);
    communes
      .then((toutes) => {
        if (perime) return;
        setProposees(listCommunesTrouvees(toutes, saisie, 6).communes);
        setCherchee(true);
      })
      .catch(() => {
        // Le réseau a manqué : la prochaine frappe réessaie, et la faute « choisissez la commune » reste dite.
        communes = undefined;
      });
    return () => {
      perime = true;
    };
  }, [saisie, adresse.commune, site.base]);
  const choisit = ({ nom, code_insee, codes_postaux }: CommuneChoisie) => {
    setSaisie(nom);
    setProposees([]);
    const postal = codes_postaux.includes(adresse.code_postal) || adresse.visibilite !== 'publique' ? adresse.code_postal : (codes_postaux[0] ?? '');
    change({ ...adresse, commune: nom, code_insee, code_postal: postal });
  };
  return (
    <div className="choix-de-commune">
      <label htmlFor={getIdChamp(`${chemin}.commune`)}>{t('adresse.commune')}</label>
      <p className="note" id={`${getIdChamp(`${chemin}.commune`)}-aide`}>
        {t('adresse.commune.aide')}
      </p>
      <input
        {...listAttributs(`${chemin}.commune`, fautes, true)}
        className="champ"
        type="text"
        autoComplete="off"
        value={saisie}
        onChange={({ target }) => {
          setSaisie(target.value);
          if (target.value !== adresse.commune) change({ ...adresse, commune: '', code_insee: '' });
        }}
      />
      {proposees.length > 0 && (
        <ul className="propositions">
          {proposees.map((commune) => (
            <li key={commune.code_insee}>
              <button type="button" className="bouton bouton-second" onClick={() => choisit(commune)}>
                {commune.nom} ({commune.codes_postaux[0]})
              </button>
            </li>
          ))}
        </ul>
      )}
      {/* Sous les propositions : en quittant le champ, la faute apparaît, et ne doit pas déplacer le bouton que l'on touche. */}
      <Faute chemin={`${chemin}.commune`} fautes={fautes} />
      <p role="status" className="note">
        {adresse.code_insee !== ''
          ? t('adresse.commune.choisie', { nom: adresse.commune })
          : cherchee && proposees.length === 0 && saisie.trim() !== ''
            ? t('adresse.commune.aucune', { saisie })
            : ''}
      </p>
    </div>
  );
}

/** Le lieu d'une permanence : chez un partenaire, dont l'adresse est la bonne, ou ailleurs. */
export function ChampLieu({ lieu, fautes, site, change }: { lieu: LieuSaisi; fautes: Fautes; site: DonneesSite; change: (lieu: LieuSaisi) => void }) {
  const [chezUnPartenaire, setChez] = useState(lieu.chez !== '');
  const choisit = (chez: boolean) => {
    setChez(chez);
    if (!chez) change({ ...lieu, chez: '' });
  };
  return (
    <fieldset className="champ-de-fiche">
      <legend>{t('lieu.ou')}</legend>
      {([true, false] as const).map((chez) => (
        <label key={String(chez)} className="case">
          <input type="radio" name="lieu-sorte" checked={chezUnPartenaire === chez} onChange={() => choisit(chez)} /> {t(chez ? 'lieu.chez' : 'lieu.propre')}
        </label>
      ))}
      {chezUnPartenaire ? (
        <ChampDeRangee
          chemin="lieu.chez"
          libelle={t('lieu.chez.id')}
          type="text"
          texte={lieu.chez}
          fautes={fautes}
          change={(chez) => change({ ...lieu, chez })}
        />
      ) : (
        <>
          <ChampDeRangee chemin="lieu.nom" libelle={t('lieu.nom')} type="text" texte={lieu.nom} fautes={fautes} change={(nom) => change({ ...lieu, nom })} />
          <ChampAdresse chemin="lieu.adresse" adresse={lieu.adresse} fautes={fautes} site={site} change={(adresse) => change({ ...lieu, adresse })} />
        </>
      )}
    </fieldset>
  );
}
