import * as v from 'valibot';
import { limits } from './limits.ts';
import { clusterV1, fieldsV1, party, protocol } from './schemaV1.ts';
import { address, device, id, line, list, oneOf, prefix, strict, whole } from './vocabulary.ts';

const policy = oneOf(['cluster', 'local']);
/** Where pods listen when nothing is said. */
const usualTarget = 8080;

/** The fields of a service, for later versions to change. */
export const serviceV2 = {
  id,
  name: line(limits.name),
  protocol: v.exactOptional(protocol, 'tcp'),
  clusterIp: address,
  port: whole(limits.port),
  targetPort: v.exactOptional(whole(limits.port), usualTarget),
  pods: list(id, limits.endpoints),
  nodePort: v.exactOptional(whole(limits.port)),
  loadBalancer: v.exactOptional(strict({ address, sources: v.exactOptional(list(prefix, limits.sourceRanges), []) })),
  externalIps: v.exactOptional(list(address, limits.externalIps), []),
  announced: v.exactOptional(oneOf(['l2', 'bgp', 'nobody']), 'l2'),
  leader: v.exactOptional(id),
  externalTrafficPolicy: v.exactOptional(policy, 'cluster'),
  internalTrafficPolicy: v.exactOptional(policy, 'cluster'),
};

export const egressV2 = strict({
  id,
  at: device,
  from: v.exactOptional(party),
  to: list(prefix, limits.prefixes),
  address,
  ports: v.exactOptional(oneOf(['kept', 'redrawn']), 'kept'),
});

const cluster = strict({ ...clusterV1, services: v.exactOptional(list(strict(serviceV2), limits.services), []) });

export const schemaV2 = strict({
  version: v.literal(2, '2'),
  ...fieldsV1,
  clusters: list(cluster, limits.clusters),
  egress: v.exactOptional(list(egressV2, limits.egress), []),
});

/** The document of `documentV2.ts`, whose every field was read on its own. */
export type ReadV2 = v.InferOutput<typeof schemaV2>;
