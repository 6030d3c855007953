import type { SettingSpecs } from '../../engine/index.ts';
import { modelIds, models } from '../../engine/index.ts';
import * as v from 'valibot';
import type { JsonSchema } from '../scenario/jsonSchema.ts';
import { scenarioSchema } from '../scenario/jsonSchema.ts';
import type { Caret, PathStep } from './reading/caret.ts';
import { caretIn } from './reading/caret.ts';

interface Completion {
  /** What is offered. */
  readonly label: string;
  /** Whether the document cannot be read without it. */
  readonly isRequired: boolean;
  /** What goes into the text, in place of what stands between `from` and `to`. */
  readonly insert: string;
}

interface Completions {
  readonly from: number;
  readonly to: number;
  readonly offered: readonly Completion[];
}

/**
 * What can stand where the caret is in the text of a scenario: fields that its object has not, what must be there first, and the words
 * that a field takes. Where anything can stand, such as an address, nothing is offered.
 */
export function scenarioCompletions(text: string, at: number): Completions {
  const caret = caretIn(text, at);
  const { from, to, begun } = caret;
  const fitting = partsAt(caret).filter(({ label }) => label.toLowerCase().startsWith(begun.toLowerCase()));
  const required = fitting.filter(({ isRequired }) => isRequired);
  return { from, to, offered: [...required, ...fitting.filter(({ isRequired }) => !isRequired)] };
}

function partsAt(caret: Caret): readonly Completion[] {
  switch (caret.part) {
    case 'key':
      return fieldsAt(caret);
    case 'value':
      return wordsAt(caret);
    case 'nothing':
      return [];
  }
}

function fieldsAt({ path, others, isJson, isNamed }: Caret): Completion[] {
  const colon = isNamed ? '' : ': ';
  return [...fieldsOf(path)]
    .filter(([label]) => !others.has(label))
    .map(([label, isRequired]) => ({ label, isRequired, insert: (isJson ? JSON.stringify(label) : label) + colon }));
}

function fieldsOf(path: readonly PathStep[]): ReadonlyMap<string, boolean> {
  const fields = new Map<string, boolean>();
  for (const { properties = {}, required = [] } of schemasAt(path))
    for (const field of Object.keys(properties)) if (field !== '$schema') fields.set(field, required.includes(field));
  if (path.at(-1) === 'settings') for (const key of settings.keys()) fields.set(key, false);
  return fields;
}

function wordsAt({ path, isJson }: Caret): Completion[] {
  const words = new Set(schemasAt(path).flatMap(wordsOf));
  const [key, holder] = [path.at(-1), path.at(-2)];
  if (holder === 'settings' && typeof key === 'string') for (const value of settings.get(key) ?? []) words.add(value);
  return [...words].map((word) => {
    const insert = isJson || typeof word !== 'string' ? JSON.stringify(word) : word;
    return { label: String(word), isRequired: false, insert };
  });
}

const parts = v.looseObject({
  type: v.optional(v.string()),
  properties: v.optional(v.record(v.string(), v.unknown())),
  required: v.optional(v.array(v.string())),
  additionalProperties: v.optional(v.unknown()),
  items: v.optional(v.unknown()),
  anyOf: v.optional(v.array(v.unknown())),
  oneOf: v.optional(v.array(v.unknown())),
  enum: v.optional(v.array(v.union([v.string(), v.number()]))),
  const: v.optional(v.union([v.string(), v.number()])),
});
type Parts = v.InferOutput<typeof parts>;

function wordsOf({ type, enum: words = [], const: only }: Parts): readonly (string | number | boolean)[] {
  if (type === 'boolean') return [true, false];
  return only === undefined ? words : [only];
}

let whole: JsonSchema | null = null;

/** All that the schema lets stand there. */
function schemasAt(path: readonly PathStep[]): readonly Parts[] {
  whole ??= scenarioSchema();
  return path.reduce<readonly Parts[]>((at, step) => at.flatMap((each) => inside(each, step)), alternatives(whole));
}

function inside({ properties = {}, additionalProperties, items }: Parts, step: PathStep): readonly Parts[] {
  if (typeof step === 'number') return alternatives(items);
  return alternatives(Object.hasOwn(properties, step) ? properties[step] : additionalProperties);
}

function alternatives(schema: unknown): readonly Parts[] {
  if (!v.is(parts, schema)) return [];
  const { anyOf = [], oneOf = [] } = schema;
  return [schema, ...[...anyOf, ...oneOf].flatMap(alternatives)];
}

/** The settings of all models with their positions; lists of prefixes have none. */
const settings: ReadonlyMap<string, readonly string[]> = settingsOfModels();

function settingsOfModels(): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, readonly string[]>();
  for (const model of modelIds) {
    const specs: SettingSpecs = models[model].settings;
    for (const [key, setting] of Object.entries(specs)) {
      const values = setting.kind === 'choice' ? setting.values : [];
      all.set(key, [...new Set([...(all.get(key) ?? []), ...values])]);
    }
  }
  return all;
}
