import type { EmbedForm, Framing } from '../../formats/index.ts';
import { framedLink } from '../../formats/index.ts';

/** What a link can be copied as. */
export type Form = 'link' | 'markdown';

/** The link as text for the place it is meant for; `title` names it there. */
export function snippet(form: Form, url: string, title: string): string {
  switch (form) {
    case 'link':
      return url;
    case 'markdown':
      return `[${title.replaceAll(/[\\[\]]/g, (sign) => `\\${sign}`)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
  }
}

/** What each form needs to be seen without scrolling, in pixels, and `bar` and `full` some of what follows below. */
const heights: Readonly<Record<EmbedForm, number>> = { min: 420, bar: 720, full: 720 };

/** The link in somebody else's page, framed; `title` names it to listeners. */
export function iframe(url: string, title: string, framing: Framing): string {
  const height = heights[framing.embed ?? 'bar'];
  return `<iframe src="${escaped(framedLink(url, framing))}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy" style="border:0" allow="fullscreen; clipboard-write"></iframe>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
