import type { Fault, Party, Topology } from '../../engine/index.ts';
import { portsText } from '../notation/flow.ts';
import { ruleName } from '../notation/ruleName.ts';
import { clusterName, endpointName, labelOf } from './devices.ts';
import { anyOf } from './lists.ts';
import { refusalText } from './rules.ts';
import { say } from './say.ts';

export function faultText(topology: Topology, fault: Fault): string {
  switch (fault.kind) {
    case 'withdraw-route':
      return say`路由 ${fault.route.replace(/^bgp:/, '')}已從${endpointName(topology, fault.device)}撤回`;
    case 'stop-bgp':
      return say`${endpointName(topology, fault.device)}的 BGP 已停止`;
    case 'remove-rule':
      return say`規則 ${ruleName(fault.rule)}已從${endpointName(topology, fault.device)}移除`;
    case 'take-down':
      return say`${endpointName(topology, fault.device)}已停機`;
    case 'add-filter': {
      const { at, from, to, protocol, ports, states, verdict } = fault.filter;
      const conditions = [
        from === null ? '任何來源' : say`來自${partyText(topology, from)}`,
        to === null ? '往任何地方' : say`往${partyText(topology, to)}`,
        ...(protocol === null ? [] : [protocol.toUpperCase()]),
        ...(ports.length === 0 ? [] : [`連接埠 ${portsText(ports)}`]),
        ...(states.length === 0 ? [] : [say`狀態為 ${anyOf(states)}`]),
      ];
      return say`${labelOf(topology, at)}：${conditions.join('、')}的流量，${refusalText(verdict)}`;
    }
  }
}

function partyText(topology: Topology, party: Party): string {
  switch (party.kind) {
    case 'cluster':
      return clusterName(topology, party) ?? party.cluster;
    case 'device':
      return endpointName(topology, party.device);
    case 'prefixes':
      return anyOf(party.prefixes);
  }
}
