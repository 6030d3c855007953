import * as fc from 'fast-check';
import { modelIds } from '../engine/index.ts';
import type { ClusterV3, NodeV3, PodV3, ScenarioDocumentV2, ScenarioDocumentV3 } from '../formats/index.ts';
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
    })
    .map(({ clusters, isReused, isLong, branch }) => {
      const { reusedPodRange, nodePodLength, ...rest } = document;
      return {
        ...rest,
        version: 3 as const,
        ...(isReused ? { reusedPodRange } : {}),
        ...(isLong ? { nodePodLength } : {}),
        clusters,
        ...(branch === null ? {} : branchOffice(document, branch)),
      };
    }),
);

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
      nodes: fc.tuple(...nodes.map((node, at) => ownNode(node, { cluster: index, at }))),
    })
    .map(({ joined: by, isTold, nodes: stated }) => ({
      ...rest,
      ...by,
      ...(isTold ? { virtualIp, transit } : {}),
      nodes: stated,
    }));
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
    })
    .map(({ way, further, bridge, isRouted, agent }) => ({
      id,
      name,
      address,
      ...(further ? { addresses: [`203.0.113.${180 + 4 * cluster + at}`] } : {}),
      ...(bridge ? { interfaces: [{ name: 'docker0', address: '172.17.0.1/16' }] } : {}),
      ...(isRouted ? { routes: [{ prefix: '10.250.0.0/16', via: `192.168.${cluster + 1}.1` }] } : {}),
      ...(way === 'blocks' || way === 'both' ? { blocks: [`${base}.0/26`, `${base}.128/25`] } : {}),
      ...(way === 'base' ? { blocks: [`${base}.0/26`] } : {}),
      pods: [
        ...(way === 'computed' || way === 'blocks' ? pods : stated(way === 'base' ? 0 : 60)),
        ...(agent ? [{ id: `agent${at}`, name: `agent ${at}`, hostNetwork: true }] : []),
      ],
    }));
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
