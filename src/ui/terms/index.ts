/** Terms and results, explained where they stand to whoever asks. */
export { Explained, Explanation } from './Explanation.tsx';
export { Hint } from './Hint.tsx';
export { Termed } from './Termed.tsx';
export { TermList } from './TermList.tsx';
export { useMeaningOf } from './useGlossary.ts';
