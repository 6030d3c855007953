/** A text that is written by hand, with its lines numbered. */
export { goToLine, NumberedText } from './NumberedText.tsx';
