import type { UiWords } from '../uiWords.ts';
import { ui } from './ui.ts';

export const help: UiWords['help'] = {
  ...ui.help,
  title: 'How to use this page',
  close: 'Close',
  steps: [
    'Pick a sender, then a receiver: click them, or use From and To.',
    'Press Play, or step forward and back. Both sides run on one clock; where one side waits, the other has more hops.',
    'Read the tables: each row is a device, what it did, by which rule, and why.',
    'Look inside a device for its addresses, routes, rules and the flows it remembers.',
    'Change a model’s settings, or break something, and the answer changes at once.',
    'Share: the link holds everything that is on screen, this moment included.',
  ],
  keysTitle: 'Keys',
  keys: [
    { keys: 'Tab', does: 'move between controls; the picture is one stop' },
    { keys: 'Arrow keys', does: 'in the picture, move between devices; on the timeline, from moment to moment' },
    { keys: 'Enter or Space', does: 'pick the device, or press the control' },
    { keys: 'Home and End', does: 'on the timeline, go to the start or the end' },
    { keys: 'Escape', does: 'close a dialog' },
  ],
  honesty: {
    title: 'What this is',
    body: 'Paths, headers and errors are computed from routes and rules as Linux would apply them; nothing is scripted. IPIP and Geneve are predicted from their standards. Time on screen is not time on a wire.',
  },
  licence: {
    title: 'Licences',
    own: 'Island Hop is under the Apache License 2.0',
    others: 'Packages in this page and their licences',
  },
};
