import type { DeviceId, Exchange, Step, TunnelKind } from '../../engine/index.ts';
import { headerDiff, hopsOf, outcomeOf } from '../../engine/index.ts';

/** The ways that are measured, in the order in which they are shown. */
export const costPathIds = [
  'same-node',
  'routed',
  'filtered',
  'source-nat',
  'destination-nat',
  'both-nat',
  'gateways',
  'proxy',
  'vxlan',
  'geneve',
  'ipip',
] as const;

export type CostPathId = (typeof costPathIds)[number];

/** What every other way is measured against: from node to node by routing alone. */
export const baseline = 'routed' satisfies CostPathId;

/** What a request goes through on its way, counted from its trace. */
export interface PathComposition {
  /** Devices between sender and receiver; a proxy counts once. */
  readonly between: number;
  /** Devices that remember the flow. */
  readonly remembering: number;
  /** How often a source or a destination was rewritten. */
  readonly sourceRewrites: number;
  readonly destinationRewrites: number;
  readonly tunnels: readonly TunnelKind[];
  readonly proxies: number;
}

/** `null` unless it was delivered to somebody intended: what does not arrive has no cost to compare. */
export function pathCompositionOf(exchange: Exchange, intended: readonly DeviceId[]): PathComposition | null {
  if (outcomeOf(exchange, intended).kind !== 'delivered') return null;
  const hops = exchange.legs.flatMap(({ request }) => hopsOf(request));
  const steps = hops.flatMap((hop) => hop.steps);
  const proxies = exchange.legs.length - 1;
  const ends = 2;
  return {
    // Between two connections the proxy is the end of one and the beginning of the next.
    between: Math.max(0, hops.length - proxies - ends),
    remembering: new Set(hops.filter(remembers).map(({ device }): DeviceId => device)).size,
    sourceRewrites: steps.filter((step) => rewrites(step, 'source')).length,
    destinationRewrites: steps.filter((step) => rewrites(step, 'destination')).length,
    tunnels: [...new Set(steps.flatMap((step) => (step.kind === 'encapsulate' ? [step.outer.kind] : [])))],
    proxies,
  };
}

/** The measured ways that this one is made of, at least one. */
export function pathsIn({
  between,
  remembering,
  tunnels,
  proxies,
  ...composition
}: PathComposition): readonly CostPathId[] {
  const [source, destination] = [composition.sourceRewrites > 0, composition.destinationRewrites > 0];
  const translated = source || destination;
  const parts: readonly (CostPathId | null)[] = [
    source && destination ? (between > fewestBetweenGateways ? 'gateways' : 'both-nat') : null,
    source && !destination ? 'source-nat' : null,
    destination && !source ? 'destination-nat' : null,
    proxies > 0 ? 'proxy' : null,
    remembering > 0 && !translated && proxies === 0 ? 'filtered' : null,
    ...tunnels,
  ];
  const found = parts.filter((part) => part !== null);
  if (found.length > 0) return found;
  return [between <= 1 ? 'same-node' : 'routed'];
}

/** Two nodes and what joins them; whoever translates on machines of its own puts more in between. */
const fewestBetweenGateways = 3;

function remembers({ steps }: { readonly steps: readonly Step[] }): boolean {
  return steps.some(({ kind }) => kind === 'remember');
}

function rewrites(step: Step, end: 'source' | 'destination'): boolean {
  if (step.kind !== 'rewrite') return false;
  return headerDiff(step.before, step.after).some(({ field }) => fieldsOf[end].includes(field));
}

const fieldsOf: Readonly<Record<'source' | 'destination', readonly string[]>> = {
  source: ['source', 'sourcePort'],
  destination: ['destination', 'destinationPort'],
};
