import type { Hop, Topology } from '../../engine/index.ts';
import type { TraceSpeech } from '../messages/speech.ts';
import type { Rewrite } from '../format/rewriting.ts';
import { isTakenBack, newValues } from '../format/rewriting.ts';
import { ruleName } from '../format/ruleName.ts';
import type { StepText } from '../words.ts';
import { rewriteText } from './rewrites.ts';

/** What several rules did to one packet, a short clause for each; nothing where one rule or none did: that is `hopSummary`'s. */
export function actsText(speech: TraceSpeech, topology: Topology, hop: Hop): readonly StepText[] {
  const rewrites = hop.steps.filter((step) => step.kind === 'rewrite');
  if (rewrites.length < 2) return [];
  return rewrites.map((step) => ({
    title: rewriteText(speech, topology, hop, step).title,
    why: clause(speech, step),
  }));
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
