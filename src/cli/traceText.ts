import type { DeviceId, Exchange, Hop, LaterPacket, Leg, Topology, Trace } from '../engine/index.ts';
import {
  breakOf,
  deviceId,
  deviceOf,
  doubtsIn,
  hopsOf,
  outerFlowText,
  packetAfter,
  socketText,
} from '../engine/index.ts';
import type { Words } from '../i18n/index.ts';
import { flowText, outerText } from '../i18n/index.ts';
import { columns, wrappedText } from './columns.ts';
import type { TracedSend } from './traceJson.ts';

/** The trace for people: a hop a line, what was done and by which rule below it, then how it ended for both sides. */
export function traceText(words: Words, traced: TracedSend, width: number): string {
  const { topology, exchange, model, settings, from, outcome, receiver, candidates } = traced;
  const { headings } = words.cli;
  const facts = [
    [headings.model, words.sideText(model, settings)],
    [headings.from, words.accessibleName(topology, from)],
    [headings.to, nameOfTarget(words, traced)],
    [headings.dialed, `${socketText(exchange.attempt.dialed)} ${exchange.attempt.protocol}`],
    ...traced.faults.map((fault) => [headings.fault, fault]),
    ...[...topology.warnings, ...doubtsIn(exchange)].map((warning) => [headings.warning, words.warningText(warning)]),
  ];
  const ends = [
    [headings.outcome, words.outcomeText(topology, exchange, outcome)],
    [headings.sender, words.experienceText(exchange)],
    [headings.receiver, words.receiverText(topology, receiver)],
    ...(receiver === null ? [] : [[headings.candidates, words.candidatesText(topology, candidates)]]),
    ...stateLines(words, exchange, topology),
  ];
  return [...columns(facts), '', ...journeys(words, topology, exchange.legs, width), ...columns(ends)].join('\n');
}

function nameOfTarget(words: Words, { topology, to }: TracedSend): string {
  return words.accessibleName(topology, deviceId(to));
}

function journeys(words: Words, topology: Topology, legs: readonly Leg[], width: number): readonly string[] {
  const { headings, connection, noReply } = words.cli;
  const told = (trace: Trace): readonly string[] => [...hopLines(words, topology, hopsOf(trace), width), ''];
  const heading = ({ kind, trace: { transit, final } }: LaterPacket): string => {
    const { device } = transit[0] ?? final;
    return words.laterHeading({ kind, maker: words.deviceLabel(deviceOf(topology, device)), connection: null });
  };
  return legs.flatMap((leg, index) => [
    ...(legs.length === 1 ? [] : [connection(index + 1, legs.length)]),
    headings.request,
    ...told(leg.request),
    headings.reply,
    ...(leg.reply === null ? [`     ${noReply}`, ''] : told(leg.reply.trace)),
    // A connection that stands carries on as it began, and needs no more rows.
    ...breakOf(leg).flatMap((packet) => [heading(packet), ...told(packet.trace)]),
  ]);
}

/** The header as the packet leaves the device, what the device did, and why. */
function hopLines(words: Words, topology: Topology, hops: readonly Hop[], width: number): readonly string[] {
  const summaries = hops.map((hop) => words.hopSummary(topology, hop));
  const rows = hops.map((hop, index) => {
    const { header, ttl, outer } = packetAfter(hop);
    return [
      String(index + 1).padStart(3),
      words.deviceLabel(deviceOf(topology, hop.device)),
      flowText(header),
      `TTL ${ttl}`,
      [summaries[index]?.title ?? '', ...(outer === null ? [] : [`[${outerText(outer)}]`])].join('  '),
    ];
  });
  return columns(rows).flatMap((line, index) => [line, ...wrappedText(summaries[index]?.why ?? '', 5, width)]);
}

function stateLines(words: Words, { state }: Exchange, topology: Topology): readonly (readonly string[])[] {
  const line = (device: DeviceId, text: string): readonly string[] => [
    words.cli.headings.state,
    `${words.endpointName(topology, device)}: ${text}`,
  ];
  return [
    ...[...state.conntrack].flatMap(([device, entries]) =>
      entries.map((entry) => line(device, words.conntrackText(entry))),
    ),
    ...[...state.outerFlows].flatMap(([device, flows]) => flows.map((flow) => line(device, outerFlowText(flow)))),
  ];
}
