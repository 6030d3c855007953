import { describe, expect, test } from 'vitest';
import type { Dial, ModelId, Settings, Topology } from '../engine/index.ts';
import { compile, deviceId, dials, modelIds, send, targetNamed } from '../engine/index.ts';
import { catalogue } from '../content/index.ts';
import { prefix } from '../engine/net/prefix.ts';
import { scenarioNamed, twoClusters } from '../testing/catalogue.ts';
import { filter, filtered } from '../testing/kernelCases/kernelCase.ts';
import { probe } from '../testing/probe.ts';
import { visitsOf } from './hopVisits.ts';
import type { Owner, Tag, Tagged } from './tags.ts';
import { tagged } from './tags.ts';

interface Wish {
  readonly settings?: Settings;
  readonly to?: string;
  readonly dial?: Dial;
}

function sent(model: ModelId, { settings = {}, to = 'cluster-2/pod-g', dial = 'auto' }: Wish = {}): readonly string[] {
  const topology = compile(twoClusters, model, settings);
  const exchange = send(topology, {
    from: deviceId('cluster-1/pod-a'),
    to: targetNamed(topology, deviceId(to)),
    dial,
    protocol: 'tcp',
  });
  const visits = visitsOf(exchange);
  return tagged(topology, visits).map((each, at) => line(visits[at]?.hop.device ?? '', each));
}

function line(device: string, { left, here }: Tagged): string {
  const hook =
    here === null
      ? ''
      : ` | ${here.number}: ${[here.source, here.destination].map((each) => (each === null ? '-' : tagText(each))).join(' ')}`;
  return `${short(device)} ${tagText(left.source)} > ${tagText(left.destination)}${hook}`;
}

function tagText({ address, port, owner }: Tag): string {
  return `${ownerText(owner)}=${address}${port === null ? '' : `:${port}`}`;
}

function ownerText(owner: Owner): string {
  switch (owner.kind) {
    case 'device':
      return short(owner.device);
    case 'virtual':
      return `virtual(${owner.device === null ? '' : short(owner.device)})`;
    case 'nobody':
      return 'nobody';
  }
}

function short(id: string): string {
  const [cluster = '', device = cluster] = id.split('/');
  return device === 'gateway' ? cluster.replace('cluster', 'gateway') : device;
}

describe('whose an address is', () => {
  test('flat: both tags stay what they are, there and back', () => {
    const lines = sent('flat');
    expect(new Set(lines.slice(0, 5).map((each) => each.split(' ').slice(1).join(' ')))).toEqual(
      new Set(['pod-a=10.4.1.2:40000 > pod-g=10.8.1.2:8080']),
    );
  });

  test('island: the gateways take tags off, and the answer gets them back', () => {
    expect(sent('island')).toEqual([
      'pod-a pod-a=10.4.1.2:40000 > virtual(gateway-2)=192.0.2.2:80',
      'node-1 pod-a=10.4.1.2:40000 > virtual(gateway-2)=192.0.2.2:80',
      'gateway-1 gateway-1=192.168.101.2:40000 > virtual(gateway-2)=192.0.2.2:80 | 1: pod-a=10.4.1.2:40000 -',
      'fabric gateway-1=192.168.101.2:40000 > virtual(gateway-2)=192.0.2.2:80',
      'gateway-2 gateway-2=192.168.2.1:40000 > pod-g=10.4.1.2:8080 | 1: gateway-1=192.168.101.2:40000 virtual(gateway-2)=192.0.2.2:80',
      'node-3 gateway-2=192.168.2.1:40000 > pod-g=10.4.1.2:8080',
      'pod-g gateway-2=192.168.2.1:40000 > pod-g=10.4.1.2:8080',
      'pod-g pod-g=10.4.1.2:8080 > gateway-2=192.168.2.1:40000',
      'node-3 pod-g=10.4.1.2:8080 > gateway-2=192.168.2.1:40000',
      'gateway-2 virtual(gateway-2)=192.0.2.2:80 > gateway-1=192.168.101.2:40000 | 1: gateway-1=192.168.101.2:40000 virtual(gateway-2)=192.0.2.2:80',
      'fabric virtual(gateway-2)=192.0.2.2:80 > gateway-1=192.168.101.2:40000',
      'gateway-1 virtual(gateway-2)=192.0.2.2:80 > pod-a=10.4.1.2:40000 | 1: pod-a=10.4.1.2:40000 -',
      'node-1 virtual(gateway-2)=192.0.2.2:80 > pod-a=10.4.1.2:40000',
      'pod-a virtual(gateway-2)=192.0.2.2:80 > pod-a=10.4.1.2:40000',
    ]);
  });

  test('island, the pod’s own address: it is the sender’s', () => {
    expect(sent('island', { dial: 'pod-ip' })[0]).toBe('pod-a pod-a=10.4.1.2:40000 > pod-a=10.4.1.2:8080');
  });
});

test('what comes after the handshake hangs on the hook that its connection has', () => {
  const source = { from: { kind: 'prefixes', prefixes: [prefix('192.168.101.0/24')] } } as const;
  const { topology, exchange } = probe({
    model: 'island',
    ...filtered(filter('fabric', 'drop', { ...source, states: ['established'] })),
    from: 'cluster-1/pod-a',
    to: 'cluster-2/pod-g',
  });
  const visits = visitsOf(exchange);
  const later = tagged(topology, visits).filter((_, at) => visits[at]?.later !== null);
  expect(later.flatMap(({ here }) => (here === null ? [] : [`${short(here.device)} ${here.number}`]))).toContain(
    'gateway-1 1',
  );
  expect(later.flatMap(({ here }) => here?.number ?? []).every((number) => number === 1)).toBe(true);
});

describe('over every scenario and model', () => {
  for (const { id } of catalogue) {
    test(id, () => {
      for (const model of modelIds) walk(compile(scenarioNamed(id), model, {}));
    });
  }
});

/** Whoever owns a tag holds its address; what hangs was in a header; and once everybody has answered, nothing of it hangs. */
function walk(topology: Topology): void {
  const ends = [...topology.directory.keys()];
  for (const from of ends.slice(0, 6)) {
    for (const to of ends.slice(-8)) {
      for (const dial of dials) {
        const visits = visitsOf(send(topology, { from, to: { kind: 'endpoint', id: to }, dial, protocol: 'tcp' }));
        for (const [at, each] of tagged(topology, visits).entries()) {
          const hop = visits[at]?.hop;
          expect([each.arrived.source.address, each.arrived.destination.address]).toEqual([
            hop?.arrived.header.source,
            hop?.arrived.header.destination,
          ]);
          for (const tag of [each.left.source, each.left.destination]) expectHeld(topology, tag);
        }
      }
    }
  }
}

function expectHeld(topology: Topology, { address, owner }: Tag): void {
  if (owner.kind !== 'device') return;
  const held = topology.devices
    .get(owner.device)
    ?.interfaces.some(({ addresses }) => addresses.some((each) => each.address === address));
  expect(held, `${address} of ${owner.device}`).toBe(true);
}
