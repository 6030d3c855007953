import type { CaptureRemarks } from '../captureRemarks.ts';
import { captureRemarksOf } from '../explain/captureRemarks.ts';
import { englishPage } from '../messages/englishPage.ts';

export const captureRemarks: CaptureRemarks = captureRemarksOf(englishPage);
