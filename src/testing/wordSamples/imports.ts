import { assumptions } from '../../engine/index.ts';
import type { DrawnThing, Expected, ImportNote, ImportProblem, QuestionKind } from '../../formats/import/index.ts';
import { kubectlFailures, questionAnswers } from '../../formats/import/index.ts';
import type { BrokenRule } from '../../formats/policy/index.ts';
import type { Words } from '../../i18n/index.ts';
import type { OfEach, Samples } from './samples.ts';
import { allOf, counts, eachOf, it, keysOf, lists, text, threeTexts } from './samples.ts';

const from = { object: it, field: it, file: it, line: 7 };
const expected = keysOf<Expected>({
  text: 0,
  number: 0,
  truth: 0,
  list: 0,
  table: 0,
  address: 0,
  range: 0,
  label: 0,
  name: 0,
});
const things = keysOf<DrawnThing>({
  clusters: 0,
  nodes: 0,
  pods: 0,
  services: 0,
  'service-ports': 0,
  endpoints: 0,
  policies: 0,
  namespaces: 0,
});

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
  missing: 0,
  empty: 0,
  'same-item': 0,
});

const problems: OfEach<ImportProblem, 'code'> = {
  empty: [{ code: 'empty', ...from }],
  binary: [{ code: 'binary', ...from }],
  table: [{ code: 'table', ...from }],
  template: [{ code: 'template', ...from }],
  html: [{ code: 'html', ...from }],
  zip: [{ code: 'zip', ...from }],
  describe: [{ code: 'describe', ...from }],
  names: [{ code: 'names', ...from }],
  'cluster-info': [{ code: 'cluster-info', ...from }],
  'none-found': [{ code: 'none-found', ...from }],
  'json-comments': [{ code: 'json-comments', ...from }],
  kubeconfig: [{ code: 'kubeconfig', ...from }],
  secret: [{ code: 'secret', ...from }],
  kubectl: kubectlFailures.map((failure) => ({ code: 'kubectl', ...from, failure, said: it })),
  'no-objects': [{ code: 'no-objects', ...from }],
  'unknown-values': [{ code: 'unknown-values', ...from, object: null, field: null }],
  terraform: [{ code: 'terraform', ...from }],
  'broken-archive': [{ code: 'broken-archive', ...from, line: null }],
  'nothing-known': [{ code: 'nothing-known', ...from }],
  'too-many-objects': [{ code: 'too-many-objects', ...from }],
  'two-clusters': [{ code: 'two-clusters', ...from }],
  'too-large': [{ code: 'too-large', ...from, limit: 100 * 1024 * 1024 }],
  unreadable: [{ code: 'unreadable', ...from, reason: it }],
  syntax: (['JSON', 'YAML'] as const).map((form) => ({ code: 'syntax', ...from, form, reason: it })),
  'wrong-value': expected.map((each) => ({ code: 'wrong-value', ...from, expected: each, found: it })),
  'not-allowed': lists.slice(1).map((allowed) => ({ code: 'not-allowed', ...from, found: it, allowed })),
  'broken-rule': rules.map((rule) => ({ code: 'broken-rule', ...from, rule })),
};

const notes: OfEach<ImportNote, 'code'> = {
  redacted: [{ code: 'redacted', from }],
  template: [{ code: 'template', from }],
  kubectl: kubectlFailures.map((failure) => ({ code: 'kubectl', failure, said: it, file: it, line: 7 })),
  secrets: counts.map((count) => ({ code: 'secrets', count, file: it })),
  disagrees: [{ code: 'disagrees', cluster: it, says: it, pods: it, from }],
  ipv6: counts.map((count) => ({ code: 'ipv6', cluster: it, count })),
  'ipv6-only': counts.flatMap((nodes) =>
    counts.map((pods) => ({ code: 'ipv6-only', cluster: it, nodes, pods }) as const),
  ),
  'further-networks': counts.map((count) => ({ code: 'further-networks', cluster: it, count })),
  ended: counts.map((count) => ({ code: 'ended', cluster: it, count })),
  'by-slices': counts.map((count) => ({ code: 'by-slices', cluster: it, count })),
  waiting: counts.map((count) => ({ code: 'waiting', cluster: it, count })),
  'nodes-without-address': counts.map((count) => ({ code: 'nodes-without-address', cluster: it, count })),
  'same-node-address': [{ code: 'same-node-address', a: it, b: it, address: it }],
  'customary-range': (['docker', 'home'] as const).map((by) => ({
    code: 'customary-range',
    cluster: it,
    range: it,
    by,
  })),
  'passed-over': counts.map((count) => ({ code: 'passed-over', count, first: it })),
  'not-drawn': things.map((what) => ({ code: 'not-drawn', cluster: it, what, drawn: 1, of: 2 })),
  'ipv6-range': [{ code: 'ipv6-range', from }],
  'domain-names': [{ code: 'domain-names', from }],
  refused: [{ code: 'refused', problem: { code: 'empty', ...from } }],
  'same-priority': [{ code: 'same-priority', from, other: it }],
  'unknown-field': [{ code: 'unknown-field', from }],
  'unread-objects': counts.map((count) => ({ code: 'unread-objects', from, count })),
  'unread-policies': counts.map((count) => ({ code: 'unread-policies', cluster: it, kind: it, count })),
  'no-enforcer': [{ code: 'no-enforcer', cluster: it, product: it }],
  'no-picture': [{ code: 'no-picture', problem: { path: it, code: 'not-json' } }],
  invented: things.map((what) => ({ code: 'invented', cluster: it, what })),
};

const questions = keysOf<QuestionKind>(questionAnswers);

/** What is said of clusters that somebody brings. */
export const importSamples: Samples<Pick<Words, 'imports'>> = {
  imports: {
    problem: eachOf(allOf<ImportProblem>(problems)),
    note: eachOf(allOf<ImportNote>(notes)),
    question: questions.flatMap((id) =>
      lists.slice(1).map((clusters) => [{ id, clusters, answers: [it], default: it, answer: null }] as const),
    ),
    collision: threeTexts,
    ipv6Only: lists.slice(1).map((clusters) => [clusters] as const),
    page: {
      pasted: counts.map((count) => [count] as const),
      reading: counts.map((count) => [count, count] as const),
      problems: counts.map((count) => [count] as const),
      known: text,
      taken: text,
      under: [[[1]], [[1, 3]]] as const,
      undetermined: [[[1]], [[2, 3]]] as const,
      assumption: assumptions.map((what) => [it, what] as const),
      commandOf: text,
      copyOf: text,
    },
    headings: { meanwhile: text, unless: text },
  },
};
