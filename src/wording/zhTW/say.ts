import { seamed } from '../messages/say.ts';

export { seamed };

type Part = string | number;

/**
 * A sentence with values in it. Where a value meets a Chinese sign with one of another script, a space goes between, so that
 * `${name}送出` is right for `Pod-A` and for a name in Chinese. Values stay as they are.
 */
export function say(parts: TemplateStringsArray, ...values: readonly Part[]): string {
  return parts.reduce((text, part, index) => seamed(seamed(text, String(values[index - 1] ?? '')), part));
}
