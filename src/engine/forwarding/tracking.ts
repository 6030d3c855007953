import type { Header, Packet } from '../net/packet.ts';
import { tupleOf } from '../net/packet.ts';
import type { KnownFlow } from './conntrack.ts';
import { findFlow, findQuotedFlow, newEntry } from './conntrack.ts';
import type { Passage, TrackedFlow } from './passage.ts';
import { dutiesOf, entriesOf, record } from './passage.ts';

/** Ask conntrack about the packet: the first thing that happens to it after the wire (netfilter priority -200). */
export function track(passage: Passage, packet: Packet): void {
  if (packet.outer !== null || !dutiesOf(passage.device).tracks || passage.flow !== null) return;
  passage.flow = classify(passage, packet.header);
  const { entry, direction, state } = passage.flow;
  if (entry === null) record(passage, { kind: 'unrecognised', header: packet.header });
  else if (state !== 'new') record(passage, { kind: 'recognise', entry, direction });
}

/** A packet the device makes about a packet it holds belongs to that packet's flow (nf_ct_attach). */
export function attach(passage: Passage, flow: KnownFlow | null, header: Header): void {
  if (flow === null || !dutiesOf(passage.device).tracks) return;
  const state = header.protocol === 'icmp' ? 'related' : 'established';
  passage.flow = { state, entry: flow.entry, direction: flow.direction };
  record(passage, { kind: 'recognise', entry: flow.entry, direction: flow.direction });
}

/** The flow is real once its first packet got through: now others can be recognised by it. */
export function confirm(passage: Passage): void {
  const { flow } = passage;
  if (flow === null || flow.state !== 'new' || flow.entry === null) return;
  const known = entriesOf(passage);
  if (known.includes(flow.entry)) return;
  passage.memory.entries.set(passage.device.id, [...known, flow.entry]);
  record(passage, { kind: 'remember', entry: flow.entry });
}

/**
 * A reset that answers a flow's first packet ends the flow where it was remembered, after its own translation is done
 * (nf_conntrack_proto_tcp.c: an RST before the entry has seen any other reply kills it).
 */
export function forgetIfReset(passage: Passage, { header }: Packet): void {
  const { flow } = passage;
  if (header.protocol !== 'tcp' || header.signal !== 'rst' || flow?.direction !== 'reply' || flow.entry === null)
    return;
  const { entry } = flow;
  const known = entriesOf(passage);
  if (!known.includes(entry)) return;
  passage.memory.entries.set(
    passage.device.id,
    known.filter((each) => each !== entry),
  );
  record(passage, { kind: 'forget', entry });
}

function classify(passage: Passage, header: Header): TrackedFlow {
  const entries = entriesOf(passage);
  if (header.protocol === 'icmp') {
    const about = findQuotedFlow(entries, header.quoted);
    return about === null ? unknown : { ...about, state: 'related' };
  }
  const known = findFlow(entries, tupleOf(header));
  if (known !== null) return { ...known, state: 'established' };
  // A TCP conversation begins with SYN; an answer to a question nobody saw fits no flow. UDP has no such mark.
  if (header.signal === 'syn-ack' || header.signal === 'rst') return unknown;
  return { state: 'new', entry: newEntry(tupleOf(header)), direction: 'original' };
}

const unknown: TrackedFlow = { state: 'invalid', entry: null, direction: 'original' };
