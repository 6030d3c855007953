/** What a link can be copied as. */
export type Form = 'link' | 'markdown' | 'html';

/** The link as text for the place it is meant for; `title` names it there. */
export function snippet(form: Form, url: string, title: string): string {
  switch (form) {
    case 'link':
      return url;
    case 'markdown':
      return `[${title.replaceAll(/[\\[\]]/g, (sign) => `\\${sign}`)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
    case 'html':
      return `<iframe src="${escaped(embedded(url))}" title="${escaped(title)}" width="100%" height="720" loading="lazy" style="border:0" allow="fullscreen; clipboard-write"></iframe>`;
  }
}

/** The same moment without the page's frame. */
function embedded(url: string): string {
  const [before = '', ...fragment] = url.split('#');
  return [`${before}${before.includes('?') ? '&' : '?'}embed=1`, ...fragment].join('#');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
