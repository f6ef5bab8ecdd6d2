import type { Contexte } from './contexte.ts';
import { listSiegesDePmi } from './services-du-departement.ts';

const texte = (valeur: string) => JSON.stringify(valeur);

/** `territoire.yaml` d'une démonstration, avec ce qu'il faut savoir pour l'adapter. */
export function formatTerritoire({ departement, prefecture }: Contexte): string {
  const { code, nom, zone_scolaire, etat_osm, tranche } = departement;
  const ville = `${prefecture.codes_postaux[0] ?? ''} ${prefecture.nom}`.trim();
  return `# Ce qu'un Département change pour adopter l'annuaire. Les clés de premier niveau sont fixes.
# Ce fichier est celui de la démonstration : tout y est inventé, sauf le nom du département.
nom: ${texte(nom)}
departement: "${code}"
# true : tout est inventé et chaque page le dit ; false : seuls de vrais numéros passent.
demonstration: true
# Zone des vacances scolaires : A, B ou C.
zone_scolaire: ${zone_scolaire}
# Région, pour les jours fériés (en Alsace et en Moselle, le nom du département).
etat_osm: ${texte(etat_osm)}
marque:
  nom: ${texte(`Premier accueil ${nom}`)}
  couleur: "#0b5e55"
  couleur_sombre: "#7fd6c6"
# Flux lus par « npm run flux » quand on n'en donne pas : « partenaires » et « permanences », une adresse ou un fichier.
sources: {}
# Noms de colonnes d'un flux qui n'est d'aucun format connu, par exemple « nom: INTITULE ».
colonnes: {}
# Où vivent les fichiers, pour proposer une correction.
forge:
  type: github
  adresse: https://forge.exemple.example/premier-accueil
  branche: main
editeur:
  nom: Département de démonstration (exemple inventé)
  adresse: ${texte(`1 place de l'Exemple, ${ville}`)}
  telephone: ${tranche} 00 00
  courriel: annuaire@exemple.example
  # Une fonction, jamais un nom.
  directeur_publication: la Présidente ou le Président du conseil départemental de démonstration
  hebergeur: ${texte(`Hébergeur de démonstration, 1 rue de l'Exemple, ${ville}, ${tranche} 00 01`)}
  dpo: dpo@exemple.example
# Une phrase montrée en haut de toutes les pages, par exemple pendant une vague de froid :
# alerte: Grand froid : les accueils de jour restent ouverts ce week-end.
site: https://premier-accueil.example
base: /
# Les annuaires d'autres départements publiés sur ce même site (même adresse, autre « base »), où la recherche propose de chercher aussi :
# voisins: [{ nom: "Meurthe-et-Moselle", base: /54/ }]
`;
}

/** `secteurs.yaml` : chaque commune dans un secteur, chaque service avec sa fiche quand elle existe. */
export function formatSecteurs(contexte: Contexte, ids: ReadonlySet<string>): string {
  const { profil, territoires, autonomie } = contexte.organisation;
  const pmiDe = new Map(listSiegesDePmi(contexte).flatMap(({ siege, secteurs }) => secteurs.map((secteur) => [secteur, siege] as const)));
  const service = (role: string, nom: string, id: string, quartier?: string) => [
    `- role: ${role}`,
    `  nom: ${texte(nom)}`,
    ...(ids.has(id) ? [`  partenaire: ${id}`] : []),
    ...(quartier ? [`  quartier: ${texte(quartier)}`] : []),
  ];
  const lignes = [
    '# Le découpage social du Département. Chaque commune (code INSEE) est dans un secteur et un seul, qui nomme ses services.',
    `origine: ${texte(profil.origine)}`,
    'niveaux:',
    ...profil.niveaux.flatMap(({ id, nom, sigle, explication }) => [
      `  - id: ${id}`,
      `    nom: ${texte(nom)}`,
      ...(sigle ? [`    sigle: ${sigle}`] : []),
      `    explication: ${texte(explication)}`,
    ]),
    'secteurs:',
  ];
  for (const territoire of territoires) {
    const maison = territoire.service;
    lignes.push(`  - id: ${territoire.id}`, `    nom: ${texte(territoire.nom)}`, `    niveau: ${territoire.niveau}`);
    if (maison)
      lignes.push(
        '    services:',
        ...[...service('service-insertion', maison.nom, maison.id), ...service('aide-sociale-enfance', maison.nom, maison.id)].map((ligne) => `      ${ligne}`),
      );
    const sda = autonomie.find(({ territoires: servis }) => servis.includes(territoire));
    for (const secteur of territoire.secteurs) {
      const pmi = pmiDe.get(secteur.id);
      lignes.push(`  - id: ${secteur.id}`, `    nom: ${texte(secteur.nom)}`, `    niveau: ${secteur.niveau}`, `    parent: ${secteur.parent}`);
      lignes.push('    communes:', ...secteur.communes.map(({ code_insee, nom }) => `      - "${code_insee}" # ${nom}`));
      if (secteur.services.length > 1) lignes.push('    regle_repartition: selon votre adresse');
      const services = [
        ...secteur.services.flatMap(({ id, nom, quartier }) => service('service-social-departemental', nom, id, quartier)),
        ...(sda ? service('service-autonomie', `Service départemental de l'autonomie (${sda.siege.nom})`, `autonomie-${sda.siege.slug}`) : []),
        ...(pmi ? service('pmi', `Protection maternelle et infantile (${pmi.nom})`, `pmi-${pmi.slug}`) : []),
        ...(maison ? service('service-insertion', maison.nom, maison.id) : []),
      ];
      lignes.push('    services:', ...services.map((ligne) => `      ${ligne}`));
    }
  }
  const code = contexte.departement.code.toLowerCase();
  const unique = (cle: string, role: string, id: string, nom: string) => lignes.push(`${cle}:`, ...service(role, nom, id).map((ligne) => `  ${ligne}`));
  unique(
    'sans_domicile',
    'service-social-departemental',
    `service-social-sans-domicile-${code}`,
    `Service social des personnes sans domicile ${contexte.departement.deNom}`,
  );
  lignes.push(
    ...[...service('accueil-de-jour', `Accueil de jour (${contexte.prefecture.nom})`, `accueil-de-jour-${contexte.prefecture.slug}`)].map(
      (ligne) => `  ${ligne}`,
    ),
  );
  unique(
    'nouveaux_arrivants',
    'service-social-departemental',
    `service-social-nouveaux-arrivants-${code}`,
    `Service social des nouveaux arrivants ${contexte.departement.deNom}`,
  );
  const { metropole } = profil;
  if (metropole) {
    lignes.push('# Le fonds logement et le fonds jeunes y relèvent de la Métropole, pas du Département.', 'transferts:');
    for (const [role, nom, cle] of [
      ['fonds-logement', 'Fonds de solidarité pour le logement', 'fonds-solidarite-logement'],
      ['fonds-aide-jeunes', "Fonds d'aide aux jeunes", 'fonds-aide-jeunes'],
    ] as const) {
      lignes.push(...service(role, `${nom} de ${metropole.nom}`, `${cle}-metropole`).map((ligne) => `  ${ligne}`), `    zone: ["${metropole.siren}"]`);
      if (metropole.depuis) lignes.push(`    depuis: ${metropole.depuis}`);
    }
  }
  return `${lignes.join('\n')}\n`;
}
