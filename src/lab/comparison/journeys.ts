import type { WireEvent } from './summary.ts';

/** What was seen of one connection, event for event. */
export interface Journeys {
  readonly request: readonly WireEvent[];
  readonly reply: readonly WireEvent[];
  readonly laterRequest: readonly WireEvent[];
  readonly laterReply: readonly WireEvent[];
}

/** Which packet got no further, and the device where it was seen last. */
export interface JourneyEnd {
  /**
   * `onwards`: a proxy accepted, and what becomes of its own connection is not to be seen; `picked-up`: somebody took a connection
   * for a new one halfway, and translated it.
   */
  readonly stage: 'request' | 'reply' | 'onwards' | 'picked-up';
  readonly namespace: string;
}

export function isAnswer({ saying }: WireEvent): boolean {
  return saying.kind === 'transport' && (saying.signal === 'syn-ack' || saying.signal === 'datagram');
}

export function isSegment({ saying }: WireEvent): boolean {
  return saying.kind === 'transport' && saying.signal === 'segment';
}
