import type { BlockProblem, RequestProblem } from '../../planner/index.ts';
import { planLimits } from '../../planner/index.ts';
import type { AddressWords } from '../addressWords.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { addressMapOf } from './addressMap.ts';
import { addressResultOf } from './addressResult.ts';
import { numberText } from './numbers.ts';

export function addressesOf(speech: PageSpeech): AddressWords {
  const { t, say } = speech;
  const { addresses } = t;
  return {
    ...addresses,
    nodeBlockText: (node, pods) =>
      say(addresses.nodeBlockText, {
        blocks: node.blocks,
        blockCount: numberText(speech, node.blocks),
        length: node.blockLength,
        addresses: numberText(speech, node.addresses),
        pods,
        podCount: numberText(speech, pods),
      }),
    blockText: (block, size, name) =>
      say(addresses.blockText, { block, name, addresses: numberText(speech, size), count: size }),
    blockProblem: (problem) => blockProblem(speech, problem),
    requestProblem: (problem) => requestProblem(speech, problem),
    number: (value) => numberText(speech, value),
    result: addressResultOf(speech),
    map: addressMapOf(speech),
    table: {
      ...addresses.table,
      caption: (model) => say(addresses.table.caption, { model }),
      more: (count) => say(addresses.table.more, { count: numberText(speech, count) }),
    },
    trace: traceOf(speech),
  };
}

function traceOf(speech: PageSpeech): AddressWords['trace'] {
  const { t, say } = speech;
  const { trace } = t.addresses;
  const { names } = trace;
  return {
    ...trace,
    what: ({ drawn, from }) =>
      say(trace.what[from], { clusters: drawn.clusters, nodes: drawn.nodesPerCluster, pods: drawn.podsPerNode }),
    names: {
      ...names,
      summary: (clusters, nodes, pods) =>
        say(names.summary, {
          clusters,
          clusterCount: numberText(speech, clusters),
          nodes,
          nodeCount: numberText(speech, nodes),
          pods,
          podCount: numberText(speech, pods),
        }),
      cluster: (at) => say(names.cluster, { number: at }),
      node: (at) => say(names.node, { number: at }),
      pod: (letters) => say(names.pod, { letters: letters.toUpperCase() }),
    },
  };
}

function blockProblem({ t, say }: PageSpeech, problem: BlockProblem): string {
  const { blockProblem: said } = t.addresses;
  const { kind, line, text } = problem;
  switch (kind) {
    case 'not-a-prefix':
    case 'ipv6':
    case 'no-length':
      return say(said[kind], { line, text });
    case 'host-bits':
      return say(said[kind], { line, text, block: problem.block });
    case 'unusable':
      return say(said[kind], { line, text, within: problem.within });
  }
}

function requestProblem(speech: PageSpeech, problem: RequestProblem): string {
  const { t, say } = speech;
  const { requestProblem: said } = t.addresses;
  switch (problem.kind) {
    case 'no-space':
      return said['no-space'];
    case 'not-whole': {
      const { minimum, maximum } = planLimits[problem.field];
      return say(said['not-whole'], { minimum: numberText(speech, minimum), maximum: numberText(speech, maximum) });
    }
    case 'out-of-range': {
      const { field, value, bounds } = problem;
      return say(said[value < bounds.minimum ? 'too-little' : 'too-much'], {
        value: numberText(speech, value),
        field: said.field[field],
        minimum: numberText(speech, bounds.minimum),
        maximum: numberText(speech, bounds.maximum),
      });
    }
  }
}
