import { describe, expect, test } from 'vitest';
import { deviceId } from '../../engine/index.ts';
import { sends } from '../../testing/captures.ts';
import { probe } from '../../testing/probe.ts';
import { readCapture } from '../../testing/readCapture.ts';
import { wordsFor } from '../../i18n/index.ts';
import { captureName, captureOf } from './index.ts';
import { isFirst, readNamed, sendNamed } from '../../testing/readNamed.ts';

/** Who sends and who takes the frame of each of the first packets, by name. */
function framesIn(name: string): readonly string[] {
  const { interfaces, packets } = readNamed(name);
  const nameOf = (hardware: string | undefined): string =>
    interfaces.find((each) => each.hardware === hardware)?.name.replace('cluster-1/', '') ?? '?';
  return packets
    .filter(isFirst)
    .map(
      ({ interface: at, frame }) =>
        `${at.replace('cluster-1/', '')}: ${nameOf(frame?.source)} > ${nameOf(frame?.destination)}`,
    );
}

describe('frames', () => {
  test('go from router to router; switches leave them alone', () => {
    expect(framesIn('vxlan').slice(0, 12)).toEqual([
      'pod-a eth0: pod-a eth0 > node-1 cni0',
      'node-1 veth-pod-a: pod-a eth0 > node-1 cni0',
      'node-1 cni0: pod-a eth0 > node-1 cni0',
      'node-1 flannel.1: node-1 flannel.1 > node-2 flannel.1',
      'node-1 eth0: node-1 eth0 > gateway to-node-1',
      'gateway to-node-1: node-1 eth0 > gateway to-node-1',
      'gateway to-node-2: gateway to-node-2 > node-2 eth0',
      'node-2 eth0: gateway to-node-2 > node-2 eth0',
      'node-2 flannel.1: node-1 flannel.1 > node-2 flannel.1',
      'node-2 cni0: node-2 cni0 > pod-d eth0',
      'node-2 veth-pod-d: node-2 cni0 > pod-d eth0',
      'pod-d eth0: node-2 cni0 > pod-d eth0',
    ]);
  });

  test('that a bridge redirects keep their sender and get another taker', () => {
    expect(framesIn('through a bridge and back').slice(0, 5)).toEqual([
      'pod-a eth0: pod-a eth0 > node-1 cni0',
      'node-1 veth-pod-a: pod-a eth0 > node-1 cni0',
      'node-1 cni0: pod-a eth0 > pod-b eth0',
      'node-1 veth-pod-b: pod-a eth0 > pod-b eth0',
      'pod-b eth0: pod-a eth0 > pod-b eth0',
    ]);
  });
});

describe('overlays', () => {
  test.each([
    ['vxlan', 'flannel.1'],
    ['geneve', 'genev_sys_6081'],
  ])('carry frames between tunnel devices on one network id: %s', (kind, device) => {
    const { packets, interfaces } = readNamed(kind);
    const outer = packets.flatMap(({ layers }) => (layers.length === 2 ? layers.slice(0, 1) : []));
    expect(outer.length).toBeGreaterThan(0);
    expect(outer.every(({ networkId, dontFragment }) => networkId === 1 && !dontFragment)).toBe(true);
    expect(interfaces.map(({ name }) => name)).toContain(`cluster-1/node-1 ${device}`);
  });

  test('hash a flow to one source port in each direction', () => {
    const ports = new Map<string, Set<number>>();
    for (const { layers } of readNamed('vxlan').packets) {
      const [outer, inner] = layers;
      if (outer?.ports === undefined || outer.ports === null || inner === undefined) continue;
      ports.set(outer.source, (ports.get(outer.source) ?? new Set()).add(outer.ports[0]));
    }
    const sets = [...ports.values()].map((each) => [...each]);
    expect(sets.map(({ length }) => length)).toEqual([1, 1]);
    expect(new Set(sets.flat()).size).toBe(2);
    expect(sets.flat().every((port) => port >= 32768 && port <= 60999)).toBe(true);
  });

  test('without hardware addresses show bare packets', () => {
    const tunnels = readNamed('ipip').interfaces.filter(({ name }) => name.endsWith('tunl0'));
    expect(tunnels.map(({ linkType, hardware }) => `${linkType}${hardware}`)).toEqual(['101', '101']);
  });

  test('are explained where they need it', () => {
    expect(readNamed('vxlan').comment).toContain('8472');
    expect(readNamed('ipip').comment).toContain('not observed');
    expect(readNamed('geneve').comment).toContain('not observed');
    expect(readNamed('flat').comment).not.toMatch(/8472|not observed/);
  });
});

describe('names', () => {
  test('interfaces are named after their device and described by their addresses', () => {
    const { interfaces } = readNamed('flat');
    expect(interfaces.slice(0, 3).map(({ name, description }) => [name, description])).toEqual([
      ['cluster-1/pod-a eth0', '10.4.1.2/24'],
      ['cluster-1/node-1 veth-pod-a', ''],
      ['cluster-1/node-1 cni0', '10.4.1.1/24'],
    ]);
  });

  test('no two interfaces of a network share a hardware address', () => {
    const all = Object.keys(sends).flatMap((name) =>
      sends[name]?.model === 'island' ? [] : readNamed(name).interfaces,
    );
    const named = new Map(all.flatMap(({ name, hardware }) => (hardware === '' ? [] : [[hardware, name] as const])));
    expect(new Set(named.values()).size).toBe(named.size);
  });

  test('a file is named after the send, with nothing that a file system minds', () => {
    const subject = { scenario: 'two-clusters', model: 'island', from: deviceId('cluster-1/pod-a') } as const;
    expect(captureName({ ...subject, to: 'cluster-2/pod-g' })).toBe(
      'two-clusters_island_cluster-1-pod-a_cluster-2-pod-g.pcapng',
    );
    expect(captureName({ ...subject, scenario: '../«x»', to: '10.8.1.2:8080' })).toBe(
      'x_island_cluster-1-pod-a_10.8.1.2-8080.pcapng',
    );
  });

  test('whatever a person writes is UTF-8, half a character included', () => {
    const { topology, exchange } = probe(sendNamed('island behind a VIP'));
    const words = { ...wordsFor('en'), stepText: () => ({ title: 'é → 😀', why: 'half \ud83d' }) };
    const comments = readCapture(captureOf(topology, exchange, words)).packets.map(({ comment }) => comment);
    expect(comments).toContain('é → 😀: half \ufffd');
  });
});
