import { deviceId, fabric } from '../../engine/index.ts';
import type { Fact, SidedFact } from '../evidence/index.ts';

export { fabric } from '../../engine/index.ts';

export const pod = (name: string) => deviceId(`cluster-${name < 'g' ? 1 : 2}/pod-${name}`);
export const node = (number: number) => deviceId(`cluster-${number < 3 ? 1 : 2}/node-${number}`);
export const gateway = (cluster: number) => deviceId(`cluster-${cluster}/gateway`);
export const client = deviceId('other-client');
export const server = deviceId('other-server');

export const untouched: Fact = { is: 'translated', value: false };
export const translated: Fact = { is: 'translated', value: true };
export const delivered: Fact = { is: 'outcome', kind: 'delivered' };
export const wrongOne: Fact = { is: 'outcome', kind: 'misdelivered' };
export const staysInside: Fact = { is: 'pod-addresses-outside', value: false };
export const noGateway: Fact = { is: 'gateways', devices: [] };
export const noWayIn: Fact = { is: 'stopped', cause: 'no-route', at: fabric, way: 'request' };
export const seenAs = (device: Parameters<typeof deviceId>[0]): Fact => ({ is: 'seen-as', device: deviceId(device) });

/** The query of a link, as `printLink` prints it, and what must be so in what it opens. */
interface LinkedFacts {
  readonly link: string;
  readonly facts: readonly SidedFact[];
}

/** The claims that this project shows happening; the ids are used in tests, lessons and links. */
export type ClaimId =
  | `K${1 | 2 | 3 | 4 | 5}`
  | `F${1 | 2 | 3 | 4 | 5 | 6}`
  | `I${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`
  | `T${1 | 2 | 3 | 4 | 5}`;

export interface Claim {
  readonly id: ClaimId;
  /** The first is the one to see it by. */
  readonly shown: readonly [LinkedFacts, ...LinkedFacts[]];
}

export function shows(link: string, left: readonly Fact[], right: readonly Fact[]): LinkedFacts {
  return {
    link,
    facts: [
      ...left.map((fact): SidedFact => ({ side: 'left', fact })),
      ...right.map((fact): SidedFact => ({ side: 'right', fact })),
    ],
  };
}
