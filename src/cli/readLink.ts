import type { Result, View } from '../sharing/index.ts';
import { failed } from '../sharing/index.ts';
import type { Words } from '../wording/index.ts';

export function looksLikeLink(text: string): boolean {
  return /^https?:|[?#]/.test(text);
}

export function readLink(words: Words, _text: string): Result<View, string> {
  return failed(words.linkProblemText({ code: 'missing-payload' }));
}
