import type { Cause, Ending, FinalHop, Topology } from '../../engine/index.ts';
import { packetAfter } from '../../engine/index.ts';
import { flowText } from '../notation/flow.ts';
import type { Silence } from '../notation/silence.ts';
import { nextHopOf, silenceOf } from '../notation/silence.ts';
import { ruleName } from '../notation/ruleName.ts';
import type { StepText } from '../words.ts';
import { findRule } from '../notation/findRule.ts';
import { causeText } from './causes.ts';
import { contentText } from './packets.ts';
import { routeText } from './routes.ts';
import { ruleText } from './rules.ts';

export function endingText(topology: Topology, final: FinalHop): StepText {
  const { ending } = final;
  switch (ending.kind) {
    case 'arrived':
      return arrivedText(final, ending);
    case 'stopped':
      return {
        title: causeText(ending.cause),
        why: `${evidenceText(topology, final, ending)}; ${responseText(final, ending.cause)}`,
      };
  }
}

function arrivedText(final: FinalHop, { taker }: Extract<Ending, { kind: 'arrived' }>): StepText {
  const { header } = packetAfter(final);
  switch (taker.kind) {
    case 'listener':
      return {
        title: 'accepts',
        why:
          header.protocol === 'icmp'
            ? 'a process takes it'
            : `a process listens on port ${header.destinationPort}; it sees the peer as ${header.source}:${header.sourcePort}`,
      };
    case 'proxy':
      return {
        title: 'ends the connection',
        why: `the proxy ${ruleName(taker.proxy)} accepts it`,
      };
    case 'peer':
      if (header.protocol === 'icmp') {
        return {
          title: 'ignores the error',
          why: 'a TCP connection that stands does not end because of an ICMP error',
        };
      }
      return header.signal === 'rst'
        ? { title: 'is reset', why: 'the reset is for a connection that is open here, and closes it at once' }
        : { title: 'takes it', why: `a connection to ${header.source}:${header.sourcePort} is open here` };
    case 'asker':
      if (header.protocol === 'tcp' && header.signal === 'rst') {
        return {
          title: 'receives RST: connection refused',
          why: `it comes from ${header.source}:${header.sourcePort}, and no socket there wants the connection`,
        };
      }
      return header.protocol === 'icmp'
        ? { title: 'receives the ICMP error', why: `${contentText(header)} quotes exactly what this socket sent` }
        : {
            title: 'receives the reply',
            why: `it comes from exactly the address and port that were asked: ${header.source}:${header.sourcePort}`,
          };
  }
}

function evidenceText(topology: Topology, final: FinalHop, ending: Extract<Ending, { kind: 'stopped' }>): string {
  const packet = packetAfter(final);
  const { header, outer } = packet;
  const destination = outer?.destination ?? header.destination;
  switch (ending.cause) {
    case 'no-route':
      return `no route matches ${destination}`;
    case 'blackhole-route':
    case 'unreachable-route':
    case 'prohibit-route':
      return ending.route === null
        ? `the route to ${destination} refuses`
        : `longest prefix match for ${destination}: ${routeText(topology, ending.route)}`;
    case 'no-neighbour':
      return `no ARP reply for ${nextHopOf(final) ?? destination}`;
    case 'ttl-expired':
      return `TTL is ${outer?.ttl ?? packet.ttl} on arrival, and forwarding costs one`;
    case 'not-a-router':
      return `${destination} is not an address of this device, and it does not forward`;
    case 'martian-source':
      if (final.steps.some(({ kind }) => kind === 'originate')) {
        return `the source ${header.source} means the device itself, and never leaves it`;
      }
      return `the source ${outer?.source ?? header.source} is this device’s own address, so the packet cannot have come from outside`;
    case 'reverse-path':
      return `an answer to ${outer?.source ?? header.source} would leave by another interface`;
    case 'filter-drop':
    case 'filter-reject':
      return filterText(topology, final, ending);
    case 'port-closed':
      if (outer !== null) return 'no tunnel device here takes the outer packet';
      return header.protocol === 'icmp' ? 'nothing takes it' : `nothing listens on port ${header.destinationPort}`;
    case 'picked-up':
    case 'no-such-connection':
      return `no socket here waits for ${contentText(header)} ${flowText(header)}`;
    case 'hairpin-port':
      return 'the bridge port it came in by is the one it must leave by, and hairpin mode is off there';
    case 'tunnel-loop':
      return ending.route === null
        ? 'the far end of the tunnel has an address of this device itself'
        : `the outer packet would go into the tunnel again: ${routeText(topology, ending.route)}`;
    case 'broadcast-address':
      return final.steps.some(({ kind }) => kind === 'originate')
        ? `${destination} means everybody on a link: no connection can be made to it, and a datagram needs a socket that asked to broadcast (SO_BROADCAST)`
        : `${destination} means everybody on a link of this device: TCP is ignored, and a datagram is taken only where a socket listens`;
    case 'device-down':
      return 'the device is down';
  }
}

function filterText(topology: Topology, final: FinalHop, { rule }: Extract<Ending, { kind: 'stopped' }>): string {
  if (rule === null) return 'a filter refuses it';
  const found = findRule(topology, final.device, rule);
  return found === null ? `${ruleName(rule)} refuses it` : ruleText(topology, found);
}

const silences: Readonly<Record<Silence, (asker: string) => string>> = {
  'no-packet': () => 'no packet leaves',
  nothing: () => 'nothing is sent back',
  'no-error-about-errors': () => 'nothing is sent back: errors are not answered with errors',
  'reset-not-followed': () => 'it is answered with a TCP reset, which is not followed any further here',
  'error-not-followed': () => 'it is answered with ICMP 3/3 (port unreachable), which is not followed any further here',
  'knows-no-way': (asker) => `nothing is sent back: this device knows no way to ${asker}`,
};

function responseText(final: FinalHop, cause: Cause): string {
  const { response, arrived } = final;
  return response === null
    ? silences[silenceOf(final, cause)](arrived.header.source)
    : `${contentText(response.header)} goes back to ${response.header.destination}`;
}
