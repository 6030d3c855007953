import type { IpAddress, Prefix } from '../../../engine/index.ts';
import { addressOf, rangesOf } from '../objects/fields.ts';
import type { Inventory, Kept } from '../objects/inventory.ts';
import type { Origin } from '../problem.ts';
import { grouped } from './grouped.ts';
import type { NodeFact } from './members.ts';
import type { Served } from './served.ts';
import { servedOf } from './served.ts';

export interface ServiceFact {
  readonly name: string;
  readonly namespace: string;
  readonly type: string;
  readonly clusterIp: IpAddress;
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
  readonly targetPort: number | null;
  readonly nodePort: number | null;
  readonly loadBalancer: IpAddress | null;
  readonly sources: readonly Prefix[];
  readonly externalIps: readonly IpAddress[];
  readonly externalTraffic: 'cluster' | 'local';
  readonly internalTraffic: 'cluster' | 'local';
  /** Addresses of its pods. */
  readonly backends: readonly IpAddress[];
  readonly from: Origin;
}

/** Each port of each Service of IPv4 that has an address. Its pods are those its slices name; without slices, those its selector fits. */
export function servicesOf(objects: Inventory, nodes: readonly NodeFact[]): readonly ServiceFact[] {
  const slices = grouped(servedOf(objects), ({ service }) => service);
  return objects.of('service').flatMap((service) => {
    const { spec, status } = service.body;
    const [clusterIp] = [...spec.clusterIPs, spec.clusterIP].flatMap((each) => addressOf(each) ?? []);
    if (clusterIp === undefined) return [];
    const own = slices.get(`${service.namespace}/${service.name}`) ?? [];
    const backends = own.length > 0 ? inSlices(own) : bySelector(service, nodes);
    const [loadBalancer = null] = status.loadBalancer.ingress.flatMap(({ ip }) => addressOf(ip) ?? []);
    return spec.ports.flatMap((port) => {
      const protocol = (port.protocol ?? 'TCP').toLowerCase();
      if ((protocol !== 'tcp' && protocol !== 'udp') || port.port === null) return [];
      return [
        {
          name: service.name,
          namespace: service.namespace,
          type: spec.type ?? 'ClusterIP',
          clusterIp,
          protocol,
          port: port.port,
          targetPort: targetPort(port.targetPort, own),
          nodePort: (port.nodePort ?? 0) > 0 ? port.nodePort : null,
          loadBalancer,
          sources: rangesOf(spec.loadBalancerSourceRanges.join(',')),
          externalIps: spec.externalIPs.flatMap((each) => addressOf(each) ?? []),
          externalTraffic: policy(spec.externalTrafficPolicy),
          internalTraffic: policy(spec.internalTrafficPolicy),
          backends,
          from: service.origin(['spec', 'clusterIP']),
        } as const,
      ];
    });
  });
}

/** A name stands for a number that the pods say; the slices have it. */
function targetPort(text: string | null, slices: readonly Served[]): number | null {
  return text !== null && /^\d+$/.test(text) ? Number(text) : (slices.flatMap(({ ports }) => ports)[0] ?? null);
}

function policy(text: string | null): 'cluster' | 'local' {
  return text === 'Local' ? 'local' : 'cluster';
}

function inSlices(slices: readonly Served[]): readonly IpAddress[] {
  return slices
    .flatMap(({ endpoints }) => endpoints)
    .filter(({ isReady }) => isReady)
    .flatMap(({ addresses }) => addresses.flatMap((each) => addressOf(each) ?? []));
}

function bySelector(service: Kept<'service'>, nodes: readonly NodeFact[]): readonly IpAddress[] {
  const selector = Object.entries(service.body.spec.selector);
  if (selector.length === 0) return [];
  return nodes.flatMap(({ pods }) =>
    pods
      .filter(
        (pod) => pod.namespace === service.namespace && selector.every(([key, value]) => pod.labels[key] === value),
      )
      .flatMap(({ address }) => address ?? []),
  );
}
