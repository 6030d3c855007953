import * as v from 'valibot';
import type { FieldPath } from '../reading/source.ts';

/** A container that says how its cluster's network works. */
export interface TellingContainer {
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
  /^(calico-node|kube-flannel|flannel|aws-node|cilium-agent|kube-proxy|kube-apiserver|kube-controller-manager|kindnet-cni|antrea-agent|(azure-)?ip-masq-agent(-v2)?|azure-cns|cns-container|ovnkube-.*)$/;

/** The variables and flags that are kept. Values of others may be secrets. */
const tellingVariables =
  /^(CALICO_(IPV4POOL_(CIDR|IPIP|VXLAN|BLOCK_SIZE|NAT_OUTGOING)|NETWORKING_BACKEND)|FELIX_WIREGUARDENABLED|NO_DEFAULT_POOLS|FLANNELD_IP_MASQ|AWS_VPC_K8S_CNI_(EXTERNALSNAT|RANDOMIZESNAT|CUSTOM_NETWORK_CFG|EXCLUDE_SNAT_CIDRS)|ENABLE_(PREFIX_DELEGATION|IPv6)|POD_SUBNET)$/;
const tellingFlags =
  /^-{1,2}(ip-masq|cluster-cidr|service-cluster-ip-range|node-cidr-mask-size(-ipv4)?|nomasq-all-reserved-ranges|random-fully|to-ports|masquerade-all)(=|$)/;

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
