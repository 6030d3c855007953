import { largestPicture, linkInPicture } from '../../export/pictureLink/index.ts';
import { limits, linkParts } from '../../formats/index.ts';
import { dispatch, opening } from '../../state/index.ts';

/** Opens the moment that a picture carries; `false`: it carries none that can be opened, and nothing has happened. */
export async function openPicture(picture: Blob): Promise<boolean> {
  const bytes = picture.size > largestPicture ? null : await picture.arrayBuffer().catch(() => null);
  const link = bytes === null ? null : linkInPicture(new Uint8Array(bytes));
  const event = link === null || link.length > limits.characters ? null : opening(linkParts(link));
  if (event?.kind !== 'link-opened') return false;
  dispatch(event);
  return true;
}
