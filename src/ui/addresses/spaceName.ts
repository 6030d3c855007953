import type { Prefix } from '../../engine/index.ts';
import type { NamedSpace } from '../../planner/index.ts';
import { lengthOf, overlaps } from '../../engine/index.ts';
import { namedSpaces } from '../../planner/index.ts';

const names: readonly NamedSpace[] = ['ten', 'one-seven-two', 'one-nine-two', 'shared', 'benchmark', 'class-e'];

/** What part of the address space a block lies in as a whole. */
export function spaceName(block: Prefix): NamedSpace | 'other' {
  const inside = (name: NamedSpace): boolean =>
    overlaps(namedSpaces[name], block) && lengthOf(namedSpaces[name]) <= lengthOf(block);
  return names.find(inside) ?? 'other';
}
