import { dutiesOf } from '../forwarding/packetContext.ts';
import { packetBefore } from '../forwarding/packetDuring.ts';
import type { Hop, Step } from '../forwarding/trace.ts';
import type { TransportHeader } from '../net/packet.ts';
import type { Rule } from '../rules/rule.ts';
import type { Device } from '../topology/device.ts';
import type { RuleId } from '../topology/ids.ts';

/** A moment in a hop at which filters are asked about the packet, or would be. */
export interface Passage {
  /** So many of the hop's steps are before it. */
  readonly at: number;
  readonly hook: 'forward' | 'input' | 'output';
  /** A bridge passed it on and asks no filters (net.bridge.bridge-nf-call-iptables). */
  readonly isUnasked: boolean;
  readonly header: TransportHeader;
  readonly flow: Flow;
  /** The filter that accepted it there; `null`: none did. */
  readonly permit: RuleId | null;
  /** The filter that ended its journey there; `null`: none did. */
  readonly refusal: RuleId | null;
}

/** What conntrack takes the packet for: the beginning of a flow, part of one, or of none. */
type Flow = 'new' | 'known' | 'none';

/** What of a packet a hop does not show. */
interface Travelling {
  readonly way: 'request' | 'reply';
  /** It was at this device before. */
  readonly isBack: boolean;
}

/** Where filters see a packet in a device, in order; where it is wrapped they see only what is around it. */
export function passagesIn(device: Device, hop: Hop, travelling: Travelling): readonly Passage[] {
  const places = hop.steps.flatMap((step, index): readonly Pick<Passage, 'at' | 'hook' | 'isUnasked'>[] => {
    if (step.kind === 'to-self') return [{ at: index, hook: 'input', isUnasked: false }];
    const at = index + 1;
    if (step.kind === 'route') return [{ at, hook: step.ttl === null ? 'output' : 'forward', isUnasked: false }];
    return step.kind === 'switch' ? [{ at, hook: 'forward', isUnasked: !device.sysctls.bridgeNetfilter }] : [];
  });
  const stopped = refusalOf(hop);
  const isRefusedOnInput = stopped !== null && device.hooks.input.some(({ id }) => id === stopped);
  const all = isRefusedOnInput
    ? [...places, { at: hop.steps.length, hook: 'input', isUnasked: false } as const]
    : places;
  return all.flatMap((place, index): readonly Passage[] => {
    const { header, outer } = packetAt(hop, place.at);
    if (outer !== null || header.protocol === 'icmp') return [];
    const next = all[index + 1]?.at ?? hop.steps.length;
    const permit = hop.steps
      .slice(place.at - 1, next)
      .find((step) => step.kind === 'permit' && step.hook === place.hook);
    return [
      {
        ...place,
        header,
        flow: flowAt(device, hop.steps.slice(0, place.at), header, travelling),
        permit: permit?.kind === 'permit' ? permit.rule : null,
        refusal: index === all.length - 1 ? stopped : null,
      },
    ];
  });
}

function packetAt(hop: Hop, at: number): ReturnType<typeof packetBefore> {
  const next = hop.steps[at];
  return next === undefined ? packetBefore({ ...hop, steps: [...hop.steps, end] }, end) : packetBefore(hop, next);
}

/** Stands where no step comes any more. */
const end: Step = { kind: 'to-self', destination: null };

function refusalOf(hop: Hop): RuleId | null {
  if (!('ending' in hop) || hop.ending.kind !== 'stopped') return null;
  const { cause, rule } = hop.ending;
  return cause === 'filter-drop' || cause === 'filter-reject' ? rule : null;
}

function flowAt(
  device: Device,
  before: readonly Step[],
  { signal }: TransportHeader,
  { way, isBack }: Travelling,
): Flow {
  const told = before.findLast(({ kind }) => kind === 'recognise' || kind === 'unrecognised');
  if (told === undefined) return way === 'reply' && !dutiesOf(device).tracks ? 'known' : 'new';
  if (told.kind === 'unrecognised') return 'none';
  // What comes by again before anybody answered is as new as it was.
  return signal === 'syn' || (signal === 'datagram' && way === 'request' && isBack) ? 'new' : 'known';
}

/** Is this rule asked before any of those? */
export function isBefore(rules: readonly Rule[], rule: RuleId, others: ReadonlyMap<RuleId, unknown>): boolean {
  const first = rules.findIndex(({ id }) => others.has(id));
  return first !== -1 && rules.findIndex(({ id }) => id === rule) < first;
}
