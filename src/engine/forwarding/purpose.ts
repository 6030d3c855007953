import type { Tuple } from '../net/packet.ts';
import type { DeviceId } from '../topology/ids.ts';

/** What a packet is for: a first question, or an answer that somebody waits for. */
export type Purpose =
  | { readonly kind: 'request' }
  | { readonly kind: 'reply'; readonly asker: DeviceId; readonly asked: Tuple };
