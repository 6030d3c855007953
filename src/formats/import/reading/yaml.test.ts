import { expect, test } from 'vitest';
import { readYaml } from './yaml.ts';

test.each([
  ['quotes', 'spec:\n  config: \'{\n    "a": 1\n}\'\n  last: {b: 2}\n', { config: '{ "a": 1 }', last: { b: 2 } }],
  ['double quotes', 'spec:\n  config: "x\ny"\n  last: 1\n', { config: 'x y', last: 1 }],
  ['braces', 'spec:\n  config: {\n"a": [\n1,\n2\n]\n}\n  last: 1\n', { config: { a: [1, 2] }, last: 1 }],
])('what is in %s need not be indented, and what comes after it keeps its place', (_, text, spec) => {
  const read = readYaml(text);
  if (!read.ok) throw new Error(read.error.reason);
  expect(read.value.map(({ value }) => value)).toEqual([{ spec }]);
  expect(read.value[0]?.placeOf(['spec', 'last'])).toBe(text.indexOf('last'));
});

test('what is no YAML after it is told where it stands', () => {
  const text = "config: '{\n}'\nlast: [\n";
  const read = readYaml(text);
  expect(read.ok ? null : read.error.at).toBeGreaterThan(text.indexOf('last'));
  expect(read.ok ? null : read.error.at).toBeLessThanOrEqual(text.length);
});
