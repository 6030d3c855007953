import { wordsFor } from '../i18n/index.ts';
import { captureOf } from '../export/capture/index.ts';
import type { Exchange, OuterHeader, Sighting } from '../engine/index.ts';
import { breakOf, icmpNumbers, sightingsOf } from '../engine/index.ts';
import type { Probed, Probing } from './probe.ts';
import { pickedUp, stoppedLater } from './breaking.ts';
import { scenarioNamed } from './catalogue.ts';
import { probe } from './probe.ts';

/** Sends whose captures differ in kind: straight, translated, wrapped, made anew, refused, unanswered, and at home. */
export const sends: Readonly<Record<string, Probing>> = {
  flat: { model: 'flat', from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' },
  'island behind a VIP': { model: 'island', from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' },
  'island with gateways on nodes': {
    model: 'island',
    settings: { gateway: 'node' },
    from: 'cluster-1/pod-a',
    to: 'cluster-2/pod-g',
  },
  vxlan: {
    model: 'island',
    settings: { overlay: 'vxlan' },
    from: 'cluster-1/pod-a',
    to: 'cluster-1/pod-d',
  },
  geneve: { model: 'island', settings: { overlay: 'geneve' }, from: 'cluster-1/pod-a', to: 'cluster-1/pod-d' },
  ipip: { model: 'island', settings: { overlay: 'ipip' }, from: 'cluster-1/pod-a', to: 'cluster-1/pod-d' },
  'three proxied connections': {
    model: 'island',
    settings: { egress: 'proxy', ingress: 'proxy' },
    from: 'cluster-1/pod-a',
    to: 'cluster-2/pod-g',
  },
  'a proxy in front of TLS': {
    model: 'island',
    settings: { egress: 'proxy' },
    from: 'cluster-1/pod-a',
    to: 'other-server',
  },
  'through a bridge and back': {
    model: 'island',
    settings: { gateway: 'node' },
    from: 'cluster-1/pod-a',
    to: 'cluster-1/pod-b',
    dial: 'service',
  },
  'to itself by way of the VIP': {
    model: 'island',
    settings: { gateway: 'node' },
    from: 'cluster-1/pod-a',
    to: 'cluster-1/pod-a',
    dial: 'service',
  },
  'over the loopback': { model: 'island', from: 'cluster-1/pod-a', to: 'cluster-2/pod-g', dial: 'pod-ip' },
  'refused by TCP': { model: 'flat', from: 'cluster-1/pod-a', to: '10.8.1.2:81' },
  'no route, said by ICMP': { model: 'flat', from: 'cluster-1/pod-a', to: '10.99.1.2:80' },
  'no such pod, said by ICMP': { model: 'flat', from: 'cluster-1/pod-a', to: '10.8.1.99:80' },
  'no route, said through NAT': {
    model: 'island',
    settings: { gateway: 'node' },
    from: 'cluster-1/pod-a',
    to: '192.168.2.200:80',
  },
  udp: { model: 'flat', from: 'cluster-1/pod-a', to: 'cluster-2/pod-g', protocol: 'udp' },
  'udp through NAT': { model: 'island', from: 'cluster-1/pod-a', to: 'cluster-2/pod-g', protocol: 'udp' },
  'udp refused': { model: 'flat', from: 'cluster-1/pod-a', to: '10.8.1.2:53', protocol: 'udp' },
  'round and round until TTL 0': {
    model: 'island',
    from: 'cluster-1/pod-a',
    to: '192.0.2.2:7777',
    protocol: 'udp',
  },
  'filtered without a word': {
    scenario: scenarioNamed('firewall'),
    model: 'flat',
    from: 'cluster-1/pod-a',
    to: 'cluster-2/pod-g',
  },
};

/** Sends whose connection stands, and breaks in one of the ways there are. */
export const breaks: Readonly<Record<string, Probing>> = {
  'picked up midway': pickedUp,
  'silenced after the handshake': stoppedLater('drop'),
  'reset by a filter': stoppedLater('reject-tcp-reset'),
  'refused by ICMP, which changes nothing': stoppedLater('reject-port-unreachable'),
};

interface Captured extends Probed {
  readonly file: Uint8Array;
}

export function captured(probing: Probing): Captured {
  const probed = probe(probing);
  return { ...probed, file: captureOf(probed.topology, probed.exchange, wordsFor('en')) };
}

/** The first packets of every leg and their answers, an interface a line: what a capture must show whatever else it shows. */
export function firstLines({ legs }: Exchange): readonly string[] {
  return legs.flatMap(({ request, reply }) => [
    ...sightingsOf(request).map(lineOf),
    ...(reply === null ? [] : sightingsOf(reply.trace).map(lineOf)),
  ]);
}

/** Every packet of connections that broke, likewise; a reset that refuses more than a SYN acknowledges nothing. */
export function allLines(exchange: Exchange): readonly string[] {
  const later = exchange.legs
    .flatMap(breakOf)
    .flatMap(({ trace }) => sightingsOf(trace).map(lineOf))
    .map((line) => line.replace(/ 14$/, ' 04'));
  return [...firstLines(exchange), ...later];
}

const numbers = { tcp: 6, udp: 17 } as const;
const flags = { syn: '02', 'syn-ack': '12', rst: '14', ack: '10', data: '18', datagram: '' } as const;

function lineOf({ device, interface: name, direction, packet: { header, ttl, outer } }: Sighting): string {
  const place = `${device} ${name} ${direction} ${outerText(outer)}${header.source}>${header.destination} ttl ${ttl}`;
  if (header.protocol !== 'icmp') {
    const said = flags[header.signal];
    return `${place} ${numbers[header.protocol]} ${header.sourcePort}>${header.destinationPort} ${said}`.trimEnd();
  }
  const { type, code } = icmpNumbers[header.error];
  const { quoted } = header;
  const about = `${quoted.source}:${quoted.sourcePort}>${quoted.destination}:${quoted.destinationPort}`;
  return `${place} icmp ${type}/${code} ${numbers[quoted.protocol]} ${about}`;
}

function outerText(outer: OuterHeader | null): string {
  return outer === null ? '' : `[${outer.kind} ${outer.source}>${outer.destination} ttl ${outer.ttl}] `;
}
