import type { AdresseSaisie, LieuSaisi } from '../../domaine/saisie/saisie.ts';
import { ChampAdresse, ChampLieu } from './ChampLieu.tsx';
import { ChampHoraires } from './ChampHoraires.tsx';
import { Faute, listAttributs } from './Fautes.tsx';
import { Aide, Libelle, type PropsChamp } from './Libelle.tsx';
import { Rangees } from './Rangees.tsx';
import { findTexte, nommeChamp, t } from './textes.ts';

/** Un champ de la fiche, avec son libellé, son aide et sa faute. */
export function Champ(props: PropsChamp) {
  const { champ, valeur, fautes, site, change } = props;
  const { nom, sorte } = champ;
  if (sorte === 'telephones' || sorte === 'fermetures' || sorte === 'arrets' || sorte === 'jours') return <Rangees {...props} />;
  if (sorte === 'adresse') return <ChampAdresse chemin={nom} adresse={valeur as AdresseSaisie} fautes={fautes} site={site} change={change} />;
  if (sorte === 'lieu') return <ChampLieu lieu={valeur as LieuSaisi} fautes={fautes} site={site} change={change} />;
  if (sorte === 'cases') return <Cases {...props} />;
  if (sorte === 'horaires') return <ChampHoraires {...props} />;
  return (
    <div className="champ-de-fiche">
      <Libelle champ={champ} />
      <Aide nom={nom} />
      <Saisie {...props} />
      <Faute chemin={nom} fautes={fautes} />
    </div>
  );
}

const TYPES_HTML: Readonly<Record<string, string>> = { courriel: 'email', site: 'url', jour: 'date' };

function Saisie({ champ, valeur, fautes, change }: PropsChamp) {
  const { nom, sorte, table = [], requis } = champ;
  const commun = {
    ...listAttributs(nom, fautes, findTexte(`aide.${nom}`) !== undefined),
    className: 'champ',
    value: valeur as string,
    ...(requis ? { required: true } : {}),
  };
  if (sorte === 'texte') return <textarea {...commun} rows={4} onChange={({ target }) => change(target.value)} />;
  if (sorte === 'choix')
    return (
      <select {...commun} onChange={({ target }) => change(target.value)}>
        {!table.some(({ id }) => id === 'inconnu') && !requis && <option value="">{t('choix.aucun')}</option>}
        {requis && valeur === '' && <option value="" />}
        {table.map(({ id, libelle }) => (
          <option key={id} value={id}>
            {libelle.fr}
          </option>
        ))}
      </select>
    );
  return <input {...commun} type={TYPES_HTML[sorte] ?? 'text'} autoComplete="off" onChange={({ target }) => change(target.value)} />;
}

function Cases({ champ: { nom, table = [] }, valeur, fautes, change }: PropsChamp) {
  const choisies = valeur as readonly string[];
  const bascule = (id: string, coche: boolean) => change(table.map((terme) => terme.id).filter((terme) => (terme === id ? coche : choisies.includes(terme))));
  return (
    <fieldset className="champ-de-fiche" {...listAttributs(nom, fautes, false)} tabIndex={-1}>
      <legend>{nommeChamp(nom)}</legend>
      <ul className="cases">
        {table.map(({ id, libelle }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={choisies.includes(id)} onChange={({ target }) => bascule(id, target.checked)} /> {libelle.fr}
            </label>
          </li>
        ))}
      </ul>
      <Faute chemin={nom} fautes={fautes} />
    </fieldset>
  );
}
