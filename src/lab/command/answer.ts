import { wordsFor } from '../../i18n/index.ts';
import type { Words } from '../../i18n/index.ts';
import { oneLine, wordsAsked } from '../../cli/index.ts';

/** How a command of the lab ended. */
export type LabAnswer =
  /** Notes, a line each, are said beside it on standard error. */
  | { readonly kind: 'agrees' | 'differs' | 'told'; readonly text: string; readonly notes?: readonly string[] }
  | { readonly kind: 'bad-input' | 'cannot-run'; readonly sentence: string };

const statuses: Readonly<Record<LabAnswer['kind'], number>> = {
  told: 0,
  agrees: 0,
  differs: 1,
  'bad-input': 2,
  'cannot-run': 3,
};

/** As sysexits(3) has it. */
const internalError = 70;

/** Run a command: answer on standard output, complaints on standard error in one line, and the status that goes with them. */
export async function runLabCommand(
  command: (words: Words, args: readonly string[]) => Promise<LabAnswer>,
): Promise<void> {
  const args = process.argv.slice(2);
  let spoken = wordsFor('en');
  try {
    const words = await wordsAsked(args);
    if (words.ok) spoken = words.value;
    const answer: LabAnswer = words.ok
      ? await command(words.value, args)
      : { kind: 'bad-input', sentence: words.error };
    if ('text' in answer) {
      for (const note of answer.notes ?? []) process.stderr.write(`${oneLine(note)}\n`);
      process.stdout.write(`${answer.text}\n`);
    } else process.stderr.write(`${oneLine(answer.sentence)}\n`);
    process.exitCode = statuses[answer.kind];
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${oneLine(spoken.cli.internalError(what))}\n`);
    process.exitCode = internalError;
  }
}
