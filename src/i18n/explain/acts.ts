import type { Hop, Step, Topology } from '../../engine/index.ts';
import { socketText } from '../../engine/index.ts';
import type { TraceSpeech } from '../messages/speech.ts';
import type { Rewrite } from '../format/rewriting.ts';
import { isTakenBack, newValues } from '../format/rewriting.ts';
import { ruleName } from '../format/ruleName.ts';
import type { StepText } from '../words.ts';
import { rewriteText } from './rewrites.ts';

/**
 * What was done to one packet, a short clause for each: what several rules changed, and what a proxy did. Nothing where one rule or none
 * did: that is `hopSummary`'s.
 */
export function actsText(speech: TraceSpeech, topology: Topology, hop: Hop): readonly StepText[] {
  const acts = hop.steps.filter(isAct);
  if (acts.length < 2 && !acts.some(({ kind }) => kind === 'reconnect')) return [];
  return acts.map((step) => {
    switch (step.kind) {
      case 'rewrite':
        return { title: rewriteText(speech, topology, hop, step).title, why: clause(speech, step) };
      case 'reconnect':
        return reconnectText(speech, step);
    }
  });
}

type Act = Extract<Step, { kind: 'rewrite' | 'reconnect' }>;

function isAct(step: Step): step is Act {
  return step.kind === 'rewrite' || step.kind === 'reconnect';
}

/** A proxy ends one connection before it opens another. */
function reconnectText({ t, say }: TraceSpeech, step: Extract<Act, { kind: 'reconnect' }>): StepText {
  return {
    title: [t.endings.proxy.title, t.steps.reconnect.title].join(t.lists.separator),
    why: say(t.acts.reconnect, { upstream: socketText(step.upstream), hidden: socketText(step.hidden) }),
  };
}

function clause({ t, say }: TraceSpeech, step: Rewrite): string {
  const { cause } = step;
  const values = newValues(step);
  switch (cause.kind) {
    case 'rule':
      return say(t.acts.rule, { values, rule: ruleName(cause.rule) });
    case 'clash':
      return say(t.acts.clash, { values });
    case 'flow':
      return say(isTakenBack(step) ? t.acts.back : t.acts.again, { values });
  }
}
