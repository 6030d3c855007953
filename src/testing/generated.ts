import * as fc from 'fast-check';
import type {
  Cluster,
  DeviceId,
  FilterSpec,
  Host,
  ModelId,
  Prefix,
  Scenario,
  Setting,
  SettingSpecs,
  Settings,
} from '../engine/index.ts';
import { address, clusterId, deviceId, modelIds, models, prefix } from '../engine/index.ts';

/** A scenario, a model and its settings, as chance would have them: sizes, overlaps, filters and all. */
export interface Generated {
  readonly scenario: Scenario;
  readonly model: ModelId;
  readonly settings: Settings;
}

export const generated: fc.Arbitrary<Generated> = fc
  .record({ scenario: scenarios(), model: fc.constantFrom(...modelIds) })
  .chain(({ scenario, model }) => settingsFor(model).map((settings) => ({ scenario, model, settings })));

/** The same, with clusters of which each may say for itself what joins it to the network. */
export const mixed: fc.Arbitrary<Generated> = generated.chain(({ scenario, ...side }) =>
  fc
    .tuple(...scenario.clusters.map(joinedItsOwnWay))
    .map((clusters) => ({ ...side, scenario: { ...scenario, clusters } })),
);

function joinedItsOwnWay(of: Cluster): fc.Arbitrary<Cluster> {
  const own = fc
    .constantFrom(...modelIds)
    .chain((model) => settingsFor(model).map((settings) => ({ ...of, model, settings })));
  return fc.oneof({ arbitrary: own, weight: 3 }, { arbitrary: fc.constant(of), weight: 1 });
}

/** Any value of every setting. */
export function settingsFor(model: ModelId): fc.Arbitrary<Settings> {
  const specs: SettingSpecs = models[model].settings;
  return fc.record(Object.fromEntries(Object.entries(specs).map(([key, setting]) => [key, valueOf(setting)])));
}

function valueOf(setting: Setting): fc.Arbitrary<string> {
  switch (setting.kind) {
    case 'choice':
      return fc.constantFrom(...setting.values);
    case 'prefixes':
      return fc.constantFrom(setting.initial, '', '10.0.0.0/8', '0.0.0.0/0', '203.0.113.0/24,192.168.0.0/16');
  }
}

interface Sizes {
  readonly octet: number;
  readonly shared: boolean;
  readonly pods: readonly number[];
}

function scenarios(): fc.Arbitrary<Scenario> {
  const pods = fc.array(fc.nat({ max: 8 }), { minLength: 1, maxLength: 6 });
  const sizes = fc.record({ octet: fc.integer({ min: 0, max: 255 }), shared: fc.boolean(), pods });
  return fc
    .record({
      clusters: fc.array(sizes, { minLength: 1, maxLength: 4 }),
      reused: fc.integer({ min: 0, max: 255 }),
      nodePodLength: fc.integer({ min: 24, max: 27 }),
      rangeLength: fc.integer({ min: 16, max: 21 }),
      hosts: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 3 }),
      onPremise: fc.option(fc.integer({ min: 0, max: 255 })),
      filters: fc.array(wishes(), { maxLength: 3 }),
    })
    .map(({ clusters, reused, nodePodLength, rangeLength, hosts, onPremise, filters }) => {
      const range = (octet: number): Prefix => prefix(`10.${octet}.0.0/${rangeLength}`);
      const built = clusters.map((each, index) => cluster(each, index, range(each.shared ? reused : each.octet)));
      const outside = hosts.map(host).concat(onPremise === null ? [] : [onPremiseHost(onPremise)]);
      return {
        id: 'generated',
        title: 'Generated',
        summary: 'Made by a property test.',
        reusedPodRange: range(reused),
        nodePodLength,
        clusters: built,
        hosts: outside,
        filters: filters.map((wish, index) => filter(wish, index, built)),
        earlier: [],
      };
    });
}

function cluster({ pods }: Sizes, index: number, podRange: Prefix): Cluster {
  const number = index + 1;
  const id = clusterId(`cluster-${number}`);
  return {
    id,
    name: `Cluster ${number}`,
    podRange,
    nodeRange: prefix(`192.168.${number}.0/24`),
    virtualIp: address(`192.0.2.${number}`),
    transit: prefix(`192.168.${100 + number}.0/30`),
    nodes: pods.map((count, at) => ({
      id: deviceId(`${id}/node-${at + 1}`),
      name: `node-${at + 1}`,
      address: address(`192.168.${number}.${11 + at}`),
      pods: Array.from({ length: count }, (_, pod) => ({
        id: deviceId(`${id}/pod-${at + 1}-${pod + 1}`),
        name: `Pod-${at + 1}-${pod + 1}`,
      })),
    })),
  };
}

function host(number: number): Host {
  return {
    id: deviceId(`host-${number}`),
    name: `Host ${number}`,
    address: address(`203.0.${113 + number}.20`),
    length: 24,
    serves: number % 2 === 0 ? [443] : [],
  };
}

/** A machine whose address may lie inside somebody's pod range. */
function onPremiseHost(octet: number): Host {
  return { id: deviceId('on-prem'), name: 'On-prem', address: address(`10.${octet}.1.50`), length: 28, serves: [80] };
}

interface Wish {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly protocol: FilterSpec['protocol'];
  readonly states: FilterSpec['states'];
  readonly verdict: FilterSpec['verdict'];
}

function wishes(): fc.Arbitrary<Wish> {
  return fc.record({
    at: fc.nat({ max: 4 }),
    from: fc.nat({ max: 4 }),
    to: fc.nat({ max: 4 }),
    protocol: fc.constantFrom(null, 'tcp' as const, 'udp' as const),
    states: fc.constantFrom([], ['new' as const], ['established' as const, 'related' as const], ['invalid' as const]),
    verdict: fc.constantFrom(
      'accept' as const,
      'drop' as const,
      'reject-port-unreachable' as const,
      'reject-admin-prohibited' as const,
      'reject-tcp-reset' as const,
    ),
  });
}

function filter(wish: Wish, index: number, clusters: readonly Cluster[]): FilterSpec {
  const party = (number: number): FilterSpec['from'] => {
    const found = clusters[number];
    return found === undefined ? null : { kind: 'cluster', cluster: found.id };
  };
  const node: DeviceId | undefined = clusters[wish.at]?.nodes[0]?.id;
  return {
    id: `filter-${index + 1}`,
    at: node ?? deviceId('fabric'),
    from: party(wish.from),
    to: party(wish.to),
    protocol: wish.protocol,
    ports: [],
    states: wish.states,
    verdict: wish.verdict,
    enabled: true,
  };
}
