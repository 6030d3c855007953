import type { Tuple } from '../net/packet.ts';
import type { DeviceId } from '../topology/ids.ts';

/** What a packet is for: a first question, an answer that somebody waits for, or one of the segments of a connection that stands. */
export type PacketRole =
  | { readonly kind: 'request' }
  | { readonly kind: 'reply'; readonly asker: DeviceId; readonly asked: Tuple }
  | { readonly kind: 'later'; readonly sockets: readonly Socket[] };

/** One end of a connection: what it calls itself comes first in `sends`, as in everything it sends. */
export interface Socket {
  readonly device: DeviceId;
  readonly sends: Tuple;
}
