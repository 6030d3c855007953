import { strToU8 } from 'fflate';
import * as v from 'valibot';
import { parseAddress } from '../../engine/index.ts';
import type {
  ClusterPolicy,
  HostNetworkPods,
  Labels,
  Namespace,
  NetworkPolicy,
  PeerPod,
  Policies,
} from '../../engine/policy/index.ts';
import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import { importLimits } from '../import/limits.ts';
import { fieldText, wrongValue } from '../import/objects/wrongValue.ts';
import type { ImportProblem, Origin } from '../import/problem.ts';
import { isNoObject } from '../import/problem.ts';
import type { SourceFile } from '../import/reading/archive.ts';
import type { FieldPath, Piece } from '../import/reading/source.ts';
import type { Kind, Located } from './objects.ts';
import { manifestKinds, metadata, manifestObjectsIn } from './objects.ts';
import { notesOn } from './notes.ts';
import { piecesIn } from '../import/reading/pieces.ts';
import type { PolicyNote } from './problem.ts';
import type { KnownNode } from './resolved.ts';
import { clusterPolicyOf, networkPolicyOf } from './resolved.ts';
import type { UserNetwork } from './networks.ts';
import { inNetworks } from './networks.ts';
import type { OwnerReference, Running, Workload } from './workloads.ts';
import { peerPods } from './workloads.ts';

/** The manifests of one cluster, understood. */
export interface Manifests {
  readonly policies: Policies;
  readonly pods: readonly PeerPod[];
  /** Everything that cannot be read, in the order of the files: with one of them the rest is not to be believed. */
  readonly problems: readonly ImportProblem[];
  readonly notes: readonly PolicyNote[];
}

/** Read the manifests of one cluster. Never throws. Files that hold no objects are passed over as long as others do. */
export function readManifests(files: readonly SourceFile[], hostNetwork: HostNetworkPods): Manifests {
  const { shelves, ...read } = gathered(files, hostNetwork);
  const pods = peerPods(shelves.running, shelves.workloads);
  return { ...read, pods: inNetworks(pods, shelves.networks, shelves.namespaces) };
}

/** Who is there is not yet asked: whoever only wants the policies does without. */
function gathered(
  files: readonly SourceFile[],
  hostNetwork: HostNetworkPods,
): Omit<Manifests, 'pods'> & { readonly shelves: Shelves } {
  const { pieces, problems: unread } = piecesIn(files);
  const problems: ImportProblem[] = [];
  const notes: PolicyNote[] = [];
  const shelves: Shelves = {
    namespaces: [],
    nodes: [],
    running: [],
    workloads: [],
    networks: [],
    network: [],
    cluster: [],
  };
  const seen = new Map<string, string>();
  for (const piece of pieces) {
    for (const located of manifestObjectsIn(piece.value)) {
      const object = described(located, piece);
      if (!object.ok) {
        problems.push(object.error);
        continue;
      }
      const { title, origin } = object.value;
      const [spelled, before] = [JSON.stringify(located.value), seen.get(title)];
      seen.set(title, spelled);
      if (before === spelled) continue;
      if (before !== undefined) {
        problems.push({ code: 'broken-rule', rule: 'twice', ...origin(['metadata', 'name']) });
        continue;
      }
      const taken = take(shelves, object.value);
      if (!taken.ok) problems.push(taken.error);
      else if (isPolicy(located.kind))
        notes.push(...notesOn(located.value, manifestKinds[located.kind].schema, origin));
    }
  }
  const nothing: readonly ImportProblem[] =
    seen.size + unread.length + problems.length === 0
      ? [{ code: 'nothing-known', object: null, field: null, file: files[0]?.name ?? '.', line: null }]
      : [];
  return {
    shelves,
    policies: {
      namespaces: shelves.namespaces,
      networkPolicies: shelves.network,
      clusterPolicies: shelves.cluster.map((policy) => policy(shelves.nodes)),
      hostNetwork,
    },
    problems: [...unread.filter((each) => seen.size === 0 || !isNoObject(each)), ...problems, ...nothing].slice(
      0,
      importLimits.problems,
    ),
    notes,
  };
}

function isPolicy(kind: Kind): boolean {
  return kind.endsWith('NetworkPolicy');
}

/** An object with what every object says of itself. */
interface Described {
  readonly kind: Kind;
  readonly value: object;
  readonly name: string;
  readonly namespace: string;
  readonly labels: Labels;
  readonly owner: OwnerReference | null;
  /** `NetworkPolicy/default/web`. */
  readonly title: string;
  readonly origin: (path: FieldPath) => Origin;
  readonly problem: (issue: v.BaseIssue<unknown>) => ImportProblem;
}

/** Kinds that are in no namespace. */
const clusterWide = /^(Namespace|Node)$|Cluster|Admin/;

