import type { BlockProblem, RequestProblem } from '../../planner/index.ts';
import { planLimits } from '../../planner/index.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { numberText } from './numbers.ts';

export function blockProblem({ t, say }: PageSpeech, problem: BlockProblem): string {
  const { blockProblem: said } = t.addresses;
  const { kind, line, text } = problem;
  switch (kind) {
    case 'not-a-prefix':
    case 'ipv6':
    case 'no-length':
      return say(said[kind], { line, text });
    case 'host-bits':
      return say(said[kind], { line, text, block: problem.block });
    case 'unusable':
      return say(said[kind], { line, text, within: problem.within });
  }
}

export function requestProblem(speech: PageSpeech, problem: RequestProblem): string {
  const { t, say } = speech;
  const { requestProblem: said } = t.addresses;
  switch (problem.kind) {
    case 'no-space':
      return said['no-space'];
    case 'not-whole': {
      const { minimum, maximum } = planLimits[problem.field];
      return say(said['not-whole'], { minimum: numberText(speech, minimum), maximum: numberText(speech, maximum) });
    }
    case 'out-of-range': {
      const { field, value, bounds } = problem;
      return say(said[value < bounds.minimum ? 'too-little' : 'too-much'], {
        value: numberText(speech, value),
        field: said.field[field],
        minimum: numberText(speech, bounds.minimum),
        maximum: numberText(speech, bounds.maximum),
      });
    }
  }
}
