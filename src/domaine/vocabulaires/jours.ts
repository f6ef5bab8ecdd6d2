/** Les sept jours, du lundi (0) au dimanche (6) : nom, code OpenStreetMap, abréviations lues dans les fiches. */
export const JOURS = [
  { nom: 'lundi', osm: 'Mo', abreviations: ['lun', 'lu'] },
  { nom: 'mardi', osm: 'Tu', abreviations: ['mar', 'ma'] },
  { nom: 'mercredi', osm: 'We', abreviations: ['mer', 'merc', 'me'] },
  { nom: 'jeudi', osm: 'Th', abreviations: ['jeu', 'je'] },
  { nom: 'vendredi', osm: 'Fr', abreviations: ['ven', 'vend', 've'] },
  { nom: 'samedi', osm: 'Sa', abreviations: ['sam', 'sa'] },
  { nom: 'dimanche', osm: 'Su', abreviations: ['dim', 'di'] },
] as const;
