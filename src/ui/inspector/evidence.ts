import type {
  ConntrackEntry,
  Device,
  DeviceId,
  Hook,
  Hop,
  NetworkState,
  RewriteCause,
  RouteId,
  RuleId,
  Step,
} from '../../engine/index.ts';
import { entryText, isInFilterChain } from '../../engine/index.ts';
import type { LaneFrame, Visit } from '../../playback/index.ts';

/** A row of a device's tables that a step rests on. */
type Evidence =
  | { readonly kind: 'route'; readonly route: RouteId }
  /** `hook` is `null` where the step does not say on which hook the rule was asked. */
  | { readonly kind: 'rule'; readonly rule: RuleId; readonly hook: Hook | null }
  | { readonly kind: 'passed-over'; readonly rule: RuleId }
  | { readonly kind: 'entry'; readonly entry: ConntrackEntry };

/** How a row of a table was used up to a moment: at which hops, and whether it decides the step on screen. */
export interface Use {
  readonly hops: readonly number[];
  readonly now: boolean;
}

/** How many visits of the lane have acted, or are acting, at this moment. */
export function actedBy(lane: readonly Visit[], { visit, phase }: Pick<LaneFrame, 'visit' | 'phase'>): number {
  if (visit === null) return 0;
  return Math.min(phase === 'travelling' ? visit : visit + 1, lane.length);
}

/** What the hop rests on, in order. */
export function evidenceOf(hop: Hop): readonly Evidence[] {
  const steps = hop.steps.flatMap(evidenceIn);
  if (!('ending' in hop)) return steps;
  const { ending } = hop;
  switch (ending.kind) {
    case 'arrived':
      return ending.taker.kind === 'proxy' ? [...steps, { kind: 'rule', rule: ending.taker.proxy, hook: null }] : steps;
    case 'stopped':
      return [
        ...steps,
        ...(ending.rule === null ? [] : [{ kind: 'rule', rule: ending.rule, hook: null } as const]),
        ...(ending.route === null ? [] : [{ kind: 'route', route: ending.route.id } as const]),
      ];
  }
}

function evidenceIn(step: Step): readonly Evidence[] {
  switch (step.kind) {
    case 'route':
      return [{ kind: 'route', route: step.route.id }];
    case 'rewrite':
      return evidenceOfCause(step.cause, step.hook);
    case 'mark':
    case 'permit':
      return [{ kind: 'rule', rule: step.rule, hook: step.hook }];
    case 'exempt':
    case 'rewrite-outer':
      return [{ kind: 'rule', rule: step.rule, hook: null }];
    case 'left-alone':
      return [{ kind: 'passed-over', rule: step.rule }];
    case 'reconnect':
      return [{ kind: 'rule', rule: step.proxy, hook: null }];
    case 'recognise':
    case 'remember':
    case 'forget':
      return [{ kind: 'entry', entry: step.entry }];
    case 'originate':
    case 'unrecognised':
    case 'switch':
    case 'ambiguous-neighbour':
    case 'answered-for':
    case 'encapsulate':
    case 'decapsulate':
    case 'to-self':
    case 'judge':
    case 'unjudged':
      return [];
  }
}

function evidenceOfCause(cause: RewriteCause, hook: Hook): readonly Evidence[] {
  switch (cause.kind) {
    case 'rule':
      return [{ kind: 'rule', rule: cause.rule, hook }];
    case 'flow':
      return [{ kind: 'entry', entry: cause.entry }];
    case 'clash':
      return [];
  }
}

/** The uses that a device's rows were put to by the first visits of a lane; the last of them is the step on screen. */
export function usesOf(visits: readonly Visit[], device: DeviceId, isRow: (evidence: Evidence) => boolean): Use | null {
  const using = visits.filter(({ hop }) => hop.device === device && evidenceOf(hop).some(isRow));
  if (using.length === 0) return null;
  return { hops: using.map(({ index }) => index + 1), now: using.at(-1) === visits.at(-1) };
}

/** An entry of a state table, and whether it was there before the exchange. */
export interface TableEntry {
  readonly entry: ConntrackEntry;
  readonly earlier: boolean;
}

/** A device's state table once the first visits of a lane have acted. */
export function tableAt(earlier: NetworkState, visits: readonly Visit[], device: DeviceId): readonly TableEntry[] {
  const before = (earlier.conntrack.get(device) ?? []).map((entry) => ({ entry, earlier: true }));
  return visits
    .filter(({ hop }) => hop.device === device)
    .flatMap(({ hop }) => hop.steps)
    .reduce<readonly TableEntry[]>((table, step) => {
      if (step.kind === 'remember') return [...table, { entry: step.entry, earlier: false }];
      return step.kind === 'forget' ? table.filter(({ entry }) => !isSameFlow(entry, step.entry)) : table;
    }, before);
}

export function isSameFlow(a: ConntrackEntry, b: ConntrackEntry): boolean {
  return entryText(a) === entryText(b);
}

/** Does a rule of the device need to know flows? Only then does it remember any. */
export function remembersFlows({ hooks }: Device): boolean {
  return Object.values(hooks)
    .flat()
    .some((rule) => !isInFilterChain(rule) || rule.match.states !== undefined);
}

export function hasRules({ hooks }: Device): boolean {
  return Object.values(hooks).some((rules) => rules.length > 0);
}
