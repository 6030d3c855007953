import type { ModelId, Topology } from '../../engine/index.ts';
import { models, podAddresses, routedAddresses, sharedPodAddresses } from '../../engine/index.ts';

/** Does a network keep what its model promises of pods' addresses, and if not, how far from it is it? */
type Headline =
  | { readonly is: 'as-promised' }
  /** Clusters that have models of their own; they promise something different each. */
  | { readonly is: 'mixed'; readonly clusters: readonly { readonly name: string; readonly model: ModelId }[] }
  | { readonly is: 'shared-addresses'; readonly pods: number; readonly addresses: number }
  | { readonly is: 'some-routed'; readonly routed: number; readonly pods: number }
  | { readonly is: 'none-routed' };

/** Read off the network at hand, faults and all. */
export function headlineOf(topology: Topology, model: ModelId): Headline {
  if (topology.clusters.some((each) => each.model !== undefined)) {
    return { is: 'mixed', clusters: topology.clusters.map(({ name, model: own }) => ({ name, model: own ?? model })) };
  }
  if (models[model].podRanges === 'reused') return { is: 'as-promised' };
  const shared = sharedPodAddresses(topology);
  if (shared.pods > 0) return { is: 'shared-addresses', ...shared };
  // Only flat promises that all the network leads to pods.
  if (model !== 'flat') return { is: 'as-promised' };
  const pods = podAddresses(topology);
  const routers = [...topology.devices.values()].filter(({ role, cluster }) => role === 'router' && cluster === null);
  const routed = Math.max(0, ...routers.map((router) => routedAddresses(router, pods)));
  if (routed === pods.length) return { is: 'as-promised' };
  return routed === 0 ? { is: 'none-routed' } : { is: 'some-routed', routed, pods: pods.length };
}
