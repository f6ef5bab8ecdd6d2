import { expect, test } from 'vitest';
import { readContenu } from '../contenu/contenu.ts';
import { resolveDossiers } from '../contenu/dossiers.ts';
import { listLiensOfficiels } from './liens-officiels.ts';

const { catalogue } = readContenu(resolveDossiers({}), { PREMIER_ACCUEIL_DATE: '2026-11-30' });

/** Domaines d'un organisme public, ou de la ligne d'écoute elle-même : jamais un comparateur, un cabinet ni un média, sauf comme source d'un fait. */
const ORGANISMES =
  /(?:^|\.)(?:[\w-]+\.)?(?:gouv\.fr|ameli\.fr|caf\.fr|cnil\.fr|francetravail\.fr|banque-france\.fr|defenseurdesdroits\.fr|3114\.fr|cfcv\.asso\.fr|e-enfance\.org|france-victimes\.fr|116000enfantsdisparus\.fr|urgence114\.fr|1000-premiers-jours\.fr)$/;
const SOURCES_SECONDES = /(?:^|\.)(?:lemediasocial\.fr|banquedesterritoires\.fr)$/;

test('chaque page citée est en https, sur le domaine d’un organisme, et dit qui la cite', () => {
  const liens = listLiensOfficiels(catalogue ?? { droits: [], urgences: [] });
  expect(liens.length).toBeGreaterThan(60);
  for (const { adresse, cite_par } of liens) {
    const { protocol, hostname } = new URL(adresse);
    expect(protocol, adresse).toBe('https:');
    expect(ORGANISMES.test(hostname) || SOURCES_SECONDES.test(hostname), adresse).toBe(true);
    expect(cite_par.length, adresse).toBeGreaterThan(0);
  }
  expect(new Set(liens.map(({ adresse }) => adresse)).size).toBe(liens.length);
});

test('le lien officiel d’un droit n’est jamais une source seconde', () => {
  for (const { id, lien_officiel } of catalogue?.droits ?? []) expect(ORGANISMES.test(new URL(lien_officiel).hostname), id).toBe(true);
});
