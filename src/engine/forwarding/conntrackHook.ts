import type { Header, Packet, TransportHeader } from '../net/packet.ts';
import { tupleOf } from '../net/packet.ts';
import type { KnownFlow } from './conntrack.ts';
import { findFlow, findQuotedFlow, newEntry } from './conntrack.ts';
import type { HopResult } from './hopResult.ts';
import { stopped } from './hopResult.ts';
import type { PacketContext, TrackedFlow } from './packetContext.ts';
import { dutiesOf, trackedEntries, record } from './packetContext.ts';

/** Ask conntrack about the packet: the first thing that happens to it after the wire (netfilter priority -200). */
export function track(passage: PacketContext, packet: Packet): void {
  if (packet.outer !== null || !dutiesOf(passage.device).tracks || passage.flow !== null) return;
  passage.flow = classify(passage, packet.header);
  const { entry, direction, state } = passage.flow;
  if (entry === null) record(passage, { kind: 'unrecognised', header: packet.header });
  else if (state !== 'new' || trackedEntries(passage).includes(entry)) {
    record(passage, { kind: 'recognise', entry, direction });
  }
}

/** A packet the device makes about a packet it holds belongs to that packet's flow (nf_ct_attach). */
export function attachToFlow(passage: PacketContext, flow: KnownFlow | null, header: Header): void {
  if (flow === null || !dutiesOf(passage.device).tracks) return;
  const state = header.protocol === 'icmp' ? 'related' : 'established';
  if (header.protocol !== 'icmp' && header.signal !== 'rst') passage.memory.unreplied.delete(flow.entry);
  passage.flow = { state, entry: flow.entry, direction: flow.direction };
  record(passage, { kind: 'recognise', entry: flow.entry, direction: flow.direction });
}

/**
 * The flow is real once its first packet got through: now others can be recognised by it. One whose answers would be mistaken for another
 * flow's is refused, and its packet dropped, without a word (__nf_conntrack_confirm; conntrack -S counts it: insert_failed).
 */
export function confirm(passage: PacketContext): HopResult | null {
  const { flow } = passage;
  if (flow === null || flow.state !== 'new' || flow.entry === null) return null;
  const known = trackedEntries(passage);
  if (known.includes(flow.entry)) return null;
  if (findFlow(known, flow.entry.reply) !== null) return stopped('no-free-port', null, { rule: flow.entry.sourceRule });
  passage.memory.entries.set(passage.device.id, [...known, flow.entry]);
  const { header } = passage.arrived;
  if (header.protocol !== 'icmp') {
    passage.memory.unreplied.set(flow.entry, header.signal === 'syn' ? 'syn' : 'midstream');
  }
  record(passage, { kind: 'remember', entry: flow.entry });
  return null;
}

/**
 * A reset that is the first answer ends the flow where it was remembered, after its own translation is done
 * (nf_conntrack_proto_tcp.c: an RST before the entry has seen any other reply kills it).
 */
export function forgetIfReset(passage: PacketContext, { header }: Packet): void {
  const { flow } = passage;
  if (header.protocol !== 'tcp' || header.signal !== 'rst' || flow?.direction !== 'reply' || flow.entry === null)
    return;
  const { entry } = flow;
  const { unreplied } = passage.memory;
  const known = trackedEntries(passage);
  if (!known.includes(entry) || !unreplied.has(entry)) return;
  unreplied.delete(entry);
  passage.memory.entries.set(
    passage.device.id,
    known.filter((each) => each !== entry),
  );
  record(passage, { kind: 'forget', entry });
}

function classify(passage: PacketContext, header: Header): TrackedFlow {
  const entries = trackedEntries(passage);
  if (header.protocol === 'icmp') {
    const about = findQuotedFlow(entries, header.quoted);
    return about === null ? unknown : { ...about, state: 'related' };
  }
  const known = findFlow(entries, tupleOf(header));
  if (known !== null) return recognised(passage, known, header);
  // An answer to a question nobody saw fits no flow. A plain segment is taken for the first of its flow (nf_conntrack_tcp_loose);
  // UDP has no such marks.
  if (header.signal === 'syn-ack' || header.signal === 'rst') return unknown;
  return { state: 'new', entry: newEntry(tupleOf(header)), direction: 'original' };
}

/** What TCP's conntrack makes of a packet of a flow it knows, by what it has seen of the flow (tcp_conntracks in nf_conntrack_proto_tcp.c). */
function recognised({ memory }: PacketContext, known: KnownFlow, { signal }: TransportHeader): TrackedFlow {
  // A SYN begins a connection that was finished anew.
  if (signal === 'syn') memory.unreplied.set(known.entry, 'syn');
  const begun = memory.unreplied.get(known.entry);
  if (begun === undefined) return { ...known, state: 'established' };
  if (known.direction === 'reply') {
    if (signal !== 'rst') memory.unreplied.delete(known.entry);
    return { ...known, state: 'established' };
  }
  switch (signal) {
    case 'ack':
    case 'data':
      // It answers a SYN-ACK that was never seen here; what was picked up is new until the other side is heard.
      return begun === 'syn' ? unknown : { ...known, state: 'new' };
    case 'syn':
    case 'datagram':
      // A packet that comes by again is as new as it was: only an answer makes a flow established (nf_conntrack_core.c, resolve_normal_ct).
      return { ...known, state: 'new' };
    case 'syn-ack':
    case 'rst':
      return { ...known, state: 'established' };
  }
}

const unknown: TrackedFlow = { state: 'invalid', entry: null, direction: 'original' };
