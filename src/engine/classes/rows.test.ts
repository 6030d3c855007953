import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarioIds } from '../../content/index.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import { grown } from '../../testing/grown.ts';
import { guardedNetwork } from '../../testing/guardedNetwork.ts';
import { troubled } from '../../testing/troubled.ts';
import { compile } from '../compile.ts';
import { modelIds } from '../models/index.ts';
import { prefix } from '../net/prefix.ts';
import { fixed } from '../topology/builder.ts';
import type { Device } from '../topology/device.ts';
import type { DeviceId } from '../topology/ids.ts';
import { deviceId } from '../topology/ids.ts';
import type { Ethernet } from '../topology/interface.ts';
import type { DirectoryEntry, Topology } from '../topology/topology.ts';
import { deviceOf } from '../topology/topology.ts';
import { described, partition } from './endpointClasses.ts';
import type { Rows } from './rows.ts';
import { rowsOn } from './rows.ts';

/** The same network, of which nobody knows how it was made. */
function found(topology: Topology): Topology {
  return { ...topology, links: new Map(topology.links) };
}

function classesIn(topology: Topology): readonly (readonly string[])[] {
  return partition(described(topology), new Set()).classes.map(({ members }) => members);
}

function rowsIn(topology: Topology): { readonly rows: Rows; readonly count: number } {
  const rows = rowsOn(topology, described(topology).units);
  return { rows, count: [...topology.devices.keys()].flatMap((id) => rows.of(id)).length };
}

test.each(modelIds)('as it is made in %s, every node’s pods are a row, and nobody looks into each', (model) => {
  for (const settings of [{}, { attach: 'routed' }]) {
    expect(rowsIn(compile(grown(3, 4), model, settings)).count).toBe(6);
    expect(rowsIn(found(compile(grown(3, 4), model, settings))).count).toBe(0);
  }
});

test('what an island publishes is as it was made, until a rule is gone', () => {
  const topology = compile(grown(3, 4), 'island', {});
  const gateways = [...topology.devices.values()].filter(({ role }) => role === 'gateway');
  const { rows } = rowsIn(topology);
  expect(gateways.map(({ id, hooks }) => rows.doorsIn(id, hooks.prerouting)?.rules.length)).toEqual([24, 24]);
  expect(gateways.map(({ id, hooks }) => rows.doorsIn(id, hooks.prerouting.slice(1)))).toEqual([null, null]);
});

/** With one device, or the way that one endpoint is dialled, as it was not made. */
function changed(topology: Topology, id: DeviceId, change: (device: Device) => Partial<Device>): Topology {
  const device = deviceOf(topology, id);
  return { ...topology, devices: new Map(topology.devices).set(id, { ...device, ...change(device) }) };
}

function dialled(
  topology: Topology,
  id: DeviceId,
  change: (entry: DirectoryEntry) => Partial<DirectoryEntry>,
): Topology {
  const entry = topology.directory.get(id);
  if (entry === undefined) throw new Error(`${id} is not dialled`);
  return { ...topology, directory: new Map(topology.directory).set(id, { ...entry, ...change(entry) }) };
}

const [pod, node] = [deviceId('cluster-1/pod-2-3'), deviceId('cluster-1/node-2')];

/** Alters the port with which the node leads to the pod, or the pod to the node. */
function altered({ interfaces }: Device, name: string, how: Partial<Ethernet>): Partial<Device> {
  return {
    interfaces: interfaces.map((each) => (each.kind === 'ethernet' && each.name === name ? { ...each, ...how } : each)),
  };
}

const changes: Readonly<Record<string, (topology: Topology) => Topology>> = {
  'a pod is down': (made) => changed(made, pod, () => ({ up: false })),
  'a pod listens elsewhere': (made) => changed(made, pod, () => ({ listeners: [{ protocol: 'tcp', port: 1 }] })),
  'a pod has a route less': (made) => changed(made, pod, ({ routes }) => ({ routes: routes.slice(1) })),
  'a pod’s port is another': (made) => changed(made, pod, (device) => altered(device, 'eth0', { proxyArp: true })),
  'a node’s port is another': (made) =>
    changed(made, node, (each) => altered(each, 'veth-pod-2-3', { reversePathFilter: 2 })),
  'a node has a route more to one': (made) =>
    changed(made, node, ({ routes }) => ({ routes: [...routes, fixed(prefix('10.9.9.0/24'), null, 'veth-pod-2-3')] })),
  'a pod is told to fewer': (made) => dialled(made, pod, () => ({ ownFor: 'clusters', members: [] })),
  'a pod is at another port': (made) => dialled(made, pod, ({ own }) => ({ own: { ...own, port: 1 } })),
  'a pod is published at another port': (made) =>
    dialled(made, pod, ({ published }) => ({ published: { ...published, port: 7 } })),
  'a rule is gone': (made) =>
    changed(made, deviceId('cluster-1/gateway'), ({ hooks }) => ({
      hooks: { ...hooks, prerouting: hooks.prerouting.filter(({ id }) => !id.endsWith('dnat-pod-2-3')) },
    })),
};

describe.each(Object.entries(changes))('where %s', (name, change) => {
  test.each([
    ['flat', {}],
    ['flat', { attach: 'routed' }],
    ['island', {}],
  ] as const)('classes are those of a network that was found: %s %j', (model, settings) => {
    if (model === 'flat' && name === 'a rule is gone') return;
    const made = compile(grown(3, 4), model, settings);
    const other = change(made);
    expect(other.links).toBe(made.links);
    expect(classesIn(other)).toEqual(classesIn(found(other)));
  });

  test('somebody is apart in an island who was not', () => {
    const made = compile(grown(3, 4), 'island', { attach: 'routed' });
    expect(classesIn(change(made))).not.toEqual(classesIn(made));
  });
});

test.each(scenarioIds)('classes in %s are those of a network that was found', (id) => {
  const scenario = scenarioNamed(id);
  for (const model of modelIds) {
    const topology = compile(scenario, model, {});
    expect(classesIn(topology)).toEqual(classesIn(found(topology)));
  }
});

test('and in generated networks with filters, services, policies and faults', () => {
  fc.assert(
    fc.property(troubled, guardedNetwork, (troubledOne, guarded) => {
      for (const { scenario, model, settings, faults } of [troubledOne, { ...guarded, faults: [] }]) {
        const topology = compile(scenario, model, settings, faults);
        expect(classesIn(topology)).toEqual(classesIn(found(topology)));
      }
    }),
    { numRuns: import.meta.env.MODE === 'every' ? 500 : 40, seed: 20261130 },
  );
}, 600_000);
