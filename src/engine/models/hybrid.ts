import { addRule, sealed } from '../topology/builder.ts';
import { ruleId } from '../topology/ids.ts';
import { flatPlan, podRouting } from './flat.ts';
import type { NetworkModel } from './model.ts';
import { attachment } from './parts/pods.ts';
import { uplink } from './parts/uplinks.ts';
import type { PrefixList } from './settings.ts';
import { chosen, chosenPrefixes } from './settings.ts';

/** The ranges inside which pods keep their address; the default of ip-masq-agent, the private ranges of RFC 1918. */
const ranges: PrefixList = { kind: 'prefixes', initial: '10.0.0.0/8,172.16.0.0/12,192.168.0.0/16' };

/** Flat inside the given ranges; towards everything else every node masquerades its pods. */
export const hybrid: NetworkModel = {
  settings: { ranges, routes: podRouting, attach: attachment, uplink },
  podRanges: 'unique',
  compile: (scenario, settings) => {
    const kept = chosenPrefixes(ranges, settings['ranges']);
    const { plan, clusters } = flatPlan(scenario, {
      routes: chosen(podRouting, settings['routes']),
      attach: chosen(attachment, settings['attach']),
      uplink: chosen(uplink, settings['uplink']),
    });
    for (const { nodes, podRange } of clusters) {
      for (const { node } of nodes) {
        addRule(plan, node.id, 'postrouting', {
          kind: 'masquerade',
          id: ruleId(node.id, 'egress-snat'),
          match: { source: [podRange], notDestination: [podRange, ...kept] },
        });
      }
    }
    return sealed(plan);
  },
};
