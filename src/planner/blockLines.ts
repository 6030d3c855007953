import type { Prefix } from '../engine/index.ts';
import { parseAddress, parsePrefix, prefixAround, unusableIn } from '../engine/index.ts';

/** Why a word in a list of blocks is no block; lines count from 1. */
export type BlockProblem =
  | { readonly kind: 'not-a-prefix'; readonly line: number; readonly text: string }
  | { readonly kind: 'ipv6'; readonly line: number; readonly text: string }
  | { readonly kind: 'no-length'; readonly line: number; readonly text: string }
  /** Somewhere inside a block; the block itself is named. */
  | { readonly kind: 'host-bits'; readonly line: number; readonly text: string; readonly block: Prefix }
  | { readonly kind: 'unusable'; readonly line: number; readonly text: string; readonly within: Prefix };

/** Blocks as a person lists them, one a line or with commas between, and what is wrong with the rest. */
interface BlockList {
  readonly blocks: readonly Prefix[];
  readonly problems: readonly BlockProblem[];
}

/** Longer words are cut in messages. */
const longest = 40;

export function clippedWord(word: string): string {
  return word.length > longest ? `${word.slice(0, longest)}…` : word;
}

/** What nobody may use can still be in use: nobody will ask for it. */
export function parseBlockList(text: string, list: 'free' | 'used' = 'free'): BlockList {
  const blocks: Prefix[] = [];
  const problems: BlockProblem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    for (const word of line.split(/[,;\s]+/).filter((each) => each !== '')) {
      const { block, problem } = readBlock(word, index + 1, list);
      if (problem !== null) problems.push(problem);
      else blocks.push(block);
    }
  }
  return { blocks, problems };
}

type ReadBlock =
  | { readonly block: Prefix; readonly problem: null }
  | { readonly block: null; readonly problem: BlockProblem };

/** A word that has to be a block; one of those in use may be one that nobody may use. */
export function readBlock(word: string, line: number, list: 'free' | 'used'): ReadBlock {
  const block = parsePrefix(word);
  if (block === null) return { block, problem: notABlock(word, line) };
  const problem = list === 'free' ? unusableBlock(block, line) : null;
  return problem === null ? { block, problem } : { block: null, problem };
}

function unusableBlock(block: Prefix, line: number): BlockProblem | null {
  const within = unusableIn(block);
  return within === null ? null : { kind: 'unusable', line, text: block, within };
}

function notABlock(word: string, line: number): BlockProblem {
  const [host = '', digits, ...rest] = word.split('/');
  const text = clippedWord(word);
  if (/^[\da-f:.]*:[\da-f:.]*$/i.test(host)) return { kind: 'ipv6', line, text };
  const address = parseAddress(host);
  if (address === null || rest.length > 0) return { kind: 'not-a-prefix', line, text };
  if (digits === undefined) return { kind: 'no-length', line, text };
  if (!/^\d{1,2}$/.test(digits) || Number(digits) > 32) return { kind: 'not-a-prefix', line, text };
  return { kind: 'host-bits', line, text, block: prefixAround(address, Number(digits)) };
}
