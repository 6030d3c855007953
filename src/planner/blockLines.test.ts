import { describe, expect, test } from 'vitest';
import { parseBlockList } from './blockLines.ts';

describe('blocks as a person lists them', () => {
  test('stand one a line, or with commas between; empty lines are nothing', () => {
    expect(parseBlockList('10.0.0.0/8\n\n  172.16.0.0/12, 192.168.0.0/16\r\n')).toEqual({
      blocks: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
      problems: [],
    });
  });

  test('may lie in class E and in carrier space', () => {
    expect(parseBlockList('240.0.0.0/4 100.64.0.0/10').problems).toEqual([]);
  });

  test.each([
    ['10.0.0.0/8\nhello', { kind: 'not-a-prefix', line: 2, text: 'hello' }],
    ['10.0.0.0/33', { kind: 'not-a-prefix', line: 1, text: '10.0.0.0/33' }],
    ['10.0.0.0/8/9', { kind: 'not-a-prefix', line: 1, text: '10.0.0.0/8/9' }],
    ['10.0.0.0', { kind: 'no-length', line: 1, text: '10.0.0.0' }],
    ['fd00::/8', { kind: 'ipv6', line: 1, text: 'fd00::/8' }],
    ['\n\n10.4.1.0/16', { kind: 'host-bits', line: 3, text: '10.4.1.0/16', block: '10.4.0.0/16' }],
    ['127.0.0.0/16', { kind: 'unusable', line: 1, text: '127.0.0.0/16', within: '127.0.0.0/8' }],
    ['0.0.0.0/0', { kind: 'unusable', line: 1, text: '0.0.0.0/0', within: '0.0.0.0/8' }],
    [`x${'y'.repeat(99)}`, { kind: 'not-a-prefix', line: 1, text: `x${'y'.repeat(39)}…` }],
  ])('%j: the line and the problem are named', (text, problem) => {
    expect(parseBlockList(text).problems).toEqual([problem]);
  });

  test('in use may be what nobody may use', () => {
    expect(parseBlockList('255.255.255.255/32', 'used')).toEqual({ blocks: ['255.255.255.255/32'], problems: [] });
  });

  test('what is right beside what is wrong is kept', () => {
    expect(parseBlockList('10.0.0.0/8, what').blocks).toEqual(['10.0.0.0/8']);
  });
});
