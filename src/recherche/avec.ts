/** Ce qui se coche d'un mot ; l'ordre est celui du panneau. */
export const AVEC = ['gratuit', 'sans-rendez-vous', 'aide-demarches', 'fauteuil', 'interprete', 'a-distance', 'confirme'] as const;
export type AvecId = (typeof AVEC)[number];

/** Un service pour tous se garde quel que soit le public choisi : l'écarter priverait d'aide (DORA, #1261). */
export const POUR_TOUS = 'tous-publics';
