import * as v from 'valibot';
import type { IpAddress, PortRange, Prefix } from '../../engine/index.ts';
import { parseAddress, parsePrefix } from '../../engine/index.ts';
import { limits } from './limits.ts';
import { valueText } from './places.ts';
import { parsePorts } from './ports.ts';
import type { Flaw } from './problem.ts';

/** A requirement that can say what is wrong when it does not hold. */
interface Requirement<Input> {
  (input: Input): boolean;
  readonly flawOf: (input: unknown) => Flaw;
}

interface Bounds {
  readonly minimum: number;
  readonly maximum: number;
}

const idPattern = /^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/;
// No control characters, no halves of surrogate pairs, and none that turn the direction of the text around them.
const visibleLine = /^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;

/**
 * Something to see: not a space, not a control, and nothing that Unicode lets a font leave out (UAX #44,
 * Default_Ignorable_Code_Point: zero-width spaces and joiners, variation selectors, fillers such as U+3164). U+2800 is a Braille
 * pattern without dots. What joins visible signs, as in an emoji of a family, is fine beside them.
 */
export const visible = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\u2800]/u;

export function holding<Input>(
  holds: (input: Input) => boolean,
  flawOf: (input: unknown) => Flaw,
): v.CheckAction<Input, undefined> {
  const requirement: Requirement<Input> = Object.assign((input: Input) => holds(input), { flawOf });
  return v.check(requirement);
}

/** What a requirement made with `holding` says about an input that it does not hold for. */
export function flawFrom(requirement: object, input: unknown): Flaw | null {
  return isRequirement(requirement) ? requirement.flawOf(input) : null;
}

function isRequirement(requirement: object): requirement is Requirement<unknown> {
  return 'flawOf' in requirement;
}

/** An object with these fields and no others; valibot's message carries the names of the fields. */
export function strict<const Entries extends v.ObjectEntries>(entries: Entries): v.StrictObjectSchema<Entries, string> {
  return v.strictObject(entries, Object.keys(entries).join(' '));
}

/** One of these words; valibot's message carries them. */
export function oneWordOf<const Words extends readonly [string, ...string[]]>(
  words: Words,
): v.PicklistSchema<Words, string> {
  return v.picklist(words, words.join(' '));
}

/** The number of items is looked at before any item is. */
export const listWithin = <Item extends v.GenericSchema>(item: Item, { minimum, maximum }: Bounds) =>
  v.pipe(
    v.array(v.unknown()),
    holding(
      ({ length }) => minimum <= length && length <= maximum,
      (input) => ({ code: 'wrong-count', count: Array.isArray(input) ? input.length : 0, minimum, maximum }),
    ),
    v.array(item),
  );

export const wholeNumber = ({ minimum, maximum }: Bounds) =>
  v.pipe(
    v.number(),
    v.integer(),
    holding(
      (value: number) => minimum <= value && value <= maximum,
      (input) => ({ code: 'out-of-range', value: Number(input), minimum, maximum }),
    ),
  );

export const line = ({ minimum, maximum }: Bounds) =>
  v.pipe(
    v.string(),
    holding(
      (text: string) =>
        text.length <= maximum &&
        visibleLine.test(text) &&
        (visible.test(text) || (minimum === 0 && text.trim() === '')),
      () => ({ code: 'bad-text', minimum, maximum }),
    ),
  );

export const id = v.pipe(
  v.string(),
  holding(
    (text: string) => idPattern.test(text),
    (input) => ({ code: 'bad-id', value: valueText(input), maximum: limits.idLength }),
  ),
);

const labelPattern = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const longPattern = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/;

/** As long as Kubernetes lets a name be that is a DNS label, and without dots. */
export const labelId = v.pipe(
  v.string(),
  holding(
    (text: string) => labelPattern.test(text),
    (input) => ({ code: 'bad-id', value: valueText(input), maximum: limits.label }),
  ),
);

/** As long as Kubernetes lets a name be that is a DNS subdomain. */
export const longId = v.pipe(
  v.string(),
  holding(
    (text: string) => longPattern.test(text),
    (input) => ({ code: 'bad-id', value: valueText(input), maximum: limits.longId }),
  ),
);

/** A device by its full id; whether it exists is seen later. */
export const deviceName = v.string();

const parsed = <Value>(parse: (text: string) => Value | null, code: 'bad-address' | 'bad-prefix' | 'bad-ports') => {
  const remembered = memoized(parse);
  return v.pipe(
    v.string(),
    holding(
      (text: string) => remembered(text) !== null,
      (input) => ({ code, value: valueText(input) }),
    ),
    v.rawTransform(({ dataset, NEVER }) => remembered(dataset.value) ?? NEVER),
  );
};

/** `172.17.0.1/16`: an address, and the length of the subnet that it is in. */
interface AddressInSubnet {
  readonly address: IpAddress;
  readonly length: number;
}

function parseAddressInSubnet(text: string): AddressInSubnet | null {
  const [host = '', digits = '', ...rest] = text.split('/');
  const found = parseAddress(host);
  const length = Number(digits);
  const { minimum, maximum } = limits.anyLength;
  const isLength = /^\d{1,2}$/.test(digits) && minimum <= length && length <= maximum;
  return found === null || rest.length > 0 || !isLength ? null : { address: found, length };
}

/** The same text is asked about twice in a row: whether it is one, and which. */
function memoized<Value>(parse: (text: string) => Value): (text: string) => Value {
  let latest: { readonly text: string; readonly value: Value } | null = null;
  return (text) => {
    latest = latest?.text === text ? latest : { text, value: parse(text) };
    return latest.value;
  };
}

export const ipAddress = parsed<IpAddress>(parseAddress, 'bad-address');
export const ipPrefix = parsed<Prefix>(parsePrefix, 'bad-prefix');
export const addressInSubnet = parsed<AddressInSubnet>(parseAddressInSubnet, 'bad-prefix');
export const ports = parsed<PortRange>(parsePorts, 'bad-ports');
