/** One search over everything that the page has to say. Loaded with the pages that show it. */
export { Search } from './Search.tsx';
