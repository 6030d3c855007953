import { headerDiff } from '../net/headerDiff.ts';
import type { Header, Packet, TransportHeader } from '../net/packet.ts';
import { reversed, tupleOf } from '../net/packet.ts';
import type { Backend, DestinationNat, Rule } from '../rules/rule.ts';
import type { Hook } from '../topology/device.ts';
import type { IpAddress } from '../net/address.ts';
import { isDestinationTranslated, isTaken } from './conntrack.ts';
import { addressTowards, isLocal } from './lookup.ts';
import { mismatch } from './matching.ts';
import type { Passage } from './passage.ts';
import { dutiesOf, entriesOf, record, withHeader } from './passage.ts';
import { chooseSource } from './portChoice.ts';
import type { RewriteCause } from './trace.ts';
import type { Manipulation } from './translation.ts';
import { applyFlow, rewriteEnd } from './translation.ts';

/** Where a packet is about to leave, or `null` before that is known. */
export interface Way {
  readonly inInterface: string | null;
  readonly outInterface: string | null;
  readonly nextHop: IpAddress | null;
}

/** Destination NAT: rules for the first packet of a flow, the flow's own memory for the rest. */
export function translateDestination(
  passage: Passage,
  hook: 'prerouting' | 'output',
  packet: Packet,
  way: Way,
): Packet {
  const { flow } = passage;
  if (flow === null || flow.entry === null) return packet;
  if (flow.state !== 'new') return followFlow(passage, hook, packet, 'destination');
  const { header } = packet;
  if (header.protocol === 'icmp') return packet;
  const rule = passage.device.hooks[hook].find(
    (each) => isNat(each) && mismatch(each.match, subjectOf(passage, packet, way)) === null,
  );
  if (rule === undefined) return packet;
  if (rule.kind === 'no-translation') {
    record(passage, { kind: 'exempt', rule: rule.id });
    return packet;
  }
  if (rule.kind !== 'destination-nat') return packet;
  const backend = takeTurn(passage, rule);
  if (backend === null) return packet;
  const after = rewriteEnd(header, backend, 'destination');
  passage.flow = { ...flow, entry: { ...flow.entry, reply: reversed(tupleOf(after)), destinationRule: rule.id } };
  return rewritten(passage, hook, packet, after, { kind: 'rule', rule: rule.id }, null);
}

/** Source NAT: as above; also a port is changed when another flow holds the tuple, rule or no rule. */
export function translateSource(passage: Passage, hook: 'input' | 'postrouting', packet: Packet, way: Way): Packet {
  const { flow } = passage;
  if (flow === null || flow.entry === null || !dutiesOf(passage.device).translates) return packet;
  if (flow.state !== 'new') return followFlow(passage, hook, packet, 'source');
  const { header } = packet;
  if (header.protocol === 'icmp') return packet;
  const chosen = hook === 'postrouting' ? sourceRule(passage, packet, way) : null;
  if (chosen !== null)
    return renameSource(passage, hook, packet, header, chosen.to, { kind: 'rule', rule: chosen.rule.id });
  if (!isTaken(entriesOf(passage), tupleOf(header))) return packet;
  return renameSource(passage, hook, packet, header, header.source, { kind: 'clash' });
}

function sourceRule(
  passage: Passage,
  packet: Packet,
  way: Way,
): { readonly rule: Rule; readonly to: IpAddress } | null {
  for (const rule of passage.device.hooks.postrouting) {
    if (!isNat(rule)) continue;
    const miss = mismatch(rule.match, subjectOf(passage, packet, way));
    if (miss !== null) {
      record(passage, { kind: 'left-alone', rule: rule.id, mismatch: miss });
      continue;
    }
    if (rule.kind === 'source-nat') return { rule, to: rule.to };
    if (rule.kind === 'masquerade' && way.outInterface !== null && way.nextHop !== null) {
      const taken = addressTowards(passage.device, way.outInterface, way.nextHop);
      if (taken !== null) return { rule, to: taken.address };
    }
    if (rule.kind === 'no-translation') {
      record(passage, { kind: 'exempt', rule: rule.id });
      return null;
    }
  }
  return null;
}

function renameSource(
  passage: Passage,
  hook: Hook,
  packet: Packet,
  header: TransportHeader,
  to: IpAddress,
  cause: RewriteCause,
): Packet {
  const { flow } = passage;
  if (flow === null || flow.entry === null) return packet;
  const { tuple, port } = chooseSource(entriesOf(passage), flow.entry.original, tupleOf(header), to);
  const after = { ...header, ...tuple };
  const sourceRuleId = cause.kind === 'rule' ? cause.rule : null;
  passage.flow = { ...flow, entry: { ...flow.entry, reply: reversed(tuple), sourceRule: sourceRuleId } };
  return rewritten(passage, hook, packet, after, cause, port);
}

function followFlow(passage: Passage, hook: Hook, packet: Packet, manipulation: Manipulation): Packet {
  const { flow } = passage;
  if (flow === null || flow.entry === null) return packet;
  const after = applyFlow(packet.header, flow.entry, flow.direction, manipulation);
  if (after === packet.header) return packet;
  const byOriginal = (manipulation === 'source') === (flow.direction === 'original');
  const rule = byOriginal ? flow.entry.sourceRule : flow.entry.destinationRule;
  return rewritten(passage, hook, packet, after, { kind: 'flow', entry: flow.entry, rule }, null);
}

function rewritten(
  passage: Passage,
  hook: Hook,
  packet: Packet,
  after: Header,
  cause: RewriteCause,
  port: 'kept' | 'redrawn' | null,
): Packet {
  if (headerDiff(packet.header, after).length === 0) return packet;
  record(passage, { kind: 'rewrite', hook, cause, before: packet.header, after, port });
  return withHeader(packet, after);
}

function takeTurn(passage: Passage, rule: DestinationNat): Backend | null {
  const turn = passage.memory.placed.get(rule.id) ?? 0;
  passage.memory.placed.set(rule.id, turn + 1);
  return rule.backends[turn % rule.backends.length] ?? null;
}

function isNat(rule: Rule): boolean {
  return rule.kind !== 'filter';
}

export function subjectOf(passage: Passage, packet: Packet, way: Way): Parameters<typeof mismatch>[1] {
  const { flow, device } = passage;
  const destination = packet.outer?.destination ?? packet.header.destination;
  return {
    packet,
    inInterface: way.inInterface,
    outInterface: way.outInterface,
    state: packet.outer === null ? (flow?.state ?? null) : 'new',
    destinationTranslated: flow !== null && flow.entry !== null && isDestinationTranslated(flow.entry),
    toSelf: isLocal(device, destination),
  };
}
