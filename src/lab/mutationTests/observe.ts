import type { Network } from '../../cli/index.ts';
import { networkFlags, readFlags, readNetwork, readSend, sendFlags } from '../../cli/index.ts';
import type { Send } from '../../engine/index.ts';
import { clientPort, dialedFor, exchange, intendedBy, stateAfter } from '../../engine/index.ts';
import type { Result } from '../../formats/index.ts';
import { wordsFor } from '../../i18n/index.ts';
import type { Prediction } from '../comparison/predicted.ts';
import type { Observation } from '../observation.ts';
import { openLab } from '../session.ts';

interface NamedSend {
  readonly network: Network;
  readonly wish: Send;
}

/** The network and the send that these arguments of `npm run lab` name. Throws when they name none: they are our own. */
function sendOn(line: string): NamedSend {
  const words = wordsFor('en');
  const flags = must(line, readFlags(words, { ...networkFlags, ...sendFlags }, line.split(' ')));
  const network = must(line, readNetwork(words, flags));
  const { from, to, dial, protocol } = must(line, readSend(words, flags, network));
  return { network, wish: { from, to, dial, protocol } };
}

function must<Value>(line: string, read: Result<Value, string>): Value {
  if (!read.ok) throw new Error(`${line}: ${read.error}`);
  return read.value;
}

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
