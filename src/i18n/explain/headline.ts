import type { ModelId, Topology } from '../../engine/index.ts';
import { models, podAddresses, routedAddresses, sharedPodAddresses } from '../../engine/index.ts';
import type { Speech } from '../messages/speech.ts';
import { clusterLabel } from './devices.ts';
import { modelText } from './models.ts';

/** What the network of a side is, as it stands: what its model promises, unless this one does not keep it. */
export function headline(speech: Speech, topology: Topology, model: ModelId): string {
  const { t, say } = speech;
  const found = headlineOf(topology, model);
  switch (found.is) {
    case 'as-promised':
      return modelText(speech, model).help;
    case 'mixed':
      return found.clusters
        .map(({ name, model: own }) =>
          say(t.headline.each, { cluster: clusterLabel(speech, name), model: modelText(speech, own).name }),
        )
        .join(t.devices.separator);
    case 'shared-addresses':
      return say(t.headline['shared-addresses'], {
        model: t.headline.promised[model],
        pods: found.pods,
        addresses: found.addresses,
      });
    case 'some-routed':
      return say(t.headline['some-routed'], { routed: found.routed, pods: found.pods });
    case 'none-routed':
      return t.headline['none-routed'];
  }
}

/** Does a network keep what its model promises of pods' addresses, and if not, how far from it is it? */
type Headline =
  | { readonly is: 'as-promised' }
  /** Clusters that have models of their own; they promise something different each. */
  | { readonly is: 'mixed'; readonly clusters: readonly { readonly name: string; readonly model: ModelId }[] }
  | { readonly is: 'shared-addresses'; readonly pods: number; readonly addresses: number }
  | { readonly is: 'some-routed'; readonly routed: number; readonly pods: number }
  | { readonly is: 'none-routed' };

/** Read off the network at hand, faults and all. */
function headlineOf(topology: Topology, model: ModelId): Headline {
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
