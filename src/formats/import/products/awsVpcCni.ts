import type { Prefix } from '../../../engine/index.ts';
import { rangesOf } from '../objects/fields.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { Origin } from '../problem.ts';
import { eksVariable, madeBy } from './clusterApi.ts';
import type { Product, Reading, Routing } from './product.ts';
import { firstSigns, assumed, found, masquerade, plain, wrapped } from './product.ts';
import type { Found } from './telling.ts';
import { containersNamed, installations, isTrue } from './telling.ts';

/**
 * aws/amazon-vpc-cni-k8s: pods have addresses of the VPC. Which ranges are the VPC's own, and so keep pods' addresses, the node is told
 * by its instance's metadata: no object has it.
 */
export const awsVpcCni: Product = {
  id: 'aws-vpc-cni',
  name: 'AWS VPC CNI',
  recognise: (objects) =>
    firstSigns([
      ...containersNamed(objects, /^aws-node$/).map(({ origin }) => origin),
      ...objects.of('eniConfig').map((each) => each.origin(['spec'])),
      ...installations(objects, /^AmazonVPC$/).map((each) => each.origin(['spec'])),
      ...madeBy(objects, 'aws'),
      ...labelled(objects),
    ]),
  read: (objects) => {
    const [node] = containersNamed(objects, /^aws-node$/);
    const [from] = awsVpcCni.recognise(objects) ?? [];
    if (from === undefined) return {};
    // Labels tell of EKS, which begins with this network, and runs it without any pod in its automatic mode.
    const say = labelled(objects).some((each) => each.object === from.object) ? assumed : found;
    return {
      encapsulated: say(wrapped('none'), from),
      routed: say<Routing>('fabric', from),
      ...(node === undefined && objects.of('eksControlPlane').length === 0
        ? { translated: assumed(masquerade(null, { ports: 'redrawn' }), from) }
        : translation(node?.env ?? ((name) => eksVariable(objects, name)), node?.origin ?? from)),
      blocksOnNodes: false,
      attach: 'routed',
      asks: ['vpc-ranges'],
    };
  },
};

function labelled(objects: Inventory): readonly Origin[] {
  return objects.of('node').flatMap(({ labels, origin }) =>
    Object.keys(labels)
      .filter((key) => key.startsWith('eks.amazonaws.com/'))
      .slice(0, 1)
      .map((key) => origin(['metadata', 'labels', key])),
  );
}

function translation(env: Found['env'], at: Origin): Reading {
  const external = env('AWS_VPC_K8S_CNI_EXTERNALSNAT');
  const ipv6 = env('ENABLE_IPv6');
  // It gives pods one or the other (amazon-vpc-cni-k8s, ENABLE_IPv6).
  if (ipv6 !== null && isTrue(ipv6.value)) return { translated: found(plain, ipv6.from), isWithoutIpv4: true };
  if (external !== null && isTrue(external.value)) return { translated: found(plain, external.from) };
  const random = env('AWS_VPC_K8S_CNI_RANDOMIZESNAT');
  const ports = random?.value === 'none' ? 'kept' : 'redrawn';
  const excluded: readonly Prefix[] = rangesOf(env('AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS')?.value ?? null);
  const from = external?.from ?? at;
  return { translated: found(masquerade(excluded.length === 0 ? null : excluded, { ports }), from) };
}
