import type { CaptureRemarks } from '../captureRemarks.ts';
import type { PageSpeech } from '../messages/speech.ts';

export function captureRemarksOf({ t }: PageSpeech): CaptureRemarks {
  return t.captureRemarks;
}
