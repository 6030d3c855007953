import type { EarlierSend, Exchange, NetworkState, Send, Topology } from '../../engine/index.ts';
import { dialedFor, exchange, freshState } from '../../engine/index.ts';
import type { Comparison } from '../comparison/compare.ts';
import { compare } from '../comparison/compare.ts';
import type { Lab } from '../session.ts';

/** A send to be made by both interpreters, in the network as earlier sends left it. */
export interface Check {
  readonly earlier: readonly EarlierSend[];
  readonly wish: Send;
}

/** Seconds of silence after which an attempt has timed out: usually, and where the first try left a doubt. */
const patience = { first: 0.25, again: 0.8 } as const;

/** Errors of missing routes are limited to one a second and sender; a doubt may only mean that. */
const pause = 1100;

/**
 * Make the send for real and compare. A machine under load may be late, so a difference counts only when it shows twice.
 * Every try has a source port of its own, so that nothing of the one before can be mistaken for it.
 */
export async function check(topology: Topology, lab: Lab, task: Check, nextPort: () => number): Promise<Comparison> {
  const first = await attempt(topology, lab, task, { port: nextPort(), patience: patience.first });
  if (first.differences.length === 0) return first;
  await new Promise((resolve) => {
    setTimeout(resolve, pause);
  });
  return attempt(topology, lab, task, { port: nextPort(), patience: patience.again });
}

async function attempt(
  topology: Topology,
  lab: Lab,
  { earlier, wish }: Check,
  { port, patience: limit }: { readonly port: number; readonly patience: number },
): Promise<Comparison> {
  let state: NetworkState = freshState;
  for (const { to, ...each } of earlier) {
    if (!topology.directory.has(each.from) || !topology.directory.has(to)) continue;
    const before = predict(topology, { ...each, to: { kind: 'endpoint', id: to } }, port, state);
    await lab.send(kernelSend(before), { patience: limit, keep: true });
    ({ state } = before);
  }
  const prediction = predict(topology, wish, port, state);
  const observation = await lab.send(kernelSend(prediction), { patience: limit, keep: false });
  await lab.forget();
  return compare(prediction, observation);
}

function predict(topology: Topology, wish: Send, sourcePort: number, before: NetworkState): Exchange {
  const { from, protocol } = wish;
  return exchange(topology, { from, protocol, dialed: dialedFor(topology, wish), sourcePort }, before);
}

function kernelSend({ attempt: { from, dialed, protocol, sourcePort } }: Exchange): Parameters<Lab['send']>[0] {
  return { from, address: dialed.address, port: dialed.port, protocol, sourcePort };
}
