/** The inside of one device. */
export { Inspector } from './Inspector.tsx';
