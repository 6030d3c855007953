import type { View } from '../../formats/index.ts';
import { linkParts, parseLink } from '../../formats/index.ts';

const known = new Map<string, View>();

/** What a link of ours opens; the same object for the same link. Throws when the catalogue holds one that does not open. */
export function viewIn(link: string): View {
  const remembered = known.get(link);
  if (remembered !== undefined) return remembered;
  const parsed = parseLink(linkParts(link));
  if (!parsed.ok) throw new Error(`a link of the catalogue does not open: ${link}`);
  known.set(link, parsed.value);
  return parsed.value;
}
