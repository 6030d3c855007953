import type { CaptureRemarks } from '../captureRemarks.ts';
import { captureRemarksOf } from '../explain/captureRemarks.ts';
import { chinesePage } from '../messages/chinesePage.ts';

export const captureRemarks: CaptureRemarks = captureRemarksOf(chinesePage);
