import type { TestContext } from 'vitest';
import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../i18n/index.ts';
import { obstacleHere } from '../command/prerequisites.ts';
import type { SendSummary } from '../comparison/summary.ts';
import { questionOf } from '../comparison/compare.ts';
import { observed } from '../comparison/observed.ts';
import type { Observation } from '../observation.ts';
import { observe, predictionOf } from './observe.ts';
import type { Mutation } from './mutations.ts';
import { mutationNames } from './mutations.ts';
import { readRecording } from './recording.ts';

/** Where nothing can be asked nothing was shown: the test counts as skipped. */
function skipWithoutLab(context: TestContext): void {
  const obstacle = obstacleHere(wordsFor('en'));
  if (obstacle !== null) process.stderr.write(`\nNOT ASKED: ${context.task.name}: ${obstacle}\n`);
  context.skip(obstacle !== null, obstacle ?? '');
}

/** Everything that is compared: times and sequence numbers are not. */
const story = (line: string, seen: Observation): SendSummary => observed(questionOf(predictionOf(line)), seen);

/** What no interpreter can foretell to the end a kernel need not do again. */
const doubtful: readonly Mutation[] = ['first-listed-answers'];

describe('recordings are what this kernel does', () => {
  test.for(mutationNames.filter((mutation) => !doubtful.includes(mutation)))('%s', async (mutation, context) => {
    skipWithoutLab(context);
    const { line, observation } = readRecording(mutation);
    const recorded = story(line, observation);
    const first = story(line, await observe(line));
    // A machine under load may be late, so a difference counts only when it shows twice.
    const isSame = JSON.stringify(first) === JSON.stringify(recorded);
    expect(isSame ? first : story(line, await observe(line))).toEqual(recorded);
  });
});
