import type { Refusal } from '../../engine/index.ts';
import type { TraceSpeech } from '../messages/speech.ts';

export function refusalText({ t }: TraceSpeech, verdict: 'accept' | Refusal): string {
  return t.refusals[verdict];
}
