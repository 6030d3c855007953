export { PoliciesOpener } from './PoliciesOpener.tsx';
