import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { named } from './named.ts';

const odd = ['constructor', 'prototype', '__proto__'];
const texts = named(v.string(), 'table');

describe('a table by name', () => {
  test.each(odd)('keeps what is called %s, beside other names', (name) => {
    const given: unknown = JSON.parse(`{"a": "1", "${name}": "2"}`);
    const read = v.parse(texts, given);
    expect(Object.entries(read)).toEqual([
      ['a', '1'],
      [name, '2'],
    ]);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  test.each(odd)('says where, when the value of %s is wrong', (name) => {
    const { issues = [] } = v.safeParse(v.object({ labels: texts }), JSON.parse(`{"labels": {"${name}": 2}}`));
    expect(issues.map((issue) => [v.getDotPath(issue), issue.expected])).toEqual([[`labels.${name}`, 'string']]);
  });

  test.each([null, 'text', 1, undefined])('is no %j', (given) => {
    expect(v.safeParse(texts, given).success).toBe(false);
  });
});
