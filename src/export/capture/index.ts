/** An exchange as a capture file: what every interface on the way would have shown, to be opened in Wireshark. Pure. */
export { captureOf } from './capture.ts';
export type { CaptureSubject } from './captureName.ts';
export { captureName } from './captureName.ts';
export type { CaptureWords, Remark } from './captureWords.ts';
