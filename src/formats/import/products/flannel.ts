import * as v from 'valibot';
import { aRange, blockLength, rangesOf, table, text, truth } from '../objects/fields.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { Encapsulation, Product, Reading } from './product.ts';
import { any, assumed, found, masquerade, plain, wrapped } from './product.ts';
import { broughtByRke2 } from './rancher.ts';
import { configMaps, containersNamed, documentIn, entry, inside, isTrue } from './telling.ts';

/** flannel-io/flannel, Documentation/configuration.md and backends.md. */
const settings = v.object({
  Network: aRange,
  SubnetLen: blockLength,
  Backend: table({ Type: text, DirectRouting: truth }),
});

const kinds: Readonly<Record<string, Encapsulation['by']>> = {
  vxlan: 'vxlan',
  'host-gw': 'none',
  alloc: 'none',
  wireguard: 'wireguard',
  'wireguard-native': 'wireguard',
  extension: 'none',
  ipip: 'ipip',
  ipsec: 'ipsec',
  udp: 'udp',
};

/** What a backend wraps with; `null`: it is none that is known. */
export function wrappedByFlannel(backend: string): Encapsulation['by'] | null {
  return kinds[backend.toLowerCase()] ?? null;
}

function settingsOf(objects: Inventory) {
  return configMaps(objects, /./)
    .flatMap((map) => entry(map, 'net-conf.json') ?? [])
    .flatMap((told) => documentIn(told, settings) ?? []);
}

/** What each node says its backend is; the annotation's prefix can be chosen (--kube-annotation-prefix). */
function backendsOnNodes(objects: Inventory) {
  return objects.of('node').flatMap((node) =>
    Object.entries(node.annotations)
      .filter(([key]) => key.endsWith('/backend-type'))
      .map(([key, value]) => ({ value, from: node.origin(['metadata', 'annotations', key]) })),
  );
}

export const flannel: Product = {
  id: 'flannel',
  name: 'Flannel',
  recognise: (objects) =>
    any([
      ...settingsOf(objects).map(({ from }) => from),
      ...containersNamed(objects, /^(kube-)?flannel$/).map(({ origin }) => origin),
      ...backendsOnNodes(objects).map(({ from }) => from),
      ...broughtByRke2(objects, /^(canal|flannel)$/),
    ]),
  read: (objects) => {
    const [config] = settingsOf(objects);
    return {
      ...(config === undefined ? {} : ranges(config)),
      ...encapsulation(objects),
      ...translation(objects),
      blocksOnNodes: true,
      attach: 'bridge',
      asks: ['routes'],
    };
  },
};

type Config = ReturnType<typeof settingsOf>[number];

function ranges({ value, from }: Config): Reading {
  const pods = rangesOf(value.Network);
  const length = value.SubnetLen;
  return {
    ...(pods.length === 0 ? {} : { podRanges: found(pods, inside(from, 'Network')) }),
    blockLength: length === null ? assumed(24, from) : found(length, inside(from, 'SubnetLen')),
  };
}

function encapsulation(objects: Inventory): Reading {
  const [config] = settingsOf(objects);
  const [seen] = backendsOnNodes(objects);
  const said = config?.value.Backend.Type ?? null;
  if (config !== undefined) {
    const kind = wrappedByFlannel(said ?? 'vxlan');
    if (kind === null) return {};
    const wrapping = wrapped(kind, kind !== 'none' && config.value.Backend.DirectRouting === true);
    const from = inside(config.from, 'Backend.Type');
    return { encapsulated: said === null ? assumed(wrapping, config.from) : found(wrapping, from) };
  }
  const kind = seen === undefined ? null : wrappedByFlannel(seen.value);
  if (seen !== undefined && kind !== null) return { encapsulated: found(wrapped(kind), seen.from) };
  const [brought] = broughtByRke2(objects, /^(canal|flannel)$/);
  return brought === undefined ? {} : { encapsulated: assumed(wrapped('vxlan'), brought) };
}

/** Only where it is told to (--ip-masq); Canal says so by an entry of its ConfigMap. */
function translation(objects: Inventory): Reading {
  const hiding = masquerade([], { ports: 'redrawn', inwardToo: true });
  const [canal] = configMaps(objects, /^(rke2-)?canal-config$/).flatMap((map) => entry(map, 'masquerade') ?? []);
  if (canal !== undefined) return { translated: found(isTrue(canal.value) ? hiding : plain, canal.from) };
  const containers = containersNamed(objects, /^(kube-)?flannel$/);
  const [container] = containers;
  if (container === undefined) return { translated: assumed(hiding) };
  const told = containers.flatMap((each) => each.flag('ip-masq') ?? each.env('FLANNELD_IP_MASQ') ?? [])[0];
  if (told === undefined) return { translated: found(plain, container.origin) };
  return { translated: found(isTrue(told.value) ? hiding : plain, told.from) };
}
