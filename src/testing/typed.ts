import { traceCommand } from '../cli/traceCommand.ts';
import type { TraceJson } from '../cli/traceJson.ts';
import { wordsFor } from '../i18n/index.ts';

const parsed: (text: string) => TraceJson = JSON.parse;

export type Command = typeof traceCommand;

export const words = wordsFor('en');

/** What a command prints for a line of arguments. Throws what it complains of. */
export function answer(command: Command, line: string): string {
  const result = command(words, line.split(' '));
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

export function complaint(command: Command, line: string): string {
  const result = command(words, line.split(' '));
  return result.ok ? `no complaint: ${result.value.slice(0, 80)}` : result.error;
}

/** What `trace --json` prints, as it says itself. */
export function traceOf(line: string): TraceJson {
  return parsed(answer(traceCommand, `${line} --json`));
}

export const island = 'two-clusters --model island --from cluster-1/pod-a --to cluster-2/pod-g';
export const flat = 'two-clusters --model flat --from cluster-1/pod-a --to cluster-2/pod-g';
