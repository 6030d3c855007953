import type { FirstWords } from '../firstWords.ts';
import { counted } from './lists.ts';

/** The tables under the pictures. */
export const results: FirstWords['panels'] = {
  ledger: {
    name: 'Every hop in words',
    step: 'What it does, and why',
    waits: 'waits',
    connection: (number) => `connection ${number}`,
    quotes: (flow) => `about ${flow}`,
    steps: (count) => counted(count, 'action', 'actions'),
    ended: (outcome) => `Ends: ${outcome}.`,
    experienced: (experience) => `The sender’s application: ${experience}.`,
    noReply: (outcome) => `Nothing comes back, because the request was ${outcome}.`,
  },

  tally: {
    of: (model) => `${model}: `,
    left: (model) => `${model} (left)`,
    right: (model) => `${model} (right)`,
    above: (model) => `${model} (above)`,
    below: (model) => `${model} (below)`,
    only: (name) => `only ${name}`,
    anyOf: (count) => `any of ${count}`,
    nobody: 'nobody',
  },
};
