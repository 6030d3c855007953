/** The page without a server: what it was built of is kept by the browser, and a new build asks before it takes over. */
export { keepOffline } from './keepOffline.ts';
