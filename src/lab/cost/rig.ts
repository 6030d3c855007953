import { readFileSync } from 'node:fs';
import { receiverOf } from '../../engine/index.ts';
import { agent } from '../agent/agent.ts';
import { fields, decodeNumber, decodeText } from '../decode.ts';
import { labPlan, namespaceOf } from '../../export/linux/index.ts';
import { buildScript } from '../../export/linux/script.ts';
import type { CostPath } from './costPaths.ts';

/** What is done on a way in one round. */
export interface Load {
  readonly roundTrips: number;
  readonly connections: number;
  readonly bulkSeconds: number;
}

/** What is measured: microseconds, microseconds, gigabits a second. */
export type Figure = 'roundTrip' | 'connection' | 'throughput';

/** A network that stands with a server at the end of the way, ready to be measured. */
export interface Rig {
  readonly measure: (figure: Figure, load: Load) => Promise<number>;
  readonly close: () => Promise<void>;
}

const program = readFileSync(new URL('load.py', import.meta.url), 'utf8');

/** Build the way's network; throws when the server does not see whom the engine says that it sees. */
export async function openRig({ id, topology, exchange }: CostPath): Promise<Rig> {
  const receiver = receiverOf(exchange);
  if (receiver === null) throw new Error(`${id}: nobody receives`);
  const { daemons, ...plan } = labPlan(topology);
  // The measuring program starts them itself, where and as urgently as everything else that it measures.
  const lab = agent(buildScript({ ...plan, daemons: [] }), program);
  const { from, dialed } = exchange.attempt;
  const send = { from: namespaceOf(from), address: dialed.address, port: dialed.port };
  try {
    await lab.request({ command: 'serve', namespace: namespaceOf(receiver.device), port: receiver.local.port });
    for (const { program: needed, ...daemon } of daemons) {
      if (needed === 'haproxy') await lab.request({ command: 'relay', ...daemon });
    }
    const answer = await lab.request({ command: 'round-trips', ...send, count: 10 });
    const sees = fields(answer, 'load')('sees', decodeText);
    if (sees !== receiver.sees.address) throw new Error(`${id}: seen is ${sees}, not ${receiver.sees.address}`);
  } catch (error) {
    await lab.close();
    throw error;
  }
  const measure = async (figure: Figure, load: Load): Promise<number> => {
    const { command, unit, wish } = requests[figure](load);
    return fields(await lab.request({ command, ...send, ...wish }), command)(unit, decodeNumber);
  };
  return { measure, close: lab.close };
}

interface LoadRequest {
  readonly command: string;
  readonly unit: string;
  readonly wish: Readonly<Record<string, number>>;
}

const requests: Readonly<Record<Figure, (load: Load) => LoadRequest>> = {
  roundTrip: ({ roundTrips }) => ({ command: 'round-trips', unit: 'microseconds', wish: { count: roundTrips } }),
  connection: ({ connections }) => ({ command: 'connections', unit: 'microseconds', wish: { count: connections } }),
  throughput: ({ bulkSeconds }) => ({ command: 'bulk', unit: 'gigabits', wish: { seconds: bulkSeconds } }),
};
