import type { FicheGardee } from './fiche-gardee.ts';
import { direNumero, isNumeroFictif } from './numero.ts';

/** Les mots autour des noms et des numéros. */
export interface MotsMessage {
  readonly titre: string;
  /** « numéro fictif » */
  readonly fictif: string;
  /** « Vérifiez par téléphone… » */
  readonly conseil: string;
}

/** Un texte court à envoyer : les noms et les téléphones, rien de plus. Une ligne par adresse. */
export function formatMessage(fiches: readonly FicheGardee[], { titre, fictif, conseil }: MotsMessage): string {
  const dire = (numero: string) => `${direNumero(numero)}${isNumeroFictif(numero) ? ` (${fictif})` : ''}`;
  const lignes = fiches.map(({ nom, telephones }, rang) => {
    const numeros = telephones.map(([numero]) => dire(numero)).join(', ');
    return `${rang + 1}. ${nom}${numeros ? `\u00A0: ${numeros}` : ''}`;
  });
  return [titre, ...lignes, conseil].join('\n');
}

/** Un SMS sans destinataire ; « ?&body= » convient à iOS comme à Android (RFC 5724 ne connaît que « ?body= »). */
export const formatLienSms = (message: string): string => `sms:?&body=${encodeURIComponent(message)}`;

/** Un courriel sans destinataire ; ses lignes finissent par CRLF (RFC 6068, § 5). */
export const formatLienSansDestinataire = (objet: string, message: string): string =>
  `mailto:?subject=${encodeURIComponent(objet)}&body=${encodeURIComponent(message.replaceAll('\n', '\r\n'))}`;
