import type { DeviceId, Scenario, Topology } from '../../engine/index.ts';
import { deviceOf } from '../../engine/index.ts';
import { endpointsOf } from '../../formats/index.ts';
import type { OptionGroup } from './Select.tsx';
import type { FirstWords } from '../../i18n/index.ts';

/** Everyone who can receive: also each cluster's service, which stands for all its pods. */
export function targetGroups(
  scenario: Scenario,
  topology: Topology,
  words: FirstWords,
): readonly OptionGroup<DeviceId>[] {
  const services = [...topology.services.values()].map(({ id }) => ({
    value: id,
    label: words.endpointName(topology, id),
  }));
  const everyone = endpointGroups(scenario, topology, words);
  return services.length === 0 ? everyone : [...everyone, { label: words.ui.choosing.services, options: services }];
}

/** Everyone who can send and receive, by cluster, then those outside. */
export function endpointGroups(
  scenario: Scenario,
  topology: Topology,
  words: FirstWords,
): readonly OptionGroup<DeviceId>[] {
  const devices = endpointsOf(scenario).flatMap((id) => (topology.devices.has(id) ? [deviceOf(topology, id)] : []));
  const clusters = topology.clusters.map(({ id, name }) => ({ id, label: words.clusterLabel(name) }));
  const groups = [...clusters, { id: null, label: words.ui.choosing.outside }];
  return groups
    .map(({ id, label }) => ({
      label,
      options: devices
        .filter(({ cluster }) => cluster === id)
        .map((device) => ({ value: device.id, label: words.deviceLabel(device) })),
    }))
    .filter(({ options }) => options.length > 0);
}
