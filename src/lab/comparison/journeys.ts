import type { WireEvent } from './account.ts';

/** What was seen of one connection, event for event. */
export interface Journeys {
  readonly request: readonly WireEvent[];
  readonly reply: readonly WireEvent[];
  readonly laterRequest: readonly WireEvent[];
  readonly laterReply: readonly WireEvent[];
}

/** Which packet got no further, and the device where it was seen last. */
export interface End {
  readonly way: 'request' | 'reply';
  readonly namespace: string;
  /** Somebody took a connection for a new one halfway, and translated it. */
  readonly isPickedUp: boolean;
}

export function isAnswer({ saying }: WireEvent): boolean {
  return saying.kind === 'transport' && (saying.signal === 'syn-ack' || saying.signal === 'datagram');
}

export function isSegment({ saying }: WireEvent): boolean {
  return saying.kind === 'transport' && saying.signal === 'segment';
}
