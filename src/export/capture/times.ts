import type { Pass } from './passes.ts';

/** 2026-01-01T00:00:00Z in nanoseconds: a capture of a prediction is as good as any other day's, and the same every day. */
const beginning = 1_767_225_600_000_000_000n;

const microsecond = 1_000n;
const pause = { withinDevice: 2n * microsecond, onLink: 20n * microsecond, betweenMessages: 100n * microsecond };

/** When each pass of each message happens, message after message. */
export function timesOf(messages: readonly (readonly Pass[])[]): readonly (readonly bigint[])[] {
  let now = beginning;
  return messages.map((passes) => {
    const times = passes.map(({ hop }, index) => {
      const before = passes[index - 1];
      if (before !== undefined) now += before.hop === hop ? pause.withinDevice : pause.onLink;
      return now;
    });
    now += pause.betweenMessages;
    return times;
  });
}
