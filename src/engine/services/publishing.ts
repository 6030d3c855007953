import { isLocal } from '../forwarding/lookup.ts';
import type { Exchange } from '../forwarding/exchange.ts';
import type { Outcome } from '../forwarding/outcome.ts';
import type { Cause } from '../forwarding/trace.ts';
import { hopsOf } from '../forwarding/trace.ts';
import type { SocketAddress } from '../net/address.ts';
import type { TransportProtocol } from '../net/packet.ts';
import { contains } from '../net/prefix.ts';
import type { Match } from '../rules/match.ts';
import { choosesDestination } from '../rules/rule.ts';
import type { Device } from '../topology/device.ts';
import type { Topology } from '../topology/topology.ts';
import { deviceOf } from '../topology/topology.ts';

/** Ways to end for a packet that nobody translates: its address is nobody's, or it is a machine's that does not listen there. */
const untranslated: ReadonlySet<Cause> = new Set([
  'no-route',
  'ttl-expired',
  'no-neighbour',
  'not-a-router',
  'port-closed',
]);

/** The protocol that the port is published for by a device that the request passed, where another one went astray; else `null`. */
export function publishedOnlyFor(
  topology: Topology,
  { attempt, legs: [first] }: Exchange,
  outcome: Outcome,
): TransportProtocol | null {
  const { cause, way, leg } = outcome;
  if (cause === null || !untranslated.has(cause) || way === 'reply' || leg > 0) return null;
  const passed = new Set(hopsOf(first.request).map(({ device }) => device));
  const published = [...passed].flatMap((id) => protocolsAt(deviceOf(topology, id), attempt.dialed));
  return published.includes(attempt.protocol) ? null : (published[0] ?? null);
}

function protocolsAt(device: Device, { address, port }: SocketAddress): readonly TransportProtocol[] {
  const translated = device.hooks.prerouting.flatMap((rule) =>
    choosesDestination(rule) && isAbout(rule.match, device, { address, port }) ? protocolsOf(rule.match) : [],
  );
  const proxied = device.proxies.filter(({ listen }) => listen.address === address && listen.port === port);
  return [...translated, ...proxied.map(() => 'tcp' as const)];
}

function isAbout({ destination, destinationPorts, toSelf }: Match, device: Device, to: SocketAddress): boolean {
  const itsAddress =
    toSelf === true ? isLocal(device, to.address) : (destination ?? []).some((each) => contains(each, to.address));
  return itsAddress && (destinationPorts ?? []).some(({ from, to: last }) => from <= to.port && to.port <= last);
}

function protocolsOf({ protocol }: Match): readonly TransportProtocol[] {
  return protocol === undefined ? ['tcp', 'udp'] : [protocol];
}
