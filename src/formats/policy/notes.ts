import { isIpv6Range } from '../import/objects/fields.ts';
import type { Origin } from '../import/problem.ts';
import type { FieldPath } from '../import/reading/source.ts';
import type { PolicyNote } from './problem.ts';
import { unknownField } from './unknownField.ts';

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

interface Field {
  readonly path: FieldPath;
  readonly value: unknown;
}

function fieldsOf(value: unknown, path: FieldPath): readonly Field[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return [{ path, value }, ...entries.flatMap(([key, each]) => fieldsOf(each, [...path, key]))];
}
