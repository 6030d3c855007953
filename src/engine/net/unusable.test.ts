import { expect, test } from 'vitest';
import { prefix } from './prefix.ts';
import { unusableIn } from './unusable.ts';

test.each([
  ['10.0.0.0/8', null],
  ['100.64.0.0/10', null],
  ['240.0.0.0/4', null],
  ['255.255.255.0/24', null],
  ['255.255.255.255/32', '255.255.255.255/32'],
  ['239.0.0.0/8', '224.0.0.0/4'],
  ['127.0.0.0/30', '127.0.0.0/8'],
  ['169.254.0.0/24', '169.254.0.0/16'],
  ['0.0.0.0/0', '0.0.0.0/8'],
])('of %s no machine may use %s', (block, within) => {
  expect(unusableIn(prefix(block))).toBe(within);
});
