import type { FieldPath } from '../import/reading/source.ts';

export interface Field {
  readonly path: FieldPath;
  readonly value: unknown;
}

/** A value and all that is in it, each with its place. */
export function fieldsOf(value: unknown, path: FieldPath): readonly Field[] {
  if (!isTable(value)) return [{ path, value }];
  return [{ path, value }, ...entriesOf(value).flatMap(([key, each]) => fieldsOf(each, [...path, key]))];
}

export function entriesOf(value: object): readonly (readonly [string | number, unknown])[] {
  return Array.isArray(value) ? [...value.entries()] : Object.entries(value);
}

/** A table or a list. */
export function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
