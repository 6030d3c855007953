import { describe, expect, test } from 'vitest';
import { deviceId } from '../../engine/index.ts';
import { pickedUp } from '../../testing/breaking.ts';
import { allLines, breaks, captured, firstLines, sends } from '../../testing/captures.ts';
import type { ReadPacket } from '../../testing/readCapture.ts';
import { readCapture } from '../../testing/readCapture.ts';
import type { ReadIp } from '../../testing/readPacket.ts';
import { innermost, isFirst, readNamed, sendNamed } from '../../testing/readNamed.ts';

const [fin, syn, rst, psh, ack] = [0x01, 0x02, 0x04, 0x08, 0x10];

function textOf(packet: ReadPacket): string {
  const [outer, inner] = packet.layers.length === 2 ? packet.layers : [null, innermost(packet)];
  if (inner === undefined) throw new Error('an empty packet');
  const kind = outer?.protocol === 4 ? 'ipip' : outer?.ports?.[1] === 6081 ? 'geneve' : 'vxlan';
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

function conversation(file: Uint8Array): readonly string[] {
  return saidOnce(readCapture(file).packets).map(({ tcp, payload }) => {
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
    const strange = capture.packets
      .map((packet) => textOf(packet).replace(/ ..$/, ''))
      .filter((text) => !known.has(text));
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

function conversationOf(name: string): readonly string[] {
  return conversation(captured(sendNamed(name)).file);
}

const opened = ['SYN', 'SYN ACK', 'ACK', 'PSH ACK GET / HTTP/1.1', 'ACK'];
const answered = ['PSH ACK HTTP/1.1 200 OK', 'ACK', 'FIN ACK', 'FIN ACK', 'ACK'];

describe('what is said', () => {
  test('a connection is opened, used and closed', () => {
    expect(conversationOf('flat')).toEqual([...opened, ...answered]);
  });

  test('a proxy asks the next server before it answers its client', () => {
    expect(conversationOf('three proxied connections')).toEqual([
      ...opened,
      ...opened,
      ...opened,
      ...answered,
      ...answered,
      ...answered,
    ]);
  });

  test('a proxy that is refused closes the connection it had accepted', () => {
    const refused = captured({
      model: 'island',
      settings: { egress: 'proxy' },
      from: 'cluster-1/pod-a',
      to: 'other-client',
    });
    expect(conversation(refused.file)).toEqual([...opened, 'SYN', 'RST ACK', 'FIN ACK', 'FIN ACK', 'ACK']);
  });

  test('the server tells whom it sees', () => {
    const { packets } = readNamed('island behind a VIP');
    const bodies = packets.map((packet) => Buffer.from(innermost(packet).payload).toString().split('\r\n\r\n')[1]);
    expect(bodies).toContain('192.168.2.1:40000\n');
  });

  test('where TLS belongs nobody speaks HTTP', () => {
    expect(conversationOf('a proxy in front of TLS').join()).not.toContain('HTTP');
  });

  test('refusals and lost packets are all there is', () => {
    expect(conversationOf('refused by TCP')).toEqual(['SYN', 'RST ACK']);
    expect(conversationOf('filtered without a word')).toEqual(['SYN']);
    expect(conversationOf('udp')).toEqual([' ping\n', ' 10.4.1.2:40000\n']);
  });

  test('a sender whose own kernel refuses leaves a file without packets', () => {
    const { file, symptom } = captured({
      model: 'flat',
      faults: [{ kind: 'take-down', device: deviceId('cluster-1/pod-a') }],
      from: 'cluster-1/pod-a',
      to: 'cluster-2/pod-g',
    });
    expect({ symptom, ...readCapture(file) }).toMatchObject({ symptom: 'unreachable', interfaces: [], packets: [] });
  });
});

describe.each(Object.entries(breaks))('a connection that stands and breaks: %s', (_, probing) => {
  const made = captured(probing);
  const capture = readCapture(made.file);

  test('is shown packet by packet, on every interface that saw it', () => {
    expect(capture.packets.map(textOf)).toEqual(allLines(made.exchange));
    expect(capture.packets.some((packet) => !isFirst(packet))).toBe(true);
  });

  test('is not closed, and the file says why', () => {
    const flags = capture.packets.map((packet) => innermost(packet).tcp?.flags ?? 0);
    expect(flags.every((each) => (each & fin) === 0)).toBe(true);
    expect(capture.comment).toContain('breaks after its handshake');
  });

  test('quotes in an error the very packet that it is about', () => {
    capture.packets.forEach((packet, index) => {
      const quoted = innermost(packet).icmp?.quoted;
      if (quoted === undefined) return;
      const refused = capture.packets.slice(0, index).findLast((each) => innermost(each).icmp === null);
      if (refused === undefined) throw new Error('an error about nothing');
      const { identification, ttl } = innermost(refused);
      // It was on its way out again, and so had aged.
      expect(quoted).toMatchObject({ identification, ttl: ttl - 1 });
    });
  });
});

describe('numbers of a connection that is reset', () => {
  const octets = saidOnce(readCapture(captured(pickedUp).file).packets).map(({ tcp, payload }) => {
    if (tcp === null) throw new Error('TCP only');
    const isHeard = (tcp.flags & ack) !== 0;
    return [tcp.flags, tcp.sequence, isHeard ? tcp.acknowledgement : null, payload.length] as const;
  });
  const [, , , [, , , asked] = [0, 0, 0, 0]] = octets;

  test('a reset begins where the packet that it refuses expected the next octet', () => {
    const [client, server] = [1_000_000, 5_000_000];
    expect(asked).toBeGreaterThan(0);
    expect(octets).toEqual([
      [syn, client, null, 0],
      [syn | ack, server, client + 1, 0],
      [ack, client + 1, server + 1, 0],
      [psh | ack, client + 1, server + 1, asked],
      [ack, server + 1, client + 1 + asked, 0],
      [rst, client + 1 + asked, null, 0],
      [psh | ack, client + 1, server + 1, asked],
      [rst, server + 1, null, 0],
    ]);
  });

  test('each reset goes to the end that it means, by way of what was translated', () => {
    const resets = readCapture(captured(pickedUp).file).packets.filter(
      (packet) => ((innermost(packet).tcp?.flags ?? 0) & rst) !== 0,
    );
    const ends = resets.map((packet) => `${packet.interface} ${endsOf(innermost(packet))}`);
    expect(ends.slice(0, 2)).toContain('other-client eth0 198.51.100.10>192.0.2.50');
    expect(ends).toContain('cluster-1/pod-a eth0 198.51.100.10>10.4.1.2');
    expect(ends.at(-1)).toBe('other-client eth0 10.4.1.2>198.51.100.10');
  });
});

/** The TTL of the packet where its journey ended, and in the error about it. */
function quotedTtl(name: string): readonly (number | undefined)[] {
  const { packets } = readNamed(name);
  const [error] = packets.flatMap((packet) => innermost(packet).icmp ?? []);
  const arrived = packets.findLast((packet) => innermost(packet).icmp === null);
  return [arrived && innermost(arrived).ttl, error?.quoted.ttl];
}

describe('what NAT did', () => {
  test('stands on the first packet that shows it, with the rule', () => {
    const { packets } = readNamed('island behind a VIP');
    const told = packets
      .filter(isFirst)
      .flatMap(({ interface: name, comment }) => (comment === '' ? [] : [name, comment]));
    expect(told).toEqual([
      'cluster-1/gateway eth1',
      expect.stringMatching(/^SNAT: masquerade egress-snat: .*192\.168\.101\.2/),
      'cluster-2/gateway to-node-3',
      expect.stringMatching(/^DNAT: dnat-pod-g: .*10\.4\.1\.2:8080\nSNAT: masquerade ingress-snat: .*192\.168\.2\.1/),
      'cluster-2/gateway eth1',
      expect.stringMatching(/^undoes SNAT: .*ingress-snat.*\nundoes DNAT: .*dnat-pod-g/),
      'cluster-1/gateway to-node-1',
      expect.stringMatching(/^undoes SNAT: .*egress-snat/),
    ]);
  });

  test('is done to later packets from memory', () => {
    const { packets } = readNamed('to itself by way of the VIP');
    const [first] = packets
      .filter((packet) => !isFirst(packet))
      .flatMap(({ comment }) => (comment === '' ? [] : [comment]));
    expect(first).toMatch(
      /^DNAT: conntrack knows this flow and repeats what dnat-pod-a .*\nSNAT: conntrack knows this flow and repeats what ingress-snat /,
    );
  });

  test('shows halves on a bridge until the bridge knows the way', () => {
    const { packets } = readNamed('through a bridge and back');
    const asked = packets.filter(
      (packet) => packet.interface === 'cluster-1/node-1 cni0' && packet.direction === 'out',
    );
    expect(asked.map((packet) => innermost(packet).tcp?.flags)).toEqual([syn, syn | ack]);
  });

  test('reaches into what ICMP errors quote', () => {
    const { packets } = readNamed('no route, said through NAT');
    const errors = packets.flatMap((packet) => innermost(packet).icmp ?? []);
    expect(errors.length).toBeGreaterThan(1);
    expect(new Set(errors.map(({ quoted }) => quoted.source)).size).toBeGreaterThan(1);
    const [question] = packets;
    for (const { quoted } of errors) expect(quoted.identification).toBe(question && innermost(question).identification);
  });

  test('an error quotes the TTL that the device held: as it came, or aged where it was on its way out', () => {
    expect(quotedTtl('round and round until TTL 0')).toEqual([1, 1]);
    expect(quotedTtl('no route, said by ICMP')).toEqual([63, 63]);
    expect(quotedTtl('no such pod, said by ICMP')).toEqual([62, 61]);
  });

  test('what may be fragmented says so', () => {
    const layers = readNamed('no route, said through NAT').packets.map(innermost);
    expect(layers.every(({ dontFragment, icmp }) => dontFragment === (icmp === null))).toBe(true);
  });
});
