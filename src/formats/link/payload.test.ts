import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { twoClusters } from '../../testing/catalogue.ts';
import { base64urlOf, parseBase64url } from './base64url.ts';
import { printScenario } from '../scenario/printScenario.ts';
import { crc32 } from './crc32.ts';
import { inflated } from './inflated.ts';
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

  test('unpacking stops at the limit, and does not first make what it then throws away', () => {
    const limit = 256 * 1024;
    const megabytes = deflateSync(new Uint8Array(10 * 1024 * 1024), { level: 9 });
    expect(megabytes.length).toBeLessThan(14_000);
    const { bytes, produced } = inflated(megabytes, limit);
    expect(bytes).toBe(null);
    expect(produced).toBeGreaterThan(limit);
    expect(produced).toBeLessThan(3 * limit);
    // One that begins as any scenario would, and explodes late.
    const late = deflateSync(strToU8(`${printScenario(twoClusters)}${' '.repeat(5_000_000)}`), { level: 9 });
    expect(inflated(late, limit).produced).toBeLessThan(3 * limit);
  });

  test('what was deflated comes out whole, up to the limit and not beyond it', () => {
    const noise = fc.sample(fc.uint8Array({ minLength: 2000, maxLength: 2000 }), { numRuns: 3, seed: 1 });
    for (const each of [...noise, new Uint8Array(0), strToU8('a'.repeat(5000))]) {
      const deflated = deflateSync(each);
      expect(inflated(deflated, each.length).bytes).toEqual(each);
      if (each.length > 0) expect(inflated(deflated, each.length - 1).bytes).toBe(null);
      expect(inflated(deflated.subarray(0, -1), 5000).bytes).toBe(null);
    }
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
    expect(parsePayload(fragment('[4]'))).toMatchObject({
      ok: false,
      error: { code: 'bad-scenario', problems: [{ path: 'version', code: 'newer-version', found: 4, known: 3 }] },
    });
  });

  test('no JSON makes it throw', () => {
    fc.assert(fc.property(fc.json(), (json) => !parsePayload(fragment(json)).ok));
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
