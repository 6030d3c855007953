import type { DeviceId, Exchange, SocketAddress } from '../../engine/index.ts';
import { hopsOf } from '../../engine/index.ts';

/** What the proxy nearest to the receiver knows of the connection that it ended. */
export interface ProxyKnowledge {
  readonly proxy: DeviceId;
  /** The other end of that connection, as the proxy sees it. */
  readonly client: SocketAddress;
  /** What that connection was for when it came in. */
  readonly reached: SocketAddress;
}

/** `null` where no proxy stands in between. */
export function proxyKnowledge({ legs }: Exchange): ProxyKnowledge | null {
  if (legs.length < 2) return null;
  const hops = legs.flatMap(({ request }) => hopsOf(request));
  const last = hops.findLast(({ steps }) => steps.some(({ kind }) => kind === 'reconnect'));
  const step = last?.steps.find((each) => each.kind === 'reconnect');
  if (last === undefined || step === undefined || last.arrived.header.protocol === 'icmp') return null;
  const { destination, destinationPort } = last.arrived.header;
  return { proxy: last.device, client: step.hidden, reached: { address: destination, port: destinationPort } };
}
