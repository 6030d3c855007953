import type * as v from 'valibot';
import { brokenRules } from '../../policy/problem.ts';
import type { Expected, ImportProblem } from '../problem.ts';
import type { FieldPath } from '../reading/source.ts';

/** `spec.podCIDRs[0]`, `data["net-conf.json"]`. */
export function fieldText(path: FieldPath): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[\w-]+$/.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

/** What a schema found wrong, told of the object. */
export function wrongValue(
  issue: v.BaseIssue<unknown>,
  place: { readonly object: string; readonly file: string; readonly lineOf: (path: FieldPath) => number },
): ImportProblem {
  const path = (issue.path ?? []).flatMap(({ key }) =>
    typeof key === 'string' || typeof key === 'number' ? [key] : [],
  );
  const { object, file, lineOf } = place;
  const at = { object, field: fieldText(path), file, line: lineOf(path) };
  if (issue.input === undefined) return { code: 'broken-rule', ...at, rule: 'missing' };
  const [word = '', ...rest] = issue.message.split(' ');
  const rule = brokenRules.find((each) => each === rest[0]);
  if (word === 'breaks' && rule !== undefined) return { code: 'broken-rule', ...at, rule };
  const found = foundText(issue.input);
  return word === 'one'
    ? { code: 'not-allowed', ...at, found, allowed: rest.slice(1) }
    : { code: 'wrong-value', ...at, expected: expectedBy(issue.message), found };
}

const known: readonly Expected[] = ['text', 'number', 'truth', 'list', 'table', 'address', 'range', 'name'];

function expectedBy(message: string): Expected {
  return known.find((each) => each === message) ?? 'table';
}

/** Enough to recognise it by, and no more. */
function foundText(value: unknown): string {
  const longest = 40;
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? typeof value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
