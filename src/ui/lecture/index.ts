/** What a lecture has beside the stage: keys that need no focus, a code of the moment, and notes in a window of their own. */
export { Notes } from './Notes.tsx';
export { Presenting } from './Presenting.tsx';
