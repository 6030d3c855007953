import { crc32 as zlibCrc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkInPicture, pngWithLink } from './index.ts';
import { crc32Of } from '../../formats/index.ts';
import { binaryText } from './pngLink.ts';
import { momentSvg } from '../picture/index.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const links = fc.webUrl({ withQueryParameters: true, withFragments: true, size: 'medium' });

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(zlibCrc32(body));
  return Buffer.concat([length, body, sum]);
}

/** One grey pixel. */
const png = new Uint8Array(
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', new Uint8Array([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk('IDAT', deflateSync(new Uint8Array([0, 127]))),
    chunk('IEND', new Uint8Array()),
  ]),
);

function svgWith(link: string, caption = 'said'): string {
  const side = { title: 'Flat', caption, width: 100, height: 80, markup: '<g/>' };
  return momentSvg({ sides: [side, side], link, colours: { ground: '#fff', ink: '#000' } });
}

describe('a picture carries its link', () => {
  test('as SVG, whatever the link is', () => {
    fc.assert(
      fc.property(links, (link) => {
        expect(linkInPicture(bytesOf(svgWith(link)))).toBe(link);
      }),
    );
  });

  test('as PNG, whatever the link is', () => {
    fc.assert(
      fc.property(links, (link) => {
        expect(linkInPicture(pngWithLink(png, link) ?? new Uint8Array())).toBe(link);
      }),
    );
  });

  test('as SVG that another program has written again', () => {
    const again = svgWith('?v=1&from=a').replace('<moment', '<ns0:moment').replace('xmlns=', 'xmlns:ns0=');
    expect(linkInPicture(bytesOf(again.replace('&#38;', '&amp;')))).toBe('?v=1&from=a');
  });

  test('and what is said in it is no markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (caption) => {
        expect(svgWith('?v=1', caption).match(/<\w+/g)).not.toContain('<script');
        expect(linkInPicture(bytesOf(svgWith('?v=1', `<moment link="?v=2"/>${caption}`)))).toBe('?v=1');
      }),
    );
  });
});

describe('a picture that carries none', () => {
  test('is any other file, and any file that is cut or damaged', () => {
    expect(linkInPicture(png)).toBeNull();
    expect(linkInPicture(bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull();
    const whole = pngWithLink(png, '?v=1') ?? new Uint8Array();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        expect(linkInPicture(whole.subarray(0, at))).toBeNull();
        const damaged = whole.map((octet, place) => (place === at ? octet ^ by : octet));
        expect(linkInPicture(damaged)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(linkInPicture(bytes)).toBeNull();
      }),
    );
    expect(pngWithLink(bytesOf('no picture'), '?v=1')).toBeNull();
  });

  test('checksums are those of zlib', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(crc32Of(binaryText(bytes))).toBe(zlibCrc32(bytes));
      }),
    );
  });
});
