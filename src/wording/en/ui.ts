import type { UiWords } from '../uiWords.ts';
import { help } from './help.ts';
import { inspector } from './inspector.ts';
import { counted } from './lists.ts';

export const ui: UiWords = {
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
    addFault: 'Break something',
    removeFault: (fault) => `Repair: ${fault}`,
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

  inspector,

  tally: {
    title: 'Compare',
  },

  share: {
    open: 'Share',
    title: 'Share this moment',
    link: 'Link to exactly what is on screen',
    copy: 'Copy link',
    copied: 'Copied.',
    copyFailed: 'Could not copy by itself: select the link and copy it.',
    length: (characters) => counted(characters, 'character', 'characters'),
    privacy: 'Everything is in the link; nothing is uploaded.',
    close: 'Close',
  },

  preferences: {
    label: 'Preferences',
    theme: 'Theme',
    themes: { system: 'System theme', light: 'Light theme', dark: 'Dark theme' },
    motion: 'Motion',
    motions: { system: 'System motion', full: 'Full motion', reduced: 'Reduced motion' },
    language: 'Language / 語言',
  },

  legend: {
    title: 'Legend',
    request: 'way of the request, in the colour of its side',
    reply: 'way of the reply',
    ahead: 'still to go: the request faint, the reply dotted',
    past: 'where the request went, once the reply is under way',
    sender: 'sends',
    receiver: 'is meant to receive',
    packet: 'the packet; the bar beside it is its header',
    packetBack: 'the packet of the reply: hollow, and so is its header',
    leg: 'which of two connections a header belongs to',
    proxy: 'a proxy: one connection ends here, another begins',
    current: 'where the packet is at this moment',
    rewritten: 'rewritten here',
    twinQuiet: 'somebody else holds the same address',
    twin: 'so many hold this address; shown for those chosen',
    suspect: 'could be the sender, for all the receiver can tell',
    interfaces: 'address towards the pods, and towards the fabric',
    dropped: 'stopped here',
    down: 'taken down',
    overlay: 'inside an overlay',
    shared: 'one link that several nodes share',
    lan: 'a second link, for the nodes of a cluster only',
    lit: 'what the lesson points at',
    inspected: 'the device that is looked into, further down',
    hopAhead: 'on the timeline: a hop of the request',
    hopBack: 'a hop of the reply',
    hopRewrites: 'a hop that rewrites, or connects anew',
    hopStops: 'a hop at which it ends badly',
  },

  help,

  trouble: {
    linkTitle: 'This link cannot be opened',
    linkRemedy: 'Ask for the link again, or start with the first scenario.',
    startOver: 'Start with the first scenario',
    scenarioTitle: 'This scenario cannot be opened',
    loading: 'Loading the scenario…',
    loadFailed: 'The scenario could not be loaded.',
    tryAgain: 'Try again',
    crashed: {
      title: 'Something went wrong',
      body: 'This is a mistake in the page. The link in the address bar still holds what you were looking at.',
    },
    details: 'Details',
  },

  announce: {
    atStep: (model, device, did) => `${model}: ${device} ${did}.`,
  },
};
