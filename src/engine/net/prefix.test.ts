import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { address, parseAddress, parseSocket } from './address.ts';
import {
  contains,
  heldBy,
  holdsSome,
  nthAddress,
  nthBlock,
  overlaps,
  parsePrefix,
  prefix,
  prefixAround,
  sizeOf,
} from './prefix.ts';

const ips = fc.ipV4().map(address);
const lengths = fc.integer({ min: 0, max: 32 });
const base = (text: string) => address(text.split('/')[0] ?? '');
const prefixes = fc.tuple(ips, lengths).map(([ip, length]) => prefixAround(ip, length));

describe('addresses', () => {
  test.each(['', '10.1.1', '10.1.1.256', '010.1.1.1', '10.1.1.1.1', 'fe80::1', '10.1.1.1 ', '0x0a.1.1.1'])(
    '%j is none',
    (text) => {
      expect(parseAddress(text)).toBeNull();
    },
  );

  test.each(['10.1.1.1', '10.1.1.1:0', '10.1.1.1:65536', '10.1.1.1:80:80', ':80'])('%j is no socket', (text) => {
    expect(parseSocket(text)).toBeNull();
  });
});

describe('prefixes', () => {
  test.each(['10.4.0.0', '10.4.0.1/16', '10.4.0.0/33', '10.4.0.0/', '10.4.0.0/16/2', '10.4.0.0/-1'])(
    '%j is none',
    (text) => {
      expect(parsePrefix(text)).toBeNull();
    },
  );

  test('the prefix around an address contains it, and parses as written', () => {
    fc.assert(
      fc.property(ips, lengths, (ip, length) => {
        const around = prefixAround(ip, length);
        expect(contains(around, ip)).toBe(true);
        expect(parsePrefix(around)).toBe(around);
      }),
    );
  });

  test('two prefixes overlap if and only if one contains the base of the other', () => {
    fc.assert(
      fc.property(prefixes, prefixes, (a, b) => {
        expect(overlaps(a, b)).toBe(contains(a, base(b)) || contains(b, base(a)));
      }),
    );
  });

  test('blocks tile their prefix', () => {
    const range = prefix('10.4.0.0/22');
    expect([0, 1, 2, 3].map((index) => nthBlock(range, 24, index))).toEqual([
      '10.4.0.0/24',
      '10.4.1.0/24',
      '10.4.2.0/24',
      '10.4.3.0/24',
    ]);
    expect(nthBlock(range, 24, 4)).toBeNull();
    expect(nthBlock(range, 20, 0)).toBeNull();
  });

  test('addresses are counted from the base, and end where the prefix ends', () => {
    expect(nthAddress(prefix('10.4.1.0/30'), 3)).toBe('10.4.1.3');
    expect(nthAddress(prefix('10.4.1.0/30'), 4)).toBeNull();
    expect(sizeOf(prefix('0.0.0.0/0'))).toBe(2 ** 32);
  });
});

test('many prefixes and many addresses are asked at once as one by one', () => {
  const ranges = ['10.4.0.0/16', '10.4.1.0/24', '10.8.0.7/32', '192.168.0.0/30'].map(prefix);
  const addresses = ['10.4.200.1', '10.8.0.7', '10.8.0.8', '192.168.0.3', '192.168.0.4', '0.0.0.0'].map(address);
  expect(addresses.filter(heldBy(ranges))).toEqual(
    addresses.filter((each) => ranges.some((around) => contains(around, each))),
  );
  const others = [...ranges, ...['0.0.0.0/32', '10.8.0.0/29', '10.9.0.0/16', '224.0.0.0/4'].map(prefix)];
  expect(others.filter(holdsSome(addresses))).toEqual(
    others.filter((each) => addresses.some((ip) => contains(each, ip))),
  );
  expect(ranges.some(holdsSome([]))).toBe(false);
});
