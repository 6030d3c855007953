import type { ImportProblem, Origin } from '../import/problem.ts';
import type { FieldPath } from '../import/reading/source.ts';
import type { DescribedObject } from './described.ts';
import { fieldsOf } from './fieldsOf.ts';
import { ipv6Bits } from './ipv6.ts';
import { isNamespaceName, isObjectName } from './names.ts';
import type { ApiRule, Refusal } from './refusal.ts';
import {
  againstIpv6,
  againstLabelKey,
  againstLabels,
  againstLabelValue,
  againstLongerThan,
  fieldOf,
  itemsOf,
} from './refusal.ts';
import type { PolicyKind } from './objects.ts';
import { adminRules, baselineRules, clusterRules } from './tierRefusals.ts';

/** What the API would not take, and whether what it means is clear all the same. */
export interface Refused {
  readonly problem: ImportProblem;
  readonly isClear: boolean;
}

/**
 * What the API server would not take of a policy whose fields have the right shape, each with its place: `ValidateNetworkPolicy`
 * (kubernetes, pkg/apis/networking/validation) and the rules of the CRDs (network-policy-api, config/crd).
 */
export function refusalsOf(kind: PolicyKind, spec: unknown, origin: (path: FieldPath) => Origin): readonly Refused[] {
  const known = [ofTables, ...ofSelectors, ...rules[kind]];
  return fieldsOf(spec, ['spec']).flatMap(({ path, value }) => {
    if (value === null) return [];
    const place = path.map((step) => (typeof step === 'number' ? '#' : step)).join('.');
    return known.flatMap(({ at, against, isClear = false }) =>
      at.test(place)
        ? against(value).map(({ inside = [], ...why }) => ({
            problem: { ...why, ...origin([...path, ...inside]) },
            isClear,
          }))
        : [],
    );
  });
}

/** What of an object's names and labels the API would not take. They mean what they say all the same. */
export function misnamed({ kind, name, namespace, labels, origin }: DescribedObject): readonly ImportProblem[] {
  const isName = kind === 'Namespace' ? isNamespaceName(name) : isObjectName(name);
  return [
    ...(isName ? [] : [wrongName(name, origin(['metadata', 'name']))]),
    ...(isNamespaceName(namespace) ? [] : [wrongName(namespace, origin(['metadata', 'namespace']))]),
    ...againstLabels(labels).map(({ inside = [], ...why }) => ({
      ...why,
      ...origin(['metadata', 'labels', ...inside]),
    })),
  ];
}

function wrongName(found: string, at: Origin): ImportProblem {
  return { code: 'wrong-value', expected: 'name', found, ...at };
}

/** Schemas take a list for a table of which nothing is said, and that would mean everybody. */
const ofTables: ApiRule = {
  at: /(^|\.)(spec|subject|podSelector|namespaceSelector|namespaces|pods|nodes|matchLabels|ipBlock|tcp|udp|sctp|destinationPort|range|portNumber|portRange|#)$/,
  against: (value) =>
    Array.isArray(value) ? [{ code: 'wrong-value', expected: 'table', found: JSON.stringify(value).slice(0, 40) }] : [],
};

/** CRDs leave labels to those who enforce policies, and these can make nothing of others either. */
const ofSelectors: readonly ApiRule[] = [
  { at: /\.(podSelector|namespaceSelector|namespaces|nodes)\.matchLabels$/, against: againstLabels },
  { at: /\.matchExpressions\.#\.key$/, against: againstLabelKey },
  { at: /\.matchExpressions\.#\.values\.#$/, against: againstLabelValue },
];

const rules: Readonly<Record<PolicyKind, readonly ApiRule[]>> = {
  NetworkPolicy: [
    { at: /^spec\.policyTypes$/, against: againstLongerThan(2) },
    { at: /\.ipBlock\.(cidr|except\.#)$/, against: againstIpv6 },
    { at: /\.ipBlock$/, against: againstExceptions },
  ],
  ClusterNetworkPolicy: clusterRules,
  AdminNetworkPolicy: adminRules,
  BaselineAdminNetworkPolicy: baselineRules,
};

/** Those of IPv4 have been compared by now. */
function againstExceptions(block: unknown): readonly Refusal[] {
  const outer = ipv6Bits(String(fieldOf(block, 'cidr')));
  const isWrong = itemsOf(fieldOf(block, 'except')).some((each) => {
    const inner = ipv6Bits(String(each));
    return outer !== null && inner !== null && !(inner.startsWith(outer) && inner.length > outer.length);
  });
  return isWrong ? [{ code: 'broken-rule', rule: 'except-outside', inside: ['except'] }] : [];
}
