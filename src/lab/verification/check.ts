import type { EarlierSend, Exchange, NetworkState, Send, Topology } from '../../engine/index.ts';
import { clientPort, dialedFor, exchange, freshState, intendedBy, socketText } from '../../engine/index.ts';
import type { KernelComparison } from '../comparison/compare.ts';
import { compare } from '../comparison/compare.ts';
import type { Observation } from '../observation.ts';
import type { Lab } from '../session.ts';

/** A send to be made by both interpreters, in the network as earlier sends left it. */
interface Check {
  readonly earlier: readonly EarlierSend[];
  readonly wish: Send;
}

/** Seconds of silence after which an attempt has timed out: usually, and where the first try left a doubt. */
const patience = { first: 0.25, again: 0.7 } as const;

/** Errors of missing routes are limited to one a second and sender; a doubt may only mean that. */
const pause = 1100;

/**
 * Sends through one lab, each made for real and compared. A machine under load may be late, so a difference counts only when it
 * shows twice. Every try has a source port of its own, so that nothing of the one before can be mistaken for it.
 */
export function checksIn(topology: Topology, lab: Lab): (task: Check) => Promise<KernelComparison> {
  let port = clientPort;
  // Between sends the lab forgets flows, but whose turn it is among several backends no kernel forgets.
  let { placed } = freshState;
  const attempt = async (task: Check, limit: number): Promise<KernelComparison> => {
    const made = await attempted(topology, lab, task, { port, patience: limit, placed });
    port += 1;
    ({ placed } = made.prediction.state);
    const intended = intendedBy(task.wish);
    return compare({ topology, exchange: made.prediction, intended }, made.observation);
  };
  return async (task) => {
    const first = await attempt(task, patience.first);
    if (first.differences.length === 0) return first;
    await new Promise((resolve) => {
      setTimeout(resolve, pause);
    });
    return attempt(task, patience.again);
  };
}

interface Circumstances {
  readonly port: number;
  readonly patience: number;
  readonly placed: NetworkState['placed'];
}

async function attempted(
  topology: Topology,
  lab: Lab,
  { earlier, wish }: Check,
  { port, patience: limit, placed }: Circumstances,
): Promise<{ readonly prediction: Exchange; readonly observation: Observation }> {
  let state: NetworkState = { ...freshState, placed };
  for (const { to, ...each } of earlier) {
    if (!topology.directory.has(each.from) || !topology.directory.has(to)) continue;
    const sooner: Send = { ...each, to: { kind: 'endpoint', id: to } };
    if (isSameConnection(topology, sooner, wish)) continue;
    const before = predict(topology, sooner, port, state);
    // Never long: what is kept open asks again after a second, in the middle of the send that matters.
    await lab.send(kernelSend(before), { patience: patience.first, keep: true });
    ({ state } = before);
  }
  const prediction = predict(topology, wish, port, state);
  const observation = await lab.send(kernelSend(prediction), { patience: limit, keep: false });
  await lab.forget();
  return { prediction, observation };
}

/** No kernel makes a second TCP connection between the same two sockets while the first is open (connect(2), EADDRNOTAVAIL). */
function isSameConnection(topology: Topology, a: Send, b: Send): boolean {
  const socket = (wish: Send): string => socketText(dialedFor(topology, wish));
  return a.protocol === 'tcp' && b.protocol === 'tcp' && a.from === b.from && socket(a) === socket(b);
}

function predict(topology: Topology, wish: Send, sourcePort: number, before: NetworkState): Exchange {
  const { from, protocol } = wish;
  return exchange(topology, { from, protocol, dialed: dialedFor(topology, wish), sourcePort }, before);
}

function kernelSend({ attempt: { from, dialed, protocol, sourcePort } }: Exchange): Parameters<Lab['send']>[0] {
  return { from, address: dialed.address, port: dialed.port, protocol, sourcePort };
}
