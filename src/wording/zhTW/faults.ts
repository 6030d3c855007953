import type { Fault, FaultKind, Party, Topology } from '../../engine/index.ts';
import { portsText } from '../notation/nft.ts';
import { ruleName } from '../notation/ruleName.ts';
import type { NamedText } from '../words.ts';
import { clusterName, endpointName, labelOf } from './devices.ts';
import { anyOf } from './lists.ts';
import { refusalText } from './rules.ts';
import { say } from './say.ts';

const kinds: Readonly<Record<FaultKind, NamedText>> = {
  'withdraw-route': { name: '撤回路由', help: '從裝置的路由表拿掉一條路由。' },
  'stop-bgp': { name: '停止 BGP speaker', help: '它通告過的路由，各處都會撤回。' },
  'remove-rule': { name: '移除規則', help: '從裝置拿掉一條 NAT 規則、過濾規則或一個代理。' },
  'take-down': { name: '讓裝置停機', help: '它不回應任何人，也不轉送任何封包。' },
  'add-filter': { name: '加入防火牆規則', help: '在路由器或節點上放行、丟棄或拒絕流量。' },
};

export function faultKindText(kind: FaultKind): NamedText {
  return kinds[kind];
}

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
