import type { Cluster, Pod } from '../scenario.ts';
import { isChosen } from './ends.ts';
import type { PodChoice } from './policy.ts';

/** The pods of a cluster that a choice means; those with their node's network are none to it. */
export function podsChosen({ nodes, namespaces = [] }: Cluster, choice: PodChoice): readonly Pod[] {
  return nodes.flatMap(({ pods }) =>
    pods.filter(({ namespace = 'default', labels = {}, ports = [], hostNetwork = false }) =>
      hostNetwork ? false : isChosen(namespaces, choice, { namespace, labels, address: null, hostNetwork, ports }),
    ),
  );
}
