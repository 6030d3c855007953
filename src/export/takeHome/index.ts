/** A send as a shell script that makes it for real: build, send, capture, compare, clean up. Pure. */
export type { TakeHomeInput } from './input.ts';
export { takeHomeName, takeHomeScript } from './takeHomeScript.ts';
