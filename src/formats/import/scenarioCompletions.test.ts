import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScenarioText } from './scenarioText.ts';
import { scenarioCompletions } from './scenarioCompletions.ts';

/** The caret is where the bar stands. */
function offered(marked: string): readonly string[] {
  const at = marked.indexOf('|');
  return scenarioCompletions(marked.replace('|', ''), at).offered.map(({ label }) => label);
}

/** The text once what is offered under this label has been taken. */
function taken(marked: string, label: string): string {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { from, to, offered: all } = scenarioCompletions(text, at);
  const chosen = all.find((each) => each.label === label);
  if (chosen === undefined) throw new Error(`not offered: ${label}`);
  return text.slice(0, from) + chosen.insert + text.slice(to);
}

describe('fields', () => {
  test('of a document that is empty: what must be there comes first', () => {
    expect(offered('|').slice(0, 3)).toEqual(['version', 'id', 'clusters']);
    expect(offered('{|}')).toContain('version');
  });

  test.each([
    ['YAML', 'version: 3\nclusters:\n  - id: a\n    po|\n', ['podRange', 'policies']],
    ['a list as far left as its field', 'version: 3\nclusters:\n- id: a\n  podR|', ['podRange']],
    ['the first line of an item', 'clusters:\n  - na|', ['name', 'namespaces']],
    ['JSON in quotes', '{ "clusters": [{ "id": "a", "podR|" }] }', ['podRange']],
    ['JSON that nobody closed', '{ "clusters": [{ "id": "a",\n "nodeSu|', ['nodeSubnets']],
    ['a node', 'clusters:\n  - nodes:\n      - id: n\n        pods:\n          - id: p\n        ke|', ['kernel']],
    ['YAML with brackets', 'clusters:\n  - { id: a, virt|', ['virtualIp']],
    ['outside of what has been closed', '{ "clusters": [{ "id": "a" }], "eg|" }', ['egress']],
    ['settings of any model', 'clusters:\n  - settings:\n      sn|', ['snat']],
  ])('of %s', (_, text, labels) => {
    expect(offered(text)).toEqual(labels);
  });

  test('that the object has, before the caret or after it, are not offered', () => {
    const here = offered('clusters:\n  - id: a\n    |\n    nodes:\n      - id: n\nhosts: []\n');
    expect(here).not.toContain('id');
    expect(here).not.toContain('nodes');
    expect(here).toContain('podRange');
    const json = offered('{ "version": 3, "|": 0, "clusters": [{ "id": "x", "name": "y" }], "title": "t" }');
    expect(json).toContain('id');
    expect(json).not.toContain('title');
    expect(json).not.toContain('clusters');
  });
});

describe('words', () => {
  test.each([
    ['a model', 'clusters:\n  - model: is|', ['island', 'isolated']],
    ['a model in JSON', '{ "clusters": [{ "model": "fl|" }] }', ['flat']],
    ['the version', 'version: |', ['3']],
    ['yes or no', 'clusters:\n  - nodes:\n      - kernel:\n          ipForward: |', ['true', 'false']],
    ['a kernel setting', '{"routers":[{"kernel":{"rpFilter":"|', ['off', 'strict', 'loose']],
  ])('of %s', (_, text, labels) => {
    expect(offered(text)).toEqual(labels);
  });

  test('none where anything can stand', () => {
    expect(offered('clusters:\n  - podRange: 10.4|')).toEqual([]);
    expect(offered('id: |')).toEqual([]);
  });
});

test.each([
  ['a comment', '# mod|'],
  ['a comment behind a value', 'clusters:\n  - model: flat # is|'],
  ['JSON behind a value that lacks its comma', '{ "clusters": [{ "model": "flat"\n  |'],
  ['behind an object that lacks its comma', '{ "clusters": [{ "nodes": [{ "id": "n" }] |'],
  ['behind an item', '{ "clusters": [{ "assumed": ["a" |'],
])('nothing is offered in %s', (_, text) => {
  expect(offered(text)).toEqual([]);
});

test('behind the comma, and with lines that end as Windows ends them, it is offered again', () => {
  expect(offered('{ "clusters": [{ "model": "flat",\n  "nodeS|')).toContain('nodeSubnets');
  expect(offered('version: 3\r\nclusters:\r\n  - id: a\r\n    podR|')).toEqual(['podRange']);
});

test.each([
  ['{ "clusters": [{ "podR|" }] }', 'podRange', '{ "clusters": [{ "podRange":  }] }'],
  ['{ "clusters": [{ "podR|": "10.4.0.0/16" }] }', 'podRange', '{ "clusters": [{ "podRange": "10.4.0.0/16" }] }'],
  ['{ "clusters": [{ "model": "f|" }] }', 'flat', '{ "clusters": [{ "model": "flat" }] }'],
  ['clusters:\n  - mod|', 'model', 'clusters:\n  - model: '],
  ['ver|: 3', 'version', 'version: 3'],
])('what is taken stands in place of what was begun: %s', (marked, label, after) => {
  expect(taken(marked, label)).toBe(after);
});

test('each field that is offered in a whole document is one that its reader knows', () => {
  const yaml =
    'version: 3\nid: mine\nclusters:\n  - id: a\n    nodes:\n      - id: n\n        pods:\n          - id: p\n';
  for (const indent of ['', '    ', '        ', '            ']) {
    const at = yaml.length + indent.length;
    for (const { label, insert } of scenarioCompletions(yaml + indent, at).offered) {
      const read = readScenarioText(`${yaml}${indent}${insert}0\n`);
      const strangers = read.ok
        ? []
        : read.error.filter((each) => 'problem' in each && each.problem.code === 'unknown-field');
      expect({ label, strangers }).toEqual({ label, strangers: [] });
    }
  }
});

test('no text and no place in it is too broken', () => {
  const signs = fc.constantFrom(...'{}[]":,-# \n\t\'abc1é'.split(''));
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 60 }), fc.nat(60), (text, place) => {
      const at = Math.min(place, text.length);
      const { from, to } = scenarioCompletions(text, at);
      expect(from <= at && at <= to && to <= text.length).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
