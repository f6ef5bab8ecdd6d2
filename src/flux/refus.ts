/** Tout le flux est refusé : rien n'est remplacé, et la phrase dit pourquoi et quoi faire. */
export class FluxRefuse extends Error {}
