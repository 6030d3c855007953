/** What was held against a real kernel, and how that went. */
export { Verified } from './Verified.tsx';
