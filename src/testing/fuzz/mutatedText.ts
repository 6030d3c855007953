import type { Random } from './random.ts';

/** What happens to text that is kept, sent and copied: bits flip, ends are cut, parts are lost, doubled, moved or run together. */
type Mutation = (random: Random, text: string, other: string) => string;

const oddities = [
  '\u0000',
  '\u200b',
  '\ufeff',
  '\ud800',
  '\u{1f468}\u200d\u{1f467}',
  '\u202e',
  'é',
  '\r\n',
  ' ',
  '%',
  '%00',
  '%2',
  '%25',
  '%ff',
  '+',
  '&amp;',
  '=',
  '&',
  '#',
  '?',
  '~',
  ':',
  '..',
  '1e309',
  '-0',
  'NaN',
  '99999999999999999999',
  '0x10',
  '__proto__',
  'constructor',
  '255.255.255.255',
  '0.0.0.0/0',
] as const;

const bytewise: readonly [Mutation, ...Mutation[]] = [
  // A flipped bit.
  (random, text) => {
    const at = random.below(text.length);
    return replaced(text, at, 1, String.fromCharCode((text.charCodeAt(at) || 0) ^ (1 << random.below(8))));
  },
  // Cut at the end, or at the beginning.
  (random, text) => text.slice(0, random.below(text.length)),
  (random, text) => text.slice(random.below(text.length)),
  // A part lost, doubled, or turned round.
  (random, text) => ranged(random, text, () => ''),
  (random, text) => ranged(random, text, (part) => part + part),
  (random, text) => ranged(random, text, (part) => Array.from(part).toReversed().join('')),
  // Another sign, or another's part, in some place.
  (random, text) => replaced(text, random.below(text.length + 1), random.below(3), random.pick(oddities)),
  (random, text, other) => text.slice(0, random.below(text.length)) + other.slice(random.below(other.length)),
  // A number as large as it gets, or another.
  (random, text) =>
    numbered(random, text, (digits) => random.pick(['0', '-1', '65536', '4294967296', `${digits}0`, '9'.repeat(400)])),
  (random, text) => numbered(random, text, (digits) => String(Number(digits) + random.pick([-1, 1, 10]))),
];

export function mutatedBytes(random: Random, text: string, other: string): string {
  return random.pick(bytewise)(random, text, other);
}

const linkwise: readonly [Mutation, ...Mutation[]] = [
  (random, text) => parametered(random, text, () => []),
  (random, text) => parametered(random, text, (part) => [part, part]),
  (random, text) => parametered(random, text, (part) => [part.toUpperCase()]),
  (random, text) => parametered(random, text, (part) => [encodeURIComponent(decodedSafely(part)).replace('%3D', '=')]),
  (random, text) => parametered(random, text, (part) => [part.replace(/[/:,.~-]/g, (sign) => percent(sign))]),
  (random, text) => parametered(random, text, (part) => [`${part}${random.pick(oddities)}`]),
  (random, text) =>
    parametered(random, text, (part) => [part, random.pick(['ref=x', 'mc_cid=1', 'utm_source=a', 'form=b', 'x'])]),
  // Two parameters change places.
  (random, text) => parametered(random, text, (part, parts) => [random.pick([part, ...parts]), part]),
  // One parameter, or the fragment, of another link.
  (random, text, other) =>
    parametered(random, text, (part) => [part, queryOf(other).split('&').at(random.below(9)) ?? '']),
  (_random, text, other) => `${text.split('#')[0] ?? ''}#${other.split('#')[1] ?? ''}`,
  (_random, text) => text.replace(/v=\d/, 'v=1'),
];

export function mutatedLink(random: Random, link: string, other: string): string {
  return random.oneIn(2) ? mutatedBytes(random, link, other) : random.pick(linkwise)(random, link, other);
}

function parametered(
  random: Random,
  link: string,
  change: (part: string, parts: readonly string[]) => readonly string[],
): string {
  const parts = queryOf(link).split('&');
  const at = random.below(parts.length);
  const others = change(parts[at] ?? '', parts);
  const query = [...parts.slice(0, at), ...others, ...parts.slice(at + 1)].join('&');
  const fragment = link.split('#').slice(1);
  return [`?${query}`, ...fragment].join('#');
}

function queryOf(link: string): string {
  return (link.split('#')[0] ?? '').replace(/^\?/, '');
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16)}`;
}

function decodedSafely(text: string): string {
  return /%(?![0-9a-f]{2})|%[89a-f]|[\ud800-\udfff]/i.test(text)
    ? text.replace(/[\ud800-\udfff]/g, '')
    : decodeURIComponent(text);
}

function ranged(random: Random, text: string, change: (part: string) => string): string {
  const at = random.below(text.length);
  const length = 1 + random.below(random.oneIn(3) ? text.length - at : 12);
  return replaced(text, at, length, change(text.slice(at, at + length)));
}

function numbered(random: Random, text: string, change: (digits: string) => string): string {
  const numbers = [...text.matchAll(/\d+/g)];
  const found = numbers[random.below(numbers.length)];
  return found === undefined ? text : replaced(text, found.index, found[0].length, change(found[0]));
}

function replaced(text: string, at: number, length: number, part: string): string {
  return `${text.slice(0, at)}${part}${text.slice(at + length)}`;
}
