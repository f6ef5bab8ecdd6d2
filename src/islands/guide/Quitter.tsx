import './elements.ts';
import type { QuestionId, Reponses } from '../../domaine/orientation/parcours.ts';
import { SORTIE } from '../../domaine/sortie.ts';
import { getTextesQuitter } from './textes.ts';

/** Les dangers qui peuvent avoir quelqu'un derrière l'épaule. */
const SENSIBLES: readonly unknown[] = ['violences', 'enfant', 'sans-abri-ce-soir'];

/** Une réponse, ou la question posée, ferait du tort à la personne si quelqu'un lisait l'écran. */
export function isEcranSensible(question: QuestionId | undefined, reponses: Reponses): boolean {
  const besoins = reponses.get('besoins');
  return question === 'danger' || SENSIBLES.includes(reponses.get('danger')) || (Array.isArray(besoins) && besoins.includes('violences'));
}

/** Le même bouton que sur les pages sensibles (`QuitterVite.astro`) : partir efface aussi les réponses. */
export function Quitter() {
  const textes = getTextesQuitter();
  return (
    <quitter-vite
      class="sans-impression"
      role="region"
      aria-label={textes.lien}
      data-charge={textes['vif.charge']}
      data-deux={textes['vif.deux']}
      data-une={textes['vif.une']}
      data-trop={textes['vif.trop']}
    >
      <div className="barre">
        <a className="sortie" href={SORTIE} rel="nofollow noreferrer" data-quitter>
          <span>
            <span className="invisible">{textes.urgence} </span>
            {textes.lien}
          </span>
          <span className="points" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
        </a>
      </div>
      <details>
        <summary>{textes.historique}</summary>
        <p>
          {textes['historique.texte']} <span className="clavier">{textes.clavier}</span>
        </p>
      </details>
      <p className="invisible" role="status" />
    </quitter-vite>
  );
}
