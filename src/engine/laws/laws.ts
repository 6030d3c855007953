import { headerDiff } from '../net/headerDiff.ts';
import type { Packet } from '../net/packet.ts';
import { reversed, sameTuple, tupleOf } from '../net/packet.ts';
import type { Exchange } from '../forwarding/exchange.ts';
import { laterPackets } from '../forwarding/exchange.ts';
import type { Hop, Trace } from '../forwarding/trace.ts';
import { hopsOf, sightingsOf } from '../forwarding/trace.ts';
import type { Outcome } from '../forwarding/outcome.ts';
import { receiverOf, symptomOf } from '../forwarding/symptom.ts';
import type { Prefix } from '../net/prefix.ts';
import { contains } from '../net/prefix.ts';
import type { RuleKind } from '../rules/rule.ts';
import type { Device, Hook } from '../topology/device.ts';
import type { ClusterId } from '../topology/ids.ts';
import { identified } from '../topology/device.ts';
import type { Topology } from '../topology/topology.ts';
import { deviceOf } from '../topology/topology.ts';

/** Every trace of an exchange, those after the handshakes too. */
export function tracesOf({ legs }: Exchange): readonly Trace[] {
  return legs.flatMap(({ request, reply, later }) => [
    request,
    ...(reply === null ? [] : [reply.trace]),
    ...(later?.packets ?? []).map(({ trace }) => trace),
  ]);
}

