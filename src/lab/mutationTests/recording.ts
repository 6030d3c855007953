import { readFileSync, writeFileSync } from 'node:fs';
import { fields, decodeText } from '../decode.ts';
import type { Observation } from '../observation.ts';
import { observation } from '../observation.ts';
import type { Mutation } from './mutations.ts';

/** What a kernel once did with a send. */
interface Recording {
  /** ISO 8601. */
  readonly date: string;
  readonly kernel: string;
  /** The network and the send, as arguments of `npm run lab`. */
  readonly line: string;
  readonly observation: Observation;
}

export function readRecording(mutation: Mutation): Recording {
  const [head, ...frames] = readFileSync(fileOf(mutation), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  const field = fields(head, mutation);
  const rest = field('rest', (value) => value);
  return {
    date: field('date', decodeText),
    kernel: field('kernel', decodeText),
    line: field('line', decodeText),
    observation: observation(typeof rest === 'object' ? { ...rest, frames } : rest, mutation),
  };
}

/** A line about the send, then a line for each frame in order. */
export function writeRecording(mutation: Mutation, { date, kernel, line, observation: seen }: Recording): void {
  const { frames, ...rest } = seen;
  const lines = [{ date, kernel, line, rest }, ...frames.map(({ packet, ...place }) => ({ ...place, ...packet }))];
  writeFileSync(fileOf(mutation), lines.map((each) => `${JSON.stringify(each)}\n`).join(''));
}

function fileOf(mutation: Mutation): URL {
  return new URL(`recordings/${mutation}.jsonl`, import.meta.url);
}
