import { describe, expect, test, vi } from 'vitest';
import type * as afterHandshake from '../../engine/forwarding/afterHandshake.ts';
import { newEntry } from '../../engine/forwarding/conntrack.ts';
import type * as lookup from '../../engine/forwarding/lookup.ts';
import { stopped } from '../../engine/forwarding/hopResult.ts';
import type * as filtering from '../../engine/forwarding/filtering.ts';
import { interfaceOf, isLocal, lookupRoute } from '../../engine/forwarding/lookup.ts';
import type * as nat from '../../engine/forwarding/nat.ts';
import { translateSource } from '../../engine/forwarding/nat.ts';
import type * as neighbours from '../../engine/forwarding/neighbours.ts';
import type * as outerFlows from '../../engine/forwarding/outerFlows.ts';
import type * as passages from '../../engine/forwarding/packetContext.ts';
import { sight } from '../../engine/forwarding/packetContext.ts';
import type * as portChoice from '../../engine/forwarding/portChoice.ts';
import type * as response from '../../engine/forwarding/response.ts';
import type * as routing from '../../engine/forwarding/routing.ts';
import { stationsOn } from '../../engine/forwarding/stations.ts';
import type * as tracking from '../../engine/forwarding/conntrackHook.ts';
import type * as translation from '../../engine/forwarding/translation.ts';
import type * as wire from '../../engine/forwarding/wire.ts';
import type * as wrapping from '../../engine/forwarding/wrapping.ts';
import { encapsulated as wrap } from '../../engine/forwarding/wrapping.ts';
import type { Device } from '../../engine/index.ts';
import { deviceOf, isTunnel } from '../../engine/index.ts';
import { tupleOf } from '../../engine/net/packet.ts';
import type * as statedKernel from '../../engine/statedKernel.ts';
import type { Difference } from '../comparison/compare.ts';
import type { Mutation } from './mutations.ts';
import { mutationNames, mutations } from './mutations.ts';
import { readRecording } from './recording.ts';

/** Put another function in the place of one of the engine's, for everybody who imports it from now on. */
function plant<Module extends object>(file: string, wrong: (right: Module) => Partial<Module>): string {
  const path = `../../engine/forwarding/${file}.ts`;
  vi.doMock(path, async (original) => {
    const right = await original<Module>();
    return { ...right, ...wrong(right) };
  });
  return path;
}

/** Nodes whose kernels are set so, whatever is written. */
function withSysctls(sysctls: Partial<Device['sysctls']>): string {
  const path = '../../engine/statedKernel.ts';
  vi.doMock(path, async (original) => {
    const right = await original<typeof statedKernel>();
    const wrong: typeof right.withStatedKernels = (topology, scenario) => {
      const made = right.withStatedKernels(topology, scenario);
      const devices = [...made.devices].map(
        ([id, device]) =>
          [id, device.role === 'node' ? { ...device, sysctls: { ...device.sysctls, ...sysctls } } : device] as const,
      );
      return { ...made, devices: new Map(devices) };
    };
    return { ...right, withStatedKernels: wrong };
  });
  return path;
}

