import { headerDiff } from '../net/headerDiff.ts';
import type { Header, Packet } from '../net/packet.ts';
import { reversed, tupleOf } from '../net/packet.ts';
import type { Backend, DestinationRule, Rule, RuleKind } from '../rules/rule.ts';
import { choosesDestination } from '../rules/rule.ts';
import type { Hook } from '../topology/device.ts';
import { rulesFor } from './askedByPort.ts';
import { isTaken } from './conntrack.ts';
import { mismatch } from './matching.ts';
import type { PacketContext, TrackedFlow } from './packetContext.ts';
import { dutiesOf, trackedEntries, record, nextIndex } from './packetContext.ts';
import type { NewSource, PortChoice } from './portChoice.ts';
import { chooseSource } from './portChoice.ts';
import { decideSource } from './sourceRules.ts';
import type { RoutePath } from './subject.ts';
import { subjectOf } from './subject.ts';
import type { RewriteCause } from './trace.ts';
import type { Manipulation } from './translation.ts';
import { applyFlow, rewriteEnd } from './translation.ts';

/** Destination NAT: rules for the first packet of a flow, the flow's own memory for the rest. */
export function translateDestination(
  passage: PacketContext,
  hook: 'prerouting' | 'output',
  packet: Packet,
  way: RoutePath,
): Packet {
  const { flow } = passage;
  if (flow === null || flow.entry === null) return packet;
  if (isDecided(passage, flow)) return followFlow(passage, hook, packet, 'destination');
  const { header } = packet;
  if (header.protocol === 'icmp') return packet;
  const rule = decidingRule(passage, hook, packet, way);
  const backend = rule !== null && choosesDestination(rule) ? nextBackend(passage, hook, rule) : null;
  if (rule === null || backend === null) return packet;
  const after = rewriteEnd(header, backend, 'destination');
  passage.flow = { ...flow, entry: { ...flow.entry, reply: reversed(tupleOf(after)), destinationRule: rule.id } };
  return rewritten(passage, packet, { hook, after, cause: { kind: 'rule', rule: rule.id }, port: null });
}

/** Rules are asked once, however many packets pass before the flow is answered (nf_nat_initialized). */
function isDecided(passage: PacketContext, { state, entry }: TrackedFlow): boolean {
  return state !== 'new' || (entry !== null && trackedEntries(passage).includes(entry));
}

/** What a rule that matches does where destinations are chosen. */
const atDestination: Readonly<Record<RuleKind, 'nothing' | 'mark' | 'exempt' | 'decide'>> = {
  filter: 'nothing',
  mark: 'mark',
  'no-translation': 'exempt',
  'destination-nat': 'decide',
  masquerade: 'decide',
  'source-nat': 'decide',
};

/** The first rule that matches and decides; the marks before it are set on the way. */
function decidingRule(
  passage: PacketContext,
  hook: 'prerouting' | 'output',
  packet: Packet,
  way: RoutePath,
): Rule | null {
  for (const rule of rulesFor(passage.device.hooks[hook], packet)) {
    const act = atDestination[rule.kind];
    if (act === 'nothing' || mismatch(rule.match, subjectOf(passage, packet, way)) !== null) continue;
    if (act === 'mark') {
      passage.marked = true;
      record(passage, { kind: 'mark', hook, rule: rule.id });
      continue;
    }
    if (act === 'exempt') record(passage, { kind: 'exempt', rule: rule.id });
    return rule;
  }
  return null;
}

/** Source NAT: as above; also a port is changed when another flow holds the tuple, rule or no rule. */
export function translateSource(
  passage: PacketContext,
  hook: 'input' | 'postrouting',
  packet: Packet,
  way: RoutePath,
): Packet {
  const { flow } = passage;
  if (flow === null || flow.entry === null || !dutiesOf(passage.device).translates) return packet;
  // Over the loopback a packet meets input with its source already decided, too.
  if (isDecided(passage, flow)) return followFlow(passage, hook, packet, 'source');
  const { header } = packet;
  if (header.protocol === 'icmp') return packet;
  const chosen = hook === 'postrouting' ? applicableSourceRule(passage, packet, way) : null;
  if (chosen !== null) return renameSource(passage, hook, packet, chosen);
  if (!isTaken(trackedEntries(passage), tupleOf(header))) return packet;
  return renameSource(passage, hook, packet, {
    to: header.source,
    ports: 'kept',
    range: null,
    cause: { kind: 'clash' },
  });
}

interface Renaming extends NewSource {
  readonly cause: RewriteCause;
}

/** What the rules make of the source; each that was asked in vain is on record. */
function applicableSourceRule(passage: PacketContext, packet: Packet, way: RoutePath): Renaming | null {
  const { passed, decided } = decideSource(passage, packet, way);
  for (const each of passed) record(passage, { kind: 'left-alone', ...each });
  if (decided === null) return null;
  const { rule, action } = decided;
  switch (action.kind) {
    case 'rename':
      return { ...action, cause: { kind: 'rule', rule } };
    case 'exempt':
      record(passage, { kind: 'exempt', rule });
      return null;
    case 'nothing':
      return null;
  }
}

/** Where no port was found the packet is let go on as it is: its flow is refused when it is to be remembered, as Linux does it. */
function renameSource(passage: PacketContext, hook: Hook, packet: Packet, { cause, ...to }: Renaming): Packet {
  const { flow } = passage;
  const { header } = packet;
  if (flow === null || flow.entry === null || header.protocol === 'icmp') return packet;
  const entries = trackedEntries(passage);
  const { tuple, port } = chooseSource(entries, flow.entry.original, tupleOf(header), to);
  const sourceRule = cause.kind === 'rule' ? cause.rule : null;
  passage.flow = { ...flow, entry: { ...flow.entry, reply: reversed(tuple), sourceRule } };
  if (isTaken(entries, tuple)) return packet;
  return rewritten(passage, packet, { hook, after: { ...header, ...tuple }, cause, port });
}

function followFlow(passage: PacketContext, hook: Hook, packet: Packet, manipulation: Manipulation): Packet {
  const { flow } = passage;
  if (flow === null || flow.entry === null) return packet;
  const { entry, direction } = flow;
  const after = applyFlow(packet.header, entry, direction, manipulation);
  const asOriginally = (manipulation === 'source') === (direction === 'original');
  const rule = asOriginally ? entry.sourceRule : entry.destinationRule;
  return rewritten(passage, packet, { hook, after, cause: { kind: 'flow', entry, rule }, port: null });
}

interface Rewriting {
  readonly hook: Hook;
  readonly after: Header;
  readonly cause: RewriteCause;
  readonly port: PortChoice | null;
}

/** A rewrite is one only if a field differs. */
function rewritten(passage: PacketContext, packet: Packet, { hook, after, cause, port }: Rewriting): Packet {
  const { header: before } = packet;
  if (headerDiff(before, after).length === 0) return packet;
  record(passage, { kind: 'rewrite', hook, cause, before, after, port });
  return { ...packet, header: after };
}

/** A rule that hangs on two hooks is two rules to the kernel, and each counts for itself (nft_numgen.c). */
function nextBackend({ memory }: PacketContext, hook: Hook, { id, backends }: DestinationRule): Backend | null {
  return backends[nextIndex(memory, `${hook} ${id}`) % backends.length] ?? null;
}
