export { NetworksPage } from './NetworksPage.tsx';
