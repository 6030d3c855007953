import * as v from 'valibot';
import { parseAddress } from '../../engine/index.ts';
import { anAddress, anyTable, listOf, table, text, truth } from '../import/objects/fields.ts';
import type { ImportProblem } from '../import/problem.ts';
import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import type { DescribedObject } from './described.ts';
import { parsed } from './described.ts';
import type { UserNetwork } from './networks.ts';
import { containersWithPorts } from './ports.ts';
import { labels } from './selectors.ts';
import type { OwnerReference, Running, Workload } from './workloads.ts';

const podSpec = table({ hostNetwork: truth, containers: containersWithPorts });
const podTemplate = v.object({ metadata: table({ labels }), spec: podSpec }, 'table');
const withTemplate = v.object({ spec: v.object({ template: podTemplate }, 'table') }, 'table');

const kubeVirt = ['kubevirt.io'];
/** Of one namespace, or of those that a selector means; networks.ts looks into them. */
const userNetwork = { groups: ['k8s.ovn.org'], schema: v.object({ spec: anyTable }) } as const;

/** The objects that say who there is, by kind. */
export const peerKinds = {
  Pod: {
    groups: [''],
    schema: v.object({ spec: podSpec, status: table({ podIP: anAddress }) }),
  },
  Deployment: { groups: ['apps', 'extensions'], schema: withTemplate },
  StatefulSet: { groups: ['apps'], schema: withTemplate },
  DaemonSet: { groups: ['apps', 'extensions'], schema: withTemplate },
  ReplicaSet: { groups: ['apps', 'extensions'], schema: withTemplate },
  ReplicationController: { groups: [''], schema: withTemplate },
  Job: { groups: ['batch'], schema: withTemplate },
  CronJob: {
    groups: ['batch'],
    schema: v.pipe(
      v.object({ spec: v.object({ jobTemplate: withTemplate }, 'table') }, 'table'),
      v.transform(({ spec: { jobTemplate } }) => jobTemplate),
    ),
  },
  /** Virtual machines are pods whose names come and go (KubeVirt). */
  VirtualMachine: { groups: kubeVirt, schema: withTemplate },
  VirtualMachineInstance: { groups: kubeVirt, schema: v.object({}) },
  UserDefinedNetwork: userNetwork,
  ClusterUserDefinedNetwork: userNetwork,
} as const;

/** Who looks after an object; pods that a node itself runs stand alone. */
const owning = v.object({
  metadata: table({
    ownerReferences: v.pipe(
      listOf(v.object({ kind: text, name: text, controller: truth }, 'table')),
      v.transform((all): OwnerReference | null => {
        const owner = all.find(({ controller, kind }) => controller === true && kind !== 'Node');
        return owner === undefined || owner.name === null ? null : { kind: owner.kind ?? 'Pod', name: owner.name };
      }),
    ),
  }),
});

/** Who there is. */
export interface Peers {
  readonly running: Running[];
  readonly workloads: Workload[];
  readonly networks: UserNetwork[];
}

function isPeerKind(name: string): name is keyof typeof peerKinds {
  return Object.hasOwn(peerKinds, name);
}

export function takePeer(shelves: Peers, object: DescribedObject): Result<null, ImportProblem> {
  const { kind, name, namespace, labels: own } = object;
  const owned = v.safeParse(owning, object.value, { abortEarly: true });
  if (!owned.success) return failed(object.problem(owned.issues[0]));
  const owner = owned.output.metadata.ownerReferences;
  if (!isPeerKind(kind)) return ok(null);
  switch (kind) {
    case 'Pod':
      return parsed(object, peerKinds[kind].schema, ({ spec, status: { podIP } }) =>
        shelves.running.push({
          name,
          namespace,
          labels: own,
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
      return parsed(object, peerKinds[kind].schema, ({ spec: { template } }) =>
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
      shelves.workloads.push({ kind, name, namespace, owner, labels: own, hostNetwork: false, ports: [] });
      return ok(null);
    case 'UserDefinedNetwork':
    case 'ClusterUserDefinedNetwork':
      return parsed(object, peerKinds[kind].schema, ({ spec }) =>
        shelves.networks.push({ spec, name: object.title, namespace }),
      );
  }
}
