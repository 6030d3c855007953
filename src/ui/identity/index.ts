/** Who could be behind the line in the receiver's log. */
export { IdentityOpener } from './IdentityOpener.tsx';
