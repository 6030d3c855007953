import * as v from 'valibot';
import type { NamedPort } from '../../../engine/policy/index.ts';
import type { FieldPath } from '../reading/source.ts';
import { text, truth } from './fields.ts';

/** A container that says how its cluster's network works. */
interface TellingContainer {
  readonly name: string;
  readonly env: ReadonlyMap<string, Told>;
  /** `cluster-cidr` to its value; of a flag alone it is `true`. */
  readonly flags: ReadonlyMap<string, Told>;
}

interface Told {
  readonly value: string;
  /** From the pod's specification. */
  readonly path: FieldPath;
}

/** The containers that are looked into. Of every other not even the names of its variables are kept. */
const tellingContainers =
  /^(calico-node|kube-flannel|flannel|aws-node|cilium-agent|kube-proxy|kube-apiserver|kube-controller-manager|kindnet-cni|kube-router|weave|kube-ovn-(controller|speaker)|cni-server|antrea-agent|(azure-)?ip-masq-agent(-v2)?|azure-cns|cns-container|ovnkube-.*)$/;

/** The variables and flags that are kept. Values of others may be secrets. */
const tellingVariables =
  /^(IP|CALICO_(IPV4POOL_(CIDR|IPIP|VXLAN|BLOCK_SIZE|NAT_OUTGOING)|NETWORKING_BACKEND)|FELIX_WIREGUARDENABLED|NO_DEFAULT_POOLS|FLANNELD_IP_MASQ|AWS_VPC_K8S_CNI_(EXTERNALSNAT|RANDOMIZESNAT|CUSTOM_NETWORK_CFG|EXCLUDE_SNAT_CIDRS)|ENABLE_(PREFIX_DELEGATION|IPv6)|POD_SUBNET|IPALLOC_RANGE|WEAVE_NO_FASTDP)$/;
const tellingFlags =
  /^-{1,2}(ip-masq|cluster-cidr|service-cluster-ip-range|node-cidr-mask-size(-ipv4)?|nomasq-all-reserved-ranges|random-fully|to-ports|masquerade-all|masquerading|no-masquerade-cidr|run-router|enable-(overlay|pod-egress)|overlay-(type|encap)|advertise-pod-cidr|peer-router-ips|default-cidr|network-type|neighbor-address)(=|$)/;

const anything = v.nullish(v.unknown(), null);
const container = v.object({ name: v.string(), env: anything, args: anything, command: anything });
const variable = v.object({ name: v.string(), value: v.union([v.string(), v.number(), v.boolean()]) });

/** Of a pod's containers those that tell something; what of them is not as it should be tells nothing. */
export const containers = (list: 'containers' | 'initContainers') =>
  v.pipe(
    anything,
    v.transform((value): readonly TellingContainer[] =>
      itemsOf(value).flatMap((each, index) => {
        const read = v.safeParse(container, each);
        if (!read.success || !tellingContainers.test(read.output.name)) return [];
        const { name, env, args, command } = read.output;
        const path = [list, index];
        return [
          {
            name,
            env: variablesIn(env, path),
            flags: new Map([...flagsIn(command, [...path, 'command']), ...flagsIn(args, [...path, 'args'])]),
          },
        ];
      }),
    ),
  );

const portsOfContainer = v.object({ ports: anything });
const namedPort = v.object({
  name: v.pipe(v.string(), v.minLength(1)),
  containerPort: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535)),
  protocol: v.nullish(v.picklist(['TCP', 'UDP', 'SCTP']), 'TCP'),
});
const byName = { TCP: 'tcp', UDP: 'udp', SCTP: 'sctp' } as const satisfies Record<string, NamedPort['protocol']>;

/** The ports of a pod's containers that have a name; what of them is not as it should be is nobody's. */
const namedPorts = v.pipe(
  anything,
  v.transform((value): readonly NamedPort[] =>
    itemsOf(value).flatMap((each) => {
      const found = v.safeParse(portsOfContainer, each);
      return itemsOf(found.success ? found.output.ports : null).flatMap((port) => {
        const read = v.safeParse(namedPort, port);
        if (!read.success) return [];
        const { name, containerPort, protocol } = read.output;
        return [{ name, protocol: byName[protocol], port: containerPort }];
      });
    }),
  ),
);

/** Containers tell of the cluster's network, and of the pod's ports, which are kept apart. */
export const runningPod = v.pipe(
  v.nullish(v.unknown(), {}),
  v.transform((spec: unknown): unknown =>
    typeof spec === 'object' && spec !== null && 'containers' in spec ? { ...spec, namedPorts: spec.containers } : spec,
  ),
  v.object(
    {
      nodeName: text,
      hostNetwork: truth,
      containers: containers('containers'),
      initContainers: containers('initContainers'),
      namedPorts,
    },
    'table',
  ),
);

function variablesIn(env: unknown, path: FieldPath): ReadonlyMap<string, Told> {
  return new Map(
    itemsOf(env).flatMap((each, index) => {
      const read = v.safeParse(variable, each);
      if (!read.success || !tellingVariables.test(read.output.name)) return [];
      const { name, value } = read.output;
      return [[name, { value: String(value), path: [...path, 'env', index, 'value'] }]];
    }),
  );
}

/** A shell's line counts as its words: `/bin/sh -c "kube-apiserver --x=y"`. A flag's value may be the next word. */
function flagsIn(list: unknown, path: FieldPath): readonly (readonly [string, Told])[] {
  const words = itemsOf(list).flatMap((each, index) =>
    typeof each === 'string' ? each.split(/\s+/).map((word) => ({ word, path: [...path, index] })) : [],
  );
  return words.flatMap(({ word, path: at }, index) => {
    if (!tellingFlags.test(word)) return [];
    const [flag = '', ...value] = word.split('=');
    const next = words[index + 1]?.word;
    const apart = next !== undefined && /^[^-]/.test(next) ? next : 'true';
    const given = value.length > 0 ? value.join('=').replaceAll(/^["']|["']$/g, '') : apart;
    return [[flag.replace(/^-+/, ''), { value: given, path: at }]];
  });
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
