import { describe, expect, test } from 'vitest';
import { readScenarioText } from './scenarioText.ts';

const json = `{
  "$schema": "scenario.schema.json",
  "version": 3,
  "id": "mine",
  "clusters": [
    {
      "id": "a",
      "podRange": "10.4.0.0/16",
      "nodeRange": "10.0.0.0/24",
      "nodes": [{ "id": "n1", "pods": [{ "id": "p1" }] }]
    }
  ]
}`;
const yaml = `version: 3
id: mine
clusters:
  - id: a
    podRange: 10.4.0.0/16
    nodeRange: 10.0.0.0/24
    nodes:
      - id: n1
        pods:
          - id: p1
`;

function problemsIn(text: string) {
  const read = readScenarioText(text);
  return read.ok ? [] : read.error;
}

test('JSON and YAML that say the same are the same scenario', () => {
  const [fromJson, fromYaml] = [readScenarioText(json), readScenarioText(yaml)];
  expect(fromJson).toMatchObject({ ok: true });
  expect(fromYaml).toEqual(fromJson);
});

describe('what is wrong is told at its line', () => {
  test.each([
    ['JSON', json.replace('10.4.0.0/16', '10.4.0.0/99'), 8],
    ['YAML', yaml.replace('10.4.0.0/16', '10.4.0.0/99'), 5],
    ['JSON', json.replace('"id": "p1"', '"id": "P 1"'), 10],
    ['YAML', yaml.replace('id: p1', 'id: P 1'), 10],
  ])('a wrong value in %s', (_, text, line) => {
    expect(problemsIn(text)).toMatchObject([{ code: 'wrong', line }]);
  });

  test('a field that nobody knows', () => {
    expect(problemsIn(yaml.replace('nodeRange', 'nodeRage'))[0]).toMatchObject({
      code: 'wrong',
      line: 6,
      problem: { code: 'unknown-field' },
    });
  });

  test('JSON with a comma too few, and YAML with a tab', () => {
    expect(problemsIn(json.replace('"id": "mine",', '"id": "mine"'))).toMatchObject([
      { code: 'syntax', form: 'JSON', line: 5 },
    ]);
    expect(problemsIn(yaml.replace('  - id: a', '\t- id: a'))).toMatchObject([
      { code: 'syntax', form: 'YAML', line: 4 },
    ]);
  });

  test('nothing, two documents, and no table', () => {
    expect(problemsIn('')).toMatchObject([{ code: 'not-one', line: 1 }]);
    expect(problemsIn(`${yaml}---\n${yaml}`)).toMatchObject([{ code: 'not-one', line: 12 }]);
    expect(problemsIn('- 1\n- 2\n')).toMatchObject([{ code: 'wrong', line: 1 }]);
  });
});
