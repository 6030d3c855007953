import type { Fault, Party, Topology } from '../../engine/index.ts';
import { portsText } from '../notation/flow.ts';
import { ruleName } from '../notation/ruleName.ts';
import { clusterName, endpointName, labelOf } from './devices.ts';
import { anyOf } from './lists.ts';
import { refusalText } from './rules.ts';

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
