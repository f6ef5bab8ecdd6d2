import { useEffect, useState } from 'react';
import { Faute, listAttributs } from './Fautes.tsx';
import { Aide, Libelle, type PropsChamp } from './Libelle.tsx';
import type { Relecture } from './relecture.ts';
import { findTexte, t } from './textes.ts';

/** Le temps que la main s'arrête d'écrire. */
const ATTENTE_MS = 400;

/** Des heures écrites comme on les dit, relues en mots avec les prochaines dates. */
export function ChampHoraires({ champ, valeur, fautes, site, change }: PropsChamp) {
  const { nom } = champ;
  const texte = (valeur as string).trim();
  const [touche, setTouche] = useState(false);
  const [relecture, setRelecture] = useState<Relecture>();
  useEffect(() => {
    if (!touche) return;
    if (texte === '') {
      setRelecture(undefined);
      return;
    }
    let perime = false;
    const minuterie = setTimeout(async () => {
      const { relitHoraires } = await import('./relecture.ts');
      if (!perime) setRelecture(relitHoraires(texte, site.aujourdhui, site.territoire));
    }, ATTENTE_MS);
    return () => {
      perime = true;
      clearTimeout(minuterie);
    };
  }, [texte, touche, site]);
  return (
    <div className="champ-de-fiche">
      <Libelle champ={champ} />
      <Aide nom={nom} />
      <textarea
        {...listAttributs(nom, fautes, findTexte(`aide.${nom}`) !== undefined)}
        className="champ"
        rows={3}
        value={valeur as string}
        onFocus={() => setTouche(true)}
        onChange={({ target }) => change(target.value)}
      />
      <Faute chemin={nom} fautes={fautes} />
      <div className="relecture" role="status">
        {texte !== '' && relecture && <DireRelecture relecture={relecture} />}
      </div>
    </div>
  );
}

/** Des heures qui vont changer, redites comme le site les dira. */
export function HorairesRelus({ horaires, site }: { horaires: string; site: PropsChamp['site'] }) {
  const [relecture, setRelecture] = useState<Relecture>();
  useEffect(() => {
    void import('./relecture.ts').then(({ relitHoraires }) => setRelecture(relitHoraires(horaires, site.aujourdhui, site.territoire)));
  }, [horaires, site]);
  return <div className="relecture">{relecture && <DireRelecture relecture={relecture} />}</div>;
}

function DireRelecture({ relecture: { dit, dates, erreur } }: { relecture: Relecture }) {
  if (erreur)
    return (
      <>
        <p>
          <strong>{t('horaires.erreur')}</strong>
        </p>
        <p>
          {erreur.message} {erreur.conseil}
        </p>
      </>
    );
  return (
    <>
      <p>
        <strong>{t('horaires.dit', { dit: dit ?? '' })}.</strong>
      </p>
      {dates.length === 0 ? null : (
        <>
          <p>{t('horaires.prochaines')}</p>
          <ul>
            {dates.map(({ texte, a_confirmer }) => (
              <li key={texte}>{a_confirmer ? t('horaires.confirmer', { date: texte, raison: a_confirmer }) : texte}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
