import { strToU8 } from 'fflate';
import { parseAddress } from '../../engine/index.ts';
import type {
  ClusterPolicy,
  HostNetworkPods,
  Namespace,
  NetworkPolicy,
  PeerPod,
  Policies,
} from '../../engine/policy/index.ts';
import { importLimits } from '../import/limits.ts';
import type { ImportProblem, Origin } from '../import/problem.ts';
import { isNoObject } from '../import/problem.ts';
import type { SourceFile } from '../import/reading/source.ts';
import { piecesIn } from '../import/reading/pieces.ts';
import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import type { DescribedObject } from './described.ts';
import { described, parsed } from './described.ts';
import { inNetworks } from './networks.ts';
import { notesOn } from './notes.ts';
import type { Kind, Located, ManifestKinds } from './objects.ts';
import { isKind, isPolicyKind, manifestKinds, manifestObjectsIn } from './objects.ts';
import type { Peers } from './peers.ts';
import { peerKinds, takePeer } from './peers.ts';
import type { PolicyNote } from './problem.ts';
import { misnamed, refusalsOf } from './refusals.ts';
import type { KnownNode } from './resolved.ts';
import { clusterPolicyOf, networkPolicyOf } from './resolved.ts';
import { samePriority } from './samePriority.ts';
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
  const peers: Peers = { running: [], workloads: [], networks: [] };
  const { policies, ...read } = gathered(files, hostNetwork, {
    kinds: peerKinds,
    take: (each) => takePeer(peers, each),
  });
  const pods = peerPods(peers.running, peers.workloads);
  return { ...read, policies, pods: inNetworks(pods, peers.networks, policies.namespaces) };
}

/** Objects that say who there is are passed over by whoever only wants the policies. */
function gathered(
  files: readonly SourceFile[],
  hostNetwork: HostNetworkPods,
  others?: Others,
): Omit<Manifests, 'pods'> {
  const { pieces, problems: broken } = piecesIn(files);
  const problems: ImportProblem[] = [];
  const notes: PolicyNote[] = [];
  const shelves: Shelves = { namespaces: [], nodes: [], network: [], cluster: [] };
  const seen = new Map<string, string>();
  const unread = new Map<string, { readonly from: Origin; readonly count: number }>();
  for (const piece of pieces) {
    for (const located of manifestObjectsIn({ ...manifestKinds, ...others?.kinds }, piece.value)) {
      const object = described(located, piece);
      if (located.reading.as === 'unread') {
        if (!object.ok) continue;
        const first = unread.get(located.kind);
        const from = first?.from ?? object.value.origin(['apiVersion']);
        unread.set(located.kind, { from, count: 1 + (first?.count ?? 0) });
        continue;
      }
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
      const { kind } = located;
      const taken = isKind(kind) ? take(shelves, kind, object.value) : (others?.take(object.value) ?? ok(null));
      if (!taken.ok) problems.push(taken.error);
      else if (isPolicyKind(kind)) {
        const refused = refusalsOf(kind, 'spec' in located.value ? located.value.spec : null, origin);
        problems.push(...refused.flatMap(({ isClear, problem }) => (isClear ? [] : [problem])));
        notes.push(...refused.flatMap(({ isClear, problem }) => (isClear ? [refusedNote(problem)] : [])).slice(0, 1));
        notes.push(...notesOn(located.value, manifestKinds[kind].schema, origin));
      }
      const amiss = [...misfiled(located, origin), ...misnamed(object.value)];
      notes.push(...amiss.slice(0, 1).map(refusedNote));
    }
  }
  const nothing: readonly ImportProblem[] =
    seen.size + broken.length + problems.length === 0
      ? [{ code: 'nothing-known', object: null, field: null, file: files[0]?.name ?? '.', line: null }]
      : [];
  const tiers = shelves.cluster.map(({ policy, origin }) => ({ policy: policy(shelves.nodes), origin }));
  return {
    policies: {
      namespaces: shelves.namespaces,
      networkPolicies: shelves.network,
      clusterPolicies: tiers.map(({ policy }) => policy),
      hostNetwork,
    },
    problems: [...broken.filter((each) => seen.size === 0 || !isNoObject(each)), ...problems, ...nothing].slice(
      0,
      importLimits.problems,
    ),
    notes: [
      ...notes,
      ...samePriority(tiers),
      ...[...unread.values()].map((each) => ({ code: 'unread-objects', ...each }) as const),
    ],
  };
}

function misfiled({ reading }: Located, origin: DescribedObject['origin']): readonly ImportProblem[] {
  if (reading.as !== 'misfiled') return [];
  const allowed = reading.groups.map((group) => (group === '' ? 'v1' : group));
  return [{ code: 'not-allowed', found: reading.under, allowed, ...origin(['apiVersion']) }];
}

/** Of an object the first is told. */
function refusedNote(problem: ImportProblem): PolicyNote {
  return { code: 'refused', problem };
}

interface Others {
  readonly kinds: ManifestKinds;
  readonly take: (object: DescribedObject) => Result<null, ImportProblem>;
}

interface Shelves {
  readonly namespaces: Namespace[];
  readonly nodes: KnownNode[];
  readonly network: NetworkPolicy[];
  /** Nodes may be described after the policies that select them. */
  readonly cluster: {
    readonly policy: (nodes: readonly KnownNode[]) => ClusterPolicy;
    readonly origin: DescribedObject['origin'];
  }[];
}

function take(shelves: Shelves, kind: Kind, object: DescribedObject): Result<null, ImportProblem> {
  const { name, namespace, labels, origin } = object;
  const put = (policy: Shelves['cluster'][number]['policy']): number => shelves.cluster.push({ policy, origin });
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
    case 'NetworkPolicy':
      return parsed(object, manifestKinds[kind].schema, ({ spec }) =>
        shelves.network.push(networkPolicyOf({ namespace, name }, spec)),
      );
    case 'ClusterNetworkPolicy':
      return parsed(object, manifestKinds[kind].schema, ({ spec }) =>
        put((nodes) => clusterPolicyOf({ kind, name }, spec, nodes)),
      );
    case 'AdminNetworkPolicy':
      return parsed(object, manifestKinds[kind].schema, ({ spec }) =>
        put((nodes) => clusterPolicyOf({ kind, name }, { ...spec, tier: 'admin' }, nodes)),
      );
    case 'BaselineAdminNetworkPolicy':
      // There is one, by the name of `default` (BaselineAdminNetworkPolicy, CRD validation).
      return name === 'default'
        ? parsed(object, manifestKinds[kind].schema, ({ spec }) =>
            put((nodes) => clusterPolicyOf({ kind, name }, { ...spec, tier: 'baseline', priority: 0 }, nodes)),
          )
        : failed({ code: 'broken-rule', rule: 'baseline-name', ...object.origin(['metadata', 'name']) });
  }
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
