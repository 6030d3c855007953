/** An exchange as a capture file: what every interface on the way would have shown, to be opened in Wireshark. Pure. */
export { captureOf, captureName } from './capture.ts';
export type { CaptureSubject } from './capture.ts';
