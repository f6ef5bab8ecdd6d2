/** Une phrase commence par une majuscule, accent compris : « à Lodève » → « À Lodève ». */
export const capitalizePhrase = (phrase: string): string => phrase.charAt(0).toLocaleUpperCase('fr') + phrase.slice(1);
