import type { AddressPlan, PlannedModel, Purpose, Shortfall } from '../../engine/index.ts';
import { lengthOf, nodeBlocks } from '../../engine/index.ts';
import type { AddressWords } from '../addressWords.ts';
import { form } from './addressForm.ts';
import { allOf, counted } from './lists.ts';
import { number, percent } from './numbers.ts';

export const purposes: Readonly<Record<Purpose, string>> = {
  pods: 'pods',
  nodes: 'nodes',
  services: 'services',
  'virtual-ips': 'published',
  'egress-ips': 'egress IPs',
};

/** What a range is, in a sentence about what does not fit. */
const ranges: Readonly<Record<Purpose, string>> = {
  pods: 'pod range',
  nodes: 'node range',
  services: 'service range',
  'virtual-ips': 'published addresses',
  'egress-ips': 'egress IPs',
};

export const result: AddressWords['result'] = {
  fits: (placed, wanted, more) => {
    if (placed === 0) return wanted === 1 ? 'The cluster does not fit' : `None of ${number(wanted)} clusters fits`;
    if (placed < wanted) return `Only ${number(placed)} of ${number(wanted)} clusters ${placed === 1 ? 'fits' : 'fit'}`;
    const all = wanted === 1 ? 'The cluster fits' : `All ${number(wanted)} clusters fit`;
    return more === 0 ? `${all}, and no other` : `${all}, and ${number(more)} more would`;
  },
  needed: 'addresses needed',
  routable: (addresses) => `Only ${number(addresses)} of them must be routable outside: the pod range need not be.`,
  count: ({ times, total }) => `${number(times)} × ${number(total / times)} = ${number(total)}`,
  onceForAll: (range) => `once for all: ${range}`,
  rangeOf,
  total: 'total',
  whyNot: 'Why not all',
  hangsOn: (mine, others, fit) =>
    `This depends on the addresses of a node, here ${number(mine)}. With ${allOf(
      others.map(({ product, addresses }) => `“${form.products[product].name}” (${number(addresses)})`),
    )} ${fit ? 'all clusters would fit' : 'not all clusters would fit'}.`,
  shortfall,
  left: ({ addresses, blocks, largest, fragmentation }) =>
    largest === null
      ? 'Nothing is left of the free blocks.'
      : `Left: ${number(addresses)} in ${counted(blocks.length, 'piece', 'pieces')}; the largest is ${largest}${
          blocks.length === 1 ? '.' : `, and ${percent(fragmentation)} lie outside it.`
        }`,
  saves: (share) => `addresses saved by using the same pod range again (${percent(share)} of what flat needs)`,
  savedRoutable: (addresses) =>
    addresses < 0
      ? `Of routable ones, an island needs ${number(-addresses)} more.`
      : `Of routable ones, ${number(addresses)}: nobody outside needs a route to the pods of an island.`,
  savesRoutable: 'routable addresses saved: nobody outside needs a route to the pods of an island',
  nothingAgain: (more) =>
    more === 0
      ? 'In all, both need as many: nothing is reused.'
      : `In all, an island needs ${number(more)} more: nothing is reused, and published addresses come on top.`,
  chance: (clusters, length, chance) =>
    `If nobody planned, and ${number(clusters)} clusters each picked a /${length} of these blocks at random, two of them would have the same one with a chance of ${percent(chance)}.`,
  envelope: (nodes, pods) =>
    `${counted(nodes, 'node', 'nodes').replace(/^\d+/, number(nodes))} and up to ${number(pods)} pods a cluster: Kubernetes is made for at most 5,000 nodes and 150,000 pods; some clouds go further.`,
};

function rangeOf(purpose: Purpose, { request, flat }: AddressPlan, model: PlannedModel): string {
  switch (purpose) {
    case 'pods': {
      const { addresses } = nodeBlocks(request.nodeBlocks, request.podsPerNode);
      const all = request.nodesPerCluster * addresses;
      const each = `${number(request.nodesPerCluster)} × ${number(addresses)} = ${number(all)}`;
      return `a /${flat.podRangeLength}, as ${each}${2 ** (32 - flat.podRangeLength) === all ? '' : ', rounded up'}`;
    }
    case 'nodes':
      return `a /${flat.nodeRangeLength} for ${counted(request.nodesPerCluster, 'node', 'nodes')} and the reserved`;
    case 'services':
      return request.services.kind === 'advertised' ? `a /${request.services.length}` : '';
    case 'virtual-ips':
    case 'egress-ips':
      return model === 'island' ? 'one by one' : '';
  }
}

function shortfall(why: Shortfall): string {
  switch (why.kind) {
    case 'total-short':
      return `Too few in all: ${number(why.needed)} are needed${place(why)}, ${number(why.free)} are free.`;
    case 'no-aligned-block': {
      const whose = why.cluster === null ? 'The shared' : `Cluster ${number(why.cluster)}’s`;
      const what = `${whose} ${ranges[why.purpose]}${place(why)} must be an aligned /${why.length}`;
      return why.largest === null
        ? `${what}; nothing is free.`
        : `${what}. Enough addresses are free in total, but the largest block is ${why.largest}, a /${lengthOf(why.largest)}.`;
    }
  }
}

function place({ pool }: Shortfall): string {
  return pool === 'own-range' ? ' of the range set aside' : '';
}
