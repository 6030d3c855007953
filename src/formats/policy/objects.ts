import * as v from 'valibot';
import { listOf, table, text } from '../import/objects/fields.ts';
import { importLimits } from '../import/limits.ts';
import { policyObjectKinds } from '../import/objects/policyObjectKinds.ts';
import type { FieldPath } from '../import/reading/source.ts';
import { adminPolicy, baselinePolicy, clusterPolicy, networkPolicy } from './policies.ts';
import { labels } from './selectors.ts';

/** How an object says what it is; `groups` are the API groups that have it, in any version. */
export type ManifestKinds = Readonly<Record<string, { readonly groups: readonly string[] }>>;

const policyGroup = ['policy.networking.k8s.io'];

/** The objects that say what is allowed, by kind, and whom selectors of namespaces and nodes mean. */
export const manifestKinds = {
  Namespace: { groups: [''], schema: v.object({}) },
  Node: {
    groups: [''],
    schema: v.object({ status: table({ addresses: listOf(v.object({ type: text, address: text }, 'table')) }) }),
  },
  NetworkPolicy: { groups: ['networking.k8s.io', 'extensions'], schema: networkPolicy },
  ClusterNetworkPolicy: { groups: policyGroup, schema: clusterPolicy },
  AdminNetworkPolicy: { groups: policyGroup, schema: adminPolicy },
  BaselineAdminNetworkPolicy: { groups: policyGroup, schema: baselinePolicy },
} as const;

export type Kind = keyof typeof manifestKinds;
export type PolicyKind = Exclude<Kind, 'Namespace' | 'Node'>;
export type ManifestBodyOf<Id extends Kind> = v.InferOutput<(typeof manifestKinds)[Id]['schema']>;
export const metadata = v.object({
  metadata: table({ name: v.pipe(v.string('text'), v.minLength(1, 'text')), namespace: text, labels }),
});

/**
 * Objects of APIs that are not read matter where they too refuse, or say who there is. What is filed under another of Kubernetes' own
 * APIs is what its kind says: no other has that kind.
 */
export type Reading =
  | { readonly as: 'itself' | 'unread' }
  | { readonly as: 'misfiled'; readonly under: string; readonly groups: readonly string[] };

export interface Located {
  readonly kind: string;
  readonly value: object;
  readonly path: FieldPath;
  readonly reading: Reading;
}

/** The objects of those kinds in a value, which may be a list of them. */
export function manifestObjectsIn(
  kinds: ManifestKinds,
  value: unknown,
  path: FieldPath = [],
  implied = '',
): readonly Located[] {
  if (typeof value !== 'object' || value === null || path.length > 2 * importLimits.nesting) return [];
  const said = 'kind' in value && typeof value.kind === 'string' ? value.kind : implied;
  const items: unknown = Array.isArray(value) ? value : 'items' in value ? value.items : null;
  if (Array.isArray(items) && (Array.isArray(value) || said === '' || said.endsWith('List'))) {
    const base = Array.isArray(value) ? path : [...path, 'items'];
    return items.flatMap((item, index) => manifestObjectsIn(kinds, item, [...base, index], said.replace(/List$/, '')));
  }
  const version = 'apiVersion' in value && typeof value.apiVersion === 'string' ? value.apiVersion : null;
  const group = version === null ? null : version.includes('/') ? (version.split('/')[0] ?? '') : '';
  const known = Object.hasOwn(kinds, said) ? kinds[said] : undefined;
  const located = (reading: Reading): readonly Located[] => [{ kind: said, value, path, reading }];
  if (known !== undefined && (group === null || known.groups.includes(group))) return located({ as: 'itself' });
  if (known !== undefined && version !== null && (ownGroups.has(group ?? '') || inOneApi.has(said)))
    return located({ as: 'misfiled', under: version, groups: known.groups });
  const isMissed = (known !== undefined && !commonNames.has(said)) || isUnreadPolicy(said, group ?? '');
  return isMissed ? located({ as: 'unread' }) : [];
}

/** Kubernetes' own. */
const ownGroups = new Set(['', 'apps', 'batch', 'extensions', 'policy', 'networking.k8s.io', ...policyGroup]);

/** Beside those of Kubernetes. */
const inOneApi = new Set(['UserDefinedNetwork', 'ClusterUserDefinedNetwork']);

/** Many APIs have kinds of these names, of which no pod and no policy comes. */
const commonNames = new Set(['Node', 'Namespace']);

function isUnreadPolicy(kind: string, group: string): boolean {
  const { unreadPolicy } = policyObjectKinds;
  return unreadPolicy.kind.split('|').includes(kind) && unreadPolicy.group.test(group);
}

export function isKind(name: string): name is Kind {
  return Object.hasOwn(manifestKinds, name);
}

export function isPolicyKind(name: string): name is PolicyKind {
  return isKind(name) && name !== 'Namespace' && name !== 'Node';
}
