import { describe, expect, test } from 'vitest';
import { compile, deviceId, intendedBy, modelIds, outcomeOf, send, targetNamed } from '../engine/index.ts';
import type { Captured } from '../testing/captures.ts';
import { captured, firstLines, sends } from '../testing/captures.ts';
import { twoClusters } from '../testing/catalogue.ts';
import { probe } from '../testing/probe.ts';
import type { ReadIp, ReadPacket } from '../testing/readCapture.ts';
import { readCapture } from '../testing/readCapture.ts';
import { wordsFor } from '../wording/index.ts';
import { captureName, captureOf } from './index.ts';

const [fin, syn, rst, psh, ack] = [0x01, 0x02, 0x04, 0x08, 0x10];

function innermost({ layers }: ReadPacket): ReadIp {
  const found = layers.at(-1);
  if (found === undefined) throw new Error('an empty packet');
  return found;
}

/** SYN, its answer, datagrams and errors: everything the traces themselves tell. */
function isFirst(packet: ReadPacket): boolean {
  const { tcp } = innermost(packet);
  return tcp === null || (tcp.flags & (syn | rst)) !== 0;
}

function textOf(packet: ReadPacket): string {
  const [outer, inner] = packet.layers.length === 2 ? packet.layers : [null, innermost(packet)];
  if (inner === undefined) throw new Error('an empty packet');
  const kind = outer?.protocol === 4 ? 'ipip' : 'vxlan';
  const around = outer === null || outer === undefined ? '' : `[${kind} ${endsOf(outer)} ttl ${outer.ttl}] `;
  const place = `${packet.interface} ${packet.direction} ${around}${endsOf(inner)} ttl ${inner.ttl}`;
  const { icmp, tcp, ports } = inner;
  if (icmp !== null) {
    const { quoted } = icmp;
    const [from, to] = quoted.ports ?? [0, 0];
    const about = `${quoted.source}:${from}>${quoted.destination}:${to}`;
    return `${place} icmp ${icmp.type}/${icmp.code} ${quoted.protocol} ${about}`;
  }
  const flags = tcp === null ? '' : ` ${tcp.flags.toString(16).padStart(2, '0')}`;
  return `${place} ${inner.protocol} ${ports?.join('>')}${flags}`;
}

function endsOf({ source, destination }: ReadIp): string {
  return `${source}>${destination}`;
}

/** What one end said, each packet once: as the interface that shows it first does. */
function saidOnce(packets: readonly ReadPacket[]): readonly ReadIp[] {
  const byId = new Map(packets.toReversed().map((packet) => [innermost(packet).identification, innermost(packet)]));
  return [...byId.values()].toReversed();
}

function conversation(probing: Captured): readonly string[] {
  return saidOnce(readCapture(probing.file).packets).map(({ tcp, payload }) => {
    const names = [
      [syn, 'SYN'],
      [fin, 'FIN'],
      [rst, 'RST'],
      [psh, 'PSH'],
      [ack, 'ACK'],
    ] as const;
    const flags = names.filter(([bit]) => ((tcp?.flags ?? 0) & bit) !== 0).map(([, name]) => name);
    return `${flags.join(' ')}${payload.length > 0 ? ` ${Buffer.from(payload).toString().split('\r\n')[0]}` : ''}`;
  });
}

describe.each(Object.entries(sends))('%s', (_, probing) => {
  const made = captured(probing);
  const capture = readCapture(made.file);

  test('shows exactly what the traces tell, in order', () => {
    const shown = capture.packets.filter(isFirst).map(textOf);
    expect(shown.toSorted()).toEqual(firstLines(made.exchange).toSorted());
    // Of legs that follow each other the order is the order of travel too.
    if (made.exchange.legs.length === 1) expect(shown).toEqual(firstLines(made.exchange));
  });

  test('takes later packets the same way with the same addresses and TTL', () => {
    const known = new Set(capture.packets.filter(isFirst).map((packet) => textOf(packet).replace(/ ..$/, '')));
    const strange = capture.packets.map((packet) => textOf(packet).replace(/ ..$/, '')).filter((text) => !known.has(text));
    // A bridge that has learned where to spares one stop, so that later packets are translated at the next.
    expect(strange).toEqual([]);
  });

  test('describes each interface once, and only those that saw a packet', () => {
    const names = capture.interfaces.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.toSorted()).toEqual([...new Set(capture.packets.map((packet) => packet.interface))].toSorted());
    expect(capture.interfaces.every(({ resolution }) => resolution === 9)).toBe(true);
  });

  test('has frames addressed to whoever takes them, from whoever sends them', () => {
    const { topology } = made;
    const ports = new Set(
      [...topology.devices.values()].flatMap(({ id, interfaces }) =>
        interfaces.flatMap((each) => (each.kind === 'ethernet' && each.bridge !== null ? [`${id} ${each.name}`] : [])),
      ),
    );
    const hardware = new Map(capture.interfaces.map((each) => [each.name, each.hardware]));
    for (const { interface: name, direction, frame } of capture.packets) {
      const isLoopback = name.endsWith(' lo');
      if (frame === null || ports.has(name)) continue;
      if (isLoopback) expect(frame).toEqual({ source: '00:00:00:00:00:00', destination: '00:00:00:00:00:00' });
      else if (direction === 'in') expect(frame.destination).toBe(hardware.get(name));
    }
  });

  test('never goes back in time, and is the same every time', () => {
    const times = capture.packets.map(({ time }) => time);
    expect(times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0n))).toBe(true);
    expect(Buffer.from(captured(probing).file).equals(Buffer.from(made.file))).toBe(true);
  });

  test('counts every octet of a connection once', () => {
    const next = new Map<string, number>();
    for (const { source, destination, ports, tcp, payload } of saidOnce(capture.packets)) {
      if (tcp === null || ports === null || (tcp.flags & rst) !== 0) continue;
      const key = `${source}:${ports[0]}>${destination}:${ports[1]}`;
      const expected = next.get(key);
      if (expected !== undefined) expect(tcp.sequence).toBe(expected);
      next.set(key, tcp.sequence + payload.length + ((tcp.flags & (syn | fin)) === 0 ? 0 : 1));
      const heard = next.get(`${destination}:${ports[1]}>${source}:${ports[0]}`);
      if ((tcp.flags & ack) !== 0 && heard !== undefined) expect(tcp.acknowledgement).toBe(heard);
    }
  });
});
