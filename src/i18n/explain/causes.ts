import type { Cause } from '../../engine/index.ts';
import type { Speech } from '../messages/speech.ts';

export function causeText({ t }: Speech, cause: Cause): string {
  return t.causes[cause];
}
