/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [field: string]: Json };

type JsonPath = readonly (string | number)[];

/** A value that was made for JSON, as such; what JSON cannot say becomes nothing. */
export function jsonOf(value: unknown): Json {
  if (Array.isArray(value)) return value.map(jsonOf);
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'number':
      return value;
    case 'object':
      return value === null
        ? null
        : Object.fromEntries(Object.entries(value).map(([field, each]) => [field, jsonOf(each)]));
    case 'undefined':
    case 'bigint':
    case 'symbol':
    case 'function':
      return null;
  }
}

/** Every place in it, and what stands there; the whole first. */
export function placesIn(
  value: Json,
  path: JsonPath = [],
): readonly { readonly path: JsonPath; readonly value: Json }[] {
  return [{ path, value }, ...childrenOf(value).flatMap(([key, child]) => placesIn(child, [...path, key]))];
}

/** The same with something else in one place; with nothing there for `undefined`. */
export function edited(value: Json, path: JsonPath, change: (there: Json) => Json | undefined): Json {
  const [first, ...rest] = path;
  if (first === undefined) return change(value) ?? null;
  const entries = childrenOf(value).flatMap(([key, child]): readonly (readonly [string | number, Json])[] => {
    if (key !== first) return [[key, child]];
    const put = rest.length === 0 ? change(child) : edited(child, rest, change);
    return put === undefined ? [] : [[key, put]];
  });
  return isList(value) ? entries.map(([, child]) => child) : Object.fromEntries(entries);
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

export function isTable(value: Json): value is { readonly [field: string]: Json } {
  return typeof value === 'object' && value !== null && !isList(value);
}

function childrenOf(value: Json): readonly (readonly [string | number, Json])[] {
  if (isList(value)) return value.map((child, index) => [index, child]);
  return isTable(value) ? Object.entries(value) : [];
}
