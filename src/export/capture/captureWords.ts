import type { Hop, Step, Topology, TunnelKind } from '../../engine/index.ts';

/** What the file as a whole has to say. */
export type Remark =
  /** Always: nobody captured this. */
  | 'predicted'
  /** Always: why Wireshark speaks of retransmissions. */
  | 'repeated'
  /** Why a connection that came about is not closed here. */
  | 'broken'
  | TunnelKind;

/** What the reader of a capture is told, in the reader's language. */
export interface CaptureWords {
  /** What a device did to a packet, and why. */
  readonly stepText: (topology: Topology, hop: Hop, step: Step) => { readonly title: string; readonly why: string };
  readonly captureRemarks: Readonly<Record<Remark, string>>;
}
