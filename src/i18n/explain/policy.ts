import type { PolicyProblem } from '../../formats/policy/index.ts';
import { policyUsage } from '../format/usage.ts';
import type { TerminalSpeech } from '../messages/speech.ts';
import type { PolicyWords } from '../policyWords.ts';
import { importsOf, placeText } from './imports.ts';

/** Manifests with policies. */
export function policyOf(speech: TerminalSpeech): PolicyWords {
  const { t, say } = speech;
  const { policy } = t.cli;
  return {
    usage: policyUsage,
    problem: (problem) => problemText(speech, problem),
    note: ({ code, from }) => say(policy.note[code], { place: placeText(from) }),
    nothing: policy.nothing,
  };
}

function problemText(speech: TerminalSpeech, problem: PolicyProblem): string {
  const { t, say } = speech;
  const { notAllowed, rule } = t.cli.policy;
  const placed = (told: string): string => say(t.imports.placed, { place: placeText(problem), problem: told });
  if (problem.code === 'broken-rule') return placed(rule[problem.rule]);
  if (problem.code !== 'not-allowed') return importsOf(speech).problem(problem);
  return placed(say(notAllowed, { found: problem.found, allowed: problem.allowed.join(t.lists.separator) }));
}