function described({ kind, value, path }: Located, piece: Piece): Result<Described, ImportProblem> {
  const lineOf = (inside: FieldPath): number => piece.lineOf([...path, ...inside]);
  const { file } = piece;
  const read = v.safeParse(metadata, value, { abortEarly: true });
  if (!read.success) return failed(wrongValue(read.issues[0], { object: kind, file, lineOf }));
  const { name, namespace, labels, ownerReferences } = read.output.metadata;
  if (name === null || name === '') {
    const place = { object: kind, field: 'metadata.name', file, line: lineOf(['metadata']) };
    return failed({ code: 'wrong-value', ...place, expected: 'text', found: JSON.stringify(name) });
  }
  const isNamespaced = !clusterWide.test(kind);
  const inside = namespace === null || namespace === '' ? 'default' : namespace;
  const title = [kind, ...(isNamespaced ? [inside] : []), name].join('/');
  const owner = ownerReferences.find(({ controller, kind: owning }) => controller === true && owning !== 'Node');
  return ok({
    kind,
    value,
    name,
    namespace: inside,
    labels,
    owner: owner === undefined || owner.name === null ? null : { kind: owner.kind ?? 'Pod', name: owner.name },
    title,
    origin: (field) => ({ object: title, field: fieldText(field), file, line: lineOf(field) }),
    problem: (issue) => wrongValue(issue, { object: title, file, lineOf }),
  });
}

interface Shelves {
  readonly namespaces: Namespace[];
  readonly nodes: KnownNode[];
  readonly running: Running[];
  readonly workloads: Workload[];
  readonly networks: UserNetwork[];
  readonly network: NetworkPolicy[];
  /** Nodes may be described after the policies that select them. */
  readonly cluster: ((nodes: readonly KnownNode[]) => ClusterPolicy)[];
}

function take(shelves: Shelves, object: Described): Result<null, ImportProblem> {
  const { kind, name, namespace, labels, owner } = object;
  switch (kind) {
    case 'Namespace':
      return parsed(object, manifestKinds[kind].schema, () => shelves.namespaces.push({ name, labels }));
    case 'Node':
      return parsed(object, manifestKinds[kind].schema, ({ status: { addresses } }) =>
        shelves.nodes.push({
          labels,
          addresses: addresses.flatMap(({ type, address }) =>
            type === 'Hostname' ? [] : (parseAddress(address ?? '') ?? []),
          ),
        }),
      );
    case 'Pod':
      return parsed(object, manifestKinds[kind].schema, ({ spec, status: { podIP } }) =>
        shelves.running.push({
          name,
          namespace,
          labels,
          owner,
          address: podIP === null ? null : parseAddress(podIP),
          hostNetwork: spec.hostNetwork === true,
          ports: spec.containers,
        }),
      );
    case 'Deployment':
    case 'StatefulSet':
    case 'DaemonSet':
    case 'ReplicaSet':
    case 'ReplicationController':
    case 'VirtualMachine':
    case 'Job':
    case 'CronJob':
      return parsed(object, manifestKinds[kind].schema, ({ spec: { template } }) =>
        shelves.workloads.push({
          kind,
          name,
          namespace,
          owner,
          labels: template.metadata.labels,
          hostNetwork: template.spec.hostNetwork === true,
          ports: template.spec.containers,
        }),
      );
    case 'VirtualMachineInstance':
      shelves.workloads.push({ kind, name, namespace, owner, labels, hostNetwork: false, ports: [] });
      return ok(null);
    case 'UserDefinedNetwork':
    case 'ClusterUserDefinedNetwork':
      return parsed(object, manifestKinds[kind].schema, ({ spec }) =>
        shelves.networks.push({ spec, name: object.title, namespace }),
      );
    case 'NetworkPolicy':
      return parsed(object, manifestKinds[kind].schema, ({ spec }) =>
        shelves.network.push(networkPolicyOf({ namespace, name }, spec)),
      );
    case 'ClusterNetworkPolicy':
      return parsed(object, manifestKinds[kind].schema, ({ spec }) =>
        shelves.cluster.push((nodes) => clusterPolicyOf({ kind, name }, spec, nodes)),
      );
    case 'AdminNetworkPolicy':
      return parsed(object, manifestKinds[kind].schema, ({ spec }) =>
        shelves.cluster.push((nodes) => clusterPolicyOf({ kind, name }, { ...spec, tier: 'admin' }, nodes)),
      );
    case 'BaselineAdminNetworkPolicy':
      // There is one, by the name of `default` (BaselineAdminNetworkPolicy, CRD validation).
      return name === 'default'
        ? parsed(object, manifestKinds[kind].schema, ({ spec }) =>
            shelves.cluster.push((nodes) =>
              clusterPolicyOf({ kind, name }, { ...spec, tier: 'baseline', priority: 0 }, nodes),
            ),
          )
        : failed({ code: 'broken-rule', rule: 'baseline-name', ...object.origin(['metadata', 'name']) });
  }
}

function parsed<Schema extends v.GenericSchema>(
  { value, problem }: Described,
  schema: Schema,
  keep: (body: v.InferOutput<Schema>) => unknown,
): Result<null, ImportProblem> {
  const read = v.safeParse(schema, value, { abortEarly: true });
  if (!read.success) return failed(problem(read.issues[0]));
  keep(read.output);
  return ok(null);
}

/** The policies that a text says; what else is in it is passed over. */
export interface WrittenPolicies {
  readonly network: readonly NetworkPolicy[];
  readonly tiers: readonly ClusterPolicy[];
  readonly notes: readonly PolicyNote[];
}

/** Never throws. Problems have the text's own lines; `name` is what they call it. */
export function policiesIn(text: string, name: string): Result<WrittenPolicies, readonly ImportProblem[]> {
  if (text.trim() === '') return ok({ network: [], tiers: [], notes: [] });
  const { policies, problems, notes } = gathered([{ name, bytes: strToU8(text) }], 'as-nodes');
  if (problems.length > 0) return failed(problems);
  return ok({ network: policies.networkPolicies, tiers: policies.clusterPolicies, notes });
}
