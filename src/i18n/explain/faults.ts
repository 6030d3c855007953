import type { Fault, FilterSpec, Party, Topology } from '../../engine/index.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { portsText } from '../format/flow.ts';
import { ruleName } from '../format/ruleName.ts';
import { clusterName, endpointName, labelOf } from './devices.ts';
import { anyOf } from './lists.ts';
import { refusalText } from './refusals.ts';

export function faultSentence(speech: PageSpeech, topology: Topology, fault: Fault): string {
  const { t, say } = speech;
  switch (fault.kind) {
    case 'withdraw-route':
      return say(t.faults[fault.kind], {
        route: fault.route.replace(/^bgp:/, ''),
        device: endpointName(speech, topology, fault.device),
      });
    case 'stop-bgp':
    case 'take-down':
      return say(t.faults[fault.kind], { device: endpointName(speech, topology, fault.device) });
    case 'remove-rule':
      return say(t.faults[fault.kind], {
        rule: ruleName(fault.rule),
        device: endpointName(speech, topology, fault.device),
      });
    case 'add-filter':
      return filterText(speech, topology, fault.filter);
  }
}

/** A condition that a language does not mention when it is missing has no words there. */
function filterText(speech: PageSpeech, topology: Topology, wish: FilterSpec): string {
  const { t, say } = speech;
  const said = t.faults['add-filter'];
  const { at, from, to, protocol, ports, states, verdict } = wish;
  const conditions = [
    from === null ? said.fromAnywhere : say(said.from, { party: partyText(speech, topology, from) }),
    to === null ? said.toAnywhere : say(said.to, { party: partyText(speech, topology, to) }),
    ...(protocol === null ? [] : [say(said.protocol, { protocol: protocol.toUpperCase() })]),
    ...(ports.length === 0 ? [] : [say(said.ports, { ports: portsText(ports) })]),
    ...(states.length === 0 ? [] : [say(said.states, { states: anyOf(speech, states) })]),
  ];
  return say(said.filter, {
    device: labelOf(speech, topology, at),
    verdict: refusalText(speech, verdict),
    conditions: conditions.filter((part) => part !== '').join(said.separator),
  });
}

function partyText(speech: PageSpeech, topology: Topology, party: Party): string {
  switch (party.kind) {
    case 'cluster':
      return clusterName(speech, topology, party) ?? party.cluster;
    case 'device':
      return endpointName(speech, topology, party.device);
    case 'prefixes':
      return anyOf(speech, party.prefixes);
  }
}
