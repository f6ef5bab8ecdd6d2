import { describe, expect, test } from 'vitest';
import { repareCourriel, repareDate, repareSite } from './champs.ts';
import { direConstat } from './constat.ts';
import { ouvreCarnet } from './essai.ts';

function avec<T>(lit: (carnet: ReturnType<typeof ouvreCarnet>) => T) {
  const carnet = ouvreCarnet();
  return { rendu: lit(carnet), dits: carnet.constats.map((constat) => direConstat(constat)) };
}

describe('les adresses de site', () => {
  test.each([
    ['', '', []],
    ['https://www.exemple.fr/page?x=1', 'https://www.exemple.fr/page?x=1', []],
    ['HTTP://Exemple.fr', 'http://Exemple.fr', ['Adresse de site complétée : « http://Exemple.fr ».']],
    ['www.exemple.fr', 'https://www.exemple.fr', ['Adresse de site complétée : « https://www.exemple.fr ».']],
    ['mairie-sète.fr/contact', 'https://mairie-sète.fr/contact', ['Adresse de site complétée : « https://mairie-sète.fr/contact ».']],
    ['javascript:alert(1)', '', ["« javascript:alert(1) » n'est pas l'adresse d'un site."]],
    ['data:text/html,x', '', ["« data:text/html,x » n'est pas l'adresse d'un site."]],
    ['ftp://exemple.fr', '', ["« ftp://exemple.fr » n'est pas l'adresse d'un site."]],
    ['https://nom:passe@exemple.fr', '', ["« https://nom:passe@exemple.fr » n'est pas l'adresse d'un site."]],
    ['http://192.168.0.1/', '', ["« http://192.168.0.1/ » n'est pas l'adresse d'un site."]],
    ['http://localhost', '', ["« http://localhost » n'est pas l'adresse d'un site."]],
    ['https://a.fr https://b.fr', '', ["« https://a.fr https://b.fr » n'est pas l'adresse d'un site."]],
    ['voir la page', '', ["« voir la page » n'est pas l'adresse d'un site."]],
    ['https://[', '', ["« https://[ » n'est pas l'adresse d'un site."]],
  ])('%j', (texte, rendu, dits) => {
    expect(avec((carnet) => repareSite(texte, 'site_web', carnet))).toEqual({ rendu, dits });
  });
});

describe('les courriels', () => {
  const DOUTE = "Cette adresse électronique porte peut-être le nom d'une personne ; elle est publiée.";
  test.each([
    ['', '', []],
    ['accueil@exemple.fr', 'accueil@exemple.fr', []],
    ['mailto:mjd-lunel@justice.fr', 'mjd-lunel@justice.fr', ['Adresse électronique nettoyée (« mailto: » ou espaces retirés).']],
    ['accueil @ exemple.fr', 'accueil@exemple.fr', ['Adresse électronique nettoyée (« mailto: » ou espaces retirés).']],
    ['<accueil@exemple.fr>', 'accueil@exemple.fr', ['Adresse électronique nettoyée (« mailto: » ou espaces retirés).']],
    ['accueil@exemple.fr ; mairie@exemple.fr', 'accueil@exemple.fr', ['Plusieurs adresses électroniques dans la même case : seule la première est publiée.']],
    ['sophie.durand@exemple.fr', '', ["Cette adresse électronique porte le nom d'une personne : elle n'est pas publiée."]],
    ['s.durand@exemple.fr', '', ["Cette adresse électronique porte le nom d'une personne : elle n'est pas publiée."]],
    ['mairie.de.bassan.@.wanadoo', '', ["Cette case n'est pas une adresse électronique."]],
    ['au bureau', '', ["« au bureau » n'est pas une adresse électronique."]],
    ['mgcassagnaud@exemple.fr', 'mgcassagnaud@exemple.fr', [DOUTE]],
    ['lodeve@exemple.fr', 'lodeve@exemple.fr', []],
    ['montpellier@exemple.fr', 'montpellier@exemple.fr', []],
    ['exemples@exemple.fr', 'exemples@exemple.fr', []],
  ])('%j', (texte, courriel, dits) => {
    expect(avec((carnet) => repareCourriel(texte, 'Mairie de Lodève', (mot) => mot === 'montpellier', carnet))).toEqual({
      rendu: { courriel, site: '' },
      dits,
    });
  });

  test("un site écrit à la place d'un courriel est rendu à part", () => {
    expect(avec((carnet) => repareCourriel('www.exemple.fr/contact', '', () => false, carnet))).toEqual({
      rendu: { courriel: '', site: 'www.exemple.fr/contact' },
      dits: [],
    });
  });
});

describe('les dates', () => {
  test.each([
    ['2015-04-30', '2015-04-30', []],
    ['2015-04-30T10:00:00Z', '2015-04-30', ['Date « 2015-04-30T10:00:00Z » écrite année, mois, jour : « 2015-04-30 ».']],
    ['30/4/2015', '2015-04-30', ['Date « 30/4/2015 » écrite année, mois, jour : « 2015-04-30 ».']],
    ['30.04.2015 10:00', '2015-04-30', ['Date « 30.04.2015 10:00 » écrite année, mois, jour : « 2015-04-30 ».']],
    ['avril 2015', '', ['La date « avril 2015 » ne se lit pas.']],
  ])('%j', (texte, rendu, dits) => {
    expect(avec((carnet) => repareDate(texte, 'date_maj', carnet))).toEqual({ rendu, dits });
  });
});
