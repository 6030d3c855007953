import { clientPort, dialedFor, exchange, intendedBy, stateAfter } from '../../engine/index.ts';
import { sendOn } from '../command/sendOn.ts';
import type { Prediction } from '../comparison/predicted.ts';
import type { Observation } from '../observation.ts';
import { openLab } from '../session.ts';

/** What the engine says about the send. */
export function predictionOf(line: string): Prediction {
  const { network, wish } = sendOn(line);
  const { topology, scenario } = network;
  const { from, protocol } = wish;
  const attempt = { from, protocol, dialed: dialedFor(topology, wish), sourcePort: clientPort };
  const made = exchange(topology, attempt, stateAfter(topology, scenario.earlier));
  return { topology, exchange: made, intended: intendedBy(wish) };
}

/** What this machine's kernel does with it. The scenario must have no earlier sends. */
export async function observe(line: string): Promise<Observation> {
  const { network, wish } = sendOn(line);
  const lab = await openLab(network.topology);
  const { address, port } = dialedFor(network.topology, wish);
  const send = { from: wish.from, address, port, protocol: wish.protocol, sourcePort: clientPort };
  try {
    return await lab.send(send, { patience: 0.8, keep: false });
  } finally {
    await lab.close();
  }
}
