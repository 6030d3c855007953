import type { DeviceId, Fault, FilterWish, Party, RouteId, Topology } from '../../engine/index.ts';
import { ruleName } from '../notation/ruleName.ts';
import { clusterName, labelOf } from './devices.ts';

/** What pressing the button does to the network, in a few words: the device is in the heading or stands at the end. */
export function faultActionText(topology: Topology, fault: Fault): string {
  switch (fault.kind) {
    case 'withdraw-route':
      return `Withdraw ${routePhrase(topology, fault.device, fault.route)}`;
    case 'stop-bgp':
      return `Stop the speaker on ${labelOf(topology, fault.device)}`;
    case 'remove-rule':
      return `Remove ${ruleName(fault.rule)} from ${labelOf(topology, fault.device)}`;
    case 'take-down':
      return `Take ${labelOf(topology, fault.device)} down`;
    case 'add-filter':
      return filterPhrase(topology, fault.filter);
  }
}

function routePhrase(topology: Topology, device: DeviceId, id: RouteId): string {
  const route = topology.devices.get(device)?.routes.find((each) => each.id === id);
  if (route === undefined) return id;
  return route.kind === 'unicast' && route.via !== null ? `${route.prefix} via ${route.via}` : route.prefix;
}

function filterPhrase(topology: Topology, { from, to, verdict }: FilterWish): string {
  return `${verb(verdict)} ${partyPhrase(topology, from)} → ${partyPhrase(topology, to)}`;
}

function verb(verdict: FilterWish['verdict']): string {
  switch (verdict) {
    case 'accept':
      return 'Accept';
    case 'drop':
      return 'Drop';
    case 'reject-port-unreachable':
    case 'reject-admin-prohibited':
    case 'reject-tcp-reset':
      return 'Reject';
  }
}

function partyPhrase(topology: Topology, party: Party | null): string {
  switch (party?.kind) {
    case 'cluster':
      return clusterName(topology, party) ?? party.cluster;
    case 'device':
      return labelOf(topology, party.device);
    case 'prefixes':
      return party.prefixes.join(', ');
    case undefined:
      return 'anyone';
  }
}
