import type { Cause, FieldChange, HeaderField, Hop, Step, Topology, TtlChange } from '../engine/index.ts';
import type { Direction, Identity, Judgement, NotAsked } from '../engine/policy/index.ts';
import { headerDiff } from '../engine/index.ts';
import type { Words } from '../i18n/index.ts';

type Fields = Readonly<Partial<Record<HeaderField, string | number>>>;

/** One thing a device did: by which rule or route, which header fields changed, and why. */
export interface StepJson {
  readonly kind: Step['kind'];
  readonly rule: string | null;
  readonly before: Fields;
  readonly after: Fields;
  readonly why: string;
  /** Where policies were asked, or why not. */
  readonly policy?: PolicyJson;
  /** Routing only: what forwarding cost. */
  readonly ttl?: TtlChange;
}

/** How a packet's journey ended here. */
interface EndingJson {
  readonly kind: 'arrived' | 'stopped';
  readonly cause: Cause | null;
  readonly rule: string | null;
  readonly why: string;
}

export function stepJson(words: Words, topology: Topology, hop: Hop, step: Step): StepJson {
  const changes = step.kind === 'rewrite' ? headerDiff(step.before, step.after) : [];
  return {
    kind: step.kind,
    rule: ruleOf(step),
    before: fields(changes, 'before'),
    after: fields(changes, 'after'),
    why: words.stepText(topology, hop, step).why,
    ...policyJson(step),
    ...(step.kind === 'route' && step.ttl !== null ? { ttl: step.ttl } : {}),
  };
}

/** An address with whom it stands for, and as which pod policies take it. */
interface IdentityJson {
  readonly address: string;
  readonly holder: string | null;
  readonly takenFor: string | null;
}

interface PolicyJson {
  readonly pod: string;
  readonly direction: Direction;
  /** `null`: they were asked. */
  readonly notAsked: NotAsked | null;
  readonly verdict: 'accept' | 'deny' | null;
  /** Whom they saw, and what that had been, the oldest first. */
  readonly seen: IdentityJson | null;
  readonly was: readonly IdentityJson[];
  /** What they would have said, had nobody translated; `null`: nobody did. */
  readonly unrewritten: 'accept' | 'deny' | null;
}

function policyJson(step: Step): { readonly policy?: PolicyJson } {
  if (step.kind === 'judge') {
    const { answer, ...judgement } = step.judgement;
    return { policy: { ...aboutJson(judgement), notAsked: null, verdict: answer.verdict, ...otherJson(judgement) } };
  }
  if (step.kind !== 'unjudged') return {};
  const { omission } = step;
  const other = omission.because === 'own-node' ? otherJson(omission) : { seen: null, was: [], unrewritten: null };
  return { policy: { ...aboutJson(omission), notAsked: omission.because, verdict: null, ...other } };
}

function aboutJson({ pod, direction }: Pick<Judgement, 'pod' | 'direction'>): Pick<PolicyJson, 'pod' | 'direction'> {
  return { pod, direction };
}

type Other = Pick<PolicyJson, 'seen' | 'was' | 'unrewritten'>;

function otherJson({ seen, was, unrewritten }: Pick<Judgement, 'seen' | 'was' | 'unrewritten'>): Other {
  return { seen: identityJson(seen), was: was.map(identityJson), unrewritten: unrewritten?.verdict ?? null };
}

function identityJson({ address, holder, takenFor }: Identity): IdentityJson {
  return { address, holder, takenFor: takenFor?.pod ?? null };
}

/** `null` where the packet went on. */
export function endingJson(words: Words, topology: Topology, hop: Hop): EndingJson | null {
  if (!('ending' in hop)) return null;
  const { ending } = hop;
  const { why } = words.endingText(topology, hop);
  switch (ending.kind) {
    case 'arrived':
      return {
        kind: 'arrived',
        cause: null,
        rule: ending.taker.kind === 'proxy' ? ending.taker.proxy : null,
        why,
      };
    case 'stopped':
      return { kind: 'stopped', cause: ending.cause, rule: ending.rule ?? ending.route?.id ?? null, why };
  }
}

function ruleOf(step: Step): string | null {
  switch (step.kind) {
    case 'rewrite':
      return step.cause.kind === 'clash' ? null : step.cause.rule;
    case 'left-alone':
    case 'exempt':
    case 'permit':
    case 'mark':
    case 'rewrite-outer':
      return step.rule;
    case 'route':
      return step.route.id;
    case 'reconnect':
      return step.proxy;
    case 'originate':
    case 'recognise':
    case 'unrecognised':
    case 'switch':
    case 'ambiguous-neighbour':
    case 'answered-for':
    case 'remember':
    case 'forget':
    case 'encapsulate':
    case 'decapsulate':
    case 'to-self':
    case 'judge':
    case 'unjudged':
      return null;
  }
}

function fields(changes: readonly FieldChange[], when: 'before' | 'after'): Fields {
  return Object.fromEntries(changes.map((change) => [change.field, typed(change.field, change[when])]));
}

function typed(field: HeaderField, text: string): string | number {
  switch (field) {
    case 'sourcePort':
    case 'destinationPort':
      return Number(text);
    case 'source':
    case 'destination':
    case 'quotedSource':
    case 'quotedDestination':
      return text;
  }
}
