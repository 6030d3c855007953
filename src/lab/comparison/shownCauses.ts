import type { Cause } from '../../engine/index.ts';
import type { RefusalEvidence, Observation } from '../observation.ts';
import type { JourneyEnd, Journeys } from './journeys.ts';
import { isAnswer, isSegment } from './journeys.ts';
import type { JudgedSend } from './observed.ts';

/** What leaves no trace in any counter of the device's own. */
const silent: readonly Cause[] = [
  'blackhole-route',
  'unreachable-route',
  'prohibit-route',
  'martian-source',
  'hairpin-port',
  'device-down',
];

/** Errors of the sender's own kernel, before any packet. */
const atHome: Readonly<Record<string, readonly Cause[]>> = {
  ENETUNREACH: ['no-route', 'device-down', 'broadcast-address'],
  EHOSTUNREACH: ['unreachable-route'],
  EACCES: ['prohibit-route', 'broadcast-address'],
  EINVAL: ['blackhole-route', 'martian-source'],
};

/** Why it ended there; several causes where nothing tells them apart. */
export function causesAt(
  { verdicts }: JudgedSend,
  { result, evidence }: Observation,
  legs: readonly Journeys[],
  { namespace, stage }: JourneyEnd,
): readonly Cause[] {
  if (stage === 'picked-up') return ['picked-up'];
  const here = evidence.find((each) => each.namespace === namespace) ?? nothing;
  const filters = here.rules.flatMap((rule) => verdicts.get(rule) ?? []);
  const last = legs.at(-1);
  const isAtHome = last === undefined || last.request.length === 0;
  const shown = [
    ...filters,
    ...(here.unanswered.length > 0 ? (['no-neighbour'] as const) : []),
    ...(isAtHome ? (atHome[result] ?? []) : []),
    ...(last === undefined ? [] : errorsMade(last, namespace)).filter(
      (cause) => !isExplained(cause, here, filters) && !(stage === 'onwards' && cause === 'port-closed'),
    ),
    ...Object.keys(here.counted).flatMap((name) => counted[stage][name] ?? []),
  ];
  if (shown.length > 0) return [...new Set(shown)].toSorted();
  // Nobody may connect to everybody, and a proxy keeps to itself that it may not.
  if (stage === 'onwards') return [...silent, 'broadcast-address'];
  // Something was delivered here, and be it another packet: nobody may have wanted this one.
  return 'InDelivers' in here.counted ? [...silent, 'no-such-connection'] : silent;
}

const nothing: RefusalEvidence = { namespace: '', counted: {}, rules: [], unanswered: [] };

/** A rule's or an unanswered request's error is no route's and no socket's. */
function isExplained(cause: Cause, { unanswered }: RefusalEvidence, filters: readonly Cause[]): boolean {
  if (cause === 'unreachable-route') return unanswered.length > 0;
  return (cause === 'prohibit-route' || cause === 'port-closed') && filters.includes('filter-reject');
}

/** By the errors that were first seen here. */
function errorsMade({ reply, laterReply }: Journeys, namespace: string): readonly Cause[] {
  const [first] = [...reply, ...laterReply].filter((event) => !isAnswer(event) && !isSegment(event));
  if (first === undefined || first.namespace !== namespace) return [];
  const { saying } = first;
  if (saying.kind === 'transport') return ['port-closed'];
  return byError[`${saying.type}/${saying.code}`] ?? [];
}

const byError: Readonly<Record<string, readonly Cause[]>> = {
  '3/0': ['no-route'],
  '3/1': ['unreachable-route'],
  '3/3': ['port-closed'],
  '3/13': ['prohibit-route'],
  '11/0': ['ttl-expired'],
};

const everyWay: Readonly<Record<string, readonly Cause[]>> = {
  IPReversePathFilter: ['reverse-path'],
  InAddrErrors: ['not-a-router'],
  InNoRoutes: ['no-route'],
  // Of an answer without a way the kernel says no more, whatever its route does (inet_csk_route_req).
  OutNoRoutes: ['no-route', 'blackhole-route', 'unreachable-route', 'prohibit-route'],
  InHdrErrors: ['ttl-expired'],
  InBcastPkts: ['broadcast-address'],
  collisions: ['tunnel-loop'],
  // So conntrack counts a packet whose flow it drops (conntrack(8), -S).
  insert_failed: ['no-free-port'],
  // So a tunnel device counts an outer packet that has no way, for whatever reason (vxlan_core.c, tx_carrier_errors).
  carrier: ['no-route', 'blackhole-route', 'unreachable-route', 'prohibit-route'],
};

/** By what was counted here (Documentation/networking/snmp_counter.rst). */
const counted: Readonly<Record<Exclude<JourneyEnd['stage'], 'picked-up'>, Readonly<Record<string, readonly Cause[]>>>> =
  {
    onwards: everyWay,
    request: { ...everyWay, OutRsts: ['port-closed'], NoPorts: ['port-closed'] },
    reply: { ...everyWay, OutRsts: ['no-such-connection'], NoPorts: ['no-such-connection'] },
  };
