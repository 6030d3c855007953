import type { BlockProblem, PlanField, RequestProblem } from '../../engine/index.ts';
import { planLimits } from '../../engine/index.ts';
import { number } from './numbers.ts';

export function blockProblem(problem: BlockProblem): string {
  return `Line ${problem.line}: ${flaw(problem)}`;
}

function flaw(problem: BlockProblem): string {
  switch (problem.kind) {
    case 'not-a-prefix':
      return `“${problem.text}” is no block; write one as 10.0.0.0/8.`;
    case 'ipv6':
      return `“${problem.text}” is IPv6; this page plans IPv4.`;
    case 'no-length':
      return `“${problem.text}” lacks its length; write it as ${problem.text}/24.`;
    case 'host-bits':
      return `“${problem.text}” begins inside a block; the block is ${problem.block}.`;
    case 'unusable':
      return `${problem.text} has addresses of ${problem.within}, which no machine may have.`;
  }
}

const fields: Readonly<Record<PlanField, string>> = {
  blocks: 'free blocks',
  usedBlocks: 'blocks in use',
  clusters: 'clusters',
  nodesPerCluster: 'nodes per cluster',
  podsPerNode: 'pods per node',
  blockLength: 'block length',
  serviceLength: 'length of a service range',
  virtualIps: 'published addresses',
  egressIps: 'egress IPs',
};

export function requestProblem(problem: RequestProblem): string {
  switch (problem.kind) {
    case 'no-space':
      return 'Write at least one block.';
    case 'not-whole': {
      const { minimum, maximum } = planLimits[problem.field];
      return `Write a whole number from ${number(minimum)} to ${number(maximum)}.`;
    }
    case 'out-of-range': {
      const { minimum, maximum } = problem.bounds;
      return `${number(problem.value)} is too ${problem.value < minimum ? 'little' : 'much'}: ${fields[problem.field]} from ${number(minimum)} to ${number(maximum)}.`;
    }
  }
}
