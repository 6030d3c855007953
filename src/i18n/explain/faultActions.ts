import type { DeviceId, Fault, Party, RouteId, Topology } from '../../engine/index.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { ruleName } from '../format/ruleName.ts';
import { clusterName, labelOf } from './devices.ts';

/** What pressing the button does to the network, in a few words: the device is in the heading or in the phrase. */
export function faultActionText(speech: PageSpeech, topology: Topology, fault: Fault): string {
  const { t, say } = speech;
  switch (fault.kind) {
    case 'withdraw-route':
      return say(t.faultActions[fault.kind], { route: routePhrase(speech, topology, fault.device, fault.route) });
    case 'stop-bgp':
    case 'take-down':
      return say(t.faultActions[fault.kind], { device: labelOf(speech, topology, fault.device) });
    case 'remove-rule':
      return say(t.faultActions[fault.kind], {
        rule: ruleName(fault.rule),
        device: labelOf(speech, topology, fault.device),
      });
    case 'add-filter': {
      const { from, to, verdict } = fault.filter;
      return say(t.faultActions[fault.kind][verdict], {
        from: partyPhrase(speech, topology, from),
        to: partyPhrase(speech, topology, to),
      });
    }
  }
}

function routePhrase({ t, say }: PageSpeech, topology: Topology, device: DeviceId, id: RouteId): string {
  const route = topology.devices.get(device)?.routes.find((each) => each.id === id);
  if (route === undefined) return id;
  const { prefix } = route;
  return route.kind === 'unicast' && route.via !== null ? say(t.faultActions.via, { prefix, via: route.via }) : prefix;
}

function partyPhrase(speech: PageSpeech, topology: Topology, party: Party | null): string {
  const { t } = speech;
  switch (party?.kind) {
    case 'cluster':
      return clusterName(speech, topology, party) ?? party.cluster;
    case 'device':
      return labelOf(speech, topology, party.device);
    case 'prefixes':
      return party.prefixes.join(t.lists.separator);
    case undefined:
      return t.faultActions.anyone;
  }
}
