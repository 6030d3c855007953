import type { AddressWords } from '../addressWords.ts';
import { caseTexts } from './addressCases.ts';
import { form, spaceNames } from './addressForm.ts';
import { map } from './addressMap.ts';
import { blockProblem, requestProblem } from './addressProblems.ts';
import { purposes, result } from './addressResult.ts';
import { counted } from './lists.ts';
import { number } from './numbers.ts';

export const addresses: AddressWords = {
  lead: 'In a flat network every cluster needs pod addresses of its own. Islands reuse the same ones. See what that means for the blocks you have.',
  cases: 'Cases worth a look',
  caseTexts,
  source: 'Source:',
  form,
  nodeBlockText: ({ blockLength, blocks, addresses: size }, pods) =>
    `${blocks === 1 ? 'A' : number(blocks)} /${blockLength} for each node: ${number(size)} addresses for ${counted(pods, 'pod', 'pods')}.`,
  spaceNames,
  blockText: (block, size, name) => `${block}: ${name}, ${number(size)} ${size === 1 ? 'address' : 'addresses'}`,
  blockProblem,
  requestProblem,
  stale: 'What is shown is the last plan that could be made; fix the marked fields to see yours.',
  number,
  purposes,
  result,
  map,
  table: {
    title: 'All ranges as a table',
    caption: (model) => `Ranges, ${model}`,
    range: 'Range',
    addresses: 'Addresses',
    purpose: 'For',
    cluster: 'Cluster',
    all: 'every',
    more: (count) => `and ${number(count)} more ranges`,
  },
  trace: {
    title: 'See packets in it',
    action: 'Trace this plan',
    what: ({ drawn, from }) =>
      `Opens a network with these ranges: ${counted(drawn.clusters, 'cluster', 'clusters')}, ${counted(drawn.nodesPerCluster, 'node', 'nodes')} each, ${counted(drawn.podsPerNode, 'pod', 'pods')} a node, and two machines outside. ${
        from === 'flat'
          ? 'In flat every cluster has its own range.'
          : 'Flat has no room, so every cluster has the same range: in flat they collide.'
      }`,
    nothing: 'Nothing to trace: no cluster fits in either model.',
    refused: 'This plan cannot be traced:',
    classE:
      'Class E works here as on Linux, which routes it like any other block. Some equipment and most clouds drop it.',
    names: {
      title: 'Your plan',
      summary: (clusters, nodes, pods) =>
        `From a plan for ${counted(clusters, 'cluster', 'clusters')} of ${counted(nodes, 'node', 'nodes')} with ${counted(pods, 'pod', 'pods')} each.`,
      cluster: (at) => `Cluster ${at}`,
      node: (at) => `node-${at}`,
      pod: (letters) => `Pod-${letters.toUpperCase()}`,
      client: 'Other client',
      server: 'Other server',
    },
  },
};
