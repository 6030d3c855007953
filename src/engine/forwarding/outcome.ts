import { hostPrefix } from '../net/prefix.ts';
import type { DeviceId, RuleId } from '../topology/ids.ts';
import type { Route } from '../topology/route.ts';
import type { Warning } from '../topology/warning.ts';
import { pickedUpAt } from './afterHandshake.ts';
import type { Exchange } from './exchange.ts';
import type { Cause, Trace } from './trace.ts';
import { hopsOf } from './trace.ts';
import { isForbiddenAtHome } from './symptom.ts';
import { headerDiff } from '../net/headerDiff.ts';

/** `rejected` only where the sender hears of it, as a reset or an ICMP error that reaches it; whatever else stops a packet drops it. */
export type OutcomeKind = 'delivered' | 'misdelivered' | 'dropped' | 'rejected';

/** How an exchange ends: one kind, one place, and for failures one cause with the rule or route behind it. */
export interface Outcome {
  readonly kind: OutcomeKind;
  readonly cause: Cause | null;
  readonly at: DeviceId;
  readonly rule: RuleId | null;
  readonly route: Route | null;
  /** Which packet it was that ended so. */
  readonly leg: number;
  readonly way: 'request' | 'reply';
  /** It was one that came after SYN and SYN-ACK. */
  readonly later: boolean;
}

/** `intended`: the endpoints the sender wanted; empty when it dialled a bare address and so wanted whoever is there. */
export function outcomeOf({ legs }: Exchange, intended: readonly DeviceId[]): Outcome {
  const last = legs.at(-1) ?? legs[0];
  const leg = legs.length - 1;
  const { ending, device } = last.request.final;
  if (ending.kind === 'stopped') return failure(last.request, { leg, way: 'request', heard: isHeard(legs) }, ending);
  const lost = legs.findLastIndex(({ reply }) => reply === null || reply.trace.final.ending.kind === 'stopped');
  const reply = legs[lost]?.reply;
  if (reply !== undefined && reply !== null && reply.trace.final.ending.kind === 'stopped') {
    return failure(reply.trace, { leg: lost, way: 'reply', heard: false }, reply.trace.final.ending);
  }
  const broken = brokenLeg(legs);
  if (broken !== null) return broken;
  if (ending.taker.kind === 'proxy') {
    return { ...failureBase, kind: 'dropped', cause: 'ttl-expired', at: device, leg, way: 'request' };
  }
  const kind = intended.length === 0 || intended.includes(device) ? 'delivered' : 'misdelivered';
  return { ...failureBase, kind, cause: null, at: device, leg, way: 'request' };
}

/** Was any header field of a request rewritten, or the connection made anew? */
export function isTranslated({ legs }: Exchange): boolean {
  return legs.length > 1 || legs.some(({ request }) => rewritesIn(request) > 0);
}

/** Addresses that more than one machine answered for on this way: whoever took the packet, another might have. */
export function doubtsIn({ legs }: Exchange): readonly Warning[] {
  const doubts = legs
    .flatMap(({ request, reply }) => (reply === null ? [request] : [request, reply.trace]))
    .flatMap(hopsOf)
    .flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'ambiguous-neighbour' ? [step] : [])))
    .map(({ target, taken, rivals }): Warning => {
      const holders = [...new Set([taken, ...rivals])].toSorted();
      const prefix = hostPrefix(target);
      return {
        kind: 'duplicate-address',
        address: target,
        holders: holders.map((name) => ({ use: 'answers', name, prefix, where: name })),
      };
    });
  return [...new Map(doubts.map((each) => [JSON.stringify(each), each])).values()];
}

/** Did a machine have to choose between two that hold one address? Then another machine may rightly choose otherwise. */
export function isAmbiguous(exchange: Exchange): boolean {
  return doubtsIn(exchange).length > 0;
}

/** How many times some device rewrote a header. */
export function rewritesIn(trace: Trace): number {
  return hopsOf(trace)
    .flatMap(({ steps }) => steps)
    .filter((step) => step.kind === 'rewrite' && headerDiff(step.before, step.after).length > 0).length;
}

const failureBase = { rule: null, route: null, later: false };

function failure(
  trace: Trace,
  { heard, ...packet }: Pick<Outcome, 'leg' | 'way'> & { readonly heard: boolean },
  ending: Extract<Trace['final']['ending'], { kind: 'stopped' }>,
): Outcome {
  const refused = ending.cause === 'port-closed' || ending.cause === 'filter-reject';
  return {
    kind: refused && heard ? 'rejected' : 'dropped',
    cause: ending.cause,
    at: trace.final.device,
    rule: ending.rule,
    route: ending.route,
    later: false,
    ...packet,
  };
}

/** Does the refusal come back to the sender itself? A proxy keeps to itself what it hears of its own connection. */
function isHeard([leg, ...others]: Exchange['legs']): boolean {
  if (others.length > 0) return false;
  return leg.reply?.trace.final.ending.kind === 'arrived' || isForbiddenAtHome(leg.request);
}

/** The last connection that came about and did not last. */
function brokenLeg(legs: Exchange['legs']): Outcome | null {
  const leg = legs.findLastIndex(({ later }) => later !== null && later.failure !== null);
  const found = legs[leg]?.later?.failure ?? null;
  if (found === null) return null;
  const { way, trace } = found.packet;
  const { ending } = trace.final;
  if (ending.kind !== 'stopped') return null;
  const spoiler = ending.cause === 'no-such-connection' ? pickedUpAt(trace) : null;
  const own = failure(trace, { leg, way, heard: true }, ending);
  // Of what is refused later the client hears by a reset only: a connection that stands ignores ICMP errors (tcp_v4_err).
  const kind = own.kind === 'rejected' && found.kind === 'reset' ? 'rejected' : 'dropped';
  return spoiler === null
    ? { ...own, kind, later: true }
    : { ...own, kind, later: true, cause: 'picked-up', at: spoiler.device, rule: spoiler.rule };
}
