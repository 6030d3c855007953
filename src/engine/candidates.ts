import { dialedFor, dials } from './dialling.ts';
import type { NetworkState } from './forwarding/conntrack.ts';
import { freshState } from './forwarding/conntrack.ts';
import type { Exchange } from './forwarding/exchange.ts';
import { clientPort, exchange } from './forwarding/exchange.ts';
import type { Receiver } from './forwarding/symptom.ts';
import { receiverOf } from './forwarding/symptom.ts';
import type { DeviceId } from './topology/ids.ts';
import type { Topology } from './topology/topology.ts';

/** Every endpoint whose connection would show the receiver the same source address, however it dials: each is tried. */
export function candidatesBehind(
  topology: Topology,
  observed: Exchange,
  before: NetworkState = freshState,
): readonly DeviceId[] {
  const receiver = receiverOf(observed);
  if (receiver === null) return [];
  const { from: known } = observed.attempt;
  return [...topology.directory.keys()].filter(
    (from) => from === known || attemptsBy(topology, { observed, receiver, from, before }).some(({ fits }) => fits),
  );
}

interface Suspicion {
  readonly observed: Exchange;
  readonly receiver: Receiver;
  readonly from: DeviceId;
  readonly before: NetworkState;
}

interface AttemptMade {
  readonly made: Exchange;
  /** Would the receiver take it for the one that it saw? */
  readonly fits: boolean;
}

/** What somebody would try who means this receiver or dials what was dialled, up to the first that shows the same source. */
export function attemptsBy(
  topology: Topology,
  { observed, receiver, from, before }: Suspicion,
): readonly AttemptMade[] {
  const { protocol, dialed: asked } = observed.attempt;
  const dialed = new Map(
    dials
      .map((dial) => dialedFor(topology, { from, dial, to: { kind: 'endpoint', id: receiver.device } }))
      .concat(asked)
      .map((each) => [`${each.address}:${each.port}`, each]),
  );
  const attempts: AttemptMade[] = [];
  for (const each of dialed.values()) {
    const made = exchange(topology, { from, protocol, dialed: each, sourcePort: clientPort }, before);
    const seen = receiverOf(made);
    const fits = seen !== null && seen.device === receiver.device && seen.sees.address === receiver.sees.address;
    attempts.push({ made, fits });
    if (fits) break;
  }
  return attempts;
}
