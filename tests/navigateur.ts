// Le navigateur des essais est celui des mesures (`npm run bench`).
export { launchNavigateur, type Visite, visite } from '../scripts/site/navigateur.ts';
