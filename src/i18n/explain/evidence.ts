import type { DeviceId, Topology } from '../../engine/index.ts';
import type { Fact } from '../../content/evidence/index.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { protocolText } from '../format/flow.ts';
import { causeText } from './causes.ts';
import { endpointName, labelOf } from './devices.ts';
import { outcomeKindText, symptomText } from './outcomes.ts';

/** What the trace says of one side, in a few words. */
export function factText(speech: PageSpeech, topology: Topology, fact: Fact): string {
  const { t, say } = speech;
  const { evidence } = t;
  const name = (id: DeviceId): string => labelOf(speech, topology, id);
  switch (fact.is) {
    case 'outcome':
      return outcomeKindText(speech, fact.kind);
    case 'stopped':
      if (fact.cause === null || fact.at === null) return evidence.stopped.nowhere;
      return say(evidence.stopped[fact.way ?? 'request'], {
        device: name(fact.at),
        cause: causeText(speech, fact.cause),
      });
    case 'reached':
      return fact.device === null
        ? evidence.reached.nobody
        : say(evidence.reached.somebody, { device: endpointName(speech, topology, fact.device) });
    case 'symptom':
      return say(evidence.symptom, { symptom: symptomText(speech, fact.symptom, 'tcp') });
    case 'translated':
    case 'pod-addresses-outside':
      return evidence[fact.is][yesOrNo(fact.value)];
    case 'rewrites':
    case 'connections':
      return say(evidence[fact.is], { count: fact.count });
    case 'way': {
      const devices = fact.devices.map(name).join(t.lists.separator);
      const count = fact.devices.length;
      return count === 1 ? say(evidence.way.one, { device: devices }) : say(evidence.way.several, { count, devices });
    }
    case 'gateways': {
      const { none, some, separator } = evidence.gateways;
      const gateways = [...new Set(fact.devices)].map(name);
      return gateways.length === 0 ? none : say(some, { gateways: gateways.join(separator) });
    }
    case 'seen-as':
      return fact.device === null
        ? evidence['seen-as'].nobody
        : say(evidence['seen-as'].somebody, { device: name(fact.device) });
    case 'policy': {
      const { none, nobody, plain, translated } = evidence.policy;
      const pod = name(fact.pod);
      if (fact.verdict === null) return say(none, { pod });
      const seen = fact.seen === null ? nobody : name(fact.seen);
      return fact.was === null
        ? say(plain[fact.verdict], { pod, seen })
        : say(translated[fact.verdict], { pod, seen, was: name(fact.was) });
    }
    case 'candidates':
      return fact.count === 1 ? evidence.candidates.one : say(evidence.candidates.several, { count: fact.count });
    case 'header': {
      const { owned, nobodys } = evidence.header;
      const device = name(fact.at);
      return fact.of === null
        ? say(nobodys[fact.way][fact.field], { device })
        : say(owned[fact.way][fact.field], { device, owner: name(fact.of) });
    }
    case 'dialled':
      return evidence.dialled[fact.address];
    case 'overlay':
      return fact.kind === null
        ? evidence.overlay.none
        : say(evidence.overlay.some, { protocol: protocolText[fact.kind] });
    case 'outer': {
      const { none, some, nobody } = evidence.outer;
      const device = name(fact.at);
      if (fact.kind === null) return say(none, { device });
      const holder = (id: DeviceId | null): string => (id === null ? nobody : name(id));
      return say(some, { device, source: holder(fact.source), destination: holder(fact.destination) });
    }
    case 'ttl': {
      const { never, comes } = evidence.ttl[fact.way];
      const device = name(fact.at);
      return fact.value === null ? say(never, { device }) : say(comes, { device, ttl: fact.value });
    }
    case 'seen-on': {
      const { none, some } = evidence['seen-on'];
      const device = name(fact.device);
      return fact.interface === null ? say(none, { device }) : say(some, { device, interface: fact.interface });
    }
    case 'seen-address': {
      const { none, some } = evidence['seen-address'];
      return fact.address === null ? none : say(some, { address: fact.address });
    }
    case 'entries':
      return fact.count === 0 ? evidence.entries.none : say(evidence.entries.some, { count: fact.count });
    case 'same-address': {
      const [device, other] = fact.devices;
      return say(evidence['same-address'][yesOrNo(fact.value)], { device: name(device), other: name(other) });
    }
    case 'shared-addresses': {
      const { none, some } = evidence['shared-addresses'];
      return fact.pods === 0 ? none : say(some, { count: fact.pods });
    }
    case 'direct-pairs':
      return say(evidence['direct-pairs'], { direct: fact.direct, pairs: fact.of });
    case 'pods-on-node':
      return say(evidence['pods-on-node'], { reached: fact.reached, pods: fact.of });
    case 'placed':
      return fact.clusters === null || fact.of === null
        ? evidence.noPlan
        : say(evidence.placed, { placed: fact.clusters, count: fact.of });
    case 'largest-free': {
      const { none, some } = evidence['largest-free'];
      const { wanted, largest } = fact;
      if (wanted === null) return evidence.noPlan;
      return largest === null ? say(none, { wanted }) : say(some, { wanted, largest });
    }
    case 'route':
      return say(evidence.route[fact.learned ?? 'none'], { device: name(fact.at) });
    case 'pod-routes':
      return say(evidence['pod-routes'][yesOrNo(fact.value)], { device: name(fact.at) });
    case 'rules': {
      const { none, some, separator, kind } = evidence.rules;
      const device = name(fact.at);
      const rules = fact.kinds.map((each) => kind[each]).join(separator);
      return fact.kinds.length === 0 ? say(none, { device }) : say(some, { device, rules });
    }
  }
}

function yesOrNo(value: boolean): 'yes' | 'no' {
  return value ? 'yes' : 'no';
}
