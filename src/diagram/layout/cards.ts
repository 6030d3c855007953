import type { ClusterPlan, Device, Topology } from '../../engine/index.ts';
import { shownAddresses } from '../addresses.ts';
import type { SceneLabels } from '../labels.ts';
import type { Bit, Card } from './card.ts';
import { bit, card, row } from './card.ts';

/** Ways to write a device's card, widest first; every device of a kind has as many. */
export type CardsOf = (topology: Topology, device: Device, labels: SceneLabels) => readonly Card[];

export const podCards: CardsOf = (topology, device, labels) => {
  const { name, addresses } = bitsOf(topology, device, labels);
  return [card(row(name, addresses)), card(row(name), row(addresses))];
};

export const hostCards: CardsOf = (topology, device, labels) => {
  const { name, note, addresses } = bitsOf(topology, device, labels);
  return [card(row([...name, ...note], addresses)), card(row(name, note), row(addresses))];
};

export const nodeCards: CardsOf = (topology, device, labels) => {
  const { name, note, addresses, virtual } = bitsOf(topology, device, labels);
  return [
    card(row([...name, ...addresses, ...virtual], note)),
    card(row(name, note), row(addresses, virtual)),
    card(row(name, note), row(addresses), row(virtual)),
  ];
};

export const gatewayCards: CardsOf = (topology, device, labels) => {
  const { name, note, addresses, virtual } = bitsOf(topology, device, labels);
  const [inner, outer] = [addresses.slice(0, 1), addresses.slice(1)];
  return [
    card(row([...name, ...note], virtual), row(inner, outer)),
    card(row(name, note), row(inner, outer), row(virtual)),
    card(row(name), row(note), row(inner), row(outer), row(virtual)),
  ];
};

export function titleCards(plan: ClusterPlan, labels: SceneLabels): readonly Card[] {
  const name = bit('name', 'title', labels.clusterName(plan));
  const range = bit('range', 'address', labels.clusterRange(plan));
  return [card(row(name, range)), card(row(name), row(range))];
}

interface Bits {
  readonly name: readonly Bit[];
  readonly note: readonly Bit[];
  readonly addresses: readonly Bit[];
  readonly virtual: readonly Bit[];
}

function bitsOf(topology: Topology, device: Device, labels: SceneLabels): Bits {
  const { own, virtual } = shownAddresses(topology, device);
  // Of a device between two networks, the address up towards its cluster and the one down towards the fabric.
  const arrows = own.length > 1 ? ['↑\u2009', '↓\u2009'] : [''];
  return {
    name: bit('name', 'name', labels.name(device)),
    note: bit('note', 'note', labels.note(device)),
    addresses: own.flatMap((address, at) => bit(`address-${at}`, 'address', `${arrows[at] ?? ''}${address}`)),
    virtual: virtual.flatMap((address, at) => bit(`virtual-${at}`, 'address', labels.virtualAddress(address))),
  };
}
