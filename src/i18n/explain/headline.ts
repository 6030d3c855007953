import type { ModelId, Topology } from '../../engine/index.ts';
import type { Speech } from '../messages/speech.ts';
import { headlineOf } from '../format/headline.ts';
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
