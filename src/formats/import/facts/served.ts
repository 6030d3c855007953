import type { Inventory } from '../objects/inventory.ts';
import type { Origin } from '../problem.ts';

/** Where a Service's traffic goes, by one object that says it. */
export interface Served {
  /** `default/web`. */
  readonly service: string;
  readonly namespace: string;
  readonly endpoints: readonly ServedEndpoint[];
  readonly ports: readonly number[];
}

interface ServedEndpoint {
  readonly addresses: readonly string[];
  readonly nodeName: string | null;
  readonly isReady: boolean;
  readonly targetRef: { readonly kind: string | null; readonly name: string | null; readonly namespace: string | null };
  readonly from: Origin;
}

/** The label by which a slice says whose it is (well-known labels of Kubernetes). */
const servedBy = 'kubernetes.io/service-name';

/** EndpointSlices, and of Services that have none the Endpoints, which have the Service's name. */
export function servedOf(objects: Inventory): readonly Served[] {
  const slices = objects.of('endpointSlice').map(({ namespace, labels, body, origin }) => ({
    service: `${namespace}/${labels[servedBy] ?? ''}`,
    namespace,
    endpoints: body.endpoints.map(({ addresses, nodeName, conditions, targetRef }, at) => ({
      addresses,
      nodeName,
      isReady: conditions.ready !== false,
      targetRef,
      from: origin(['endpoints', at, 'addresses']),
    })),
    ports: body.ports.flatMap(({ port }) => port ?? []),
  }));
  const sliced = new Set(slices.map(({ service }) => service));
  const older = objects.of('endpoints').flatMap(({ namespace, name, body, origin }) => {
    const service = `${namespace}/${name}`;
    return sliced.has(service)
      ? []
      : body.subsets.map(({ addresses, notReadyAddresses, ports }, subset) => {
          const told = (list: 'addresses' | 'notReadyAddresses', all: typeof addresses) =>
            all.map(({ ip, nodeName, targetRef }, at) => ({
              addresses: ip === null ? [] : [ip],
              nodeName,
              isReady: list === 'addresses',
              targetRef,
              from: origin(['subsets', subset, list, at, 'ip']),
            }));
          return {
            service,
            namespace,
            endpoints: [...told('addresses', addresses), ...told('notReadyAddresses', notReadyAddresses)],
            ports: ports.flatMap(({ port }) => port ?? []),
          };
        });
  });
  return [...slices, ...older];
}
