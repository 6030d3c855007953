import type { Header, Hop, SourceChoice, Step, Topology } from '../../engine/index.ts';
import { deviceOf } from '../../engine/index.ts';
import { holderOf } from '../notation/addresses.ts';
import type { StepText } from '../words.ts';
import { contentText } from './packets.ts';

type Origination = Extract<Step, { kind: 'originate' }>;

export function originateText(topology: Topology, hop: Hop, { header, source }: Origination): StepText {
  return {
    title: titleOf(header),
    why: `${contentText(header)}; ${choiceText(topology, hop, header, source)}`,
  };
}

function titleOf(header: Header): string {
  if (header.protocol === 'icmp') return 'sends an error';
  switch (header.signal) {
    case 'syn':
    case 'datagram':
      return 'sends';
    case 'syn-ack':
      return 'answers';
    case 'rst':
      return 'refuses';
    case 'ack':
      return 'acknowledges';
    case 'data':
      return 'sends data';
  }
}

function choiceText(topology: Topology, hop: Hop, header: Header, source: SourceChoice): string {
  const holder = holderOf(deviceOf(topology, hop.device), header.source, exitOf(hop));
  switch (source) {
    case 'bound':
      return isSegment(header) ? 'the connection has these addresses' : 'it answers from the address that was asked';
    case 'own-destination':
      return 'the destination is its own address, so the source is the same';
    case 'route':
      return `the route to ${header.destination} says to use ${header.source} as source`;
    case 'interface':
      return `the route to ${header.destination} leaves by ${holder ?? 'an interface of its own'}, so the source is that interface’s address`;
    case 'any-interface':
      return `the interface it leaves by has no address, so the source is ${holder === null ? 'another one' : `that of ${holder}`}`;
  }
}

/** One of a connection that stands: neither asks nor answers from anywhere else. */
function isSegment(header: Header): boolean {
  return header.protocol === 'tcp' && (header.signal === 'ack' || header.signal === 'data');
}

/** The interface that the first way looked up here leads out of. */
function exitOf({ steps }: Hop): string | null {
  const route = steps.find((step) => step.kind === 'route')?.route;
  return route?.kind === 'unicast' ? route.interface : null;
}
