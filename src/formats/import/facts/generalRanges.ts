import * as v from 'valibot';
import type { Prefix } from '../../../engine/index.ts';
import { rangesOf } from '../objects/fields.ts';
import type { Inventory, Kept } from '../objects/inventory.ts';
import { kinds } from '../objects/kinds.ts';
import type { Origin } from '../problem.ts';
import { declaredClusters, givesItsOwn } from '../products/clusterApi.ts';
import type { Finding } from '../products/product.ts';
import { assumed, found } from '../products/product.ts';
import { configMaps, containersNamed, documentIn, entry, inside } from '../products/telling.ts';
import { installedRanges } from './installers.ts';

type Ranges = Finding<readonly Prefix[]>;

interface General {
  readonly pods: Ranges | null;
  readonly services: Ranges | null;
  /** Where nobody said any. */
  readonly usualPods: Ranges | null;
  readonly usualServices: Ranges | null;
}

/** What Kubernetes itself was told, by whichever object says it first. */
export function generalRanges(objects: Inventory): General {
  const [kubeadm, openshift, declared] = [kubeadmSays(objects), openshiftSays(objects), clusterApiSays(objects)];
  const installed = installedRanges(objects);
  const unsaid = (of: 'pods' | 'services'): Ranges | null => {
    const usually = installed[of].usual;
    return usually === null || usually.ranges.length === 0 ? null : assumed(usually.ranges, usually.at);
  };
  return {
    pods: first([
      ...kubeadm.map(({ pods }) => pods),
      ...installed.pods.told,
      ...openshift.map(({ pods }) => pods),
      ...(givesItsOwn(objects) ? [] : declared.map(({ pods }) => pods)),
      ...flagsSay(objects, 'cluster-cidr'),
      ...kubeProxySays(objects),
      ...submarinerSays(objects, 'clusterCIDR'),
    ]),
    services: first([
      ...objects.of('serviceCidr').map(({ body, origin }) => said(body.spec.cidrs, origin(['spec', 'cidrs']))),
      ...kubeadm.map(({ services }) => services),
      ...installed.services.told,
      ...openshift.map(({ services }) => services),
      ...declared.map(({ services }) => services),
      ...flagsSay(objects, 'service-cluster-ip-range'),
      ...submarinerSays(objects, 'serviceCIDR'),
    ]),
    usualPods: unsaid('pods'),
    usualServices: unsaid('services'),
  };
}

/** Ranges as somebody wrote them, and where. */
interface Said {
  readonly text: string | null;
  readonly at: Origin;
}

function said(ranges: readonly string[], at: Origin): Said {
  return { text: ranges.join(','), at };
}

function first(sources: readonly Said[]): Ranges | null {
  for (const { text, at } of sources) {
    const ranges = rangesOf(text);
    if (ranges.length > 0) return found(ranges, at);
  }
  return null;
}

interface BothSaid {
  readonly pods: Said;
  readonly services: Said;
}

/** And kind, whose clusters kubeadm makes. */
function kubeadmSays(objects: Inventory): readonly BothSaid[] {
  const told = [
    ...objects
      .of('kubeadm')
      .map(({ body, origin }) => ({ ...body.networking, at: (field: string) => origin(['networking', field]) })),
    ...objects.of('kubeadmControlPlane').map(({ body, origin }) => ({
      ...body.spec.kubeadmConfigSpec.clusterConfiguration.networking,
      at: (field: string) => origin(['spec', 'kubeadmConfigSpec', 'clusterConfiguration', 'networking', field]),
    })),
    ...configMaps(objects, /^kubeadm-config$/)
      .flatMap((map) => entry(map, 'ClusterConfiguration') ?? [])
      .flatMap((document) => documentIn(document, kinds.kubeadm.schema) ?? [])
      .map(({ value, from }) => ({ ...value.networking, at: (field: string) => inside(from, `networking.${field}`) })),
    ...objects
      .of('kindCluster')
      .map(({ body, origin }) => ({ ...body.networking, at: (field: string) => origin(['networking', field]) })),
  ];
  return told.map(({ podSubnet, serviceSubnet, at }) => ({
    pods: { text: podSubnet, at: at('podSubnet') },
    services: { text: serviceSubnet, at: at('serviceSubnet') },
  }));
}

function openshiftSays(objects: Inventory): readonly BothSaid[] {
  return objects.of('openshiftNetwork').flatMap(({ body, origin }) =>
    (['status', 'spec'] as const).map((half) => ({
      pods: said(
        body[half].clusterNetwork.map(({ cidr }) => cidr ?? ''),
        origin([half, 'clusterNetwork']),
      ),
      services: said(body[half].serviceNetwork, origin([half, 'serviceNetwork'])),
    })),
  );
}

function clusterApiSays(objects: Inventory): readonly BothSaid[] {
  return declaredClusters(objects).map(({ body: { spec }, origin }) => ({
    pods: said(spec.clusterNetwork.pods.cidrBlocks, origin(['spec', 'clusterNetwork', 'pods'])),
    services: said(spec.clusterNetwork.services.cidrBlocks, origin(['spec', 'clusterNetwork', 'services'])),
  }));
}

function kubeProxySays(objects: Inventory): readonly Said[] {
  return [
    ...objects.of('kubeProxy').map(({ body, origin }) => ({ text: body.clusterCIDR, at: origin(['clusterCIDR']) })),
    ...configMaps(objects, /^kube-proxy$/)
      .flatMap((map) => entry(map, 'config.conf') ?? [])
      .flatMap((told) => documentIn(told, v.object(kinds.kubeProxy.schema.entries)) ?? [])
      .map(({ value, from }) => ({ text: value.clusterCIDR, at: inside(from, 'clusterCIDR') })),
  ];
}

function flagsSay(objects: Inventory, name: 'cluster-cidr' | 'service-cluster-ip-range'): readonly Said[] {
  return containersNamed(objects, /^kube-(controller-manager|apiserver|proxy)$/)
    .flatMap((each) => each.flag(name) ?? [])
    .map(({ value, from }) => ({ text: value, at: from }));
}

function submarinerSays(objects: Inventory, field: 'clusterCIDR' | 'serviceCIDR'): readonly Said[] {
  const inSettings = objects
    .of('submarinerSettings')
    .flatMap(({ body, origin }) =>
      (['status', 'spec'] as const).map((half) => ({ text: body[half][field], at: origin([half, field]) })),
    );
  const own = field === 'clusterCIDR' ? 'cluster_cidr' : 'service_cidr';
  const inCluster = joinedHere(objects).map(({ body, origin }) => said(body.spec[own], origin(['spec', own])));
  return [...inSettings, ...inCluster];
}

/** Of the clusters that Submariner joins, and of which each knows all, the one whose objects these are. */
function joinedHere(objects: Inventory): readonly Kept<'submarinerCluster'>[] {
  const all = objects.of('submarinerCluster');
  const here = new Set(
    objects.of('node').flatMap(({ body }) => body.status.addresses.flatMap(({ address }) => address ?? [])),
  );
  const ids = new Set([
    ...objects.of('submarinerSettings').map(({ body }) => body.spec.clusterID),
    ...objects
      .of('submarinerEndpoint')
      .filter(({ body }) => here.has(body.spec.private_ip ?? ''))
      .map(({ body }) => body.spec.cluster_id),
  ]);
  return all.length === 1 ? all : all.filter(({ body }) => ids.has(body.spec.cluster_id));
}
