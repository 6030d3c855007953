import type { FirstWords } from '../firstWords.ts';

/** What the first screen says of that which loads when it is opened. */
export const openers: Pick<FirstWords, 'teaching' | 'cost' | 'takeHome' | 'identity'> = {
  teaching: {
    lessons: { invitation: 'New here? Start a lesson' },
    prediction: {
      toggle: 'Predict',
      hidden: 'What happens? Predict it.',
      hopAt: (at) => `hop ${at}`,
      aboutToSend: (sender) => `${sender} is about to send.`,
    },
  },
  cost: { panel: { open: 'What does it cost?' } },
  takeHome: { ui: { open: 'Run it yourself' } },
  identity: { open: 'Who does the receiver see?' },
};
