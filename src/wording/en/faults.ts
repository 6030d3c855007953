import type { Fault, FaultKind, Party, Topology } from '../../engine/index.ts';
import { portsText } from '../notation/nft.ts';
import { ruleName } from '../notation/ruleName.ts';
import type { NamedText } from '../words.ts';
import { clusterName, endpointName, labelOf } from './devices.ts';
import { anyOf } from './lists.ts';
import { refusalText } from './rules.ts';

const kinds: Readonly<Record<FaultKind, NamedText>> = {
  'withdraw-route': { name: 'Withdraw a route', help: 'Take one route out of a device’s table.' },
  'stop-bgp': { name: 'Stop a BGP speaker', help: 'What it announced is withdrawn everywhere.' },
  'remove-rule': { name: 'Remove a rule', help: 'Take a NAT rule, a filter or a proxy off a device.' },
  'take-down': { name: 'Take a device down', help: 'It answers nobody and passes nothing on.' },
  'add-filter': { name: 'Add a firewall rule', help: 'Let pass, drop or reject traffic on a router or a node.' },
};

export function faultKindText(kind: FaultKind): NamedText {
  return kinds[kind];
}

export function faultText(topology: Topology, fault: Fault): string {
  switch (fault.kind) {
    case 'withdraw-route':
      return `route ${fault.route.replace(/^bgp:/, '')} withdrawn from ${endpointName(topology, fault.device)}`;
    case 'stop-bgp':
      return `BGP stopped on ${endpointName(topology, fault.device)}`;
    case 'remove-rule':
      return `rule ${ruleName(fault.rule)} removed from ${endpointName(topology, fault.device)}`;
    case 'take-down':
      return `${endpointName(topology, fault.device)} is down`;
    case 'add-filter': {
      const { at, from, to, protocol, ports, states, verdict } = fault.filter;
      return [
        `${labelOf(topology, at)}: ${refusalText(verdict)} what goes`,
        ...(from === null ? [] : [`from ${partyText(topology, from)}`]),
        to === null ? 'anywhere' : `to ${partyText(topology, to)}`,
        ...(protocol === null ? [] : [`over ${protocol.toUpperCase()}`]),
        ...(ports.length === 0 ? [] : [`to port ${portsText(ports)}`]),
        ...(states.length === 0 ? [] : [`while ${anyOf(states)}`]),
      ].join(' ');
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
