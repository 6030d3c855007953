import type { Identities } from '../identity.ts';
import type { Tag } from '../../playback/index.ts';
import { widthOf } from '../text.ts';
import type { TagShape } from './shapes.ts';

/** How high a tag is. */
export const tagHeight = 20;
/** From its left end: the eyelet, the mark of its owner, the address. */
export const tagParts = { eyelet: 5, glyph: 15, text: 24 } as const;

/** Letters that stand closer, of the usual width: as the style sheet has it. */
export const closer = 0.91;

export function tagShape(
  { address, port, owner }: Tag,
  identities: Identities,
  ports: 'shown' | 'hidden',
  spacing = 1,
): TagShape {
  const number = port === null || ports === 'hidden' ? '' : `:${port}`;
  return {
    owner: identities.ofOwner(owner),
    address,
    port: number,
    width: tagParts.text + spacing * widthOf(`${address}${number}`, 'address') + 3,
  };
}
