import type { Exchange, Header, Receiver, Sighting, Trace } from '../../engine/index.ts';
import {
  outcomeOf,
  receiverOf,
  socketText,
  drawnPorts,
  icmpNumbers,
  sightingsOf,
  symptomOf,
} from '../../engine/index.ts';
import type { TakeHomeFacts, TakeHomeScriptWords } from '../../i18n/index.ts';
import type { CaptureSubject } from '../capture/index.ts';
import { captureName } from '../capture/index.ts';
import type { LabPlan } from '../linux/index.ts';
import { labPlan, namespaceOf } from '../linux/index.ts';
import { daemonLines } from './daemons.ts';
import type { TakeHomeInput } from './input.ts';
import { toolsFor } from './needs.ts';
import { networkLines } from './network.ts';
import { outsideLines } from './outside.ts';
import { askProgram } from './programs/ask.ts';
import { compareProgram } from './programs/compare.ts';
import { listenProgram } from './programs/listen.ts';
import { runLines } from './run.ts';
import { comment, heading, here } from './shell.ts';

/** One script, to be run as root: it builds the network, makes the send, captures, compares and leaves nothing behind. */
export function takeHomeScript(input: TakeHomeInput): string {
  const { topology, exchange, words } = input;
  const said = words.takeHome.script;
  const plan = labPlan(topology);
  const lines = [
    '#!/usr/bin/env bash',
    '#',
    ...comment(...said.header(factsOf(input, plan))),
    '',
    'set -Eeuo pipefail',
    'export PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8',
    '',
    ...comment(...said.prediction),
    'prediction() {',
    ...here('cat', predictionLines(exchange), '  '),
    '}',
    ...outsideLines(input, plan),
    ...networkLines(input, plan),
    ...heading(...said.programs),
    ...programLines(said),
    ...daemonLines(plan, said),
    ...runLines(input, plan),
  ];
  return `${lines.join('\n')}\n`;
}

/** Packages without which there is no Debian. */
const alwaysThere: ReadonlySet<string> = new Set(['util-linux', 'coreutils']);

/** The capture's name, but for its ending. */
export function takeHomeName(subject: CaptureSubject): string {
  return captureName(subject).replace(/\.pcapng$/, '.sh');
}

function factsOf(input: TakeHomeInput, plan: LabPlan): TakeHomeFacts {
  const { scenario, model, settings, faults, topology, exchange, intended, link, words } = input;
  const { from, dialed, protocol } = exchange.attempt;
  return {
    file: takeHomeName({ scenario: scenario.id, model, from, to: input.to }),
    scenario: scenario.title,
    side: words.sideText(model, settings),
    faults: faults.map((fault) => words.faultText(topology, fault)),
    link,
    from: words.endpointName(topology, from),
    socket: socketText(dialed),
    protocol,
    outcome: words.outcomeText(topology, exchange, outcomeOf(exchange, intended)),
    sender: words.experienceText(exchange),
    receiver: words.receiverText(topology, receiverOf(exchange)),
    packages: toolsFor(plan).flatMap(([, name]) => (alwaysThere.has(name) ? [] : [name])),
  };
}

/** What is predicted, a fact a line, in the form in which the script writes down what it sees. */
function predictionLines(exchange: Exchange): readonly string[] {
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

/** The programs as files. */
function programLines(said: TakeHomeScriptWords): readonly string[] {
  return [
    ...file('listen.py', listenProgram(said)),
    ...file('ask.py', askProgram(said)),
    ...file('compare.py', compareProgram(said)),
  ];
}

function file(name: string, lines: readonly string[]): readonly string[] {
  return ['', `cat > ${name} <<'PYTHON'`, ...lines, 'PYTHON'];
}
