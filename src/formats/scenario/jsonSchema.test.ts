import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { limits } from './limits.ts';
import type { JsonSchema } from './jsonSchema.ts';
import { scenarioSchema } from './jsonSchema.ts';
import { parseScenarioValue } from './parseScenario.ts';

const file = new URL('../../../public/scenario.schema.json', import.meta.url);

test('editors are served the schema of what is read', async () => {
  await expect(`${JSON.stringify(scenarioSchema(), null, 2)}\n`).toMatchFileSnapshot(file.pathname);
});

test('a document that names its schema is read, and one with another unknown field is not', () => {
  const document = { version: 3, id: 'x', clusters: [{ id: 'a', nodes: [{ id: 'n', pods: [{ id: 'p' }] }] }] };
  const read = (more: object) => parseScenarioValue({ ...document, podRange: undefined, ...more });
  const ranged = { clusters: [{ ...document.clusters[0], podRange: '10.4.0.0/16', nodeRange: '10.0.0.0/24' }] };
  const { podRange: _none, ...plain } = { podRange: 0, ...document };
  expect(parseScenarioValue({ ...plain, ...ranged, $schema: './scenario.schema.json' })).toMatchObject({ ok: true });
  expect(read({ ...ranged, schema: 'x' })).toMatchObject({ ok: false });
});

test('every field of every document of version 3 that is kept here is in the schema', () => {
  const folder = new URL('../fixtures/', import.meta.url);
  const documents = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
    .flatMap((each) => (isSchema(each) && isSchema(each['document']) ? [each['document']] : []))
    .filter(({ version }) => version === 3);
  expect(documents.length).toBeGreaterThan(0);
  for (const each of documents) expect(strangers(scenarioSchema(), each, '')).toEqual([]);
  expect(strangers(scenarioSchema(), { version: 3, pods: limits.pods }, '')).toEqual(['.pods']);
});

/** Fields that the schema does not know. */
function strangers(schema: JsonSchema, value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => strangers(inside(schema, 'items'), each, path));
  const choices = Array.isArray(schema['oneOf']) ? schema['oneOf'].filter(isSchema) : [schema];
  const found = choices.map((choice) =>
    Object.entries(value).flatMap(([key, each]) => {
      const known = inside(choice, 'properties')[key] ?? choice['additionalProperties'];
      return isSchema(known) ? strangers(known, each, `${path}.${key}`) : [`${path}.${key}`];
    }),
  );
  return found.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

function inside(schema: JsonSchema, key: string): JsonSchema {
  const [first] = Array.isArray(schema['anyOf']) ? schema['anyOf'].filter(isSchema) : [schema];
  const found = first?.[key];
  return isSchema(found) ? found : {};
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null;
}
