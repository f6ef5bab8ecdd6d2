import { type Contexte, shiftJour } from './contexte.ts';

/** Un lieu que le flux n'a plus : son adresse propose d'autres lieux. */
export function formatDisparus({ prefecture, jour }: Contexte): string {
  const disparu = [
    'partenaires',
    `vestiaire-de-la-halle-${prefecture.slug}`,
    `Vestiaire de la Halle, ${prefecture.nom}`,
    'association',
    'precarite',
    prefecture.code_insee,
    shiftJour(jour, -40),
  ];
  return `collection;id;nom;type;thematiques;code_insee;disparu_le\n${disparu.join(';')}\n`;
}
