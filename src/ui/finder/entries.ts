import type { DeviceId, Scenario, Topology } from '../../engine/index.ts';
import { socketText } from '../../engine/index.ts';
import { shownAddresses } from '../../diagram/index.ts';
import type { FirstWords } from '../../i18n/index.ts';
import { endpointGroups, targetGroups } from '../shared/index.ts';
import type { Entry } from './find.ts';

/** Where to look somebody up: a network in which everyone has a name, and those whose addresses are on screen. */
interface Sides {
  readonly names: Topology;
  readonly shown: readonly Topology[];
}

/** Everyone who can send, or who can be sent to, as they are listed. */
export function endEntries(end: 'from' | 'to', scenario: Scenario, sides: Sides, words: FirstWords): readonly Entry[] {
  const groupsOf = end === 'from' ? endpointGroups : targetGroups;
  return groupsOf(scenario, sides.names, words).flatMap(({ label, options }) =>
    options.map(({ value }) => entryOf(value, sides, words, label)),
  );
}

/** Every device of a network, also those that nobody sends to, by cluster. */
export function deviceEntries(topology: Topology, words: FirstWords): readonly Entry[] {
  const sides = { names: topology, shown: [topology] };
  return [...topology.devices.keys()].map((id) => entryOf(id, sides, words));
}

export function entryOf(id: DeviceId, { names, shown }: Sides, words: FirstWords, listedUnder?: string): Entry {
  const device = names.devices.get(id);
  const cluster = names.clusters.find((each) => each.id === device?.cluster);
  const node = device === undefined || device.node === null ? undefined : names.devices.get(device.node);
  return {
    id,
    name: device === undefined ? words.endpointName(names, id) : words.deviceLabel(device),
    place: node === undefined ? (device === undefined ? '' : words.roleText(device.role)) : words.deviceLabel(node),
    group: listedUnder ?? (cluster === undefined ? words.ui.choosing.outside : words.clusterLabel(cluster.name)),
    addresses: [...new Set(shown.flatMap((topology) => addressesOf(topology, id)))],
    also: [id, ...(device === undefined ? [] : [device.name])],
  };
}

/** Where it is dialled; of what nobody dials whatever the picture shows. */
function addressesOf(topology: Topology, id: DeviceId): readonly string[] {
  const listed = topology.directory.get(id);
  if (listed !== undefined) return [listed.own.address];
  const service = topology.services.get(id);
  if (service !== undefined) return [socketText(service.address)];
  const device = topology.devices.get(id);
  if (device === undefined) return [];
  const { own, virtual } = shownAddresses(topology, device);
  return [...own, ...virtual];
}
