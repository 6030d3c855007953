import type { StillWords } from '../stillWords.ts';
import { anyOf } from './lists.ts';

export const still: StillWords = {
  what: 'Send one packet into two networks of Kubernetes clusters at once, flat and island, and see who the receiver thinks is calling.',
  late: (browsers) =>
    `The picture does not move yet: the page’s program has not started. It needs JavaScript, the page’s own address, and ${anyOf(browsers)}, or newer.`,
  unstyled: 'The page’s style sheet could not be loaded, so nothing is where it should be.',
  again: 'Load the page again',
};
