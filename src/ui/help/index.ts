/** What the help dialog holds. */
export { Help } from './Help.tsx';
