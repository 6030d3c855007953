import type { Made, Broken, Laws } from './made.ts';
import { clusterLaws, documentLaws, hostLaws, nodeLaws, podLaws, routerLaws } from './members.ts';
import { earlierLaws, egressLaws, filterLaws } from './rules.ts';
import { loadBalancerLaws, serviceLaws } from './services.ts';

/** Everything that a document says and the network made of it does not, unless the network says so itself. */
export function brokenPromises(made: Made): Broken {
  const { document } = made;
  return [
    ...judged(documentLaws, made, document, ''),
    ...document.clusters.flatMap((cluster, index) => {
      const at = `clusters[${index}]`;
      return [
        ...judged(clusterLaws, made, cluster, at),
        ...cluster.nodes.flatMap((node) => [
          ...judged(nodeLaws, made, node, { cluster, where: `${at}.nodes[${cluster.nodes.indexOf(node)}]` }),
          ...(node.pods ?? []).flatMap((pod) => judged(podLaws, made, pod, { cluster, node })),
        ]),
        ...(cluster.services ?? []).flatMap((service, number) => {
          const place = { cluster, where: `${at}.services[${number}]` };
          return [
            ...judged(serviceLaws, made, service, place),
            ...(service.loadBalancer === undefined
              ? []
              : judged(loadBalancerLaws, made, service.loadBalancer, { ...place, service })),
          ];
        }),
      ];
    }),
    ...(document.hosts ?? []).flatMap((host, index) => judged(hostLaws, made, host, `hosts[${index}]`)),
    ...(document.routers ?? []).flatMap((router, index) => judged(routerLaws, made, router, `routers[${index}]`)),
    ...(document.filters ?? []).flatMap((filter, index) => judged(filterLaws, made, filter, `filters[${index}]`)),
    ...(document.egress ?? []).flatMap((egress, index) => judged(egressLaws, made, egress, `egress[${index}]`)),
    ...(document.earlier ?? []).flatMap((earlier) => judged(earlierLaws, made, earlier, '')),
  ];
}

function judged<Of extends object, Place>(laws: Laws<Of, Place>, made: Made, of: Of, place: Place): Broken {
  const all: readonly ((made: Made, of: Of, place: Place) => Broken)[] = Object.values(laws);
  return all.flatMap((law) => law(made, of, place));
}
