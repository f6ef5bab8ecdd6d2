import { describe, expect, test } from 'vitest';
import { passe } from '../essai.ts';
import { formatMarkdown } from '../rapport-markdown.ts';
import { formatPage } from '../rapport-page.ts';
import { FluxRefuse } from '../refus.ts';
import { CACHES } from './caches.ts';
import type { Cas } from './cas.ts';
import { CONTACTS } from './contacts.ts';
import { FORMES } from './formes.ts';
import { LIEUX } from './lieux.ts';
import { OCTETS } from './octets.ts';
import { TEXTES } from './textes.ts';

const FAMILLES: Readonly<Record<string, readonly Cas[]>> = { OCTETS, FORMES, TEXTES, CONTACTS, LIEUX, CACHES };

describe.each(Object.entries(FAMILLES))('flux hostiles ou mal écrits : %s', (_famille, cas) => {
  test.each(cas.map((un) => [un.nom, un] as const))('%s', async (_nom, { nom: _, flux, contexte, refus, publie, nullePart = [], ...attendu }) => {
    if (refus !== undefined) {
      const refuse = await passe(flux, contexte).catch((erreur: unknown) => erreur);
      expect(refuse).toBeInstanceOf(FluxRefuse);
      expect((refuse as Error).message.startsWith(refus), (refuse as Error).message).toBe(true);
      return;
    }
    const { rapport, complet, passage, fiches } = await passe(flux, contexte);
    const { lignes, publies, avertis } = rapport;
    const ecartees = new Set(rapport.quarantaine.map(({ ligne, fichier }) => `${fichier} ${ligne}`)).size;
    // Le contrat des comptes vaut pour tout flux.
    expect([lignes, avertis <= publies]).toEqual([publies + ecartees, true]);
    expect({
      lignes,
      publies,
      ...(attendu.avertis === undefined ? {} : { avertis }),
      ...(attendu.quarantaine === undefined ? {} : { quarantaine: rapport.quarantaine.map(({ ligne, colonne, code }) => `${ligne} ${colonne} ${code}`) }),
    }).toEqual(attendu);
    for (const { message, conseil } of rapport.quarantaine) expect(message.length * conseil.length).toBeGreaterThan(0);
    for (const [colonne, valeur] of Object.entries(publie ?? {})) expect([colonne, fiches[0]?.[colonne]]).toEqual([colonne, valeur]);
    for (const { id } of fiches) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    const sorties = [...Object.values(passage.textes), JSON.stringify(rapport), JSON.stringify(complet), formatMarkdown(complet), formatPage(complet)];
    for (const canari of nullePart) for (const sortie of sorties) expect(sortie).not.toContain(canari);
    // Aucune case de l'instantané n'est une formule, ni un script.
    for (const texte of Object.values(passage.textes)) expect(texte).not.toMatch(/(?:^|[;\n]"?)[=@](?!;)|<script|javascript:/i);
  });
});

test('il y en a plus de soixante, et aucun nom ne revient', () => {
  const noms = Object.values(FAMILLES).flatMap((cas) => cas.map(({ nom }) => nom));
  expect(noms.length).toBeGreaterThanOrEqual(100);
  expect(new Set(noms).size).toBe(noms.length);
});
