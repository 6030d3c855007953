import type { TunnelKind } from '../engine/index.ts';

/** What a capture file says of itself. */
export interface CaptureRemarks extends Readonly<Record<TunnelKind, string>> {
  readonly predicted: string;
  readonly repeated: string;
  readonly broken: string;
}
