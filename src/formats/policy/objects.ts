import * as v from 'valibot';
import { anAddress, anyTable, listOf, table, text, truth } from '../import/objects/fields.ts';
import { importLimits } from '../import/limits.ts';
import type { FieldPath } from '../import/reading/source.ts';
import { adminPolicy, baselinePolicy, clusterPolicy, networkPolicy } from './policies.ts';
import { containersWithPorts } from './ports.ts';
import { labels } from './selectors.ts';

const podSpec = table({ hostNetwork: truth, containers: containersWithPorts });
const template = v.object({ metadata: table({ labels }), spec: podSpec }, 'table');
const withTemplate = v.object({ spec: v.object({ template }, 'table') }, 'table');

const kubeVirt = /kubevirt/;
/** Of one namespace, or of those that a selector means; networks.ts looks into them. */
const userNetwork = { group: /ovn\.org$/, schema: v.object({ spec: anyTable }) } as const;

/** The objects that say who there is and what is allowed, by kind; `group` is the API group, in any version. */
export const manifestKinds = {
  Namespace: { group: /^$/, schema: v.object({}) },
  Node: {
    group: /^$/,
    schema: v.object({ status: table({ addresses: listOf(v.object({ type: text, address: text }, 'table')) }) }),
  },
  Pod: {
    group: /^$/,
    schema: v.object({ spec: podSpec, status: table({ podIP: anAddress }) }),
  },
  Deployment: { group: /^(apps|extensions)$/, schema: withTemplate },
  StatefulSet: { group: /^apps$/, schema: withTemplate },
  DaemonSet: { group: /^(apps|extensions)$/, schema: withTemplate },
  ReplicaSet: { group: /^(apps|extensions)$/, schema: withTemplate },
  ReplicationController: { group: /^$/, schema: withTemplate },
  Job: { group: /^batch$/, schema: withTemplate },
  CronJob: {
    group: /^batch$/,
    schema: v.pipe(
      v.object({ spec: v.object({ jobTemplate: withTemplate }, 'table') }, 'table'),
      v.transform(({ spec: { jobTemplate } }) => jobTemplate),
    ),
  },
  /** Virtual machines are pods whose names come and go (KubeVirt). */
  VirtualMachine: { group: kubeVirt, schema: withTemplate },
  VirtualMachineInstance: { group: kubeVirt, schema: v.object({}) },
  UserDefinedNetwork: userNetwork,
  ClusterUserDefinedNetwork: userNetwork,
  NetworkPolicy: { group: /^(networking\.k8s\.io|extensions)$/, schema: networkPolicy },
  ClusterNetworkPolicy: { group: /^policy\.networking\.k8s\.io$/, schema: clusterPolicy },
  AdminNetworkPolicy: { group: /^policy\.networking\.k8s\.io$/, schema: adminPolicy },
  BaselineAdminNetworkPolicy: { group: /^policy\.networking\.k8s\.io$/, schema: baselinePolicy },
} as const;

export type Kind = keyof typeof manifestKinds;
export type ManifestBodyOf<Id extends Kind> = v.InferOutput<(typeof manifestKinds)[Id]['schema']>;
export const metadata = v.object({
  metadata: table({
    name: text,
    namespace: text,
    labels,
    ownerReferences: listOf(v.object({ kind: text, name: text, controller: truth }, 'table')),
  }),
});

export interface Located {
  readonly kind: Kind;
  readonly value: object;
  readonly path: FieldPath;
}

/** The objects of those kinds in a value, which may be a list of them. */
export function manifestObjectsIn(value: unknown, path: FieldPath = [], implied = '', depth = 0): readonly Located[] {
  if (typeof value !== 'object' || value === null || depth > importLimits.nesting) return [];
  const said = 'kind' in value && typeof value.kind === 'string' ? value.kind : implied;
  const items: unknown = Array.isArray(value) ? value : 'items' in value ? value.items : null;
  if (Array.isArray(items) && (Array.isArray(value) || said === '' || said.endsWith('List'))) {
    const base = Array.isArray(value) ? path : [...path, 'items'];
    return items.flatMap((item, index) =>
      manifestObjectsIn(item, [...base, index], said.replace(/List$/, ''), depth + 1),
    );
  }
  const version = 'apiVersion' in value && typeof value.apiVersion === 'string' ? value.apiVersion : null;
  const group = version === null ? null : version.includes('/') ? (version.split('/')[0] ?? '') : '';
  if (!isKind(said) || (group !== null && !manifestKinds[said].group.test(group))) return [];
  return [{ kind: said, value, path }];
}

function isKind(name: string): name is Kind {
  return Object.hasOwn(manifestKinds, name);
}
