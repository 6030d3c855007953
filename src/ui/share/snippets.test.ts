import { describe, expect, test } from 'vitest';
import { snippet } from './snippets.ts';

const url = 'https://example.org/hop/?v=1&from=cluster-1/pod-a#1.d.abc.def';

describe('a link as text for another place', () => {
  test('a link is itself', () => {
    expect(snippet('link', url, 'A title')).toBe(url);
  });

  test('Markdown keeps brackets of the title and parentheses of the link apart from its own', () => {
    expect(snippet('markdown', 'https://example.org/?x=(1)', 'A [b]')).toBe(
      '[A \\[b\\]](https://example.org/?x=%281%29)',
    );
  });

  test('an iframe opens the embedded page, and its fragment stays the last part', () => {
    expect(snippet('html', url, 'A title')).toContain(
      'src="https://example.org/hop/?v=1&amp;from=cluster-1/pod-a&amp;embed=1#1.d.abc.def"',
    );
  });

  test('a title cannot leave its attribute', () => {
    expect(snippet('html', url, '"><script>')).toContain('title="&quot;>&lt;script>"');
  });
});
