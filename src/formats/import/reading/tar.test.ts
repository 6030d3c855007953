import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { tarOf } from '../../../testing/clusterObjects.ts';
import { importLimits } from '../limits.ts';
import { tarHeader, tarReader } from './tar.ts';

const long = 'b'.repeat(1300);
const archive = tarOf({ 'a.yaml': 'a', 'x.log': 'boom', 'empty.yaml': '', 'b.yaml': long, 'c.yaml': 'c'.repeat(512) });

function reader() {
  return tarReader((name) => name.endsWith('.yaml'));
}

test.each([1, 7, 511, 512, 513, 100_000])('an archive that comes in pieces of %i bytes is read', (length) => {
  const tar = reader();
  for (let at = 0; at < archive.length; at += length) expect(tar.push(archive.slice(at, at + length))).toBeNull();
  expect(tar.files.map(({ name, bytes }) => [name, strFromU8(bytes)])).toEqual([
    ['a.yaml', 'a'],
    ['empty.yaml', ''],
    ['b.yaml', long],
    ['c.yaml', 'c'.repeat(512)],
  ]);
  expect(tar.isWhole()).toBe(true);
});

test('one that ends within a file or a header is not whole', () => {
  for (const cut of [tarHeader + 1, tarHeader - 1]) {
    const tar = reader();
    expect(tar.push(archive.slice(0, cut))).toBeNull();
    expect(tar.isWhole()).toBe(false);
  }
});

test('what is no header where one must stand breaks it', () => {
  const broken = archive.slice();
  broken.fill(0x41, 2 * tarHeader, 3 * tarHeader);
  expect(reader().push(broken)).toBe('broken-archive');
});

describe('a file larger than what is taken in', () => {
  const megabyte = new Uint8Array(1024 * 1024);
  const megabytes = importLimits.bytes / megabyte.length + 1;

  function pushed(name: string) {
    const header = tarOf({ [name]: '' }).slice(0, tarHeader);
    header.set(new TextEncoder().encode(`${(megabytes * megabyte.length).toString(8).padStart(11, '0')} `), 124);
    const tar = reader();
    const flaws = [header, ...Array.from({ length: megabytes }, () => megabyte)].map((each) => tar.push(each));
    return { last: flaws.at(-1), isWhole: tar.isWhole() };
  }

  test('is too large where it is asked for, and passed over where it is not', () => {
    expect(pushed('big.yaml').last).toBe('too-large');
    expect(pushed('big.log')).toEqual({ last: null, isWhole: true });
  });
});
