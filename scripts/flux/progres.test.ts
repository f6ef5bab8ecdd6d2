import { describe, expect, test } from 'vitest';
import { effaceProgres, formatProgres, montreProgres } from './progres.ts';

/** Un terminal, ou pas, qui retient ce qu'on lui écrit. */
function ouvreSortie(isTTY: boolean) {
  const ecrits: string[] = [];
  return { ecrits, sortie: { isTTY, write: (texte: string) => ecrits.push(texte) > 0 } as unknown as NodeJS.WriteStream };
}

describe('la barre de lecture', () => {
  test('dit où l’on en est', () => {
    expect(formatProgres(12_345, 0.42)).toBe(`${'█'.repeat(13)}${'░'.repeat(17)} 42\u00A0% · 12\u202F345\u00A0lignes lues`);
    expect(formatProgres(0, 0)).toMatch(/^░{30} 0/);
    expect(formatProgres(9, 1)).toMatch(/^█{30} 100/);
  });

  test('sur un terminal seulement : un journal n’en veut pas', () => {
    const [terminal, journal] = [ouvreSortie(true), ouvreSortie(false)];
    for (const { sortie } of [terminal, journal]) {
      montreProgres(10, 0.5, sortie);
      effaceProgres(sortie);
    }
    expect(terminal.ecrits).toEqual([`\r${formatProgres(10, 0.5)}`, '\r\u001B[K']);
    expect(journal.ecrits).toEqual([]);
  });
});
