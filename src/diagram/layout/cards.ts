import type { ClusterPlan, Device, DeviceId } from '../../engine/index.ts';
import { shownAddresses } from '../addresses.ts';
import type { SceneLabels } from '../labels.ts';
import type { Bit, Card } from './card.ts';
import { bit, card, row, space } from './card.ts';
import type { Cast, Folded } from './outline.ts';

/** Ways to write a device's card, widest first; every device of a kind has as many. */
export type CardsOf = (cast: Cast, device: Device, labels: SceneLabels) => readonly Card[];

export const podCards: CardsOf = (cast, device, labels) => {
  const { name, addresses } = bitsOf(cast, device, labels);
  return [card(row(name, addresses)), card(row(name), row(addresses))];
};

export const hostCards: CardsOf = (cast, device, labels) => {
  const { name, note, addresses } = bitsOf(cast, device, labels);
  return [card(row([...name, ...note], addresses)), card(row(name, note), row(addresses))];
};

export const nodeCards: CardsOf = (cast, device, labels) => {
  const { name, note, addresses, virtual } = bitsOf(cast, device, labels);
  return [
    card(row([...name, ...addresses, ...virtual], note)),
    card(row([...name, ...addresses, ...virtual])),
    card(row([...name, ...addresses], note), row(virtual)),
    card(row(name, note), row(addresses), row(virtual)),
  ];
};

/** Where the frame is low: a node's address is the first to go. */
export const lowNodeCards: CardsOf = (cast, device, labels) => {
  const { name, addresses, virtual } = bitsOf(cast, device, labels);
  return [card(row([...name, ...addresses, ...virtual])), card(row([...name, ...addresses])), card(row(name))];
};

/** In a lane: a name, and the address that it is known by. A long name may take two lines. */
export const laneCards: CardsOf = (cast, device, labels) => {
  const { name, addresses } = bitsOf(cast, device, labels);
  const first = addresses.findIndex(({ kind }) => kind === 'address');
  const known = device.role === 'gateway' || device.role === 'router' ? [] : addresses.slice(0, first + 1);
  const glyph = name.filter(({ kind }) => kind === 'space');
  const [word = '', ...others] = labels.name(device).split(' ');
  const words = card(row([...glyph, ...bit('name', 'name', word)]), row(bit('name-2', 'name', others.join(' '))));
  return [card(row(name, known)), card(row(name), row(known)), card(row(name)), words];
};

export const gatewayCards: CardsOf = (cast, device, labels) => {
  const { name, note, addresses, virtual } = bitsOf(cast, device, labels);
  const [inner, outer] = [addresses.slice(0, 1), addresses.slice(1)];
  return [
    card(row([...name, ...note], virtual), row(inner, outer)),
    card(row(name, note), row(inner, outer), row(virtual)),
    card(row(name), row(note), row(inner), row(outer), row(virtual)),
  ];
};

/** Where the frame is low: its addresses stand on the tags that it ties on. */
export const lowGatewayCards: CardsOf = (cast, device, labels) => {
  const { name, note, virtual } = bitsOf(cast, device, labels);
  return [card(row([...name, ...note], virtual)), card(row(name, virtual)), card(row(name))];
};

export function titleCards(plan: ClusterPlan, labels: SceneLabels): readonly Card[] {
  return writtenOnce(labels, `${plan.id} ${plan.podRange}`, () => {
    const name = bit('name', 'title', labels.clusterName(plan));
    const range = bit('range', 'address', labels.clusterRange(plan));
    const bare = bit('range', 'address', plan.podRange);
    return [card(row(name, range)), card(row(name, bare)), card(row(name), row(range))];
  });
}

/** A node by its name, and what else it stands for as a count. */
export function chipCards(folded: Folded, labels: SceneLabels): readonly Card[] {
  return writtenOnce(
    labels,
    `${folded.id} ${folded.kind} ${folded.nodes.length} ${folded.pods} ${folded.hosts}`,
    () => {
      const [title, note] = labels.folded(folded);
      return [card(row(bit('name', 'name', title)), row(bit('count', 'note', note)))];
    },
  );
}

const written = new WeakMap<SceneLabels, Map<string, readonly Card[]>>();

function writtenOnce(labels: SceneLabels, key: string, write: () => readonly Card[]): readonly Card[] {
  const all = written.get(labels) ?? new Map<string, readonly Card[]>();
  written.set(labels, all);
  const cards = all.get(key) ?? write();
  all.set(key, cards);
  return cards;
}

interface Bits {
  readonly name: readonly Bit[];
  readonly note: readonly Bit[];
  readonly addresses: readonly Bit[];
  readonly virtual: readonly Bit[];
}

const known = new WeakMap<Cast, { readonly labels: SceneLabels; readonly bits: Map<DeviceId, Bits> }>();

/** Remembered: a picture is laid out several times until it fits. */
function bitsOf(cast: Cast, device: Device, labels: SceneLabels): Bits {
  let all = known.get(cast);
  if (all?.labels !== labels) {
    all = { labels, bits: new Map() };
    known.set(cast, all);
  }
  const found = all.bits.get(device.id) ?? writtenBits(cast, device, labels);
  all.bits.set(device.id, found);
  return found;
}

function writtenBits({ topology, duplicateAddresses, marked }: Cast, device: Device, labels: SceneLabels): Bits {
  const { own, virtual } = shownAddresses(topology, device);
  // Of a device between two networks, the address up towards its cluster and the one down towards the fabric.
  const arrows = own.length > 1 ? ['↑\u2009', '↓\u2009'] : [''];
  const name = bit('name', 'name', labels.name(device));
  const isFabric = device.role === 'router' && device.cluster === null;
  return {
    // Who takes part wears a glyph before its name.
    name: marked.has(device.id) && !isFabric ? [space('glyph', glyphRoom), ...name] : name,
    note: bit('note', 'note', labels.note(device)),
    addresses: own.flatMap((address, at) => [
      ...(duplicateAddresses.has(address) ? [space('duplicate', duplicateRoom)] : []),
      ...bit(`address-${at}`, 'address', `${arrows[at] ?? ''}${address}`),
    ]),
    virtual: virtual.flatMap((address, at) => bit(`virtual-${at}`, 'address', labels.virtualAddress(address))),
  };
}

/** As wide as the mark of an owner. */
const glyphRoom = 16;
/** As wide as two rings. */
const duplicateRoom = 16;
