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
      return say(t[flaw.code], { size: flaw.size, limit: flaw.limit });
    case 'newer-version':
    case 'unknown-version':
      return say(t[flaw.code], { found: flaw.found, known: flaw.known });
    case 'wrong-type':
      return say(t[flaw.code], { expected: shape[flaw.expected], found: shape[flaw.found] });
    case 'unknown-field':
      return say(t[flaw.code], { allowed: listed(flaw.allowed) });
    case 'not-allowed':
      return say(t[flaw.code], { value: flaw.value, allowed: anyOf(speech, flaw.allowed) });
    case 'out-of-range':
      return say(t[flaw.code], { value: flaw.value, minimum: flaw.minimum, maximum: flaw.maximum });
    case 'wrong-count':
      return say(t[flaw.code], { count: flaw.count, minimum: flaw.minimum, maximum: flaw.maximum });
    case 'too-many-nodes':
    case 'too-many-pods':
      return say(t[flaw.code], { count: flaw.count, limit: flaw.limit });
    case 'bad-id':
      return say(t[flaw.code], { value: flaw.value, maximum: flaw.maximum });
    case 'reserved-id':
      return say(t[flaw.code], { value: flaw.value, reserved: anyOf(speech, flaw.reserved) });
    case 'bad-text':
      return say(t[flaw.code], { minimum: flaw.minimum, maximum: flaw.maximum });
    case 'bad-address':
    case 'bad-prefix':
    case 'bad-ports':
      return say(t[flaw.code], { value: flaw.value });
    case 'duplicate':
      return say(t[flaw.code], { value: flaw.value, first: flaw.first });
    case 'unusable-range':
      return say(t[flaw.code], { value: flaw.value, within: flaw.within });
    case 'wrong-length':
      return say(t[flaw.code], { value: flaw.value, shortest: flaw.shortest, longest: flaw.longest });
    case 'outside-range':
      return say(t[flaw.code], { value: flaw.value, range: flaw.range });
    case 'reserved-address':
      return say(t[flaw.code], { value: flaw.value, role: reserved[flaw.role], range: flaw.range });
    case 'too-few-blocks': {
      const { range, blocks, blockLength, nodes } = flaw;
      return say(t[flaw.code], { range, blocks, blockLength, nodes });
    }
    case 'too-many-pods-for-block':
      return say(t[flaw.code], { pods: flaw.pods, blockLength: flaw.blockLength, room: flaw.room });
    case 'unknown-device':
    case 'unknown-cluster':
      return say(t[flaw.code], { value: flaw.value, allowed: listed(flaw.allowed) });
  }
}
