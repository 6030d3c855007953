import * as fc from 'fast-check';
import type {
  ClusterV2,
  EgressV2,
  FilterV1,
  HostV1,
  PartyV1,
  ScenarioDocumentV2,
  ServiceV2,
} from '../formats/index.ts';

/** How many nodes a cluster has, and how many pods each of them. */
type Shape = readonly (readonly number[])[];

const shapes: fc.Arbitrary<Shape> = fc.array(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 3,
});

/** A document as a person could write it: rule lists that overlap, ways out, services with everything they may have. */
export const generatedDocument: fc.Arbitrary<ScenarioDocumentV2> = shapes.chain((shape) =>
  fc
    .record({
      own: fc.integer({ min: 16, max: 20 }),
      reused: fc.constantFrom('10.4.0.0/16', '10.16.0.0/16', '100.64.0.0/16'),
      nodePodLength: fc.integer({ min: 24, max: 26 }),
      hosts: fc.array(fc.array(fc.constantFrom(80, 443, 5432), { maxLength: 2 }), { maxLength: 2 }),
      services: fc.tuple(...shape.map(services)),
      filters: fc.array(filter(shape), { maxLength: 5 }),
      egress: fc.array(egress(shape), { maxLength: 3 }),
      earlier: fc.array(fc.record({ from: podId(shape), to: podId(shape), protocol }), { maxLength: 2 }),
    })
    .map(({ own, reused, nodePodLength, hosts, services: served, filters, egress: leaving, earlier }) => ({
      version: 2,
      id: 'generated',
      title: 'Generated',
      summary: '',
      reusedPodRange: reused,
      nodePodLength,
      clusters: shape.map((nodes, index) => cluster({ nodes, index, own, served: served[index] ?? [] })),
      hosts: hosts.map(host),
      filters: filters.map((each, index) => ({ ...each, id: `filter-${index}` })),
      egress: leaving.map((each, index) => ({ ...each, id: `egress-${index}`, address: `192.0.2.${100 + index}` })),
      earlier: earlier.flatMap(({ from, to, protocol: by }) =>
        from === null || to === null ? [] : [{ from, to, dial: 'auto' as const, protocol: by }],
      ),
    })),
);

const protocol = fc.constantFrom('tcp' as const, 'udp' as const);

interface Drawn {
  readonly nodes: readonly number[];
  readonly index: number;
  readonly own: number;
  readonly served: readonly ServiceV2[];
}

function cluster({ nodes, index, own, served }: Drawn): ClusterV2 {
  const number = index + 1;
  return {
    id: `c${number}`,
    name: `Cluster ${number}`,
    podRange: `10.${4 + 16 * index}.0.0/${own}`,
    nodeRange: `192.168.${number}.0/24`,
    virtualIp: `192.0.2.${number}`,
    transit: `172.16.0.${4 * index}/30`,
    nodes: nodes.map((pods, node) => ({
      id: `n${node}`,
      name: `node ${node}`,
      address: `192.168.${number}.${11 + node}`,
      pods: Array.from({ length: pods }, (_, pod) => ({ id: `p${node}${pod}`, name: `pod ${node} ${pod}` })),
    })),
    services: served,
  };
}

function host(serves: readonly number[], index: number): HostV1 {
  const number = index + 1;
  return { id: `h${number}`, name: `Host ${number}`, address: `172.30.${number}.9`, length: 24, serves };
}

