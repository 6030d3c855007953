import type { Inventory, Kept } from '../objects/inventory.ts';
import type { Origin } from '../problem.ts';
import type { Told } from './telling.ts';

const clouds = { aws: /^AWSManaged/, gke: /^GCPManaged/, aks: /^Azure(ASO)?Managed/ } as const;

/** Where Cluster API is told that this cloud makes the cluster, its network included. In a cluster with nodes it makes others. */
export function madeBy(objects: Inventory, cloud: keyof typeof clouds): readonly Origin[] {
  if (objects.of('node').length > 0) return [];
  const references = objects
    .of('declaredCluster')
    .flatMap(({ body: { spec }, origin }) =>
      (['controlPlaneRef', 'infrastructureRef'] as const).flatMap((field) =>
        clouds[cloud].test(spec[field].kind ?? '') ? [origin(['spec', field, 'kind'])] : [],
      ),
    );
  switch (cloud) {
    case 'aws': {
      const planes = objects.of('eksControlPlane');
      if (planes.some(({ body }) => body.spec.vpcCni.disable === true)) return [];
      return [...planes.map(({ origin }) => origin(['spec'])), ...references];
    }
    case 'gke':
      return [...objects.of('gkeControlPlane').map(({ origin }) => origin(['spec'])), ...references];
    case 'aks': {
      const planes = objects.of('aksControlPlane');
      if (planes.some(({ body }) => body.spec.networkPlugin === 'none')) return [];
      return [...planes.map(({ origin }) => origin(['spec'])), ...references];
    }
  }
}

/** Clusters of which it is told, where they may be the one whose objects these are: not those of which a cluster makes several. */
export function declaredClusters(objects: Inventory): readonly Kept<'declaredCluster'>[] {
  const all = objects.of('declaredCluster');
  return all.length > 1 && objects.of('node').length > 0 ? [] : all;
}

/** Does the cloud give pods addresses of its own, whatever range the declaration has for them? */
export function givesItsOwn(objects: Inventory): boolean {
  const isNextToNodes = objects
    .of('aksControlPlane')
    .some(({ body: { spec } }) => spec.networkPlugin === 'azure' && spec.networkPluginMode !== 'overlay');
  return isNextToNodes || madeBy(objects, 'aws').length > 0 || madeBy(objects, 'gke').length > 0;
}

/** A variable that EKS's plugin is to be given. */
export function eksVariable(objects: Inventory, name: string): Told | null {
  return (
    objects
      .of('eksControlPlane')
      .flatMap(({ body, origin }) =>
        body.spec.vpcCni.env.flatMap((each, index) =>
          each.name === name && each.value !== null
            ? [{ value: each.value, from: origin(['spec', 'vpcCni', 'env', index]) }]
            : [],
        ),
      )[0] ?? null
  );
}
