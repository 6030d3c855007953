import type { Hop, Step } from '../../engine/index.ts';
import type { Visit } from '../index.ts';
import type { Topic } from './question.ts';

/** What decided the thing that was asked: steps of a device, that no step touches it, or that it was addressed so. */
export type DecidingEvidence =
  | { readonly kind: 'steps'; readonly hop: Hop; readonly steps: readonly Step[] }
  | { readonly kind: 'untouched'; readonly hop: Hop; readonly field: 'source' | 'destination' }
  | { readonly kind: 'addressed'; readonly hop: Hop }
  /** Everything that the device did. */
  | { readonly kind: 'hop'; readonly hop: Hop };

/** Why the answer about a visit is what it is; `previous` is the visit before it on the same way. */
export function decisionOn(topic: Topic, { hop, first }: Visit, previous: Visit | null): DecidingEvidence {
  switch (topic) {
    case 'source':
    case 'destination': {
      const steps = hop.steps.filter((step) => step.kind === 'rewrite' && step.before[topic] !== step.after[topic]);
      if (steps.length > 0) return { kind: 'steps', hop, steps };
      if (!first) return { kind: 'untouched', hop, field: topic };
      const made = hop.steps.filter(({ kind }) => kind === 'originate');
      return topic === 'source' && made.length > 0 ? { kind: 'steps', hop, steps: made } : { kind: 'addressed', hop };
    }
    case 'next': {
      const from = previous?.hop ?? hop;
      const steps = from.steps.filter(({ kind }) => kind === 'route' || kind === 'encapsulate');
      return steps.length > 0 ? { kind: 'steps', hop: from, steps } : { kind: 'hop', hop: from };
    }
    case 'fate':
      return { kind: 'hop', hop };
  }
}