/** A cause that is cited is one rule, one route, one interface of its device. */
export function sharedIds({ devices }: Topology): readonly string[] {
  return [...devices.values()].flatMap((device) => {
    const rules = new Set(identified(device));
    const ids = [
      ...[...rules, ...device.routes].map(({ id }) => id),
      ...device.interfaces.map(({ name }) => `interface ${name}`),
    ];
    return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${device.id}: two are called ${id}`);
  });
}

/** Where the simulator asks rules of a kind: it never asks one that hangs elsewhere, whatever a kernel would do with it. */
const askedAt: Readonly<Record<RuleKind, readonly Hook[]>> = {
  filter: ['input', 'forward', 'output'],
  masquerade: ['postrouting'],
  'source-nat': ['postrouting'],
  'no-translation': ['prerouting', 'output', 'postrouting'],
  'destination-nat': ['prerouting', 'output'],
  mark: ['prerouting', 'output'],
};

/** No rule hangs where nobody asks it. */
export function unaskedRules({ devices }: Topology): readonly string[] {
  return [...devices.values()].flatMap((device) =>
    hooks.flatMap((hook) =>
      device.hooks[hook]
        .filter(({ kind }) => !askedAt[kind].includes(hook))
        .map(({ id }) => `${device.id}: nobody asks ${id} at ${hook}`),
    ),
  );
}

const hooks: readonly Hook[] = ['prerouting', 'input', 'forward', 'output', 'postrouting'];

/** A connection that is not followed on would lose nothing after its handshake. */
export function lostUnfollowed(topology: Topology, exchange: Exchange): readonly string[] {
  return exchange.legs
    .filter(({ later }) => later === null)
    .flatMap((leg) => laterPackets(topology, exchange, leg))
    .flatMap(({ way, trace: { final } }) =>
      final.ending.kind === 'arrived' ? [] : [`a ${way} after the handshake is lost at ${final.device}, untold`],
    );
}

/** Each hop receives what the last one sent. */
export function brokenChains(exchange: Exchange): readonly string[] {
  return tracesOf(exchange).flatMap(({ transit, final }) =>
    transit.flatMap((hop, index) => {
      const next = transit[index + 1] ?? final;
      const same = JSON.stringify(hop.left) === JSON.stringify(next.arrived);
      return same ? [] : [`${hop.device} sent something else than ${next.device} received`];
    }),
  );
}

/** TTL falls by one where, and only where, a device forwards; an overlay's outer header begins at 64. */
export function wrongTtls(exchange: Exchange): readonly string[] {
  return tracesOf(exchange).flatMap(({ transit }) => transit.flatMap(ttlFault));
}

function ttlFault(hop: Hop & { readonly left: Packet }): readonly string[] {
  const forwards = hop.steps.filter((step) => step.kind === 'route' && step.ttl !== null).length;
  const decapsulated = hop.steps.some(({ kind }) => kind === 'decapsulate');
  const encapsulated = hop.steps.some(({ kind }) => kind === 'encapsulate');
  const carried = hop.arrived.outer !== null && !decapsulated;
  const inner = hop.arrived.ttl - hop.left.ttl;
  const expected = carried ? 0 : forwards;
  const outer = carried ? (hop.arrived.outer?.ttl ?? 0) - (hop.left.outer?.ttl ?? 0) : forwards;
  const fresh = !encapsulated || hop.left.outer?.ttl === 64;
  return inner === expected && outer === forwards && fresh
    ? []
    : [`${hop.device}: ttl ${hop.arrived.ttl} to ${hop.left.ttl}`];
}

/** A rewrite step without a changed field, or a changed header without a rewrite step. */
export function unexplainedRewrites(exchange: Exchange): readonly string[] {
  return tracesOf(exchange).flatMap(({ transit, final }) => [
    ...[...transit, final].flatMap(({ device, steps }) =>
      steps.flatMap((step) =>
        step.kind === 'rewrite' && headerDiff(step.before, step.after).length === 0
          ? [`${device}: rewrote nothing`]
          : [],
      ),
    ),
    ...transit.flatMap(({ device, steps, arrived, left }) => {
      const claimed = steps.some(({ kind }) => kind === 'rewrite');
      const differs = headerDiff(arrived.header, left.header).length > 0;
      return differs && !claimed ? [`${device}: changed without saying so`] : [];
    }),
  ]);
}

/** Any rewrite at all, or more than one connection. */
export function rewrites(exchange: Exchange): number {
  return tracesOf(exchange)
    .flatMap(hopsOf)
    .flatMap(({ steps }) => steps)
    .filter(({ kind }) => kind === 'rewrite').length;
}

/** A connected sender was answered with exactly the addresses it asked for, reversed. */
export function wrongAnswers(exchange: Exchange): readonly string[] {
  if (symptomOf(exchange) !== 'connected') return [];
  const [{ asked, reply }] = exchange.legs;
  const header = reply === null ? null : lastHeader(reply.trace);
  if (header === null || header.protocol === 'icmp') return ['connected without an answer'];
  return sameTuple(tupleOf(header), reversed(asked)) ? [] : ['answered from elsewhere'];
}

/** Conntrack explains every translation that memory made: the entry is still there. */
export function forgottenFlows(exchange: Exchange): readonly string[] {
  return tracesOf(exchange)
    .flatMap(hopsOf)
    .flatMap(({ device, steps }) =>
      steps.flatMap((step) => {
        if (step.kind !== 'rewrite' || step.cause.kind !== 'flow') return [];
        const { entry } = step.cause;
        const ended = steps.some(({ kind }) => kind === 'forget');
        const kept = exchange.state.conntrack
          .get(device)
          ?.some((each) => sameTuple(each.original, entry.original) && sameTuple(each.reply, entry.reply));
        // An error made where the first packet died belongs to a flow that was never confirmed (nf_ct_attach).
        const unborn = steps.some(({ kind }) => kind === 'originate');
        return kept === true || unborn || ended ? [] : [`${device}: translated by a flow it does not remember`];
      }),
    );
}

/** The cluster whose wires a device is on: its own, or that of the nodes that it stands beside, behind a router of theirs. */
export function insideOf({ devices, links }: Topology, { id, cluster }: Device): ClusterId | null {
  if (cluster !== null) return cluster;
  const beside = [...links.values()]
    .filter(({ ends }) => ends.some(({ device }) => device === id))
    .flatMap(({ ends }) => ends.flatMap(({ device }) => devices.get(device) ?? []));
  if (beside.some((each) => each.role === 'router' && each.cluster === null)) return null;
  return beside.find((each) => each.cluster !== null)?.cluster ?? null;
}

/** Sightings of addresses of these ranges on machines that are not on a cluster's wires, overlays' inner headers aside. */
export function leaks(topology: Topology, exchange: Exchange, ranges: readonly Prefix[]): readonly string[] {
  if (ranges.length === 0) return [];
  return tracesOf(exchange)
    .flatMap(sightingsOf)
    .flatMap(({ device, interface: name, packet: { header, outer } }) => {
      if (outer !== null || insideOf(topology, deviceOf(topology, device)) !== null) return [];
      const exposed = [header.source, header.destination].filter((ip) => ranges.some((range) => contains(range, ip)));
      return exposed.map((ip) => `${ip} on ${device} ${name}`);
    });
}

function lastHeader({ final }: Trace): Packet['header'] {
  return final.steps.reduce((header, step) => (step.kind === 'rewrite' ? step.after : header), final.arrived.header);
}

/**
 * A rejection reaches the sender as a reset or an ICMP error, read off the captures alone; a receiver has a socket, which for TCP
 * means that SYN-ACK came back to whoever opened the last connection.
 */
export function emptyWords(exchange: Exchange, { kind }: Outcome): readonly string[] {
  const { attempt, legs } = exchange;
  const [first] = legs;
  const last = legs.at(-1) ?? first;
  const backAt = ({ reply }: typeof first, device: string, wanted: (said: string) => boolean): boolean =>
    (reply === null ? [] : hopsOf(reply.trace)).some(
      (hop) => hop.device === device && 'ending' in hop && wanted(saidBy(hop.arrived)),
    );
  const heard = legs.length === 1 && backAt(first, attempt.from, (said) => said === 'rst' || said === 'icmp');
  // A datagram that the sender's own filter refuses fails in sendto(2): no packet, and no other way to say it.
  const atHome = attempt.protocol === 'udp' && first.request.transit.length === 0;
  // Of a connection that stood, the sender hears by a reset that meets its socket.
  const resetLater = (first.later?.packets ?? []).some(
    ({ trace: { final } }) =>
      final.device === attempt.from && final.ending.kind === 'arrived' && saidBy(final.arrived) === 'rst',
  );
  const opened = backAt(last, last.client, (said) => said === 'syn-ack');
  return [
    ...(kind === 'rejected' && !heard && !atHome && !resetLater ? ['rejected, and the sender hears nothing'] : []),
    ...(attempt.protocol === 'tcp' && receiverOf(exchange) !== null && !opened
      ? ['a receiver without a connection']
      : []),
  ];
}

function saidBy({ header }: Packet): string {
  return header.protocol === 'icmp' ? 'icmp' : header.signal;
}
