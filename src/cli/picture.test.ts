import { describe, expect, test } from 'vitest';
import { linkInPicture } from '../export/pictureLink/index.ts';
import { wordsFor } from '../i18n/index.ts';
import { linkCommand } from './linkCommand.ts';
import { pictureCommand } from './pictureCommand.ts';

const words = wordsFor('en');
const send = [
  'two-clusters',
  '--model',
  'island',
  '--from',
  'cluster-1/pod-a',
  '--to',
  'cluster-2/pod-g',
  '--step',
  '4',
];

function said(answer: ReturnType<typeof pictureCommand>): string {
  return answer.ok ? answer.value : `refused: ${answer.error}`;
}

describe('picture', () => {
  const base = ['--base', 'https://example.org/hop/'];
  const link = said(linkCommand(words, [...send, ...base]));

  test('is of both networks, and carries the link that `link` prints', () => {
    for (const form of [[], ['--stepped']]) {
      const svg = said(pictureCommand(words, [...send, ...base, ...form]));
      expect(linkInPicture(new TextEncoder().encode(svg))).toBe(link);
      for (const title of ['Flat', 'Island']) expect(svg).toContain(`>${title}</text>`);
    }
  });

  test('of a link shows what that shows', () => {
    expect(said(pictureCommand(words, [link]))).toBe(said(pictureCommand(words, send)));
    expect(said(pictureCommand(words, [link, '--step', '2']))).not.toBe(said(pictureCommand(words, [link])));
  });

  test('refuses in one line', () => {
    expect(said(pictureCommand(words, [...send, '--theme', 'pink']))).toMatch(/^refused: --theme.*light, dark/);
    expect(said(pictureCommand(words, [...send, '--out', '/nowhere/at/all.svg']))).toMatch(/^refused: --out.*ENOENT/);
  });
});
