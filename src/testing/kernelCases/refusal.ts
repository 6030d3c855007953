import type { Cause, Symptom } from '../../engine/index.ts';
import type { KernelCase } from './kernelCase.ts';
import { client, podA, podG, server } from './kernelCase.ts';

/** A failure, and what TCP and a connected UDP socket make of it. */
export type Refusal = readonly [
  fact: string,
  what: Pick<KernelCase, 'model' | 'settings' | 'faults' | 'alter' | 'from' | 'to'>,
  cause: Cause,
  at: string,
  tcp: Symptom,
  udp: Symptom,
];

export const toPod = { model: 'flat', from: client, to: podA } as const;
export const toServer = { model: 'flat', from: podA, to: server } as const;
export const across = { model: 'flat', from: podA, to: podG } as const;

/** A case for each protocol. */
export function casesOf(refusals: readonly Refusal[]): readonly KernelCase[] {
  return refusals.flatMap(([fact, what, cause, at, tcp, udp]) => [
    { fact: `${fact}, tcp`, ...what, protocol: 'tcp', cause, at, symptom: tcp },
    { fact: `${fact}, udp`, ...what, protocol: 'udp', cause, at, symptom: udp },
  ]);
}
