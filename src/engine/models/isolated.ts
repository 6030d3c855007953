import { addDevice, emptyPlan, sealed } from '../topology/builder.ts';
import { deviceId } from '../topology/ids.ts';
import type { NetworkModel } from './model.ts';
import { addressed } from './parts/addressing.ts';
import { addFabric, addHosts } from './parts/fabricAndHosts.ts';
import { listCluster, nameCluster } from './parts/pieces.ts';
import { addBlockRoutes, addPeerRoutesOnSegment } from './parts/podRoutes.ts';
import { addPods, attachment, podChoices, unassigned } from './parts/pods.ts';
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
  compile: (scenario, settings) => {
    const plan = emptyPlan();
    const how = chosen(uplink, settings['uplink']);
    addFabric(plan);
    const lans = scenario.clusters.map((each) => {
      const cluster = addressed(scenario, each, scenario.reusedPodRange);
      const router = deviceId(`${each.id}/router`);
      addDevice(plan, { id: router, role: 'router', name: `${each.name} router`, cluster: each.id });
      const lan = addNodes(plan, cluster, router, { how });
      addBlockRoutes(plan, cluster, router, lan.ports);
      addPeerRoutesOnSegment(plan, cluster, how);
      addPods(plan, cluster, podChoices(settings));
      listCluster(plan, cluster);
      nameCluster(plan, cluster, false);
      return lan;
    });
    addHosts(plan, scenario, lans);
    return sealed(plan);
  },
} satisfies NetworkModel;
