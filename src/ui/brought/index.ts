/** Pictures that come back. */
export { Brought } from './Brought.tsx';
export { BroughtPicture } from './lazyPicture.ts';
