import * as v from 'valibot';
import type { Namespace, PeerPod } from '../../engine/policy/index.ts';
import { namespaceLabels, selects } from '../../engine/policy/index.ts';
import { table, text } from '../import/objects/fields.ts';
import { maybeSelector } from './selectors.ts';

const layers = { layer2: table({ role: text }), layer3: table({ role: text }) };
const userNetwork = v.object({ ...layers, namespaceSelector: maybeSelector, network: table(layers) });

/** A network of its own for a namespace, or for all that a selector means (OVN-Kubernetes). */
export interface UserNetwork {
  readonly name: string;
  readonly namespace: string;
  readonly spec: unknown;
}

/** Only namespaces that were made for it have one as their pods' first: the label can't be added later (docs/features/user-defined-networks). */
const markedBy = 'k8s.ovn.org/primary-user-defined-network';

/**
 * Pods with the network that they have instead of the cluster's: one of their namespace alone is said beside its name. Those that have
 * their nodes' network have none of these.
 */
export function inNetworks(
  pods: readonly PeerPod[],
  networks: readonly UserNetwork[],
  namespaces: readonly Namespace[],
): readonly PeerPod[] {
  const primary = networks.flatMap(({ spec, ...each }) => {
    const read = v.safeParse(userNetwork, spec);
    if (!read.success) return [];
    const { namespaceSelector, network, ...own } = read.output;
    // Others are second interfaces.
    const roles = [own.layer2, own.layer3, network.layer2, network.layer3].map(({ role }) => role);
    return roles.includes('Primary') ? [{ ...each, namespaceSelector }] : [];
  });
  if (primary.length === 0) return pods;
  return pods.map((pod) => {
    const labels = namespaceLabels(namespaces, pod.namespace);
    const network = primary.find(({ namespace, namespaceSelector }) =>
      namespaceSelector === null ? namespace === pod.namespace : selects(namespaceSelector, labels),
    );
    if (pod.hostNetwork || network === undefined || labels[markedBy] === undefined) return pod;
    const isOwn = network.namespaceSelector === null;
    return { ...pod, network: network.name, peer: isOwn ? pod.peer.replace('/', '[udn]/') : pod.peer };
  });
}
