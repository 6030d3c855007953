import { lengthOf } from '../../engine/index.ts';
import type { AddressWords, DrawnRange } from '../addressWords.ts';
import { allOf } from './lists.ts';
import { number, percent } from './numbers.ts';

const kinds: AddressWords['map']['kinds'] = {
  pods: 'pods',
  nodes: 'nodes',
  services: 'services',
  'virtual-ips': 'published addresses',
  'egress-ips': 'egress IPs',
  used: 'in use by others',
  free: 'free',
  several: 'several ranges',
  wanted: 'wanted, without room',
  shared: 'pods of every cluster',
};

export const map: AddressWords['map'] = {
  title: 'Address map',
  name: (model) => `Map of the space, ${model}`,
  keys: 'Every block to scale, halves within halves; the same scale in both. Point at a range, or reach the map with Tab and go through it with the arrow keys.',
  point: 'Point at a range to see whose it is.',
  magnified: (drawn, share) =>
    `Magnified: of all the space, ${percent(share)} is drawn, ${allOf(drawn)}. No range of either plan lies in the rest.`,
  kinds,
  range,
  inUse: 'in use',
  islandsOnly: 'for islands only',
  largestFree: 'largest free',
  wants: (cluster, length) => `cluster ${number(cluster)} wants a /${length}`,
  times: (clusters) => (clusters === 1 ? '1' : `×${number(clusters)}`),
  tile: (block, addresses) => `${block} · ${number(addresses)}`,
  podRanges: 'Pod ranges',
  same: 'the same',
  noRoom: 'no room',
  others: (count) => `and ${number(count)} more`,
};

function range({ kind, prefix, addresses, clusters, count }: DrawnRange, wanted: number): string {
  if (kind === 'wanted')
    return `A /${lengthOf(prefix)}, ${number(addresses)} addresses: wanted${whose(clusters, ' by')}, and no room.`;
  const size = `${prefix}, ${number(addresses)} ${addresses === 1 ? 'address' : 'addresses'}`;
  if (count > 1) return `${size}: ${number(count)} ranges, ${kinds[kind]}${whose(clusters, ' of')}`;
  if (kind === 'pods' && clusters === null)
    return wanted === 1
      ? `${size}: pods of the cluster`
      : `${size}: pods of every cluster, ${number(wanted)} times over`;
  return `${size}: ${kinds[kind]}${whose(clusters, ' of')}`;
}

function whose(clusters: DrawnRange['clusters'], of: string): string {
  if (clusters === null) return '';
  const [first, last] = clusters;
  return first === last ? `${of} cluster ${number(first)}` : `${of} clusters ${number(first)} to ${number(last)}`;
}
