import type { UiWords } from '../uiWords.ts';
import { help } from './help.ts';
import { inspector } from './inspector.ts';
import { allOf, counted } from './lists.ts';

export const ui: UiWords = {
  appName: 'Island Hop',
  tagline: 'Send one packet through two network models at once, and see who the receiver thinks it is talking to.',
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
    position: (step, steps) =>
      step === 0 ? `before the first of ${counted(steps, 'step', 'steps')}` : `step ${step} of ${steps}`,
    gap: 'waits for the other side',
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
    pickSource: 'Pick who sends: click a pod, an agent or a host, or use From.',
    pickDestination: (source) => `${source} sends. Now pick who should receive.`,
    dialled: (address) => `dials ${address}`,
  },

  side: {
    model: 'Model',
    settings: 'Settings',
    faults: 'Faults',
    addFault: 'Break something',
    removeFault: (fault) => `Repair: ${fault}`,
    noFaults: 'Nothing is broken.',
    asBegun: 'As it begins',
    compareSame: 'Both sides show the same model with the same settings.',
    diagram: (model) => `Network: ${model}`,
  },

  faults: {
    kind: 'What',
    device: 'Where',
    route: 'Route',
    rule: 'Rule',
    source: 'From',
    destination: 'To',
    anyone: 'anyone',
    verdict: 'Verdict',
    add: 'Break it',
    nothingToBreak: 'This network has nothing of that kind.',
  },

  ledger: {
    request: 'Request',
    reply: 'Reply',
    requestOf: (leg, legs) => (legs === 1 ? 'Request' : `Request, connection ${leg} of ${legs}`),
    replyOf: (leg, legs) => (legs === 1 ? 'Reply' : `Reply, connection ${leg} of ${legs}`),
    hop: 'Hop',
    device: 'Device',
    header: 'Source → destination',
    action: 'What it does',
    rule: 'Rule',
    why: 'Why',
    ttl: 'TTL',
    empty: 'Pick a sender and a receiver to fill this table.',
    noReply: 'Nothing comes back.',
    goToHop: (hop, device) => `Go to hop ${hop}, ${device}`,
    changed: (field, before, after) => `${field} was ${before}, now ${after}`,
    details: 'Every step',
  },

  outcome: {
    label: 'Outcome',
    sender: 'The sender’s application',
    receiver: 'The receiver sees',
    none: 'Nothing has been sent yet.',
    running: 'on its way',
  },

  inspector,

  tally: {
    title: 'Compare',
    none: '–',
    difference: (difference) => (difference > 0 ? `+${difference}` : `${difference}`),
  },

  share: {
    open: 'Share',
    title: 'Share this moment',
    link: 'Link to exactly what is on screen',
    copy: 'Copy link',
    copied: 'Copied.',
    copyFailed: 'Could not copy by itself: select the link and copy it.',
    length: (characters) => counted(characters, 'character', 'characters'),
    tooLong: (characters) => `${characters} characters: some chat and mail programs cut links this long.`,
    privacy: 'Everything is in the link; nothing is uploaded.',
    close: 'Close',
  },

  preferences: {
    label: 'Preferences',
    theme: 'Theme',
    themes: { system: 'as the system', light: 'light', dark: 'dark' },
    motion: 'Motion',
    motions: { system: 'as the system', full: 'full', reduced: 'reduced' },
    language: 'Language',
  },

  legend: {
    title: 'Legend',
    request: 'request',
    reply: 'reply',
    rewritten: 'rewritten here',
    twin: 'address held more than once',
    suspect: 'could be the sender, for all the receiver can tell',
    dropped: 'stopped here',
    overlay: 'inside an overlay',
    sharedWith: (others) => `also ${allOf(others)}`,
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
    playing: 'Playing.',
    paused: 'Paused.',
    ended: 'The end.',
    chosenFrom: (name) => `${name} sends.`,
    chosenTo: (name) => `${name} is to receive.`,
    atStep: (model, device, did) => `${model}: ${device} ${did}.`,
  },
};
