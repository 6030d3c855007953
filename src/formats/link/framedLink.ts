import type { Framing } from './framing.ts';
import { framingText } from './framing.ts';

/** A link, framed: the fragment stays its last part. */
export function framedLink(link: string, framing: Framing): string {
  const [before = '', ...fragment] = link.split('#');
  const text = framingText(framing);
  return [`${before}${before.includes('?') ? text : text.replace('&', '?')}`, ...fragment].join('#');
}
