import type { FieldPath } from '../import/reading/source.ts';

/**
 * The first field that the schema does not name; `null`: there is none. What the API server would refuse or drop (`kubectl apply
 * --validate`) is read as if it were not there, and a misspelled `ingress` lets nobody in.
 */
export function unknownField(schemas: readonly object[], value: unknown, path: FieldPath): FieldPath | null {
  if (typeof value !== 'object' || value === null) return null;
  const parts = schemas.flatMap(partsOf);
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  const tables = parts.flatMap((part) => ('entries' in part && isTable(part.entries) ? [part.entries] : []));
  const items = parts.flatMap((part) => ('item' in part && isTable(part.item) ? [part.item] : []));
  // Whose names are free, such as labels, has neither.
  if (tables.length + items.length === 0) return null;
  for (const [key, each] of entries) {
    const known = Array.isArray(value) ? items : tables.flatMap((table) => valuesOf(table, String(key)));
    const at = [...path, key];
    const found = known.length === 0 ? at : unknownField(known.filter(isTable), each, at);
    if (found !== null) return found;
  }
  return null;
}

/** A schema with those that it is made of: steps of a pipe, what may be missing, what holds together. */
function partsOf(schema: object): readonly object[] {
  const steps = 'pipe' in schema && isTable(schema.pipe) ? valuesOf(schema.pipe) : [];
  const options = 'options' in schema && isTable(schema.options) ? valuesOf(schema.options) : [];
  const wrapped = 'wrapped' in schema ? [schema.wrapped] : [];
  return [schema, ...[...steps, ...options, ...wrapped].filter(isTable).flatMap(partsOf)];
}

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** What stands in a table, or under one name of it. */
function valuesOf(table: object, name?: string): readonly unknown[] {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(table);
  return entries.flatMap(([key, value]) => (name === undefined || name === key ? [value] : []));
}
