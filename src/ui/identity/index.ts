/** Who could be behind the line in the receiver's log. */
export { Identity } from './Identity.tsx';
