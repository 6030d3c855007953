import type { Event } from 'js-yaml';
import {
  constructFromEvents,
  CORE_SCHEMA,
  EVENT_ID,
  getScalarValue,
  mergeTag,
  parseEvents,
  YAMLException,
} from 'js-yaml';
import type { Result } from '../../result.ts';
import { failed, ok } from '../../result.ts';
import type { FieldPath } from './source.ts';

/** Why a text is no YAML, and where that was seen (an offset). */
interface YamlFlaw {
  readonly reason: string;
  readonly at: number;
}

/** A YAML document's value, and where its parts stand. */
interface YamlDocument {
  readonly value: unknown;
  readonly placeOf: (path: FieldPath) => number;
}

/** The reader of Kubernetes takes `<<` for all that another table has (go-yaml, resolve.go). */
const schema = CORE_SCHEMA.withTags(mergeTag);

const limits = { maxDepth: 200, maxAliases: 1000, maxTotalMergeKeys: 10_000 };

/** Every document of a YAML text; those that say nothing are left out. */
export function readYaml(text: string): Result<readonly YamlDocument[], YamlFlaw> {
  const indents: number[] = [];
  const before = (at: number): number => at - indent.length * indents.filter((each) => each <= at).length;
  for (let indented = text; ; ) {
    const read = readStrictly(indented);
    if (read.ok) return ok(read.value.map((each) => ({ ...each, placeOf: (path) => before(each.placeOf(path)) })));
    const { reason, at } = read.error;
    if (reason !== 'deficient indentation' || indents.length === mostIndents) return failed({ reason, at: before(at) });
    // In order: each lies behind the one before.
    indents.push(at);
    indented = indented.slice(0, at) + indent + indented.slice(at);
  }
}

/**
 * YAML asks that quoted text and what stands in braces goes on deeper than what it belongs to; the reader of Kubernetes does not (go-yaml,
 * scannerc.go), and there such spaces mean nothing.
 */
const indent = ' '.repeat(100);
const mostIndents = 100;

function readStrictly(text: string): Result<readonly YamlDocument[], YamlFlaw> {
  try {
    const events = parseEvents(text, limits);
    const values = constructFromEvents(events, { source: text, schema, ...limits });
    const starts = events.flatMap(({ type }, index) => (type === EVENT_ID.DOCUMENT ? [index + 1] : []));
    return ok(
      values.flatMap((value, index) => {
        const start = starts[index] ?? 0;
        return value === null
          ? []
          : [{ value, placeOf: (path: FieldPath) => placeInYaml({ events, text }, start, path) }];
      }),
    );
  } catch (error) {
    // What else it may throw on a text that was made to break it (a range, a stack) has no place.
    if (error instanceof YAMLException) return failed({ reason: error.reason, at: error.mark?.position ?? 0 });
    return failed({ reason: 'not YAML', at: 0 });
  }
}

interface Parsed {
  readonly events: readonly Event[];
  readonly text: string;
}

function placeInYaml(parsed: Parsed, root: number, path: FieldPath): number {
  let node = root;
  let place = startOf(parsed, node) ?? 0;
  for (const step of path) {
    const child = childOf(parsed, node, step);
    if (child === null) return place;
    place = startOf(parsed, child.named) ?? startOf(parsed, child.value) ?? place;
    node = child.value;
  }
  return place;
}

function childOf(
  parsed: Parsed,
  node: number,
  step: string | number,
): { readonly named: number; readonly value: number } | null {
  const { events } = parsed;
  const kind = events[node]?.type;
  if (kind !== EVENT_ID.MAPPING && kind !== EVENT_ID.SEQUENCE) return null;
  let at = node + 1;
  for (let index = 0; at < events.length && events[at]?.type !== EVENT_ID.POP; index += 1) {
    const named = at;
    const value = kind === EVENT_ID.MAPPING ? after(events, at) : at;
    if (kind === EVENT_ID.MAPPING ? keyAt(parsed, named) === step : index === step) return { named, value };
    at = after(events, value);
  }
  return null;
}

function keyAt({ events, text }: Parsed, node: number): string | null {
  const event = events[node];
  return event?.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : null;
}

/** The event after a node. */
function after(events: readonly Event[], node: number): number {
  let depth = 0;
  for (let at = node; at < events.length; at += 1) {
    const type = events[at]?.type;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth += 1;
    if (type === EVENT_ID.POP) depth -= 1;
    if (depth <= 0) return at + 1;
  }
  return events.length;
}

function startOf({ events }: Parsed, node: number): number | null {
  const event = events[node];
  switch (event?.type) {
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return event.start;
    case EVENT_ID.SCALAR:
      return event.valueStart < 0 ? null : event.valueStart;
    case EVENT_ID.ALIAS:
      return event.anchorStart;
    case EVENT_ID.DOCUMENT:
    case EVENT_ID.POP:
    case undefined:
      return null;
  }
}
