import type { DeviceRole } from '../../engine/index.ts';
import type { NetworkWords, PlacementName } from '../networkWords.ts';
import type { NamedText } from '../words.ts';
import { protocolText } from '../notation/flow.ts';

const placements: Readonly<Record<PlacementName, NamedText>> = {
  flat: { name: 'Flat', help: 'Pods are known and reached by their own addresses.' },
  archipelago: {
    name: 'Archipelago',
    help: 'Clusters know each other’s pods through tunnels; the rest of the network does not.',
  },
  hybrid: { name: 'Hybrid', help: 'Some see the pod’s own address, others a node’s.' },
  island: { name: 'Island', help: 'Pod addresses stay inside; gateways mediate.' },
  isolated: { name: 'Isolated', help: 'No way in and no way out.' },
};

const translators: Readonly<Record<DeviceRole, string>> = {
  pod: 'a pod',
  node: 'the node',
  gateway: 'the gateway',
  router: 'the network',
  host: 'a machine outside',
};

/** `the node, then the network`; two of a kind are the near one and the far one. */
function chain(by: readonly DeviceRole[]): string {
  return by
    .map((role, at) => (by.indexOf(role) < at ? `${translators[role]} over there` : translators[role]))
    .join(', then ');
}

export const networks: NetworkWords = {
  lead: 'Products as settings of the models on this page. The engine builds each network, sends through it, and reads off where it stands; what a product leaves open is assumed, and marked so.',
  working: (left) =>
    left === 1 ? 'One network is still being worked out.' : `${left} networks are still being worked out.`,
  unknown: (id) => `There is no network called “${id}” here. Choose one below.`,
  failed: 'Some networks could not be loaded.',

  placements,
  badge: {
    inside: (placement) => `Between clusters: ${placements[placement].name}`,
    outside: (placement) => `To the outside: ${placements[placement].name}`,
  },
  within: { vpc: (badge) => `${badge} (same VPC)` },
  ranges: (title, clusters) =>
    `Drawn in the scenario “${title}”, whose pods and addresses are its own: ${clusters
      .map(({ name, pods, nodes }) => `${name} has its pods in ${pods} and its nodes in ${nodes}`)
      .join('; ')}.`,
  axes: {
    unique: { name: 'Pod addresses', help: 'Does no pod share its address with a pod of another cluster?' },
    routed: { name: 'Routes to pods', help: 'Does the network outside the clusters know the way to pods?' },
    tunnelInside: { name: 'Encapsulation between nodes', help: 'How packets travel between the nodes of one cluster.' },
    tunnelBetween: { name: 'Encapsulation between clusters', help: 'How packets travel from one cluster to another.' },
    between: {
      name: 'Cluster to cluster, to the pod’s own address',
      help: 'A pod connects to a pod of another cluster by its own address.',
    },
    advised: {
      name: 'Cluster to cluster, to the address that works best',
      help: 'A pod connects to a pod of another cluster by the address that a well-informed client would use: its own where that leads there, else a published one.',
    },
    exceptions: { name: 'Not masqueraded towards', help: 'Ranges towards which nodes let pods keep their address.' },
  },
  towards: (host) => `Pods → ${host}`,
  from: (host) => `${host} → a pod’s own address`,
  unique: (is) => (is ? 'unique' : 'repeated in every cluster'),
  routed: { all: 'to all pods', some: 'to some pods', none: 'none' },
  tunnel: (kind) => (kind === null ? 'none' : protocolText[kind]),
  passage: (kind, by) => {
    switch (kind) {
      case 'kept':
        return 'source kept';
      case 'translated':
        return by.length === 0 ? 'source rewritten' : `translated by ${chain(by)}`;
      case 'closed':
        return 'unreachable';
    }
  },
  noExceptions: 'none',

  map: {
    title: 'Who can see and reach pod IPs',
    what: 'Further right, more of the network sees a pod’s own address. Further up, more of it can connect to one.',
    across: 'Who sees a pod’s own address as the source',
    upwards: 'Who can connect to a pod’s own address',
    asked:
      'Beside the clusters, a server in the private network and an office with a private link to it are asked. From the internet nobody can connect to a private address.',
    place: { seen: (by) => `Seen by ${by}`, dialled: (by) => `Reached by ${by}` },
    seen: [
      'only its own cluster',
      'other clusters',
      'part of the private network',
      'the private network and office',
      'the internet too',
    ],
    dialled: [
      'only its own cluster',
      'other clusters',
      'part of the private network',
      'the private network and office',
    ],
    legend:
      'Square: packets between nodes are encapsulated; disc: they are not; diamond: that depends on the network plugin. Colour: how the network looks from outside. Ring: how it looks between clusters, where that is something else.',
  },

  filter: {
    title: 'Narrow down',
    placement: 'Placement',
    product: 'Product',
    all: 'All',
    count: (shown, all) => (shown === all ? `${all} networks` : `${shown} of ${all} networks`),
    none: 'No network fits both.',
    look: 'Show as',
    cards: 'Cards',
    table: 'Table',
  },

  table: {
    title: 'All networks on every question',
    name: 'Network',
    inside: 'Between clusters',
    outside: 'To the outside',
    sortBy: (column) => `Sort by ${column}`,
  },

  detail: {
    more: 'Details',
    moreAbout: (name) => `Details of ${name}`,
    close: 'Close',
    axes: 'Where it stands',
    tells: 'What tells it apart',
    holds: 'confirmed by the trace',
    fails: 'not confirmed by the trace',
    caveats: 'Caveats',
    sources: 'Sources',
    standing: {
      read: 'read in full',
      partly: 'read in part, or restated by others',
      derived: 'derived from the sources',
      hearsay: 'no primary source',
    },
    readOn: (standing, day) => `${standing}, ${day}`,
    assumed: 'Assumed here',
    assumedHelp:
      'The product leaves this to others: the network around it, or the network plugin. Another choice would give other answers.',
    assumedValue: (value) => `assumed: ${value}`,
    option: 'by an option',
    beside: 'Open beside',
    open: 'Open in trace',
    openSend: (title) => `Open in trace: ${title}`,
    compare: 'Compare with',
    nothing: 'Nothing',
  },

  compare: {
    title: (a, b) => `${a} and ${b}`,
    question: 'Question',
    same: 'same',
    differs: 'differs',
    differences: (count) =>
      count === 0
        ? 'They answer every question alike.'
        : count === 1
          ? 'They differ on one question.'
          : `They differ on ${count} questions.`,
    sends: 'The same send in both',
    alike: 'same answer',
    unlike: 'another answer',
    open: (title) => `Open both in trace: ${title}`,
    common: (title) => `They are compared in the scenario “${title}”.`,
    swap: 'Swap sides',
  },
};
