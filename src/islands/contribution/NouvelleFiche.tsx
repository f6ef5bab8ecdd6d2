import { useState } from 'react';
import { getCheminFiche } from '../../domaine/chemins.ts';
import type { Collection } from '../../domaine/fusion.ts';
import type { LieuSaisi, AdresseSaisie, Saisie } from '../../domaine/saisie/saisie.ts';
import { isNomDePage, slugify } from '../../domaine/slug.ts';
import type { DonneesSite } from './donnees.ts';
import { Formulaire } from './Formulaire.tsx';
import { t } from './textes.ts';

const SORTES = ['partenaires', 'permanences'] as const;

/** Ajouter une fiche : dire d'abord si c'est un lieu ou une permanence, puis remplir le même formulaire. */
export function NouvelleFiche({ site }: { site: DonneesSite }) {
  const [collection, setCollection] = useState<Collection>();
  return (
    <div className="pile">
      <fieldset className="champ-de-fiche">
        <legend>{t('nouvelle.sorte')}</legend>
        {SORTES.map((sorte) => (
          <label key={sorte} className="case">
            <input type="radio" name="sorte" checked={collection === sorte} onChange={() => setCollection(sorte)} /> {t(`nouvelle.${sorte}`)}
          </label>
        ))}
      </fieldset>
      {collection && (
        <Formulaire
          key={collection}
          donnees={{ collection, id: '', nom: '', fiche: collection === 'partenaires' ? VIDES.partenaires : VIDES.permanences, adresse: '' }}
          site={site}
          identifie={(saisie) => identifie(collection, saisie, site)}
        />
      )}
    </div>
  );
}

const VIDES = {
  partenaires: { rendez_vous: 'inconnu', acces_pmr: 'inconnu', interpretariat: 'inconnu', statut: 'ouvert' },
  permanences: { rendez_vous: 'inconnu', nature: 'permanence', confidentialite: 'inconnu' },
} as const;

/** L'identifiant vient du nom et de la commune ; une page qui répond à cette adresse est une fiche qui existe déjà. */
async function identifie(collection: Collection, saisie: Saisie, { base }: DonneesSite): Promise<{ id: string; nom: string } | { faute: string }> {
  const nom = String(collection === 'partenaires' ? saisie.nom : saisie.intitule).trim();
  const adresse = collection === 'partenaires' ? (saisie.adresse as AdresseSaisie) : (saisie.lieu as LieuSaisi).adresse;
  const commune = adresse.visibilite === 'confidentielle' ? '' : adresse.commune;
  const slug = slugify(commune !== '' && !slugify(nom).includes(slugify(commune)) ? `${nom} ${commune}` : nom)
    .slice(0, 100)
    .replace(/-+$/, '');
  const id = slug === '' || isNomDePage(slug) ? `fiche-${slug || 'nouvelle'}` : slug;
  const reponse = await fetch(`${base.replace(/\/$/, '')}${getCheminFiche(collection, id)}`, { method: 'HEAD' }).catch(() => undefined);
  return reponse?.ok ? { faute: t('nouvelle.existe') } : { id, nom };
}
