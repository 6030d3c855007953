import * as v from 'valibot';
import { aRange, addresses, ranges, table, text, texts, truth } from './fields.ts';
import { kind } from './kindSpec.ts';

const submariner = /^submariner\.io$/;

/** Lists, and in older versions single ranges. */
const oneOrMore = v.pipe(
  v.nullish(v.unknown(), []),
  v.transform((value) => (typeof value === 'string' ? [value] : value)),
  ranges,
);
const liqoRanges = table({ cidr: table({ pod: oneOrMore }) });
const submarinerRanges = table({ clusterID: text, clusterCIDR: aRange, serviceCIDR: aRange, globalCIDR: aRange });

/** What products that join clusters say of those that they join. */
export const joiningKinds = {
  submarinerCluster: kind(
    'Cluster',
    submariner,
    v.object({
      spec: table({ cluster_id: text, cluster_cidr: ranges, service_cidr: ranges, global_cidr: ranges }),
    }),
  ),
  /** What its operator is told and found out; of the keys in it nothing is kept. */
  submarinerSettings: kind('Submariner', submariner, v.object({ spec: submarinerRanges, status: submarinerRanges })),
  submarinerGateway: kind('Gateway', submariner, v.object({ status: table({ haStatus: text }) })),
  submarinerEndpoint: kind(
    'Endpoint',
    submariner,
    v.object({
      spec: table({ cluster_id: text, backend: text, private_ip: text, subnets: texts, nat_enabled: truth }),
    }),
  ),
  submarinerEgress: kind(
    'ClusterGlobalEgressIP|GlobalEgressIP|GlobalIngressIP',
    submariner,
    v.object({ status: table({ allocatedIPs: addresses }) }),
  ),
  /** What Liqo knows of a cluster that it joins: its ranges, and as what they are seen here. */
  liqoConfiguration: kind(
    'Configuration',
    /^networking\.liqo\.io$/,
    v.object({ spec: table({ remote: liqoRanges }), status: table({ remote: liqoRanges }) }),
  ),
} as const;
