import type { Exchange, Header, Receiver, Sighting, Trace } from '../../engine/index.ts';
import { drawnPorts, icmpNumbers, receiverOf, sightingsOf, symptomOf } from '../../engine/index.ts';
import { namespaceOf } from '../linux/index.ts';

/** What is predicted, a fact a line, in the form in which the script writes down what it sees. */
export function predictionLines(exchange: Exchange): readonly string[] {
  return [
    ...exchange.legs.flatMap(({ request, reply }, index) => [
      ...section(`request ${index + 1}`, request),
      ...section(`reply ${index + 1}`, reply === null ? null : reply.trace),
    ]),
    `sender ${symptomOf(exchange)}`,
    `receiver ${receiverText(receiverOf(exchange))}`,
    ...[...drawnPorts(exchange)].map((port) => `drawn ${port}`),
  ];
}

function section(name: string, trace: Trace | null): readonly string[] {
  const seen = trace === null ? [] : sightingsOf(trace).filter(isCaptured).map(sightingText);
  return seen.length === 0 ? [] : [name, ...seen.map((line) => `  ${line}`)];
}

/** A capture shows what a device says to itself once, as it comes in. */
function isCaptured({ interface: name, direction }: Sighting): boolean {
  return !(name === 'lo' && direction === 'out');
}

function sightingText({ device, interface: name, direction, packet }: Sighting): string {
  const { header, ttl, outer } = packet;
  const around = outer === null ? '' : ` inside ${outer.kind} ${outer.source} > ${outer.destination} ttl ${outer.ttl}`;
  return `${namespaceOf(device)} ${name} ${direction} ${headerText(header)} ttl ${ttl}${around}`;
}

function headerText(header: Header): string {
  switch (header.protocol) {
    case 'tcp':
      return `${endsText(header)} ${header.signal}`;
    case 'udp':
      return endsText(header);
    case 'icmp': {
      const { source, destination, error, quoted } = header;
      const { type, code } = icmpNumbers[error];
      return `icmp ${source} > ${destination} type ${type} code ${code} about ${endsText(quoted)}`;
    }
  }
}

type Ends = Extract<Header, { protocol: 'icmp' }>['quoted'];

function endsText({ protocol, source, sourcePort, destination, destinationPort }: Ends): string {
  return `${protocol} ${source}:${sourcePort} > ${destination}:${destinationPort}`;
}

function receiverText(receiver: Receiver | null): string {
  if (receiver === null) return 'nobody';
  const { device, sees, local } = receiver;
  return `${namespaceOf(device)} sees ${sees.address}:${sees.port} on ${local.address}:${local.port}`;
}
