import { checkLetters } from './crc32.ts';
import type { LinkNotice } from './linkNotice.ts';
import { isOurs } from './parameters.ts';
import type { Pairs } from './query.ts';
import { parameterValue } from './query.ts';

/**
 * How a link shows that it is whole.
 *
 *     ?v=2&s=overlap&d=1k9xq&from=cluster-1/pod-a&to=cluster-2/pod-g&step=3&e=0m7fz
 *     ?v=2&s=custom&from=cluster-1/pod-a&e=9a2ff#2.d.<payload>.<checksum of the payload>
 *
 * A link that says `v=2` ends its query with `e`: five letters that follow from everything before it, and from the checksum in the
 * fragment. Wherever it is cut, `e` is missing or too short, while `v=2` at the front says that there should be one: the link was
 * *cut*. Where `e` is there and does not fit, it was *altered*. What is left is shown all the same, and a quiet line says so.
 * Links of version 1 were printed without `e` and open as ever; but where an `e` is there it has to fit, whatever the version.
 *
 * The letters follow from what the parameters mean, not from how they are spelled: messengers encode a slash or decode it, put
 * the parameters into another order and add their own, and a link survives all of that. Only letters and digits are used, as
 * programs that find links in a text leave out a dash or an underscore at the end.
 *
 * One in 60 million random changes goes unnoticed. A cut never does: version numbers have one digit, and `e` has its length.
 */
export const closingParameter = 'e';

/** The first version whose links are closed. */
const firstClosed = 2;
const closingForm = /^[0-9a-z]{5}$/;

/** What has to stand in `e` at the end of these parameters and before this fragment, which is empty or a payload. */
export function closingOf(pairs: Pairs, hash: string): string {
  const meant = pairs
    .filter(([name]) => isOurs(name) && name !== closingParameter)
    // Faults come in their order under one name: the sort is stable.
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return checkLetters(`${meant.map((pair) => pair.join('=')).join('&')}#${hash.slice(-8)}`);
}

/** `null` when the link is whole, or was made before links were closed. */
export function closingNotice(pairs: Pairs, hash: string, version: number): LinkNotice | null {
  const given = parameterValue(pairs, closingParameter);
  if (given === undefined) return version < firstClosed ? null : { kind: 'cut' };
  if (given === closingOf(pairs, hash)) return null;
  return { kind: closingForm.test(given) ? 'altered' : 'cut' };
}
