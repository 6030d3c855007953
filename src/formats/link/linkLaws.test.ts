import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { views } from '../../testing/views.ts';
import type { SideIndex, View } from '../view.ts';
import type { Framing } from './framing.ts';
import { framedLink } from './framedLink.ts';
import { linkParts } from './linkParts.ts';
import type { LinkReading } from './parseLink.ts';
import { linkReading, parseLink } from './parseLink.ts';
import { printLink } from './printLink.ts';

function readingOf(link: string): LinkReading {
  return linkReading(linkParts(link));
}

function opened(link: string): View {
  const { view, notices } = readingOf(link);
  if (!view.ok || notices.length > 0) throw new Error(JSON.stringify({ view, notices }));
  return view.value;
}

/** Is a person told that the link shows something else than was sent, or shows nothing? */
function isSilent(link: string, view: View): boolean {
  const reading = readingOf(link);
  return reading.view.ok && reading.notices.length === 0 && printLink(reading.view.value) !== printLink(view);
}

function nameIn(part: string): string {
  return part.slice(0, part.indexOf('='));
}

describe('laws', () => {
  test('parse(print(view)) is the view, in the one form that there is', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(views(), (view) => {
        const link = printLink(view);
        expect(opened(link)).toEqual(view);
        expect(opened(`https://example.org/a/b.html${link}`)).toEqual(view);
        expect(printLink(opened(link))).toBe(link);
      }),
      { numRuns: 150 },
    );
  });

  test('wherever a printed link is cut, nothing else is shown in silence', { timeout: 300_000 }, () => {
    const cut = fc.sample(views(), { numRuns: 20, seed: 7 }).flatMap((view) => {
      const link = printLink(view);
      // Of a long payload some places are enough: its own checksum is at its end.
      const start = link.includes('#') ? link.indexOf('#') + 1 : link.length;
      const lengths = Array.from({ length: link.length }, (_, length) => length).filter(
        (length) => length <= start || length % 97 === 0 || length > link.length - 12,
      );
      return lengths
        .slice(1)
        .flatMap((length) => (isSilent(link.slice(0, length), view) ? [link.slice(0, length)] : []));
    });
    expect(cut).toEqual([]);
  });

  test('a link that lost its end says that it was cut, whether it can be opened or not', () => {
    const view = fc.sample(views(), { numRuns: 1, seed: 3 })[0];
    if (view === undefined) throw new Error('no view');
    const query = printLink({ ...view, scenario: { kind: 'catalogue', id: 'overlap' } });
    for (let length = '?v=2'.length; length < query.length; length += 1) {
      expect(readingOf(query.slice(0, length)).notices.map(({ kind }) => kind)).toContain('cut');
    }
  });

  test('one sign changed, left out or added, and it is told', { timeout: 300_000 }, () => {
    const signs = Array.from('abz019:,/~@&=.%-_#?');
    fc.assert(
      fc.property(views(), fc.nat(), fc.constantFrom(...signs), fc.constantFrom(0, 1), (view, where, sign, gone) => {
        const link = printLink(view);
        const at = where % link.length;
        const other = `${link.slice(0, at)}${sign}${link.slice(at + gone)}`;
        expect({ other, silent: isSilent(other, view) }).toEqual({ other, silent: false });
      }),
      { numRuns: 250 },
    );
  });

  test('what messengers do to a link on its way is no change', () => {
    fc.assert(
      fc.property(views(), (view) => {
        const link = printLink(view);
        const { search, hash } = linkParts(link);
        const parts = search.slice(1).split('&');
        const sorted = parts.toSorted((a, b) => (nameIn(a) < nameIn(b) ? -1 : Number(nameIn(a) > nameIn(b))));
        expect(opened(`?${sorted.join('&')}${hash}`)).toEqual(view);
        const spelled = parts.map((part) => part.replace(/[/:,@~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`));
        expect(opened(`?${spelled.join('&')}&utm_source=mail&embed=1${hash}`)).toEqual(view);
        expect(readingOf(`${search}&mc_cid=x${hash}`).notices.map(({ kind }) => kind)).toEqual(['unknown-parameters']);
      }),
      { numRuns: 40 },
    );
  });

  test('parse(print(framing)) is the framing, beside any link, and the link shows what it showed', () => {
    const framings: fc.Arbitrary<Framing> = fc.record({
      embed: fc.constantFrom('min' as const, 'bar' as const, 'full' as const, null),
      side: fc.constantFrom<SideIndex | null>(0, 1, null),
      theme: fc.constantFrom('light' as const, 'dark' as const, null),
      lock: fc.boolean(),
      keys: fc.boolean(),
    });
    fc.assert(
      fc.property(views(), framings, (view, framing) => {
        const link = printLink(view);
        expect(readingOf(framedLink(link, framing))).toEqual({ ...readingOf(link), framing });
      }),
      { numRuns: 60 },
    );
  });

  test('no text makes the parser throw', { timeout: 300_000 }, () => {
    const names = fc.oneof(
      fc.constantFrom('v', 's', 'd', 'e', 'l', 'r', 'l.fault', 'from', 'step', '__proto__'),
      fc.string({ unit: 'binary' }),
    );
    const queries = fc
      .array(fc.tuple(names, fc.string({ unit: 'binary' })))
      .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));
    const fragments = fc.oneof(
      fc.string(),
      fc.string().map((text) => `1.d.${text}`),
    );
    fc.assert(
      fc.property(
        queries,
        fragments,
        (search, hash) => typeof parseLink({ search: `?${search}`, hash: `#${hash}` }).ok === 'boolean',
      ),
      { numRuns: 2000 },
    );
  });
});
