// Le navigateur des essais est celui des mesures (`npm run bench`).
export { launchNavigateur, visite } from '../scripts/site/navigateur.ts';
