import type { Flaw, Problem } from '../../formats/index.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { anyOf } from './lists.ts';

export function problemText(speech: PageSpeech, problem: Problem): string {
  const { say } = speech;
  const t = speech.t.problems;
  return say(t.problem, {
    place: problem.path === '' ? t.wholeScenario : problem.path,
    flaw: flawText(speech, problem),
  });
}

/** What is wrong, as a predicate of the place. */
function flawText(speech: PageSpeech, flaw: Flaw): string {
  const { say } = speech;
  const { flaw: t, shape, reserved } = speech.t.problems;
  const listed = (items: readonly string[]): string => items.join(speech.t.lists.separator);
  switch (flaw.code) {
    case 'not-json':
    case 'missing-field':
    case 'bad-party':
      return t[flaw.code];
    case 'too-large':
      return say(t[flaw.code], flaw);
    case 'newer-version':
    case 'unknown-version':
      return say(t[flaw.code], flaw);
    case 'wrong-type':
      return say(t[flaw.code], { expected: shape[flaw.expected], found: shape[flaw.found] });
    case 'unknown-field':
      return say(t[flaw.code], { allowed: listed(flaw.allowed) });
    case 'not-allowed':
      return say(t[flaw.code], { ...flaw, allowed: anyOf(speech, flaw.allowed) });
    case 'out-of-range':
      return say(t[flaw.code], flaw);
    case 'wrong-count':
      return say(t[flaw.code], flaw);
    case 'too-many-nodes':
    case 'too-many-pods':
      return say(t[flaw.code], flaw);
    case 'bad-id':
      return say(t[flaw.code], flaw);
    case 'reserved-id':
      return say(t[flaw.code], { ...flaw, reserved: anyOf(speech, flaw.reserved) });
    case 'bad-text':
      return say(t[flaw.code], flaw);
    case 'bad-address':
    case 'bad-prefix':
    case 'bad-ports':
      return say(t[flaw.code], flaw);
    case 'duplicate':
      return say(t[flaw.code], flaw);
    case 'unusable-range':
      return say(t[flaw.code], flaw);
    case 'wrong-length':
      return say(t[flaw.code], flaw);
    case 'outside-range':
      return say(t[flaw.code], flaw);
    case 'reserved-address':
      return say(t[flaw.code], { ...flaw, role: reserved[flaw.role] });
    case 'too-few-blocks':
      return say(t[flaw.code], flaw);
    case 'too-many-pods-for-block':
      return say(t[flaw.code], flaw);
    case 'unknown-device':
    case 'unknown-cluster':
      return say(t[flaw.code], { ...flaw, allowed: listed(flaw.allowed) });
  }
}
