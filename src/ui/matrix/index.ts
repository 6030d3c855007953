export { MatrixOpener } from './MatrixOpener.tsx';
