import * as v from 'valibot';
import type { IpAddress, Prefix } from '../../../engine/index.ts';
import { parseAddress, parsePrefix, prefixAround } from '../../../engine/index.ts';
import { named } from '../../named.ts';

/**
 * The fields of objects that matter here. `v.object` keeps what it names and drops the rest: what nobody asks for never gets past the
 * door. Every field may be missing or `null`, as in real objects.
 */
export const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema, null);
export const listOf = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(
    v.nullish(v.array(v.nullable(item, null), 'list'), []),
    v.transform((items) => items.filter((each) => each !== null)),
  );
export const table = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(v.nullish(v.unknown(), {}), v.object(entries, 'table'));

export const text = maybe(v.string('text'));
export const truth = maybe(v.boolean('truth'));
export const number = maybe(v.number('number'));
/** The length of a block of addresses; one of IPv6 is passed over. */
export const blockLength = v.pipe(
  number,
  v.transform((value) => (value !== null && Number.isInteger(value) && value >= 8 && value <= 32 ? value : null)),
);
/** Some fields are numbers in one version and text in another. */
export const textOrNumber = maybe(
  v.pipe(
    v.union([v.string(), v.number(), v.boolean()], 'text'),
    v.transform((value) => String(value)),
  ),
);
export const texts = listOf(v.string('text'));
export const anyTable = v.nullish(named(v.unknown(), 'table'), {});
/** Names to texts: labels, annotations, data. What is no text is nobody's label. */
export const textTable = v.pipe(
  anyTable,
  v.transform(
    (entries): Readonly<Record<string, string>> =>
      Object.fromEntries(
        Object.entries(entries).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
      ),
  ),
);

/** A neighbour, however a product's kinds for BGP write one. */
export const bgpPeer = table({
  peerIP: text,
  asNumber: textOrNumber,
  node: text,
  nodeSelector: text,
  peerAddress: text,
});

const addressText = v.pipe(v.string('address'), v.check(isAddressText, 'address'));
const rangeText = v.pipe(v.string('range'), v.check(isRangeText, 'range'));
export const anAddress = maybe(addressText);
export const aRange = maybe(rangeText);
export const ranges = listOf(rangeText);
export const addresses = listOf(addressText);

/** A node's addresses, each of a type: of some it is a name (`Hostname`), of others it must be an address (`InternalIP`). */
export const typedAddresses = listOf(
  v.pipe(
    v.object({ type: text, address: text }, 'table'),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const { value: input } = dataset;
      const { type, address: value } = input;
      if (value === null || type?.endsWith('IP') !== true || isAddressText(value)) return;
      addIssue({
        message: 'address',
        input: value,
        path: [{ type: 'object', origin: 'value', input, key: 'address', value }],
      });
    }),
  ),
);

/** Blacked out by somebody (`***HIDDEN***`, `<redacted>`, `x.x.x.x`), and so neither right nor wrong. */
export function isRedacted(value: string): boolean {
  return /\*{3}|^[<[(]?(redacted|hidden|masked|removed|anonymi[sz]ed)[>\])]?(\/\d+)?$|^x+\.x+/im.test(
    withoutComments(value),
  );
}

/** To be filled in by a template engine. */
export function isTemplate(value: string): boolean {
  return /\{\{|\$\{|<%|\{%|%\{|^\$[A-Z_]+$|^__\w+__$/.test(withoutComments(value));
}

/** Documents inside of entries explain themselves at length. */
function withoutComments(value: string): string {
  return value.includes('\n') ? value.replaceAll(/^\s*#.*$/gm, '') : value;
}

/** Nothing, an address of either family, or one that cannot be seen yet. */
function isAddressText(value: string): boolean {
  return (
    value === '' ||
    value === 'None' ||
    parseAddress(value) !== null ||
    isIpv6(value) ||
    isRedacted(value) ||
    isTemplate(value)
  );
}

function isRangeText(value: string): boolean {
  return value
    .split(',')
    .map((each) => each.trim())
    .every(
      (each) => each === '' || parsedRange(each) !== null || isIpv6Range(each) || isRedacted(each) || isTemplate(each),
    );
}

export function isIpv6(value: string): boolean {
  return /^[0-9a-f:]*:[0-9a-f:.]*$/i.test(value);
}

export function isIpv6Range(value: string): boolean {
  const [address = '', length = '', ...rest] = value.split('/');
  return rest.length === 0 && isIpv6(address) && /^\d{1,3}$/.test(length) && Number(length) <= 128;
}

/** An address or a range of IPv6 among others, or in a document inside of an entry. */
export function namesIpv6(value: string): boolean {
  // Most texts have no colon.
  return (
    value.includes(':') &&
    /(?:^|[\s,"'[])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6}::[0-9a-f:]*)(?:\/\d{1,3}){0,2}(?=$|[\s,"'\]])/im.test(
      withoutComments(value),
    )
  );
}

/** An IPv4 range; its host bits, which Kubernetes passes over, are passed over here too. */
export function parsedRange(value: string): Prefix | null {
  const exact = parsePrefix(value);
  if (exact !== null) return exact;
  const [address = '', length = '', ...rest] = value.split('/');
  const parsed = parseAddress(address);
  if (parsed === null || rest.length > 0 || !/^\d{1,2}$/.test(length) || Number(length) > 32) return null;
  return prefixAround(parsed, Number(length));
}

/** The IPv4 ranges of a field that may hold several, parted by commas. */
export function rangesOf(value: string | null): readonly Prefix[] {
  return (value ?? '').split(/[\s,]+/).flatMap((each) => parsedRange(each) ?? []);
}

export function addressOf(value: string | null): IpAddress | null {
  return value === null ? null : parseAddress(value);
}
