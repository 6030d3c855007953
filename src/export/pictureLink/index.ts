import { isPng, linkInPng, binaryText } from './pngLink.ts';
import { linkInSvg } from './svgLink.ts';

/** The link to a moment that a picture carries within itself, as SVG or PNG: put into it and read back. Pure. */
export { escapedText, linkMetadata } from './svgLink.ts';
export { pngWithLink } from './pngLink.ts';

/** Bytes of a picture that is read; our own have a few hundred thousand. */
export const largestPicture = 16_000_000;

/** The link in a picture, whichever of both kinds it is; `null`: there is none. */
export function linkInPicture(bytes: Uint8Array): string | null {
  if (bytes.length > largestPicture) return null;
  return isPng(bytes) ? linkInPng(bytes) : linkInSvg(binaryText(bytes));
}
