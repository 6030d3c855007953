import type { DeviceId, IpAddress, LaterKind } from '../../engine/index.ts';
import type { Way } from '../index.ts';

/** What becomes of a packet at a device. */
export type Fate =
  /** It goes on to another device. */
  | 'passed-on'
  /** The process takes it that it was meant for. */
  | 'taken'
  /** A process takes it, and it is not the one that was meant. */
  | 'taken-by-another'
  /** A proxy ends the connection and begins another. */
  | 'reconnected'
  /** Nothing more is heard of it. */
  | 'dropped'
  /** An error goes back. */
  | 'refused';

export const fates: readonly Fate[] = ['passed-on', 'taken', 'taken-by-another', 'dropped', 'refused', 'reconnected'];

/** One thing that could be so. */
export type AnswerChoice =
  | { readonly kind: 'address'; readonly address: IpAddress }
  | { readonly kind: 'device'; readonly device: DeviceId }
  | { readonly kind: 'fate'; readonly fate: Fate };

/** What is asked: a field of the header as it leaves a device, where a packet goes from there, or what becomes of it. */
export type Topic = 'source' | 'destination' | 'next' | 'fate';

/** A question about the next hop, asked before it is seen. */
export interface HopQuestion {
  readonly topic: Topic;
  /** The device that acts; for `next` the one that the packet leaves. */
  readonly device: DeviceId;
  /** Which packet it is about. */
  readonly packet: Way | LaterKind;
  /** Does the device make the packet? */
  readonly made: boolean;
  /** Two to four, all different, exactly one of them right. */
  readonly choices: readonly AnswerChoice[];
  readonly right: number;
}

/** A text that is equal for equal choices. */
export function choiceKey(choice: AnswerChoice): string {
  switch (choice.kind) {
    case 'address':
      return choice.address;
    case 'device':
      return choice.device;
    case 'fate':
      return choice.fate;
  }
}
