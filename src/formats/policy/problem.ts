import type * as v from 'valibot';
import { fieldText, wrongValue } from '../import/objects/wrongValue.ts';
import type { ImportProblem, Origin } from '../import/problem.ts';
import type { FieldPath } from '../import/reading/source.ts';

/** What the API would not take (Kubernetes, NetworkPolicy validation; network-policy-api, CRD validation). */
export const brokenRules = [
  'except-outside',
  'peer-of-one-kind',
  'peer-missing',
  'end-port-alone',
  'end-port-before',
  'port-range',
  'named-port',
  'values-missing',
  'values-surplus',
  'one-subject',
  'priority',
  'baseline-name',
  'twice',
  'one-port',
] as const;
export type BrokenRule = (typeof brokenRules)[number];

/** Why manifests cannot be judged. */
export type PolicyProblem =
  | ImportProblem
  | (Origin & { readonly code: 'not-allowed'; readonly found: string; readonly allowed: readonly string[] })
  | (Origin & { readonly code: 'broken-rule'; readonly rule: BrokenRule });

/** What is to be said of manifests that were judged. */
export type PolicyNote =
  /** Ranges of IPv6: read, and left out. */
  | { readonly code: 'ipv6'; readonly from: Origin }
  /** Which addresses a domain's name has, no manifest says. */
  | { readonly code: 'domain-names'; readonly from: Origin };

/** The messages of schemas that are more than one of `Expected`. */
export const oneOf = (allowed: readonly string[]) => `one of ${allowed.join(' ')}`;
export const breaks = (rule: BrokenRule) => `breaks ${rule}`;

/** What a schema found wrong, told of the object. */
export function policyProblem(
  issue: v.BaseIssue<unknown>,
  place: { readonly object: string; readonly file: string; readonly lineOf: (path: FieldPath) => number },
): PolicyProblem {
  const told = wrongValue(issue, place);
  const { object, file } = place;
  const path = (issue.path ?? []).flatMap(({ key }) =>
    typeof key === 'string' || typeof key === 'number' ? [key] : [],
  );
  const at: Origin = { object, field: fieldText(path), file, line: place.lineOf(path) };
  const [word = '', ...rest] = issue.message.split(' ');
  if (word === 'one' && told.code === 'wrong-value')
    return { code: 'not-allowed', ...at, found: told.found, allowed: rest.slice(1) };
  const rule = brokenRules.find((each) => each === rest[0]);
  return word === 'breaks' && rule !== undefined ? { code: 'broken-rule', ...at, rule } : told;
}
