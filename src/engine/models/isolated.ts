import type { InSteps } from '../inSteps.ts';
import type { TopologyDraft } from '../topology/builder.ts';
import { addDevice } from '../topology/builder.ts';
import { deviceId } from '../topology/ids.ts';
import type { Member, NetworkModel } from './model.ts';
import { routerName } from './parts/names.ts';
import { listCluster, nameCluster } from './parts/pieces.ts';
import { addBlockRoutes, addPeerRoutesOnSegment } from './parts/podRoutes.ts';
import { addPods, attachment, podChoices, unassigned } from './parts/pods.ts';
import type { NodeLan } from './parts/uplinks.ts';
import { addNodes, uplink } from './parts/uplinks.ts';
import { chosen } from './settings.ts';

/** Each cluster has a router of its own that is joined to nothing else: no way in, no way out. */
export const isolated = {
  settings: { attach: attachment, pool: unassigned, uplink },
  podRanges: 'reused',
  uses: (settings) => ({
    pods: 'reused',
    virtualIp: false,
    transit: false,
    ownRouters: true,
    uplink: chosen(uplink, settings['uplink']),
    podsOnSegment: false,
  }),
  *join(draft, members) {
    const lans: NodeLan[] = [];
    for (const member of members) lans.push(yield* addIsolated(draft, member));
    return lans;
  },
} satisfies NetworkModel;

function* addIsolated(draft: TopologyDraft, { cluster, settings }: Member): InSteps<NodeLan> {
  const { id, name } = cluster.cluster;
  const how = chosen(uplink, settings['uplink']);
  const router = deviceId(`${id}/router`);
  addDevice(draft, { id: router, role: 'router', name: routerName(name), cluster: id });
  const lan = addNodes(draft, cluster, router, { how });
  addBlockRoutes(draft, cluster, router, lan.ports);
  addPeerRoutesOnSegment(draft, cluster, how);
  yield* addPods(draft, cluster, podChoices(settings));
  listCluster(draft, cluster);
  nameCluster(draft, cluster, false);
  return lan;
}
