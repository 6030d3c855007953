/** Reading what another process wrote: a value of the shape asked for, or an error that says where it is not. */
export type Decoder<Value> = (value: unknown, path: string) => Value;

export const decodeText: Decoder<string> = (value, path) => (typeof value === 'string' ? value : wrong(path, 'a text'));

export const decodeNumber: Decoder<number> = (value, path) =>
  typeof value === 'number' ? value : wrong(path, 'a number');

export function decodeOneOf<Value extends string>(...values: readonly Value[]): Decoder<Value> {
  return (value, path) => values.find((each) => each === value) ?? wrong(path, values.join(' or '));
}

export function decodeList<Value>(each: Decoder<Value>): Decoder<readonly Value[]> {
  return (value, path) =>
    Array.isArray(value) ? value.map((item, index) => each(item, `${path}[${index}]`)) : wrong(path, 'a list');
}

/** An object of which nobody knows the keys beforehand. */
export function decodeRecord<Value>(each: Decoder<Value>): Decoder<Readonly<Record<string, Value>>> {
  return (value, path) =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, each(item, `${path}.${key}`)]))
      : wrong(path, 'an object');
}

export function pair<Left, Right>(left: Decoder<Left>, right: Decoder<Right>): Decoder<readonly [Left, Right]> {
  return (value, path) =>
    Array.isArray(value) && value.length === 2
      ? [left(value[0], `${path}[0]`), right(value[1], `${path}[1]`)]
      : wrong(path, 'a pair');
}

export function optional<Value>(decoder: Decoder<Value>): Decoder<Value | null> {
  return (value, path) => (value === null || value === undefined ? null : decoder(value, path));
}

/** The fields of an object, each read when it is asked for. */
export function fields(value: unknown, path: string): <Value>(name: string, decoder: Decoder<Value>) => Value {
  if (typeof value !== 'object' || value === null) return wrong(path, 'an object');
  const entries = new Map<string, unknown>(Object.entries(value));
  return (name, decoder) => decoder(entries.get(name), `${path}.${name}`);
}

function wrong(path: string, wanted: string): never {
  throw new Error(`${path} should be ${wanted}`);
}
