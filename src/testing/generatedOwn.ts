import * as fc from 'fast-check';
import { assumptions, modelIds } from '../engine/index.ts';
import type {
  ClusterV3,
  KernelV3,
  NodeKernelV3,
  NodeV3,
  PodV3,
  PoliciesV3,
  ScenarioDocumentV2,
  ScenarioDocumentV3,
} from '../formats/index.ts';
import { settingsFor } from './generated.ts';
import { generatedDocument } from './generatedDocument.ts';

/** Documents that say what is so: clusters with models, blocks and addresses of their own, and routers; and leave out what can be computed. */
export const generatedOwn: fc.Arbitrary<ScenarioDocumentV3> = generatedDocument.chain((document) =>
  fc
    .record({
      clusters: fc.tuple(...document.clusters.map((cluster, index) => own(cluster, index))),
      isReused: fc.boolean(),
      isLong: fc.boolean(),
      branch: fc.option(fc.boolean(), { nil: null }),
      between: fc.option(kernel(['to-c1', 'to-h1', 'to-n0']), { nil: null }),
    })
    .map(({ clusters, isReused, isLong, branch, between }) => {
      const { reusedPodRange, nodePodLength, ...rest } = document;
      return {
        ...rest,
        version: 3 as const,
        ...(isReused ? { reusedPodRange } : {}),
        ...(isLong ? { nodePodLength } : {}),
        clusters,
        ...withFabricSet(branch === null ? {} : branchOffice(document, branch), between),
      };
    }),
);

const peer = fc.constantFrom<NonNullable<NonNullable<PolicyRule['peers']>[number]>>(
  { kind: 'addresses', prefixes: ['10.4.0.0/16'], except: ['10.4.1.0/24'] },
  { kind: 'pods', namespaces: { kind: 'named', name: 'default' }, pods: [] },
  {
    kind: 'pods',
    namespaces: { kind: 'labelled', selector: [{ key: 'team', operator: 'not-in', values: ['db'] }] },
    pods: [{ key: 'app', operator: 'exists' }],
  },
);
const port = fc.constantFrom<NonNullable<NonNullable<PolicyRule['ports']>[number]>>(
  { kind: 'all', protocol: 'udp' },
  { kind: 'range', protocol: 'tcp', range: { from: 80, to: 8080 } },
  { kind: 'named', name: 'http', protocol: null },
);
const rules: fc.Arbitrary<readonly PolicyRule[]> = fc.array(
  fc.record({
    peers: fc.option(fc.array(peer, { maxLength: 2 }), { nil: null }),
    ports: fc.option(fc.array(port, { maxLength: 2 }), { nil: null }),
  }),
  { maxLength: 2 },
);
const policies: fc.Arbitrary<PoliciesV3> = fc.record(
  {
    enforced: fc.constantFrom('forward' as const, 'port' as const),
    network: fc.array(
      fc.record({
        name: fc.constant('rule'),
        ingress: fc.option(rules, { nil: null }),
        egress: fc.option(rules, { nil: null }),
      }),
      {
        maxLength: 2,
      },
    ),
    tiers: fc.array(
      fc.record({
        name: fc.constant('guard'),
        tier: fc.constantFrom('admin' as const, 'baseline' as const),
        priority: fc.integer({ min: 0, max: 1000 }),
        subject: fc.constant({ namespaces: { kind: 'labelled' as const, selector: [] }, pods: [] }),
        ingress: fc.array(
          fc.record({
            action: fc.constantFrom('accept' as const, 'deny' as const, 'pass' as const),
            peers: fc.array(peer, { maxLength: 2 }),
            ports: fc.option(fc.array(port, { maxLength: 2 }), { nil: null }),
          }),
          { maxLength: 2 },
        ),
      }),
      { maxLength: 1 },
    ),
  },
  { requiredKeys: [] },
);

type PolicyRule = NonNullable<NonNullable<PoliciesV3['network']>[number]['ingress']>[number];
type ClusterOf = ScenarioDocumentV2['clusters'][number];
type NodeOf = ClusterOf['nodes'][number];

function own(cluster: ClusterOf, index: number): fc.Arbitrary<ClusterV3> {
  const { virtualIp, transit, nodes, ...rest } = cluster;
  const joined = fc
    .constantFrom(...modelIds)
    .chain((model) => settingsFor(model).map((settings) => ({ model, settings })));
  return fc
    .record({
      joined: fc.option(joined, { nil: {} }),
      isTold: fc.boolean(),
      assumed: fc.option(fc.subarray([...assumptions], { minLength: 1 }), { nil: null }),
      isZoned: fc.boolean(),
      policies: fc.option(policies, { nil: null }),
      nodes: fc.tuple(...nodes.map((node, at) => ownNode(node, { cluster: index, at }))),
    })
    .map(({ joined: by, isTold, isZoned, assumed, policies: guarded, nodes: stated }) => ({
      ...rest,
      ...by,
      ...(isTold ? { virtualIp, transit } : {}),
      ...(assumed === null ? {} : { assumed }),
      ...(guarded === null ? {} : { policies: guarded, namespaces: [{ name: 'shop', labels: { team: 'web' } }] }),
      ...(isZoned ? zoned(rest.nodeRange, stated) : { nodes: stated }),
    }));
}