/** Each plants its mistake, and says which file it is in. */
const planters: Readonly<Record<Mutation, () => string>> = {
  'ttl-on-a-bridge': () =>
    plant<typeof wire>('wire', (right) => ({
      // Only bridges hand a packet on in this way; whatever is routed goes through transmit.
      sendTo: (passage, to, packet) => right.sendTo(passage, to, { ...packet, ttl: packet.ttl - 1 }),
    })),
  'source-nat-before-routing': () =>
    plant<typeof routing>('routing', ({ prerouting }) => ({
      prerouting: (passage, packet, inInterface) => {
        const arrived = prerouting(passage, packet, inInterface);
        const route = lookupRoute(passage.device, arrived.header.destination);
        if (route?.kind !== 'unicast') return arrived;
        const nextHop = route.via ?? arrived.header.destination;
        return translateSource(passage, 'postrouting', arrived, {
          inInterface,
          outInterface: route.interface,
          nextHop,
        });
      },
    })),
  'reply-left-translated': () =>
    plant<typeof translation>('translation', (right) => ({
      applyFlow: (header, entry, direction, manipulation) =>
        direction === 'reply' ? header : right.applyFlow(header, entry, direction, manipulation),
    })),
  'masquerade-as-the-node': () =>
    plant<typeof lookup>('lookup', (right) => ({
      addressTowards: (device, _, nextHop) => right.addressTowards(device, 'eth0', nextHop),
    })),
  'destination-nat-after-routing': () =>
    plant<typeof nat>('nat', (right) => ({
      translateDestination: (passage, hook, packet, way) =>
        passage.flow?.state === 'new' ? packet : right.translateDestination(passage, hook, packet, way),
      translateSource: (passage, hook, packet, way) => {
        const late =
          passage.flow?.state === 'new' ? right.translateDestination(passage, 'prerouting', packet, way) : packet;
        return right.translateSource(passage, hook, late, way);
      },
    })),
  'hairpin-without-source-nat': () =>
    plant<typeof nat>('nat', (right) => ({
      translateSource: (passage, hook, packet, way) =>
        way.inInterface !== null && way.inInterface === way.outInterface
          ? packet
          : right.translateSource(passage, hook, packet, way),
    })),
  'outer-ttl-inherited': () =>
    plant<typeof wrapping>('wrapping', ({ encapsulated }) => ({
      encapsulated: (tunnel, packet, remote) => {
        const right = encapsulated(tunnel, packet, remote);
        return { ...right, outer: { ...right.outer, ttl: packet.ttl } };
      },
    })),
  'reject-as-silence': () => plant<typeof response>('response', () => ({ refusalResponse: () => null })),
  'nat-by-packet': () =>
    plant<typeof tracking>('conntrackHook', ({ track }) => ({
      track: (passage, packet) => {
        track(passage, packet);
        const { header } = packet;
        if (passage.flow === null || header.protocol === 'icmp') return;
        passage.flow = { state: 'new', entry: newEntry(tupleOf(header)), direction: 'original' };
      },
    })),
  'handshake-is-everything': () =>
    plant<typeof afterHandshake>('afterHandshake', () => ({ mayGoOtherwise: () => false })),
  'answering-oneself': () =>
    plant<typeof neighbours>('neighbours', (right) => ({
      // By the target alone, whoever asks.
      neighbourOn: (passage, name, target, packet) => {
        const { topology, device } = passage;
        const holder = stationsOn(topology, device, name).find(({ owner }) =>
          isLocal(deviceOf(topology, owner.device), target),
        );
        return right.neighbourOn(passage, name, target, packet) ?? (holder ? { ...holder, target } : null);
      },
    })),
  'tunnel-in-itself': () =>
    plant<typeof wire>('wire', ({ transmit }) => {
      const unbounded: typeof transmit = (passage, name, packet, nextHop) => {
        const out = interfaceOf(passage.device, name);
        const peer = isTunnel(out) ? out.peers.find((each) => each.nextHop === nextHop) : undefined;
        const route = peer === undefined ? null : lookupRoute(passage.device, peer.remote);
        if (!isTunnel(out) || peer === undefined || route?.kind !== 'unicast') {
          return transmit(passage, name, packet, nextHop);
        }
        sight(passage, name, 'out', packet);
        return unbounded(passage, route.interface, wrap(out, packet, peer.remote), route.via ?? peer.remote);
      };
      return { transmit: unbounded };
    }),
  'first-listed-answers': () =>
    plant<typeof passages>('packetContext', ({ record }) => ({
      record: (passage, step) => {
        if (step.kind !== 'ambiguous-neighbour') record(passage, step);
      },
    })),
  'broadcast-like-any-address': () => plant<typeof lookup>('lookup', () => ({ isBroadcast: () => false })),
  'bridge-forgets': () => plant<typeof neighbours>('neighbours', () => ({ isConfirmed: () => false })),
  'outer-flows-unseen': () => plant<typeof outerFlows>('outerFlows', () => ({ trackOuter: () => {} })),
  'only-handshakes-translated': () =>
    plant<typeof tracking>('conntrackHook', ({ track }) => ({
      track: (passage, packet) => {
        const { header } = packet;
        if (header.protocol === 'tcp' && (header.signal === 'ack' || header.signal === 'data')) return;
        track(passage, packet);
      },
    })),
  'drop-taken-for-blackhole': () =>
    plant<typeof filtering>('filtering', ({ refuse }) => ({
      refuse: (...asked) => {
        const refused = refuse(...asked);
        return refused?.kind === 'ended' && refused.response === null ? stopped('blackhole-route') : refused;
      },
    })),
  'only-kernels-answer': () =>
    plant<typeof lookup>('lookup', (right) => ({
      interfaceOf: (device, name) => {
        const found = right.interfaceOf(device, name);
        return found.kind === 'ethernet' ? { ...found, answersFor: [] } : found;
      },
    })),
  'everybody-forwards': () => withSysctls({ forwarding: true }),
  'bridges-always-filter': () => withSysctls({ bridgeNetfilter: true }),
  'ports-give-back': () =>
    plant<typeof lookup>('lookup', (right) => ({
      interfaceOf: (device, name) => {
        const found = right.interfaceOf(device, name);
        return found.kind === 'ethernet' ? { ...found, hairpin: true } : found;
      },
    })),
  'interfaces-judge-as-all': () =>
    plant<typeof lookup>('lookup', (right) => ({
      passesReversePath: (device, ...asked) => {
        const interfaces = device.interfaces.map((each) => ({ ...each, reversePathFilter: 0 as const }));
        return right.passesReversePath({ ...device, interfaces }, ...asked);
      },
    })),
  'port-always-drawn': () =>
    plant<typeof portChoice>('portChoice', ({ chooseSource }) => ({
      chooseSource: (...asked) => {
        const { tuple } = chooseSource(...asked);
        return { tuple: { ...tuple, sourcePort: tuple.sourcePort + 1 }, port: 'redrawn' };
      },
    })),
};

/** The whole engine anew, with whatever is planted in it, against what the kernel did. */
async function differencesOf(mutation: Mutation): Promise<readonly Difference[]> {
  vi.resetModules();
  const { predictionOf } = await import('./observe.ts');
  const { compare } = await import('../comparison/compare.ts');
  const { line, observation } = readRecording(mutation);
  expect(line).toBe(mutations[mutation].line);
  return compare(predictionOf(line), observation).differences;
}

describe.each(mutationNames)('%s', (mutation) => {
  test('the engine as it is agrees with what Linux did', async () => {
    expect(await differencesOf(mutation)).toEqual([]);
  });

  test('planted in the engine, it is caught and named', async () => {
    const path = planters[mutation]();
    const [first] = await differencesOf(mutation);
    vi.doUnmock(path);
    expect(first).toMatchObject(mutations[mutation].told);
  });
});
