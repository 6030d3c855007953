export { ClustersPage } from './ClustersPage.tsx';
export { RemedyLists } from './RemedyLists.tsx';
