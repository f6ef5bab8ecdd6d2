/** Les douze mois : nom, code OpenStreetMap, abréviations lues dans les fiches, nombre de jours (29 en février). */
export const MOIS = [
  { nom: 'janvier', osm: 'Jan', abreviations: ['janv', 'jan'], jours: 31 },
  { nom: 'février', osm: 'Feb', abreviations: ['fevr', 'fev'], jours: 29 },
  { nom: 'mars', osm: 'Mar', abreviations: [], jours: 31 },
  { nom: 'avril', osm: 'Apr', abreviations: ['avr'], jours: 30 },
  { nom: 'mai', osm: 'May', abreviations: [], jours: 31 },
  { nom: 'juin', osm: 'Jun', abreviations: [], jours: 30 },
  { nom: 'juillet', osm: 'Jul', abreviations: ['juil'], jours: 31 },
  { nom: 'août', osm: 'Aug', abreviations: [], jours: 31 },
  { nom: 'septembre', osm: 'Sep', abreviations: ['sept', 'sep'], jours: 30 },
  { nom: 'octobre', osm: 'Oct', abreviations: ['oct'], jours: 31 },
  { nom: 'novembre', osm: 'Nov', abreviations: ['nov'], jours: 30 },
  { nom: 'décembre', osm: 'Dec', abreviations: ['dec'], jours: 31 },
] as const;
