import { describe, expect, test } from 'vitest';
import type { Framing } from '../../formats/index.ts';
import { unframed } from '../../formats/index.ts';
import { iframe, snippet } from './snippets.ts';

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
    expect(iframe(url, 'A title', { ...unframed, embed: 'bar' })).toContain(
      'src="https://example.org/hop/?v=1&amp;from=cluster-1/pod-a&amp;embed=bar#1.d.abc.def"',
    );
    const framing: Framing = { embed: 'min', side: 1, theme: 'dark', lock: true, keys: true };
    expect(iframe(url, 'A title', framing)).toContain('embed=min&amp;side=r&amp;theme=dark&amp;lock=1&amp;keys=on#');
  });

  test('a title cannot leave its attribute', () => {
    expect(iframe(url, '"><script>', unframed)).toContain('title="&quot;>&lt;script>"');
  });
});
