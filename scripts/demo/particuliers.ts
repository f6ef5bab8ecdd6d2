import { type Contexte, shiftJour } from './contexte.ts';
import { createHasard } from './hasard.ts';
import { FRANCE_SERVICES } from './modeles/acces-aux-droits.ts';
import type { Modele } from './modeles/modele.ts';
import { AIDE_ALIMENTAIRE, HEBERGEMENT, VESTIAIRE } from './modeles/precarite.ts';
import type { Registre } from './registre.ts';

/** L'hébergement que l'on n'obtient qu'en passant par un professionnel ; son adresse entière est dans le dossier privé. */
export const ID_SUR_ORIENTATION = 'relais-familles-sur-orientation';
/** Une fiche confidentielle, et aucun mot qui dise où. */
const ID_CONFIDENTIEL = 'abri-femmes-et-enfants';

const ABRI: Modele = {
  ...HEBERGEMENT,
  cle: ID_CONFIDENTIEL,
  noms: ['Un toit pour elles'],
  descriptions: [
    "Mise à l'abri des femmes victimes de violences, avec leurs enfants. Appelez : on vous écoute, on prépare le départ avec vous, et l'on vient vous chercher si besoin. L'adresse reste secrète.",
  ],
  roles: ['accueil-violences'],
  thematiques: ['violences', 'logement'],
  publics: ['femmes', 'familles'],
  pas_pour: ['En danger maintenant, appelez le 17 ou écrivez au 114.'],
  conditions: ["On entre ici après un entretien au téléphone, avec ou sans l'aide d'un professionnel."],
  a_apporter: [],
  frais: 'gratuit',
  frais_precisions: [],
  horaires: ['tous les jours 8h-20h'],
  interpretariat: 'telephone',
  rendez_vous: ['obligatoire'],
  sansLieu: true,
};

/** Les fiches qui n'existent qu'une fois, et sans lesquelles la démonstration ne montrerait pas tout. */
export function addParticuliers(registre: Registre, contexte: Contexte): void {
  const { departement, prefecture, communes, jour } = contexte;
  const hasard = createHasard(`${contexte.graine}/particuliers`);
  const [, ville = prefecture, autreVille = prefecture, troisieme = prefecture] = communes;
  const { frais_precisions: _sansPrix, ...abri } = ABRI;
  registre.add(abri, prefecture, {
    id: ID_CONFIDENTIEL,
    adresse: { visibilite: 'confidentielle' },
    zone_eligibilite: [departement.code],
    langues_parlees: ['français', 'anglais', 'arabe'],
  });
  registre.add({ ...HEBERGEMENT, noms: ['Le Relais des familles'], pas_pour: ["Pas d'accueil direct : un travailleur social appelle d'abord."] }, ville, {
    id: ID_SUR_ORIENTATION,
    description:
      "Des appartements pour des familles sans logement, pour quelques mois, avec une équipe qui suit les enfants à l'école et les démarches des parents. L'adresse vous est donnée par le professionnel qui vous oriente.",
    adresse: { visibilite: 'sur_orientation', commune: ville.nom, code_insee: ville.code_insee },
    mobilisable_par: ['professionnels'],
    modes_mobilisation: ['telephoner'],
  });
  registre.add({ ...FRANCE_SERVICES, noms: ['Bus France services {dep}'], sansLieu: true, mobile: true, horaires: ['selon la tournée'] }, prefecture, {
    id: `bus-france-services-${departement.code.toLowerCase()}`,
    description:
      'Un bus aménagé passe dans les villages deux fois par mois, avec deux agents, un ordinateur et une imprimante. Montez : on fait la démarche avec vous.',
    horaires_accueil: undefined,
    zone_eligibilite: [departement.code],
  });
  registre.add({ ...AIDE_ALIMENTAIRE, noms: ["L'Épicerie qui roule {dep}"], sansLieu: true, mobile: true }, prefecture, {
    id: `epicerie-itinerante-${departement.code.toLowerCase()}`,
    description: "Un camion-magasin apporte des produits à petit prix dans les communes sans commerce. On s'inscrit auprès de sa mairie ou de son CCAS.",
    horaires_accueil: undefined,
    prestations: ['epicerie'],
  });
  registre.add({ ...VESTIAIRE, cle: 'ressourcerie' }, ville, {
    nom: `La Ressourcerie du Quai${ville === prefecture ? '' : `, ${ville.nom}`}`,
    description: 'Meubles, vaisselle et appareils réparés, à petit prix, pour équiper un premier logement. Fermée le temps de remettre le local aux normes.',
    statut: 'ferme_temporairement',
    fermetures: [{ du: shiftJour(jour, -20), au: shiftJour(jour, 70), motif: 'Travaux dans le local' }],
    verifie_le: shiftJour(jour, -12),
    verifie_par: "équipe de l'association",
  });
  registre.add(AIDE_ALIMENTAIRE, autreVille, {
    id: `panier-de-la-gare-${autreVille.slug}`,
    nom: `Le Panier de la Gare, ${autreVille.nom}`,
    statut: 'ferme_definitivement',
    description: "Cette distribution s'est arrêtée. Les familles inscrites ont été orientées vers les autres aides alimentaires de la ville.",
    horaires_accueil: undefined,
    verifie_le: shiftJour(jour, -30),
  });
  registre.add(HEBERGEMENT, troisieme, {
    statut: 'ferme_temporairement',
    fermetures: [{ du: shiftJour(jour, -5), au: shiftJour(jour, 25), motif: hasard.choisir(['Dégât des eaux', 'Travaux de chauffage']) }],
  });
  if (departement.code === '34') addVoisin(registre, contexte);
}

/** De l'autre côté de la limite : un guichet du Gard, plus proche pour les habitants de Ganges que ceux de l'Hérault. */
function addVoisin(registre: Registre, { communes, prefecture }: Contexte): void {
  const ganges = communes.find(({ nom }) => nom === 'Ganges') ?? prefecture;
  registre.add(FRANCE_SERVICES, ganges, {
    id: 'france-services-le-vigan',
    nom: 'France services du Vigan',
    description: "Guichet des services publics, dans le Gard. Il reçoit aussi les habitants des communes voisines de l'Hérault, sans condition d'adresse.",
    adresse: {
      visibilite: 'publique',
      adresse: '3 place du Marché',
      code_postal: '30120',
      commune: 'Le Vigan',
      code_insee: '30350',
      latitude: 43.99,
      longitude: 3.6,
      precision: 'commune',
      hors_territoire: true,
    },
  });
}
