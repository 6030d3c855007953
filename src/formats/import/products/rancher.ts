import type { Inventory } from '../objects/inventory.ts';
import { flagsKept, keptArgs, nodeArgs } from '../objects/rancher.ts';
import type { Origin } from '../problem.ts';
import type { Told } from './telling.ts';

/** A server of K3s or RKE2, by what it was told. */
interface RancherServer {
  readonly distribution: 'k3s' | 'rke2';
  readonly at: Origin;
  readonly flag: (name: string) => Told | null;
}

/** What servers say on their nodes, in their configuration file, or are to be told by k3d. */
export function rancherServers(objects: Inventory): readonly RancherServer[] {
  const onNodes = objects.of('node').flatMap(({ annotations, origin }) =>
    Object.entries(annotations).flatMap(([key, value]) => {
      const distribution = key.startsWith('rke2') ? 'rke2' : 'k3s';
      const flags = nodeArgs.test(key) ? flagsKept(value) : null;
      const at = origin(['metadata', 'annotations', key]);
      return flags === null ? [] : [server(distribution, at, flags, () => at)];
    }),
  );
  const hasOwnCharts = objects.of('helmChart').some(({ name }) => name.startsWith('rke2-'));
  const inFiles = objects.of('rancherConfig').map(({ body: { flags }, origin }) => {
    // RKE2 has no backend of Flannel to choose, and K3s no other network.
    const distribution = flags['cni'] === undefined && !hasOwnCharts ? 'k3s' : 'rke2';
    return server(distribution, origin([]), flags, (name) => origin([name]));
  });
  const inContainers = objects.of('k3dCluster').map(({ body, origin }) => {
    const { extraArgs, extraServerArgs } = body.options.k3s;
    const args = ['server', ...extraArgs.flatMap(({ arg }) => arg ?? []), ...extraServerArgs];
    const at = origin(['options', 'k3s']);
    return server('k3s', at, flagsKept(keptArgs(JSON.stringify(args))) ?? {}, () => at);
  });
  const declared = objects.of('rke2ControlPlane').map(({ body, origin }) => {
    const { cni } = body.spec.serverConfig;
    const at = origin(['spec', 'serverConfig']);
    return server('rke2', at, cni === null ? {} : { cni }, () => at);
  });
  return [...onNodes, ...inFiles, ...inContainers, ...declared];
}

function server(
  distribution: RancherServer['distribution'],
  at: Origin,
  flags: Readonly<Record<string, string>>,
  from: (name: string) => Origin,
): RancherServer {
  return {
    distribution,
    at,
    flag: (name) => {
      const value = flags[name];
      return value === undefined ? null : { value, from: from(name) };
    },
  };
}

/** A flag that any of them was told. */
export function rancherFlag(objects: Inventory, name: string): Told | null {
  return rancherServers(objects).flatMap((each) => each.flag(name) ?? [])[0] ?? null;
}

/** Where RKE2 says that it brings this network along (docs.rke2.io, networking): Canal where nobody chose another. */
export function broughtByRke2(objects: Inventory, network: RegExp): readonly Origin[] {
  return rancherServers(objects)
    .filter(({ distribution }) => distribution === 'rke2')
    .flatMap(({ flag, at }) => {
      const told = flag('cni');
      return (told?.value ?? 'canal').split(',').some((each) => network.test(each.trim())) ? [told?.from ?? at] : [];
    });
}
