import * as v from 'valibot';
import type { Party } from '../../engine/index.ts';
import { clusterId, deviceId } from '../../engine/index.ts';
import { limits } from './limits.ts';
import {
  ipAddress,
  deviceName,
  holding,
  id,
  line,
  labelId,
  listWithin,
  oneWordOf,
  ports,
  ipPrefix,
  strict,
  wholeNumber,
} from './vocabulary.ts';

export const protocol = oneWordOf(['tcp', 'udp']);

const partyFields = strict({
  cluster: v.exactOptional(labelId),
  device: v.exactOptional(deviceName),
  prefixes: v.exactOptional(listWithin(ipPrefix, limits.prefixes)),
});

export const party = v.pipe(
  partyFields,
  holding(
    (given: v.InferOutput<typeof partyFields>) => Object.keys(given).length === 1,
    () => ({ code: 'bad-party' }),
  ),
  v.rawTransform(({ dataset, NEVER }): Party => {
    const { cluster, device: named, prefixes } = dataset.value;
    if (cluster !== undefined) return { kind: 'cluster', cluster: clusterId(cluster) };
    if (named !== undefined) return { kind: 'device', device: deviceId(named) };
    return prefixes === undefined ? NEVER : { kind: 'prefixes', prefixes };
  }),
);

const pod = strict({ id, name: line(limits.name) });

const node = strict({ id, name: line(limits.name), address: ipAddress, pods: listWithin(pod, limits.pods) });

/** The fields of a cluster, for later versions to add to. */
export const clusterV1 = {
  id,
  name: line(limits.name),
  podRange: ipPrefix,
  nodeRange: ipPrefix,
  virtualIp: ipAddress,
  transit: ipPrefix,
  nodes: listWithin(node, limits.nodes),
};

/** The fields of a host, for later versions to change. */
export const hostV1 = {
  id,
  name: line(limits.name),
  address: ipAddress,
  length: wholeNumber(limits.subnet),
  serves: v.exactOptional(listWithin(wholeNumber(limits.port), limits.served), []),
};

const filter = strict({
  id,
  at: deviceName,
  from: v.exactOptional(party),
  to: v.exactOptional(party),
  protocol: v.exactOptional(protocol),
  ports: v.exactOptional(listWithin(ports, limits.ports), []),
  states: v.exactOptional(listWithin(oneWordOf(['new', 'established', 'related', 'invalid']), limits.states), []),
  verdict: oneWordOf(['accept', 'drop', 'reject-port-unreachable', 'reject-admin-prohibited', 'reject-tcp-reset']),
  enabled: v.exactOptional(v.boolean(), true),
});

const earlier = strict({
  from: deviceName,
  to: deviceName,
  dial: oneWordOf(['auto', 'pod-ip', 'service']),
  protocol,
});

/** The fields of a document beside its version and its clusters. */
export const fieldsV1 = {
  id,
  title: line(limits.title),
  summary: line(limits.summary),
  reusedPodRange: ipPrefix,
  nodePodLength: wholeNumber(limits.subnet),
  hosts: v.exactOptional(listWithin(strict(hostV1), limits.hosts), []),
  filters: v.exactOptional(listWithin(filter, limits.filters), []),
  earlier: v.exactOptional(listWithin(earlier, limits.earlier), []),
};

export const schemaV1 = strict({
  version: v.literal(1, '1'),
  ...fieldsV1,
  clusters: listWithin(strict(clusterV1), limits.clusters),
});

/** The document of `documentV1.ts`, whose every field was read on its own; what the fields say together is still to be checked. */
export type ReadV1 = v.InferOutput<typeof schemaV1>;
