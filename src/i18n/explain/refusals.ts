import type { Refusal } from '../../engine/index.ts';
import type { Speech } from '../messages/speech.ts';

export function refusalText({ t }: Speech, verdict: 'accept' | Refusal): string {
  return t.refusals[verdict];
}
