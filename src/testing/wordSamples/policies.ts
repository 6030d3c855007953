import type { BrokenRule, PolicyNote, PolicyProblem } from '../../formats/policy/index.ts';
import type { Words } from '../../i18n/index.ts';
import type { OfEach, Samples } from './samples.ts';
import { allOf, eachOf, it, keysOf, lists } from './samples.ts';

const from = { object: it, field: it, file: it, line: 7 };
const rules = keysOf<BrokenRule>({
  'except-outside': 0,
  'peer-of-one-kind': 0,
  'peer-missing': 0,
  'end-port-alone': 0,
  'end-port-before': 0,
  'port-range': 0,
  'named-port': 0,
  'values-missing': 0,
  'values-surplus': 0,
  'one-subject': 0,
  priority: 0,
  'baseline-name': 0,
  twice: 0,
  'one-port': 0,
});

const problems: readonly PolicyProblem[] = [
  { code: 'empty', ...from },
  ...lists.slice(1).map((allowed) => ({ code: 'not-allowed', ...from, found: it, allowed }) as const),
  ...rules.map((rule) => ({ code: 'broken-rule', ...from, rule }) as const),
];

const notes: OfEach<PolicyNote, 'code'> = {
  ipv6: [{ code: 'ipv6', from }],
  'domain-names': [{ code: 'domain-names', from }],
};

/** What is said of manifests with policies. */
export const policySamples: Samples<Words['cli']['policy']> = {
  problem: eachOf(problems),
  note: eachOf(allOf<PolicyNote>(notes)),
};
