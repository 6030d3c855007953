import type { DeviceId, Topology } from '../../engine/index.ts';
import type { Fact } from '../../evidence/index.ts';
import { causeText } from './causes.ts';
import { endpointName, labelOf } from './devices.ts';
import { outcomeKindText, symptomText } from './outcomes.ts';
import { protocolText } from '../notation/flow.ts';

const learned = { connected: 'a connected route', static: 'a static route', bgp: 'a route learned by BGP' } as const;

const rules = {
  filter: 'a filter',
  masquerade: 'masquerade',
  'source-nat': 'source NAT',
  mark: 'a mark',
  'no-translation': 'an exemption',
  'destination-nat': 'destination NAT',
} as const;

/** What the trace says of one side, in a few words. */
export function factText(topology: Topology, fact: Fact): string {
  const name = (id: DeviceId): string => labelOf(topology, id);
  switch (fact.is) {
    case 'outcome':
      return outcomeKindText(fact.kind);
    case 'stopped':
      if (fact.cause === null || fact.at === null) return 'nothing stops it';
      return `${fact.way === 'reply' ? 'the answer stops' : 'stops'} at ${name(fact.at)}: ${causeText(fact.cause)}`;
    case 'reached':
      return fact.device === null ? 'no process gets the request' : `${endpointName(topology, fact.device)} answers`;
    case 'symptom':
      return `the caller sees: ${symptomText(fact.symptom, 'tcp')}`;
    case 'translated':
      return fact.value ? 'translated on the way' : 'no translation on the way';
    case 'rewrites':
      return count(fact.count, 'rewrite', 'rewrites');
    case 'connections':
      return count(fact.count, 'connection', 'connections');
    case 'way':
      return fact.devices.length === 1
        ? `never leaves ${fact.devices.map(name).join('')}`
        : `${fact.devices.length} devices: ${fact.devices.map(name).join(', ')}`;
    case 'gateways':
      return fact.devices.length === 0
        ? 'passes no gateway'
        : `passes ${[...new Set(fact.devices)].map(name).join(' and ')}`;
    case 'seen-as':
      return fact.device === null
        ? 'the receiver sees an address that no device holds'
        : `the receiver sees an address of ${name(fact.device)}`;
    case 'candidates':
      return fact.count === 1
        ? 'only one endpoint could be behind it'
        : `any of ${fact.count} endpoints could be behind it`;
    case 'header': {
      const way = fact.way === 'reply' ? 'answer’s ' : '';
      const holder = fact.of === null ? 'nobody’s own' : `${name(fact.of)}’s`;
      return `after ${name(fact.at)} the ${way}${fact.field} is ${holder}`;
    }
    case 'dialled':
      return dialled[fact.address];
    case 'overlay':
      return fact.kind === null ? 'no overlay' : `an overlay: ${protocolText[fact.kind]}`;
    case 'outer':
      if (fact.kind === null) return `${name(fact.at)} adds no outer header`;
      return `${name(fact.at)} encapsulates it, from ${fact.source === null ? 'nobody' : name(fact.source)} to ${fact.destination === null ? 'nobody' : name(fact.destination)}`;
    case 'ttl': {
      const what = fact.way === 'reply' ? 'the answer' : 'the request';
      return fact.value === null
        ? `${what} never comes to ${name(fact.at)}`
        : `${what} comes to ${name(fact.at)} with TTL ${fact.value}`;
    }
    case 'seen-on':
      return fact.interface === null
        ? `the receiver sees no address of ${name(fact.device)}`
        : `the receiver sees the address of ${name(fact.device)}’s ${fact.interface}`;
    case 'seen-address':
      return fact.address === null ? 'no process gets the request' : `the receiver sees ${fact.address}`;
    case 'entries':
      return fact.count === 0 ? 'leaves no state behind' : count(fact.count, 'state entry', 'state entries');
    case 'same-address': {
      const [a, b] = fact.devices;
      return `${name(a)} and ${name(b)} ${fact.value ? 'have the same address' : 'have addresses of their own'}`;
    }
    case 'shared-addresses':
      return fact.pods === 0 ? 'every pod has an address of its own' : `${fact.pods} pods share their addresses`;
    case 'direct-pairs':
      return `${fact.direct} of ${fact.of} pairs of pods in this cluster reach each other directly, without NAT`;
    case 'pods-on-node':
      return `reaches ${fact.reached} of ${fact.of} pods on this node`;
    case 'pod-addresses-outside':
      return fact.value
        ? 'a pod address is seen outside the clusters'
        : 'no pod address is seen outside the clusters, there or back';
    case 'placed':
      return fact.clusters === null || fact.of === null
        ? 'plans nothing'
        : `the address plan: ${fact.clusters} of ${count(fact.of, 'cluster', 'clusters')} fit`;
    case 'largest-free':
      return fact.wanted === null
        ? 'plans nothing'
        : `a pod range needs a /${fact.wanted}; the largest free block is ${fact.largest === null ? 'none' : `a /${fact.largest}`}`;
    case 'route':
      return fact.learned === null
        ? `${name(fact.at)} uses no route`
        : `${name(fact.at)} uses ${learned[fact.learned]}`;
    case 'pod-routes':
      return `${name(fact.at)} has ${fact.value ? 'routes' : 'no route'} to pods`;
    case 'rules':
      return fact.kinds.length === 0
        ? `${name(fact.at)} rewrites nothing`
        : `${name(fact.at)}: ${fact.kinds.map((kind) => rules[kind]).join(', then ')}`;
  }
}

const dialled = {
  own: 'connects to the receiver’s own address',
  published: 'connects to a published address',
  other: 'connects to another address',
} as const;

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}