function services(nodes: readonly number[], index: number): fc.Arbitrary<readonly ServiceV2[]> {
  const pods = nodes.flatMap((count, node) => Array.from({ length: count }, (_, pod) => `p${node}${pod}`));
  const policy = fc.constantFrom('cluster' as const, 'local' as const);
  const each = fc.record(
    {
      protocol,
      targetPort: fc.constantFrom(8080, 9090),
      pods: fc.subarray(pods),
      nodePort: fc.constant(30_000),
      loadBalancer: fc.record({ sources: fc.constantFrom([], ['10.0.0.0/8'], ['172.30.1.0/24', '192.168.0.0/16']) }),
      externalIps: fc.constantFrom([], ['203.0.113.0']),
      // Of the nodes' own subnet, where they share a segment, they are found by ARP.
      beside: fc.boolean(),
      announced: fc.constantFrom('l2' as const, 'bgp' as const, 'nobody' as const),
      leader: fc.nat({ max: nodes.length - 1 }).map((node) => `n${node}`),
      externalTrafficPolicy: policy,
      internalTrafficPolicy: policy,
    },
    { requiredKeys: ['pods', 'externalIps', 'beside'] },
  );
  return fc.array(each, { maxLength: 2 }).map((all) =>
    all.map(({ nodePort, loadBalancer, externalIps, beside, ...rest }, at) => ({
      ...rest,
      id: `s${at}`,
      name: `Service ${at}`,
      clusterIp: `10.9${index}.0.${10 + at}`,
      port: 80 + at,
      externalIps: externalIps.map(() =>
        beside ? `192.168.${index + 1}.${210 + at}` : `203.0.113.${10 * index + at + 1}`,
      ),
      ...(nodePort === undefined ? {} : { nodePort: nodePort + at }),
      ...(loadBalancer === undefined
        ? {}
        : {
            loadBalancer: {
              ...loadBalancer,
              address: beside ? `192.168.${index + 1}.${200 + at}` : `203.0.113.${100 + 10 * index + at}`,
            },
          }),
    })),
  );
}

function deviceId(shape: Shape): fc.Arbitrary<string> {
  const nodes = shape.flatMap((all, index) => all.map((_, node) => `c${index + 1}/n${node}`));
  const gateways = shape.map((_, index) => `c${index + 1}/gateway`);
  return fc.constantFrom('fabric', ...nodes, ...nodes, ...gateways);
}

function podId(shape: Shape): fc.Arbitrary<string | null> {
  const pods = shape.flatMap((all, index) =>
    all.flatMap((count, node) => Array.from({ length: count }, (_, pod) => `c${index + 1}/p${node}${pod}`)),
  );
  return pods.length === 0 ? fc.constant(null) : fc.constantFrom(...pods);
}

function party(shape: Shape): fc.Arbitrary<PartyV1> {
  const prefixes = fc.constantFrom(['10.4.0.0/16'], ['10.0.0.0/8', '172.16.0.0/12'], ['10.4.0.2/32'], ['0.0.0.0/0']);
  return fc.oneof(
    fc.nat({ max: shape.length - 1 }).map((index) => ({ cluster: `c${index + 1}` })),
    deviceId(shape).map((device) => ({ device })),
    prefixes.map((all) => ({ prefixes: all })),
  );
}

function filter(shape: Shape): fc.Arbitrary<Omit<FilterV1, 'id'>> {
  return fc.record(
    {
      at: deviceId(shape),
      from: party(shape),
      to: party(shape),
      protocol,
      ports: fc.constantFrom(['80'], ['443', '8000-8090']),
      states: fc.subarray(['new', 'established', 'related', 'invalid'] as const),
      verdict: fc.constantFrom(
        'accept' as const,
        'drop' as const,
        'reject-port-unreachable' as const,
        'reject-admin-prohibited' as const,
        'reject-tcp-reset' as const,
      ),
      enabled: fc.boolean(),
    },
    { requiredKeys: ['at', 'verdict'] },
  );
}

function egress(shape: Shape): fc.Arbitrary<Omit<EgressV2, 'id' | 'address'>> {
  return fc.record(
    {
      at: deviceId(shape),
      from: party(shape),
      to: fc.constantFrom(['172.30.1.0/24'], ['172.30.0.0/16'], ['172.30.1.0/24', '198.51.100.0/24']),
      ports: fc.constantFrom('kept' as const, 'redrawn' as const),
    },
    { requiredKeys: ['at', 'to'] },
  );
}
