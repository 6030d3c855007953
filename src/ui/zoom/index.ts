export { Zooming } from './Zooming.tsx';
