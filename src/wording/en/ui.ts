import { counted } from './lists.ts';
import type { FirstWords } from '../firstWords.ts';

export const ui: FirstWords['ui'] = {
  appName: 'Island Hop',
  skipToStage: 'Skip to the picture',

  transport: {
    label: 'Playback',
    play: 'Play',
    pause: 'Pause',
    stepBack: 'Step back',
    stepForward: 'Step forward',
    restart: 'Restart',
    timeline: 'Timeline',
    speed: 'Speed',
    speedValue: (times) => `${times}×`,
  },

  choosing: {
    scenario: 'Scenario',
    from: 'From',
    to: 'To',
    nobody: 'Choose…',
    swap: 'Swap From and To',
    dial: 'Dial',
    protocol: 'Protocol',
    outside: 'Outside the clusters',
    services: 'Services',
    pickDestination: (source) => `${source} sends. Now pick who should receive.`,
  },

  side: {
    model: 'Model',
    settings: 'Settings',
    faults: 'Faults',
    addFault: 'Inject a fault',
    removeFault: (fault) => `Repair: ${fault}`,
    warnings: (count) => counted(count, 'warning about this network', 'warnings about this network'),
    diagram: (model) => `Network: ${model}`,
  },

  ledger: {
    request: 'Request',
    reply: 'Reply',
    hop: 'Hop',
    device: 'Device',
    header: 'Source → destination',
    ttl: 'TTL',
    empty: 'Pick a sender and a receiver to fill this table.',
    goToHop: (hop, device) => `Go to hop ${hop}, ${device}`,
    changed: (field, before, after) => `${field} was ${before}, now ${after}`,
  },

  tally: {
    title: 'Compare',
  },

  preferences: {
    label: 'Preferences',
    theme: 'Theme',
    themes: { system: 'System theme', light: 'Light theme', dark: 'Dark theme' },
    motion: 'Motion',
    motions: { system: 'System motion', full: 'Full motion', reduced: 'Reduced motion' },
    language: 'Language / 語言',
  },

  share: { open: 'Share' },

  help: { open: 'Help' },

  trouble: {
    linkTitle: 'This link cannot be opened',
    linkRemedy: 'Ask for the link again, or start with the first scenario.',
    dismissNotice: 'Dismiss this note',
    startOver: 'Start with the first scenario',
    scenarioTitle: 'This scenario cannot be opened',
    loading: 'Loading the scenario…',
    loadFailed: 'The scenario could not be loaded.',
    loadTimedOut: 'The scenario did not arrive within 15 seconds.',
    tryAgain: 'Try again',
    crashed: {
      title: 'Something went wrong',
      body: 'This is a mistake in the page. The link in the address bar still holds what you were looking at.',
    },
    partMissing: {
      title: 'This part could not be loaded',
      body: 'The rest of the page works. Either the connection is down, or the page was renewed after it was opened here: then reloading it helps.',
    },
    partWrong: {
      title: 'This part does not work',
      body: 'This is a mistake in the page. The rest of it works.',
    },
    sideWrong: {
      title: 'This network could not be worked out',
      body: 'This is a mistake in the page, not in the network. The other side works; on this one, another setting or another pair may.',
    },
    met: {
      title: 'Something went wrong',
      body: 'This is a mistake in the page. What is on screen may be incomplete; the link in the address bar still holds it.',
    },
    speechless: (wanted, spoken) => ({
      title: `${wanted} could not be loaded`,
      body: `Until it is there the page speaks ${spoken}.`,
    }),
    reload: 'Reload the page',
    leave: 'Go on without it',
    copyDetails: 'Copy the details',
    copied: 'Copied.',
    details: 'Details',
  },

  announce: {
    atStep: (model, device, did, changes) => `${[`${model}: ${device} ${did}`, ...changes].join('; ')}.`,
    became: (field, before, after) => `${field} ${before} becomes ${after}`,
  },
};
