import type { Fault } from '../engine/index.ts';
import type { Result } from '../sharing/index.ts';
import { failed } from '../sharing/index.ts';
import type { Words } from '../wording/index.ts';

/** `--fault` in the notation of links. */
export function readFault(words: Words, text: string): Result<Fault, string> {
  return failed(words.cli.notFault(text, []));
}

export function faultText(fault: Fault): string {
  return fault.kind;
}
