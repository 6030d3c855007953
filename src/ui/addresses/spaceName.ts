import type { NamedSpace, Prefix } from '../../engine/index.ts';
import { lengthOf, namedSpaces, overlaps } from '../../engine/index.ts';

const names: readonly NamedSpace[] = ['ten', 'one-seven-two', 'one-nine-two', 'shared', 'benchmark', 'class-e'];

/** What part of the address space a block lies in as a whole. */
export function spaceName(block: Prefix): NamedSpace | 'other' {
  const inside = (name: NamedSpace): boolean =>
    overlaps(namedSpaces[name], block) && lengthOf(namedSpaces[name]) <= lengthOf(block);
  return names.find(inside) ?? 'other';
}
