import { capitalizePhrase } from '../../domaine/phrase.ts';
import type { ArretSaisi, FermetureSaisie, TelephoneSaisi, Valeur } from '../../domaine/saisie/saisie.ts';
import type { Fautes } from '../../domaine/saisie/controler.ts';
import { Faute, listAttributs } from './Fautes.tsx';
import type { PropsChamp } from './Libelle.tsx';
import { findTexte, nommeChamp, t } from './textes.ts';

type Rangee = TelephoneSaisi | FermetureSaisie | ArretSaisi | string;

const VIDES: Readonly<Record<string, Rangee>> = {
  telephones: { numero: '', libelle: '', horaires: '', service: false },
  fermetures: { du: '', au: '', motif: '', horaires: '' },
  arrets: { lieu: '', horaires: '' },
  jours: '',
};
/** Le début des clés de leurs textes. */
const MOTS: Readonly<Record<string, string>> = { telephones: 'telephone', fermetures: 'fermeture', arrets: 'arret' };

/** Une suite de téléphones, de fermetures, d'arrêts ou de jours : on en ajoute, on en retire. */
export function Rangees({ champ: { nom, sorte }, valeur, fautes, change }: PropsChamp) {
  const rangees = valeur as readonly Rangee[];
  const remplace = (rang: number, rangee: Rangee) => change(rangees.with(rang, rangee) as Valeur);
  return (
    <fieldset className="champ-de-fiche rangees">
      <legend>{nommeChamp(nom)}</legend>
      {findTexte(`aide.${nom}`) && <p className="note">{t(`aide.${nom}`)}</p>}
      {rangees.map((rangee, rang) => {
        const quoi = t(`rangee.${nom}`, { rang: String(rang + 1) });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: une rangée n'a pas d'autre identité que sa place
          <div className="rangee" key={rang}>
            {typeof rangee === 'string' ? (
              <ChampDeRangee
                chemin={`${nom}.${rang}`}
                libelle={capitalizePhrase(quoi)}
                type="date"
                texte={rangee}
                fautes={fautes}
                change={(texte) => remplace(rang, texte)}
              />
            ) : (
              Object.entries(rangee).map(([cle, contenu]) =>
                typeof contenu === 'boolean' ? (
                  <label key={cle} className="case">
                    <input type="checkbox" checked={contenu} onChange={({ target }) => remplace(rang, { ...rangee, [cle]: target.checked })} />{' '}
                    {t(`${MOTS[sorte]}.${cle}`)}
                  </label>
                ) : (
                  <ChampDeRangee
                    key={cle}
                    chemin={`${nom}.${rang}.${cle}`}
                    libelle={t(`${MOTS[sorte]}.${cle}`)}
                    type={cle === 'numero' ? 'tel' : cle === 'du' || cle === 'au' ? 'date' : 'text'}
                    texte={contenu as string}
                    fautes={fautes}
                    change={(texte) => remplace(rang, { ...rangee, [cle]: texte })}
                  />
                ),
              )
            )}
            <button type="button" className="bouton bouton-second" onClick={() => change(rangees.toSpliced(rang, 1) as Valeur)}>
              {t('rangee.retirer', { quoi })}
            </button>
          </div>
        );
      })}
      <button type="button" className="bouton bouton-second" onClick={() => change([...rangees, VIDES[sorte] as Rangee] as Valeur)}>
        {t(`rangee.ajouter.${nom}`)}
      </button>
      <Faute chemin={nom} fautes={fautes} />
    </fieldset>
  );
}

interface PropsRangee {
  readonly chemin: string;
  readonly libelle: string;
  readonly type: string;
  readonly texte: string;
  readonly fautes: Fautes;
  readonly change: (texte: string) => void;
}

export function ChampDeRangee({ chemin, libelle, type, texte, fautes, change }: PropsRangee) {
  const attributs = listAttributs(chemin, fautes, false);
  return (
    <div>
      <label htmlFor={attributs.id}>{libelle}</label>
      <input {...attributs} className="champ" type={type} value={texte} autoComplete="off" onChange={({ target }) => change(target.value)} />
      <Faute chemin={chemin} fautes={fautes} />
    </div>
  );
}
