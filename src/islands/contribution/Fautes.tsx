import { useEffect, useRef } from 'react';
import type { Fautes } from '../../domaine/saisie/controler.ts';
import { t } from './textes.ts';

/** L'identifiant HTML d'un champ, à partir de son chemin. */
export const getIdChamp = (chemin: string): string => `c-${chemin.replaceAll('.', '-')}`;

/** La faute d'un champ, sous lui, reliée par aria-describedby. */
export function Faute({ chemin, fautes }: { chemin: string; fautes: Fautes }) {
  const faute = fautes[chemin];
  return faute ? (
    <p className="faute" id={`${getIdChamp(chemin)}-faute`}>
      {majuscule(faute)}.
    </p>
  ) : null;
}

/** Les attributs d'un champ qui a une aide, une faute, ou les deux. */
export function listAttributs(chemin: string, fautes: Fautes, aide: boolean) {
  const id = getIdChamp(chemin);
  const decrit = [aide ? `${id}-aide` : '', fautes[chemin] ? `${id}-faute` : ''].filter(Boolean).join(' ');
  return { id, ...(decrit ? { 'aria-describedby': decrit } : {}), ...(fautes[chemin] ? { 'aria-invalid': true } : {}) };
}

/** Toutes les fautes, en tête : le curseur y va, chaque ligne mène à son champ. */
export function ResumeDesFautes({ fautes, nommer }: { fautes: Fautes; nommer: (chemin: string) => string }) {
  const titre = useRef<HTMLHeadingElement>(null);
  const chemins = Object.keys(fautes);
  useEffect(() => titre.current?.focus(), []);
  return (
    <div className="resume" role="alert">
      <h3 ref={titre} tabIndex={-1}>
        {t('fautes.titre', { nombre: chemins.length })}
      </h3>
      <ul>
        {chemins.map((chemin) => (
          <li key={chemin}>
            <a href={`#${getIdChamp(chemin)}`}>{nommer(chemin)}</a>
            {' : '}
            {fautes[chemin]}
          </li>
        ))}
      </ul>
    </div>
  );
}

const majuscule = (phrase: string) => phrase.charAt(0).toUpperCase() + phrase.slice(1);
