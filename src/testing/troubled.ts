import * as fc from 'fast-check';
import type { Cluster, Fault, KubernetesService, Scenario, Topology } from '../engine/index.ts';
import { address, compile, deviceId } from '../engine/index.ts';
import type { Generated } from './generated.ts';
import { generated } from './generated.ts';
import { sharingSpace } from './sharedSpace.ts';

/** A network in which something is broken, and something may have happened before. */
interface Troubled extends Generated {
  readonly faults: readonly Fault[];
}

/** Generated networks with services, an earlier send and faults besides, as chance would have them. */
export const troubled: fc.Arbitrary<Troubled> = fc
  .record({
    drawn: fc.oneof(generated, sharingSpace),
    served: fc.option(
      fc.record({
        first: fc.nat(),
        count: fc.integer({ min: 1, max: 3 }),
        externalTraffic: fc.constantFrom('cluster' as const, 'local' as const),
        by: fc.constantFrom('l2' as const, 'bgp' as const, 'nobody' as const),
      }),
    ),
    ports: fc.option(fc.constantFrom({ from: 80, to: 80 }, { from: 8080, to: 8080 }, { from: 80, to: 82 }), {
      freq: 2,
    }),
    earlier: fc.option(fc.tuple(fc.nat(), fc.nat())),
    faults: fc.array(fc.record({ kind: fc.nat({ max: 3 }), device: fc.nat(), item: fc.nat() }), { maxLength: 2 }),
  })
  .map(({ drawn, served, ports, earlier, faults }) => {
    const { model, settings } = drawn;
    const small = reduced(drawn.scenario);
    const scenario = withPorts(served === null ? small : withService(small, served), ports);
    const whole = compile(scenario, model, settings);
    const endpoints = [...whole.directory.keys()];
    const [from, to] = (earlier ?? []).map((each) => endpoints[each % endpoints.length]);
    const before: Scenario['earlier'] =
      from === undefined || to === undefined ? [] : [{ from, to, dial: 'auto', protocol: 'tcp' }];
    const broken = faults.flatMap((each) => faultIn(whole, each));
    return { scenario: { ...scenario, earlier: before }, model, settings, faults: broken };
  });

/** Few enough of everything that a thousand networks are soon walked; three of a kind are one more than a pair. */
function reduced(scenario: Scenario): Scenario {
  const clusters = scenario.clusters.slice(0, 3).map((cluster) => ({
    ...cluster,
    nodes: cluster.nodes.slice(0, 3).map((node) => ({ ...node, pods: node.pods.slice(0, 3) })),
  }));
  return { ...scenario, clusters };
}

function withPorts(scenario: Scenario, ports: { readonly from: number; readonly to: number } | null): Scenario {
  const [first, ...others] = scenario.filters;
  if (ports === null || first === undefined) return scenario;
  return { ...scenario, filters: [{ ...first, ports: [ports] }, ...others] };
}

interface Served {
  readonly first: number;
  readonly count: number;
  readonly externalTraffic: KubernetesService['externalTraffic'];
  readonly by: KubernetesService['announced']['by'];
}

function withService(scenario: Scenario, served: Served): Scenario {
  const clusters = scenario.clusters.map((cluster, index) =>
    index > 0 ? cluster : { ...cluster, services: servicesOf(cluster, served) },
  );
  return { ...scenario, clusters };
}

function servicesOf({ nodes }: Cluster, { first, count, externalTraffic, by }: Served): readonly KubernetesService[] {
  const pods = nodes.flatMap((node) => node.pods.map(({ id }) => id));
  if (pods.length === 0) return [];
  const backends = Array.from({ length: count }, (_, at) => pods[(first + at) % pods.length] ?? deviceId(''));
  return [
    {
      id: deviceId('cluster-1/web'),
      name: 'Web',
      protocol: 'tcp',
      clusterIp: address('10.96.0.10'),
      port: 80,
      targetPort: 8080,
      backends: [...new Set(backends)],
      nodePort: 30080,
      loadBalancer: { address: address('192.168.1.200'), sources: [] },
      externalIps: [],
      announced: by === 'l2' ? { by, leader: null } : { by },
      externalTraffic,
      internalTraffic: 'cluster',
    },
  ];
}

function faultIn(
  { devices }: Topology,
  wish: { readonly kind: number; readonly device: number; readonly item: number },
): readonly Fault[] {
  const inside = [...devices.values()].filter(({ role }) => role !== 'host');
  const device = inside[wish.device % inside.length];
  if (device === undefined) return [];
  const route = device.routes[wish.item % Math.max(1, device.routes.length)];
  const rules = Object.values(device.hooks).flat();
  const rule = rules[wish.item % Math.max(1, rules.length)];
  switch (wish.kind) {
    case 0:
      return route === undefined ? [] : [{ kind: 'withdraw-route', device: device.id, route: route.id }];
    case 1:
      return rule === undefined ? [] : [{ kind: 'remove-rule', device: device.id, rule: rule.id }];
    case 2:
      return [{ kind: 'take-down', device: device.id }];
    default:
      return device.bgp === null ? [] : [{ kind: 'stop-bgp', device: device.id }];
  }
}
