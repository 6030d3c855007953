import * as v from 'valibot';
import { schemaV3 } from './schemaV3.ts';

/** As much of a JSON Schema as editors need to offer fields and words. */
export type JsonSchema = { readonly [Key in string]?: unknown };

/**
 * The newest scenario document for editors (JSON Schema 2020-12), made of what reads it. What an address may be, and what fields say
 * together, only the reader knows.
 */
export function scenarioSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A scenario of Island Hop, version 3',
    ...schemaOf(schemaV3),
  };
}

/** What of a valibot schema is looked at. */
const seen = v.looseObject({
  kind: v.string(),
  type: v.string(),
  pipe: v.optional(v.array(v.unknown())),
  entries: v.optional(v.record(v.string(), v.unknown())),
  item: v.optional(v.unknown()),
  value: v.optional(v.unknown()),
  wrapped: v.optional(v.unknown()),
  options: v.optional(v.array(v.unknown())),
  literal: v.optional(v.unknown()),
});

function schemaOf(given: unknown): JsonSchema {
  const schema = v.parse(seen, given);
  const { type, pipe, entries = {}, options = [] } = schema;
  // Of a list the last one says what its items are; elsewhere there is one, before what it has to hold.
  const last = pipe?.findLast((each) => v.is(seen, each) && each.kind === 'schema');
  if (last !== undefined) return schemaOf(last);
  switch (type) {
    case 'strict_object': {
      const required = Object.keys(entries).filter((key) => v.parse(seen, entries[key]).type !== 'exact_optional');
      const properties = Object.fromEntries(Object.entries(entries).map(([key, each]) => [key, schemaOf(each)]));
      return { type: 'object', properties, required, additionalProperties: false };
    }
    case 'array':
      return { type: 'array', items: schemaOf(schema.item) };
    case 'record':
      return { type: 'object', additionalProperties: schemaOf(schema.value) };
    case 'picklist':
      return { enum: options };
    case 'literal':
      return { const: schema.literal };
    case 'variant':
      return { oneOf: options.map(schemaOf) };
    case 'nullable':
      return { anyOf: [schemaOf(schema.wrapped), { type: 'null' }] };
    case 'exact_optional':
      return schemaOf(schema.wrapped);
    case 'number':
      return { type: 'integer' };
    case 'string':
    case 'boolean':
      return { type };
    default:
      throw new Error(`no JSON Schema is known for ${type}`);
  }
}
