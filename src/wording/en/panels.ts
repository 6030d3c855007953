import type { FaultKind, Learned, Topology } from '../../engine/index.ts';
import type { PanelWords } from '../panelWords.ts';
import type { NamedText } from '../words.ts';
import { faultActionText } from './faultActions.ts';
import { allOf, anyOf, counted } from './lists.ts';
import { panelHelp } from './panelHelp.ts';
import { labelOf } from './devices.ts';
import { results } from './results.ts';

export const panels: PanelWords = {
  ...results,

  inspector: {
    interface: 'Interface',
    device: 'By',
    fault: 'Break it',
    learned: learnedBriefly,
    onLink: 'on the link',
    refuses: 'refuses',
    defaultRoute: 'default',
    usedNow: 'decides this hop',
    usedAt: (hops) => `used at ${hops.length === 1 ? 'hop' : 'hops'} ${allOf(hops.map(String))}`,
    passedOver: 'checked, no match',
    entry: 'Flow, as it came',
    answers: 'Answers are expected as',
    earlier: 'from earlier',
    down: 'This device is down: it answers nobody and passes nothing on.',
    session: (peer, address) => `session with ${peer} at ${address}`,
    announces: (prefixes) => (prefixes.length === 0 ? 'announces nothing' : `announces ${allOf(prefixes)}`),
    nothingArrived: 'Nothing has arrived at this moment of the playback.',
    itself: 'actual sender',
    candidatesNote: (count) =>
      count === 1
        ? 'Of everyone on this network, only one could have shown it this address.'
        : `The address alone does not tell: any of these ${count} would have shown it the same.`,
    proxy: (listen, backends) =>
      backends.length === 0
        ? `ends connections to ${listen} and goes on to wherever they were going`
        : `ends connections to ${listen} and goes on to ${backends.length > 1 ? 'one of ' : ''}${anyOf(backends)}`,
    rules: (count) => counted(count, 'rule', 'rules'),
    withdraw: 'Withdraw',
    withdrawNamed: (prefix) => `Withdraw the route to ${prefix}`,
    remove: 'Remove',
    removeNamed: (rule) => `Remove ${rule}`,
    stopSpeaker: 'Stop speaker',
    takeDown: 'Take down',
    sendFrom: 'Send from here',
    sendTo: 'Send to here',
    actions: 'Actions',
  },

  settings: {
    invalidPrefixes: (text) =>
      `“${text}” is not a list of prefixes. Write them like 10.0.0.0/8, with no bits set after the length, separated by commas.`,
    reset: 'Reset to defaults',
  },

  faults: {
    action: faultActionText,
    onPath: 'on the path',
    offPath: (count) => `${count} off the path`,
    undo: 'Undo',
  },

  help: panelHelp,
};

function learnedBriefly(topology: Topology, learned: Learned): string {
  switch (learned.how) {
    case 'connected':
      return 'connected';
    case 'static':
      return 'static';
    case 'bgp':
      return `BGP from ${labelOf(topology, learned.speaker)}, AS path ${learned.path.join(' ')}`;
  }
}

const faultKinds: Readonly<Record<FaultKind, NamedText>> = {
  'withdraw-route': { name: 'Withdraw a route', help: 'Take one route out of a device’s table.' },
  'stop-bgp': { name: 'Stop a BGP speaker', help: 'What it announced is withdrawn everywhere.' },
  'remove-rule': { name: 'Remove a rule', help: 'Take a NAT rule, a filter or a proxy off a device.' },
  'take-down': { name: 'Take a device down', help: 'It answers nobody and passes nothing on.' },
  'add-filter': { name: 'Add a firewall rule', help: 'Accept, drop or reject traffic on a router or a node.' },
};

export function faultKindText(kind: FaultKind): NamedText {
  return faultKinds[kind];
}
