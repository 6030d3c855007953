import type { DeviceId, Fault, FaultKind } from '../../engine/index.ts';
import { routeId, ruleId } from '../../engine/index.ts';
import { filterText, parseFilter } from './filterText.ts';
import { parseDevice } from './partyText.ts';

/** How each kind is written, for messages. */
export const faultForms: Readonly<Record<FaultKind, string>> = {
  'withdraw-route': 'withdraw-route:fabric:10.4.1.0/24',
  'stop-bgp': 'stop-bgp:cluster-1/node-1',
  'remove-rule': 'remove-rule:cluster-1/gateway:egress-snat',
  'take-down': 'take-down:cluster-1/gateway',
  'add-filter': 'filter:fabric:cluster-1~cluster-2:drop',
};

const longestName = 200;

export function faultText(fault: Fault): string {
  switch (fault.kind) {
    case 'withdraw-route':
      return `withdraw-route:${fault.device}:${fault.route}`;
    case 'stop-bgp':
      return `stop-bgp:${fault.device}`;
    case 'remove-rule':
      return `remove-rule:${fault.device}:${fault.rule.slice(fault.device.length + 1)}`;
    case 'take-down':
      return `take-down:${fault.device}`;
    case 'add-filter':
      return `filter:${filterText(fault.filter)}`;
  }
}

/** `null` when it is no fault. */
export function parseFault(text: string): Fault | null {
  const [kind = '', ...rest] = text.split(':');
  if (kind === 'filter') {
    const filter = parseFilter(rest.join(':'));
    return filter === null ? null : { kind: 'add-filter', filter };
  }
  const [place = '', ...name] = rest;
  const device = parseDevice(place);
  return device === null ? null : faultAt(kind, device, name.join(':'));
}

function faultAt(kind: string, device: DeviceId, name: string): Fault | null {
  const named = name !== '' && name.length <= longestName;
  if (kind === 'withdraw-route' && named) return { kind, device, route: routeId(name) };
  if (kind === 'remove-rule' && named) return { kind, device, rule: ruleId(device, name) };
  return (kind === 'stop-bgp' || kind === 'take-down') && name === '' ? { kind, device } : null;
}
