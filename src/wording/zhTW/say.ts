type Part = string | number;

const han = /\p{Script=Han}/u;
/** Signs that stand beside a Chinese one only with a space between; full-width punctuation brings its own. */
const western = /[!-~\u00a1-\u024f×→←⇄…]/u;

/**
 * A sentence with values in it. Where a value meets a Chinese sign with one of another script, a space goes between, so that
 * `${name}送出` is right for `Pod-A` and for a name in Chinese. Values stay as they are.
 */
export function say(parts: TemplateStringsArray, ...values: readonly Part[]): string {
  return parts.reduce((text, part, index) => seamed(seamed(text, String(values[index - 1] ?? '')), part));
}

/** Both, one after the other, with a space where they need one. */
export function seamed(text: string, next: string): string {
  return parted(text.at(-1) ?? '', next.at(0) ?? '') ? `${text} ${next}` : `${text}${next}`;
}

function parted(before: string, after: string): boolean {
  return (han.test(before) && western.test(after)) || (western.test(before) && han.test(after));
}