/** Nodes in turn in one of two subnets, as in two zones. */
function zoned(nodeRange: string, nodes: readonly NodeV3[]): Pick<ClusterV3, 'nodeSubnets' | 'nodes'> {
  const base = nodeRange.slice(0, nodeRange.lastIndexOf('.'));
  return {
    nodeSubnets: [`${base}.0/27`, `${base}.32/27`],
    nodes: nodes.map((node, at) => ({ ...node, address: `${base}.${32 * (at % 2) + 11 + at}` })),
  };
}

interface At {
  readonly cluster: number;
  readonly at: number;
}

/** The part of a cluster's range, which begins so in every document, that computed blocks of these few nodes do not reach. */
function ownNode({ id, name, address, pods }: NodeOf, { cluster, at }: At): fc.Arbitrary<NodeV3> {
  const base = `10.${4 + 16 * cluster}.${8 + at}`;
  const stated = (offset: number): readonly PodV3[] =>
    pods.map((pod, index) => ({ ...pod, address: `${base}.${offset + index}` }));
  return fc
    .record({
      way: fc.constantFrom('computed', 'blocks', 'addresses', 'both', 'base'),
      further: fc.boolean(),
      bridge: fc.boolean(),
      isRouted: fc.boolean(),
      agent: fc.boolean(),
      set: fc.option(nodeKernel, { nil: null }),
    })
    .map(({ way, further, bridge, isRouted, agent, set }) => ({
      id,
      name,
      address,
      ...(further ? { addresses: [`203.0.113.${180 + 4 * cluster + at}`] } : {}),
      ...(bridge ? { interfaces: [{ name: 'docker0', address: '172.17.0.1/16' }] } : {}),
      ...(isRouted ? { routes: [{ prefix: '10.250.0.0/16', via: `192.168.${cluster + 1}.1` }] } : {}),
      ...(set === null ? {} : { kernel: set }),
      ...(way === 'blocks' || way === 'both' ? { blocks: [`${base}.0/26`, `${base}.128/25`] } : {}),
      ...(way === 'base' ? { blocks: [`${base}.0/26`] } : {}),
      pods: [
        ...(way === 'computed' || way === 'blocks' ? pods : stated(way === 'base' ? 0 : 60)),
        ...(agent ? [{ id: `agent${at}`, name: `agent ${at}`, hostNetwork: true }] : []),
      ],
    }));
}

/** Kernel settings as chance has them; ip_forward is mostly left on, so that there is something to see beyond. */
function kernel(interfaces: readonly string[]): fc.Arbitrary<KernelV3> {
  const filter = fc.constantFrom('off' as const, 'strict' as const, 'loose' as const);
  return fc.record(
    {
      ipForward: fc.constantFrom(true, true, true, false),
      rpFilter: filter,
      interfaceRpFilter: fc.dictionary(fc.constantFrom(...interfaces), filter, { maxKeys: 2 }),
    },
    { requiredKeys: [] },
  );
}

const nodeKernel: fc.Arbitrary<NodeKernelV3> = fc
  .tuple(
    kernel(['eth0', 'cni0', 'flannel.1', 'docker0']),
    fc.record({ bridgeNfCallIptables: fc.boolean(), hairpinMode: fc.boolean() }, { requiredKeys: [] }),
  )
  .map(([any, ofNode]) => ({ ...any, ...ofNode }));

/** A branch or none, and a fabric that is set so. */
function withFabricSet(
  branch: Pick<ScenarioDocumentV3, 'hosts' | 'routers'>,
  set: KernelV3 | null,
): Pick<ScenarioDocumentV3, 'hosts' | 'routers'> {
  if (set === null) return branch;
  const { routers = [] } = branch;
  const known = routers.find(({ id }) => id === 'fabric') ?? { id: 'fabric' };
  return { ...branch, routers: [...routers.filter((each) => each !== known), { ...known, kernel: set }] };
}

/** A router with a host behind it, of which the fabric has been told or not. */
function branchOffice({ hosts = [] }: ScenarioDocumentV2, isTold: boolean) {
  const back = { prefix: '10.50.0.0/24', via: '100.64.0.1' };
  return {
    hosts: [...hosts, { id: 'branch-host', address: '10.50.0.9', length: 24 }],
    routers: [
      {
        id: 'branch',
        interfaces: [
          { name: 'up', address: '100.64.0.2/30', link: 'fabric' },
          { name: 'lan', address: '10.50.0.1/24' },
        ],
        routes: [{ prefix: '0.0.0.0/0', via: '100.64.0.1' }],
      },
      ...(isTold ? [{ id: 'fabric', routes: [{ ...back, via: '100.64.0.2' }] }] : []),
    ],
  };
}
