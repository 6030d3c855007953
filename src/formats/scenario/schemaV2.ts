import * as v from 'valibot';
import { limits } from './limits.ts';
import { clusterV1, fieldsV1, party, protocol } from './schemaV1.ts';
import { ipAddress, deviceName, id, line, listWithin, oneWordOf, ipPrefix, strict, wholeNumber } from './vocabulary.ts';

const policy = oneWordOf(['cluster', 'local']);
/** Where pods listen when nothing is said. */
const usualTarget = 8080;

/** The fields of a service, for later versions to change. */
export const serviceV2 = {
  id,
  name: line(limits.name),
  protocol: v.exactOptional(protocol, 'tcp'),
  clusterIp: ipAddress,
  port: wholeNumber(limits.port),
  targetPort: v.exactOptional(wholeNumber(limits.port), usualTarget),
  pods: listWithin(id, limits.endpoints),
  nodePort: v.exactOptional(wholeNumber(limits.port)),
  loadBalancer: v.exactOptional(
    strict({ address: ipAddress, sources: v.exactOptional(listWithin(ipPrefix, limits.sourceRanges), []) }),
  ),
  externalIps: v.exactOptional(listWithin(ipAddress, limits.externalIps), []),
  announced: v.exactOptional(oneWordOf(['l2', 'bgp', 'nobody']), 'l2'),
  leader: v.exactOptional(id),
  externalTrafficPolicy: v.exactOptional(policy, 'cluster'),
  internalTrafficPolicy: v.exactOptional(policy, 'cluster'),
};

export const egressV2 = strict({
  id,
  at: deviceName,
  from: v.exactOptional(party),
  to: listWithin(ipPrefix, limits.prefixes),
  address: ipAddress,
  ports: v.exactOptional(oneWordOf(['kept', 'redrawn']), 'kept'),
});

const cluster = strict({ ...clusterV1, services: v.exactOptional(listWithin(strict(serviceV2), limits.services), []) });

export const schemaV2 = strict({
  version: v.literal(2, '2'),
  ...fieldsV1,
  clusters: listWithin(cluster, limits.clusters),
  egress: v.exactOptional(listWithin(egressV2, limits.egress), []),
});

/** The document of `documentV2.ts`, whose every field was read on its own. */
export type ReadV2 = v.InferOutput<typeof schemaV2>;
