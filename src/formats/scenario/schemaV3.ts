import * as v from 'valibot';
import { assumptions, modelIds } from '../../engine/index.ts';
import { named } from '../named.ts';
import { limits } from './limits.ts';
import { fieldsV1, hostV1 } from './schemaV1.ts';
import { namedPortsV3, namespacesV3, policiesV3 } from './schemaPolicies.ts';
import { egressV2, serviceV2 } from './schemaV2.ts';
import {
  ipAddress,
  addressInSubnet,
  deviceName,
  labelId,
  line,
  listWithin,
  longId,
  ipPrefix,
  ports,
  strict,
  wholeNumber,
} from './vocabulary.ts';

const name = v.exactOptional(line(limits.longName));
const words = named(v.string());

const pod = strict({
  id: longId,
  name,
  address: v.exactOptional(ipAddress),
  namespace: v.exactOptional(line(limits.longName)),
  labels: v.exactOptional(words),
  ports: v.exactOptional(namedPortsV3),
  hostNetwork: v.exactOptional(v.boolean()),
});

const route = strict({
  prefix: ipPrefix,
  via: v.exactOptional(ipAddress),
  interface: v.exactOptional(line(limits.interfaceName)),
});

const interfaceFields = { name: line(limits.interfaceName), address: addressInSubnet };
const routes = v.exactOptional(listWithin(route, limits.routes));

const rpFilters = ['off', 'strict', 'loose'] as const;
const rpFilter = v.picklist(rpFilters, rpFilters.join(' '));
const kernelFields = {
  ipForward: v.exactOptional(v.boolean()),
  rpFilter: v.exactOptional(rpFilter),
  interfaceRpFilter: v.exactOptional(named(rpFilter)),
};
const kernel = v.exactOptional(strict(kernelFields));
const nodeKernel = strict({
  ...kernelFields,
  bridgeNfCallIptables: v.exactOptional(v.boolean()),
  hairpinMode: v.exactOptional(v.boolean()),
});

const node = strict({
  id: longId,
  name,
  address: v.exactOptional(ipAddress),
  addresses: v.exactOptional(listWithin(ipAddress, limits.furtherAddresses)),
  blocks: v.exactOptional(listWithin(ipPrefix, limits.blocks)),
  interfaces: v.exactOptional(listWithin(strict(interfaceFields), limits.interfaces)),
  routes,
  kernel: v.exactOptional(nodeKernel),
  pods: v.exactOptional(listWithin(pod, limits.pods), []),
});

const cluster = strict({
  id: labelId,
  name,
  model: v.exactOptional(v.picklist(modelIds, modelIds.join(' '))),
  settings: v.exactOptional(words),
  assumed: v.exactOptional(
    listWithin(v.picklist(assumptions, assumptions.join(' ')), { minimum: 1, maximum: assumptions.length }),
  ),
  podRange: v.exactOptional(ipPrefix),
  nodeRange: v.exactOptional(ipPrefix),
  nodeSubnets: v.exactOptional(listWithin(ipPrefix, limits.nodeSubnets)),
  virtualIp: v.exactOptional(ipAddress),
  transit: v.exactOptional(ipPrefix),
  egressPorts: v.exactOptional(ports),
  nodes: listWithin(node, limits.nodes),
  namespaces: v.exactOptional(namespacesV3),
  policies: v.exactOptional(policiesV3),
  services: v.exactOptional(
    listWithin(
      strict({ ...serviceV2, id: longId, pods: listWithin(longId, limits.endpoints), leader: v.exactOptional(longId) }),
      limits.services,
    ),
    [],
  ),
});

const router = strict({
  id: deviceName,
  name,
  interfaces: v.exactOptional(
    listWithin(strict({ ...interfaceFields, link: v.exactOptional(labelId) }), limits.interfaces),
    [],
  ),
  routes: v.exactOptional(listWithin(route, limits.routes), []),
  kernel,
});

export const schemaV3 = strict({
  /** For editors, which find the fields there (`scenarioSchema`); nothing of the network. */
  $schema: v.exactOptional(v.string()),
  version: v.literal(3, '3'),
  ...fieldsV1,
  id: longId,
  title: v.exactOptional(line({ ...limits.title, maximum: limits.longId })),
  summary: v.exactOptional(line(limits.summary), ''),
  reusedPodRange: v.exactOptional(ipPrefix),
  nodePodLength: v.exactOptional(wholeNumber(limits.subnet)),
  hosts: v.exactOptional(listWithin(strict({ ...hostV1, id: longId, name, routes, kernel }), limits.hosts), []),
  routers: v.exactOptional(listWithin(router, limits.routers), []),
  clusters: listWithin(cluster, limits.clusters),
  egress: v.exactOptional(listWithin(egressV2, limits.egress), []),
});

/** The document of `documentV3.ts`, whose every field was read on its own; what is left out is still to be computed. */
export type ReadV3 = v.InferOutput<typeof schemaV3>;
export type IssueV3 = v.InferIssue<typeof schemaV3>;
