import type { Result } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import { wordsFor } from '../i18n/index.ts';
import { wordsAsked } from './language.ts';

/** What a command answers: the text for standard output, or one line that says what is wrong with its arguments. */
export type CommandAnswer = Result<string, string> | Noted<string>;

/** An answer that may also be the bytes of a file. */
export type FileAnswer = Result<string | Uint8Array, string> | Noted<string | Uint8Array>;

/** An answer with something to be said beside it, a line each, for standard error. */
interface Noted<Content> {
  readonly ok: true;
  readonly value: Content;
  readonly notes: readonly string[];
}

/** What was computed from a network that was asked for in a link which is not as it was made, or from any other. */
export function noted<Content>({ notes }: { readonly notes: readonly string[] }, value: Content): Noted<Content> {
  return { ok: true, value, notes };
}

/** As sysexits(3) has them, but for bad input, which is 2 as for most programs. */
const exitCodes = { badInput: 2, internalError: 70 } as const;

/** What a command does with what stands behind its name. */
export type Command = (words: Words, args: readonly string[]) => FileAnswer;

/** Run a command: answer on standard output, complaints on standard error in one line, and the status that goes with them. */
export async function runCommand(command: Command, args: readonly string[] = process.argv.slice(2)): Promise<void> {
  // Whoever reads the output may have seen enough (| head).
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : exitCodes.internalError);
  });
  let spoken = wordsFor('en');
  try {
    const words = await wordsAsked(args);
    if (words.ok) spoken = words.value;
    const answer = words.ok ? command(words.value, args) : words;
    if (answer.ok) {
      for (const note of 'notes' in answer ? answer.notes : []) process.stderr.write(`${oneLine(note)}\n`);
      process.stdout.write(typeof answer.value === 'string' ? `${answer.value}\n` : answer.value);
    } else complain(answer.error, exitCodes.badInput);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    complain(spoken.cli.internalError(what), exitCodes.internalError);
  }
}

function complain(sentence: string, status: number): void {
  process.stderr.write(`${oneLine(sentence)}\n`);
  process.exitCode = status;
}

/** What people type may hold anything; a line stays a line, and a terminal is not written to in its own language. */
export function oneLine(text: string): string {
  const longest = 2000;
  const printable = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return printable.length > longest ? `${printable.slice(0, longest)}…` : printable;
}

/** How wide lines may be; lecture notes and pipes have no width of their own. */
export function terminalWidth(): number {
  return Math.max(60, process.stdout.columns ?? 110);
}
