import * as v from 'valibot';
import { aRange, blockLength, rangesOf, table, text, truth } from '../objects/fields.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { Origin } from '../problem.ts';
import type { Encapsulation, Product, Reading } from './product.ts';
import { firstSigns, assumed, found, masquerade, plain, wrapped } from './product.ts';
import { broughtByRke2 } from './rancher.ts';
import { configMaps, containersNamed, documentIn, entry, inside, isTrue } from './telling.ts';

/** flannel-io/flannel, Documentation/configuration.md and backends.md. */
const settings = v.object({
  Network: aRange,
  SubnetLen: blockLength,
  Backend: table({
    Type: text,
    DirectRouting: truth,
    PreStartupCommand: text,
    PostStartupCommand: text,
    SubnetAddCommand: text,
  }),
});

/** Each writes routes into its cloud's network. */
const ofClouds = ['tencent-vpc', 'ali-vpc', 'aws-vpc', 'gce'] as const;

const kinds = new Map<string, Encapsulation['by']>([
  ['vxlan', 'vxlan'],
  ['host-gw', 'none'],
  ['alloc', 'none'],
  ['wireguard', 'wireguard'],
  ['wireguard-native', 'wireguard'],
  ['ipip', 'ipip'],
  ['ipsec', 'ipsec'],
  ['udp', 'udp'],
  ...ofClouds.map((each) => [each, 'none'] as const),
]);

/** What a backend wraps with, whatever it is told beside its name (`wireguard-native=…`); `null`: it is none that is known. */
export function wrappedByFlannel(backend: string): Encapsulation['by'] | null {
  return kinds.get(backend.toLowerCase().replace(/=.*/s, '')) ?? null;
}

/** The backend `extension` does what its commands do, which nobody but its own settings says (dist/extension-*). */
function wrappedBy({ Type, ...told }: v.InferOutput<typeof settings>['Backend']): Encapsulation['by'] | null {
  if (Type !== 'extension') return wrappedByFlannel(Type ?? 'vxlan');
  const commands = [told.PreStartupCommand, told.PostStartupCommand, told.SubnetAddCommand].join('\n');
  if (/\bwg\b|wireguard/.test(commands)) return 'wireguard';
  const [, made] = /\btype (vxlan|geneve|ipip|gre)\b/.exec(commands) ?? [];
  if (made === 'vxlan' || made === 'geneve' || made === 'ipip' || made === 'gre') return made;
  return /\bip route (add|replace)\b/.test(commands) && !/\bip (link|tunnel) add\b/.test(commands) ? 'none' : null;
}

/** What its backend is told, in its own file or by values of a chart. */
interface Config {
  readonly network: string | null;
  readonly blockLength: number | null;
  /** `null`: it names none, and has the usual one. */
  readonly backend: string | null;
  /** What that wraps with; `null`: it is none that is known. */
  readonly by: Encapsulation['by'] | null;
  readonly isDirect: boolean;
  /** Where all of it stands, and the network and the backend. */
  readonly from: Origin;
  readonly at: Readonly<Record<'network' | 'length' | 'backend', Origin>>;
}

function settingsOf(objects: Inventory): readonly Config[] {
  const inFiles = configMaps(objects, /./)
    .flatMap((map) => entry(map, 'net-conf.json') ?? [])
    .flatMap((told) => documentIn(told, settings) ?? [])
    .map(({ value: { Network, SubnetLen, Backend }, from }) => ({
      network: Network,
      blockLength: SubnetLen,
      backend: Backend.Type,
      by: wrappedBy(Backend),
      isDirect: Backend.DirectRouting === true,
      from,
      at: {
        network: inside(from, 'Network'),
        length: inside(from, 'SubnetLen'),
        backend: inside(from, 'Backend.Type'),
      },
    }));
  const inCharts = objects.of('flannelValues').map(({ body: { podCidr, flannel: told }, origin }) => ({
    network: podCidr,
    blockLength: null,
    backend: told.backend,
    by: wrappedByFlannel(told.backend ?? 'vxlan'),
    isDirect: told.directRouting === true,
    from: origin([]),
    at: { network: origin(['podCidr']), length: origin([]), backend: origin(['flannel', 'backend']) },
  }));
  return [...inFiles, ...inCharts];
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
    firstSigns([
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
      ...routing(config),
    };
  },
};

function ranges({ network, blockLength: length, from, at }: Config): Reading {
  const pods = rangesOf(network);
  return {
    ...(pods.length === 0 ? {} : { podRanges: found(pods, at.network) }),
    blockLength: length === null ? assumed(24, from) : found(length, at.length),
  };
}

function routing(config: Config | undefined): Reading {
  const isByCloud = ofClouds.some((each) => each === config?.backend);
  return config === undefined || !isByCloud ? { asks: ['routes'] } : { routed: found('fabric', config.at.backend) };
}

function encapsulation(objects: Inventory): Reading {
  const [config] = settingsOf(objects);
  const [seen] = backendsOnNodes(objects);
  if (config !== undefined) {
    const { by } = config;
    if (by === null) return {};
    const wrapping = wrapped(by, by !== 'none' && config.isDirect);
    return {
      encapsulated: config.backend === null ? assumed(wrapping, config.from) : found(wrapping, config.at.backend),
    };
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
  const [chart] = objects.of('flannelValues');
  if (chart !== undefined) {
    const { calico, flannel: told } = chart.body;
    if (calico.masquerade !== null)
      return { translated: found(calico.masquerade ? hiding : plain, chart.origin(['calico', 'masquerade'])) };
    if (told.args.length > 0) {
      const isHiding = told.args.some((each) => /^--?ip-masq(=true)?$/.test(each));
      return { translated: found(isHiding ? hiding : plain, chart.origin(['flannel', 'args'])) };
    }
  }
  const containers = containersNamed(objects, /^(kube-)?flannel$/);
  const [container] = containers;
  if (container === undefined) return { translated: assumed(hiding) };
  const told = containers.flatMap((each) => each.flag('ip-masq') ?? each.env('FLANNELD_IP_MASQ') ?? [])[0];
  if (told === undefined) return { translated: found(plain, container.origin) };
  return { translated: found(isTrue(told.value) ? hiding : plain, told.from) };
}
