import type { DocumentPath } from './places.ts';
import { clipped, pathText, valueText } from './places.ts';
import type { Flaw, Problem, Shape } from './problem.ts';
import type { IssueV3 } from './schemaV3.ts';
import { flawFrom } from './vocabulary.ts';

/** What valibot found, in our words. */
export function problemOf(issue: IssueV3): Problem {
  const place: DocumentPath = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  return { path: pathText(place), ...flawOf(issue, place) };
}

function flawOf(issue: IssueV3, place: DocumentPath): Flaw {
  switch (issue.type) {
    case 'string':
      return wrongType('text', issue.input);
    case 'number':
      return wrongType('number', issue.input);
    case 'integer':
      return { code: 'wrong-type', expected: 'whole-number', found: 'fraction' };
    case 'boolean':
      return wrongType('yes-or-no', issue.input);
    case 'array':
      return wrongType('list', issue.input);
    case 'record':
      return wrongType('object', issue.input);
    case 'strict_object':
      return fieldFlaw(issue, place);
    case 'picklist':
    case 'literal':
    case 'variant':
    case 'raw_transform':
      return notAllowed(issue);
    case 'check':
      return flawFrom(issue.requirement, issue.input) ?? notAllowed(issue);
  }
}

function wrongType(expected: Shape, input: unknown): Flaw {
  return { code: 'wrong-type', expected, found: shapeOf(input) };
}

function notAllowed({ input, message }: IssueV3): Flaw {
  return { code: 'not-allowed', value: valueText(input), allowed: message.split(' ') };
}

/** Valibot reports the object itself, a field it lacks and a field too many as the same kind of issue. */
function fieldFlaw({ expected, input, message, path }: IssueV3, place: DocumentPath): Flaw {
  const field = clipped(String(place.at(-1) ?? ''));
  if (path?.at(-1)?.origin !== 'key') return wrongType('object', input);
  return expected === 'never'
    ? { code: 'unknown-field', field, allowed: message.split(' ') }
    : { code: 'missing-field', field };
}

/** What kind of value it is. */
export function shapeOf(value: unknown): Shape {
  if (Array.isArray(value)) return 'list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
    case 'bigint':
      return 'number';
    case 'boolean':
      return 'yes-or-no';
    case 'object':
      return value === null ? 'nothing' : 'object';
    case 'undefined':
    case 'function':
    case 'symbol':
      return 'nothing';
  }
}
