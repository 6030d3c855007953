import type { ImportProblem, Origin } from '../import/problem.ts';

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
  'missing',
  'empty',
  'same-item',
] as const;
export type BrokenRule = (typeof brokenRules)[number];

/** What is to be said of manifests that were judged. */
export type PolicyNote =
  /** Ranges of IPv6: read, and left out. */
  | { readonly code: 'ipv6-range'; readonly from: Origin }
  /** Which addresses a domain's name has, no manifest says. */
  | { readonly code: 'domain-names'; readonly from: Origin }
  /** Another policy of the same tier and priority decides otherwise: the API leaves open which of them does. */
  | { readonly code: 'same-priority'; readonly from: Origin; readonly other: string }
  /** What the API would refuse, and what is clear all the same. */
  | { readonly code: 'refused'; readonly problem: ImportProblem }
  /** A field that the API does not have: read as if it were not there. */
  | { readonly code: 'unknown-field'; readonly from: Origin }
  /** Objects of one kind that is not read; where the first of them stands. */
  | { readonly code: 'unread-objects'; readonly from: Origin; readonly count: number };

/** The messages of schemas that are more than one of `Expected`; `wrongValue` reads them. */
export const oneOfText = (allowed: readonly string[]) => `one of ${allowed.join(' ')}`;
export const breaks = (rule: BrokenRule) => `breaks ${rule}`;
