import type { DeviceId, Fault, FilterWish, Party, RouteId, Topology } from '../../engine/index.ts';
import { ruleName } from '../notation/ruleName.ts';
import { clusterName, labelOf } from './devices.ts';
import { say } from './say.ts';

/** What pressing the button does to the network, in a few words: the device is in the heading or in the phrase. */
export function faultActionText(topology: Topology, fault: Fault): string {
  switch (fault.kind) {
    case 'withdraw-route':
      return say`撤回${routePhrase(topology, fault.device, fault.route)}`;
    case 'stop-bgp':
      return say`停止${labelOf(topology, fault.device)}的 BGP`;
    case 'remove-rule':
      return say`從${labelOf(topology, fault.device)}移除${ruleName(fault.rule)}`;
    case 'take-down':
      return say`讓${labelOf(topology, fault.device)}停機`;
    case 'add-filter':
      return filterPhrase(topology, fault.filter);
  }
}

function routePhrase(topology: Topology, device: DeviceId, id: RouteId): string {
  const route = topology.devices.get(device)?.routes.find((each) => each.id === id);
  if (route === undefined) return id;
  return route.kind === 'unicast' && route.via !== null ? `${route.prefix} 經 ${route.via}` : route.prefix;
}

function filterPhrase(topology: Topology, { from, to, verdict }: FilterWish): string {
  return say`${verb(verdict)}${partyPhrase(topology, from)} → ${partyPhrase(topology, to)}`;
}

function verb(verdict: FilterWish['verdict']): string {
  switch (verdict) {
    case 'accept':
      return '放行';
    case 'drop':
      return '丟棄';
    case 'reject-port-unreachable':
    case 'reject-admin-prohibited':
    case 'reject-tcp-reset':
      return '拒絕';
  }
}

function partyPhrase(topology: Topology, party: Party | null): string {
  switch (party?.kind) {
    case 'cluster':
      return clusterName(topology, party) ?? party.cluster;
    case 'device':
      return labelOf(topology, party.device);
    case 'prefixes':
      return party.prefixes.join('、');
    case undefined:
      return '任何人';
  }
}
