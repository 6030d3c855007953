/** What a capture file says of itself. */
export interface CaptureRemarks {
  readonly predicted: string;
  readonly repeated: string;
  readonly 'half-seen': string;
  readonly vxlan: string;
  readonly ipip: string;
}
