import type { DocumentPath } from './places.ts';
import { pathText } from './places.ts';
import type { Problem } from './problem.ts';

/** A value, and where it stands. */
export interface Placed<Value> {
  readonly place: DocumentPath;
  readonly value: Value;
}

/** A problem for every value that stood somewhere before. */
export function duplicates(placed: readonly Placed<string>[]): readonly Problem[] {
  const first = new Map<string, DocumentPath>();
  return placed.flatMap(({ place, value }): readonly Problem[] => {
    const known = first.get(value);
    if (known !== undefined) return [{ path: pathText(place), code: 'duplicate', value, first: pathText(known) }];
    first.set(value, place);
    return [];
  });
}
