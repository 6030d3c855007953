import type { IpAddress } from '../../engine/index.ts';
import { externalPart, loadBalancerPart, unusableIn, hostPrefix } from '../../engine/index.ts';
import type { ServiceV2 } from '../scenario/documentV2.ts';
import { limits, reservedServices } from '../scenario/limits.ts';
import type { ClusterFacts } from './facts/clusterFacts.ts';
import type { ServiceFact } from './facts/services.ts';
import type { ImportNote } from './problem.ts';
import { label, uniqueIds } from './scenarioNames.ts';

interface Drawing {
  /** Who has which address in the picture. */
  readonly idByAddress: ReadonlyMap<IpAddress, string>;
  readonly taken: readonly string[];
  readonly notes: ImportNote[];
}

/** Names of ways to a service, which no node may have, for its own way has its name. */
export const ways = [
  loadBalancerPart,
  ...Array.from({ length: limits.externalIps.maximum }, (_, at) => externalPart(at)),
];

export function servicesFrom(facts: ClusterFacts, { idByAddress, taken, notes }: Drawing): readonly ServiceV2[] {
  // Those that somebody outside can reach come first: they are what the picture is about.
  const worth = facts.services
    .filter(({ backends, clusterIp }) => isUsable(clusterIp) && backends.some((each) => idByAddress.has(each)))
    .toSorted((a, b) => Number(isPublished(b)) - Number(isPublished(a)));
  const drawn = oncePerPort(worth).slice(0, limits.services.maximum);
  const whole = { drawn: countOf(drawn), of: countOf(facts.services) };
  if (whole.drawn < whole.of) {
    notes.push({ code: 'not-drawn', cluster: facts.name, what: 'services', ...whole });
  } else if (drawn.length < facts.services.length) {
    const ports = { drawn: drawn.length, of: facts.services.length };
    notes.push({ code: 'not-drawn', cluster: facts.name, what: 'service-ports', ...ports });
  }
  const ids = uniqueIds(
    drawn.map(({ name }) => name),
    [...taken, ...reservedServices],
  );
  const announced = facts.ways.some(({ value }) => value === 'load-balancer-bgp') ? 'bgp' : 'l2';
  return drawn.map((service, index) => {
    const pods = [...new Set(service.backends.flatMap((each) => idByAddress.get(each) ?? []))];
    const kept = pods.slice(0, limits.endpoints.maximum);
    if (kept.length < service.backends.length) {
      const counts = { drawn: kept.length, of: service.backends.length };
      notes.push({ code: 'not-drawn', cluster: `${facts.name}, ${service.name}`, what: 'endpoints', ...counts });
    }
    return {
      id: ids[index] ?? `service-${index + 1}`,
      name: label(service.name),
      protocol: service.protocol,
      clusterIp: service.clusterIp,
      port: service.port,
      ...(service.targetPort === null ? {} : { targetPort: service.targetPort }),
      pods: kept,
      ...(service.nodePort === null ? {} : { nodePort: service.nodePort }),
      ...(service.loadBalancer === null || !isUsable(service.loadBalancer)
        ? {}
        : {
            loadBalancer: {
              address: service.loadBalancer,
              sources: service.sources.slice(0, limits.sourceRanges.maximum),
            },
          }),
      externalIps: service.externalIps.filter(isUsable).slice(0, limits.externalIps.maximum),
      announced,
      externalTrafficPolicy: service.externalTraffic,
      internalTrafficPolicy: service.internalTraffic,
    };
  });
}

/** However many ports they have. */
function countOf(services: readonly ServiceFact[]): number {
  return new Set(services.map(({ namespace, name }) => `${namespace}/${name}`)).size;
}

function isUsable(address: IpAddress): boolean {
  return unusableIn(hostPrefix(address)) === null;
}

function isPublished({ loadBalancer, nodePort, externalIps }: ServiceFact): boolean {
  return loadBalancer !== null || nodePort !== null || externalIps.length > 0;
}

/** A document has each address and port once; where a Service has both protocols (DNS), TCP is drawn. */
function oncePerPort(services: readonly ServiceFact[]): readonly ServiceFact[] {
  const byPort = new Map<string, ServiceFact>();
  for (const service of services) {
    const key = `${service.clusterIp}:${service.port}`;
    if (service.protocol === 'tcp' || !byPort.has(key)) byPort.set(key, service);
  }
  return [...byPort.values()];
}
