import type { FirstWords } from '../firstWords.ts';
import type { Speech } from '../messages/speech.ts';

/** What the first screen says of that which loads when it is opened. */
export function openersOf({ t }: Speech): Pick<FirstWords, 'teaching' | 'takeHome'> {
  return t.openers;
}
