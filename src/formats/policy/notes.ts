import { isIpv6Range } from '../import/objects/fields.ts';
import type { Origin } from '../import/problem.ts';
import type { FieldPath } from '../import/reading/source.ts';
import { entriesOf, fieldsOf, isTable } from './fieldsOf.ts';
import type { PolicyNote } from './problem.ts';

/** What in an object's policy is read and means nothing here, at the first place where it stands. */
export function notesOn(object: object, schema: object, origin: (path: FieldPath) => Origin): readonly PolicyNote[] {
  const spec = 'spec' in object ? object.spec : null;
  const places = fieldsOf(spec, ['spec']);
  const unknown = unknownField([schema], { spec }, []);
  const ipv6 = places.find(
    ({ path, value }) =>
      typeof value === 'string' && path.some((step) => rangeFields.has(String(step))) && isIpv6Range(value),
  );
  const named = places.find(({ path }) => path.at(-1) === 'domainNames');
  return [
    ...(unknown === null ? [] : [{ code: 'unknown-field', from: origin(unknown) } as const]),
    ...(ipv6 === undefined ? [] : [{ code: 'ipv6-range', from: origin(ipv6.path) } as const]),
    ...(named === undefined ? [] : [{ code: 'domain-names', from: origin(named.path) } as const]),
  ];
}

const rangeFields = new Set(['cidr', 'except', 'networks']);

/**
 * The first field that the schema does not name; `null`: there is none. What the API server would refuse or drop (`kubectl apply
 * --validate`) is read as if it were not there, and a misspelled `ingress` lets nobody in.
 */
function unknownField(schemas: readonly object[], value: unknown, path: FieldPath): FieldPath | null {
  if (!isTable(value)) return null;
  const parts = schemas.flatMap(partsOf);
  const tables = parts.flatMap((part) => ('entries' in part && isTable(part.entries) ? [part.entries] : []));
  const items = parts.flatMap((part) => ('item' in part && isTable(part.item) ? [part.item] : []));
  // Whose names are free, such as labels, has neither.
  if (tables.length + items.length === 0) return null;
  for (const [key, each] of entriesOf(value)) {
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

/** What stands in a table, or under one name of it. */
function valuesOf(table: object, name?: string): readonly unknown[] {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(table);
  return entries.flatMap(([key, value]) => (name === undefined || name === key ? [value] : []));
}
