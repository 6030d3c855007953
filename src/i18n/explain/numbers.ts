import type { Speech } from '../messages/speech.ts';

/** `16,777,216`. */
export function numberText({ tag }: Pick<Speech, 'tag'>, value: number): string {
  return new Intl.NumberFormat(tag).format(value);
}

/** `98.4%`; never 100% or 0% of something that is not all or nothing. */
export function percent(speech: Speech, share: number): string {
  const { t, say } = speech;
  const rounded = Math.round(share * 1000) / 10;
  if (share < 1 && rounded === 100) return t.numbers.almostAll;
  if (share > 0 && rounded === 0) return t.numbers.almostNone;
  return say(t.numbers.percent, { number: numberText(speech, rounded) });
}
