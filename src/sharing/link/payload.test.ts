import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { twoClusters } from '../../testing/catalogue.ts';
import { base64urlOf, parseBase64url } from './base64url.ts';
import { crc32 } from './crc32.ts';
import { parsePayload, printPayload } from './payload.ts';

function fragment(content: string): string {
  const payload = base64urlOf(deflateSync(strToU8(content), { level: 9 }));
  return `#1.d.${payload}.${crc32(payload)}`;
}

describe('what a fragment carries', () => {
  test('a scenario comes out as it went in', () => {
    expect(parsePayload(printPayload(twoClusters))).toEqual({ ok: true, value: twoClusters });
  });

  test('megabytes in a small parcel are not unpacked', { timeout: 300_000 }, () => {
    const bomb = fragment(' '.repeat(20 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(65_536);
    expect(parsePayload(bomb)).toEqual({ ok: false, error: { code: 'bad-payload' } });
  });

  test('what is no JSON, or no deflated text, is a bad payload', () => {
    const undeflated = base64urlOf(strToU8('not deflated'));
    expect(parsePayload(fragment('[1,'))).toEqual({ ok: false, error: { code: 'bad-payload' } });
    expect(parsePayload(`#1.d.${undeflated}.${crc32(undeflated)}`)).toEqual({
      ok: false,
      error: { code: 'bad-payload' },
    });
  });

  test('JSON that is no scenario has its problems listed by place', () => {
    expect(parsePayload(fragment('[1]'))).toMatchObject({
      ok: false,
      error: {
        code: 'bad-scenario',
        problems: expect.arrayContaining([expect.objectContaining({ path: 'id' })]) as unknown,
      },
    });
    expect(parsePayload(fragment('[3]'))).toMatchObject({
      ok: false,
      error: { code: 'bad-scenario', problems: [{ path: 'version', code: 'newer-version', found: 3, known: 2 }] },
    });
  });

  test('no JSON makes it throw', () => {
    fc.assert(fc.property(fc.json(), (json) => parsePayload(fragment(json))?.ok === false));
  });

  test('the checksum is the one everybody means by CRC-32', () => {
    expect(crc32('123456789')).toBe('cbf43926');
  });
});

describe('base64url', () => {
  test("is the platform's own", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = Buffer.from(bytes).toString('base64url');
        expect(base64urlOf(bytes)).toBe(text);
        expect(parseBase64url(text)).toEqual(bytes);
      }),
    );
  });

  test.each(['A', 'AA=', 'A+', 'ä', 'AAAAA'])('%s is none', (text) => {
    expect(parseBase64url(text)).toBe(null);
  });
});
