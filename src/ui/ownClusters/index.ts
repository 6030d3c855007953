export { RemedyLists } from './RemedyLists.tsx';
export { endsOf, ownPods } from './ownPods.ts';
export type { Shown } from './shownScenario.ts';
export { besideIn, comparing, linkToShown, mended, openShown, showScenario } from './shownScenario.ts';
export {
  openWritten,
  putWritten,
  redoWritten,
  undoWritten,
  useWritten,
  write,
  writtenPlace,
} from './writtenStore.ts';
