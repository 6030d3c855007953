import { addressWarnings } from './addressWarnings.ts';
import type { ModelledCluster } from './modelled.ts';
import { reusedBy } from './modelled.ts';
import { models } from './models/index.ts';
import type { Scenario } from './scenario.ts';
import { serviceIdOf } from './topology/ids.ts';
import type { Topology } from './topology/topology.ts';
import type { Warning } from './topology/warning.ts';

/** What of its addresses and of how its clusters are joined can be built, but hardly does what was meant. */
export function planWarnings(
  joined: Topology,
  scenario: Scenario,
  clusters: readonly ModelledCluster[],
): readonly Warning[] {
  return [
    ...clusters.flatMap(joiningWarnings),
    ...addressWarnings(scenario, clusters),
    ...clusters.flatMap((each, index) => rangeWarnings(scenario, each, index)),
    ...clusters.flatMap((each, index) => portWarnings(joined, each, index)),
  ];
}

/** Models that give every cluster one range leave a cluster's own aside. */
function rangeWarnings(
  scenario: Scenario,
  { cluster: { cluster }, uses }: ModelledCluster,
  index: number,
): readonly Warning[] {
  const { podRange: range } = cluster;
  const instead = reusedBy(scenario, cluster, uses);
  if (instead === null || range === instead) return [];
  const reason = { because: 'range-reused', range, instead } as const;
  return [{ kind: 'not-in-force', where: `clusters[${index}].podRange`, reason }];
}

/** A gateway has one address, and an address so many ports. */
function portWarnings(
  { services, directory }: Topology,
  { cluster: { cluster } }: ModelledCluster,
  index: number,
): readonly Warning[] {
  const { address, backends = [] } = services.get(serviceIdOf(cluster.id)) ?? {};
  const published = backends.filter((id) => {
    const entry = directory.get(id);
    return entry !== undefined && entry.published !== entry.own;
  });
  const pods = backends.length - published.length;
  if (address === undefined || published.length === 0 || pods === 0) return [];
  const reason = { because: 'no-port-left', address: address.address, pods } as const;
  return [{ kind: 'not-in-force', where: `clusters[${index}].nodes`, reason }];
}

/** What a cluster says of how it is joined, and its model or its addresses do not allow. */
function joiningWarnings({ cluster, model }: ModelledCluster, index: number): readonly Warning[] {
  const { settings = {} } = cluster.cluster;
  const where = (setting: string): string => `clusters[${index}].settings.${setting}`;
  const unknown = Object.keys(settings).filter((setting) => !Object.hasOwn(models[model].settings, setting));
  const odd = settings['attach'] === 'bridge' ? cluster.nodes.find(({ bridge }) => bridge === null) : undefined;
  return [
    ...unknown.map((setting): Warning => {
      const reason = { because: 'no-such-setting', setting } as const;
      return { kind: 'not-in-force', where: where(setting), reason };
    }),
    ...(odd === undefined
      ? []
      : [
          {
            kind: 'not-in-force',
            where: where('attach'),
            reason: { because: 'not-bridged', node: odd.node.id },
          } as const,
        ]),
  ];
}
