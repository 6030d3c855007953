import type { IpAddress } from '../net/address.ts';
import type { Match } from '../rules/match.ts';
import type { Masquerade, Rule } from '../rules/rule.ts';
import type { TopologyDraft } from '../topology/builder.ts';
import { addRule } from '../topology/builder.ts';
import type { DeviceId } from '../topology/ids.ts';
import { ruleId } from '../topology/ids.ts';
import { flatUses, joinFlat, podRouting } from './flat.ts';
import type { Member, NetworkModel } from './model.ts';
import { egressRange } from './parts/addressing.ts';
import { attachment, unassigned } from './parts/pods.ts';
import { uplink } from './parts/uplinks.ts';
import type { PrefixList } from './settings.ts';
import { choice, chosen, chosenPrefixes } from './settings.ts';

/** The ranges inside which pods keep their address; the default of ip-masq-agent, the private ranges of RFC 1918. */
const ranges: PrefixList = { kind: 'prefixes', initial: '10.0.0.0/8,172.16.0.0/12,192.168.0.0/16' };
/** Is the cluster's own pod range always among them, or only if the list says so? */
const own = choice(['kept', 'listed']);
/** The address of the way out, or one that is written down: the node's own. */
const snat = choice(['interface', 'node']);
const ports = choice(['kept', 'redrawn']);

/** Flat inside the given ranges; towards everything else every node translates the source of what its pods send. */
export const hybrid = {
  settings: { ranges, own, snat, ports, routes: podRouting, attach: attachment, pool: unassigned, uplink },
  podRanges: 'unique',
  uses: flatUses,
  *join(draft, members) {
    const lans = yield* joinFlat(draft, members);
    for (const member of members) translateBeyond(draft, member);
    return lans;
  },
} satisfies NetworkModel;

function translateBeyond(draft: TopologyDraft, { cluster, settings }: Member): void {
  const { nodes, podRange } = cluster;
  const kept = chosenPrefixes(ranges, settings['ranges']);
  const alsoOwn = chosen(own, settings['own']) === 'kept';
  // A rule that keeps ports says nothing of them, as it always has.
  const drawn = chosen(ports, settings['ports']) === 'redrawn' ? ({ ports: 'redrawn' } as const) : {};
  const how = { snat: chosen(snat, settings['snat']), ports: { ...drawn, ...egressRange(cluster) } };
  const match = { source: [podRange], notDestination: alsoOwn ? [...new Set([podRange, ...kept])] : kept };
  for (const { node } of nodes) addRule(draft, node.id, 'postrouting', translation(node, match, how));
}

interface How {
  readonly snat: (typeof snat.values)[number];
  readonly ports: Pick<Masquerade, 'ports' | 'range'>;
}

function translation(
  { id: node, address }: { readonly id: DeviceId; readonly address: IpAddress },
  match: Match,
  how: How,
): Rule {
  const id = ruleId(node, 'egress-snat');
  switch (how.snat) {
    case 'interface':
      return { kind: 'masquerade', id, match, ...how.ports };
    case 'node':
      return { kind: 'source-nat', id, match, to: address, ...how.ports };
  }
}
