import type {
  Device,
  Fault,
  FaultKind,
  ModelId,
  SettingKey,
  Settings,
  SettingValue,
  Topology,
  TunnelKind,
} from '../engine/index.ts';
import { models, tunnelKinds } from '../engine/index.ts';

type Law = (topology: Topology, settings: Settings) => boolean;
/** Of a setting that is a list of prefixes. */
type ListLaw = (topology: Topology, list: string) => boolean;

/** A value of a setting that has no law does not compile. */
type SettingLaws = {
  readonly [Key in SettingKey]: '' extends SettingValue<Key> ? ListLaw : Readonly<Record<SettingValue<Key>, Law>>;
};

const all = ({ devices }: Topology): readonly Device[] => [...devices.values()];
const nodesOf = (topology: Topology) => all(topology).filter(({ role }) => role === 'node');
const machines = (topology: Topology) => all(topology).filter(({ role }) => role === 'node' || role === 'gateway');
const has = (topology: Topology, kind: string) =>
  nodesOf(topology).some(({ interfaces }) => interfaces.some((each) => each.kind === kind));
const named = (topology: Topology, name: string) =>
  machines(topology).some(({ id, hooks, proxies }) =>
    [...Object.values(hooks).flat(), ...proxies].some((rule) => rule.id === `${id}/${name}`),
  );

/** The networks show it under the one value, and not under the other. */
const shown = (law: Law): { readonly yes: Law; readonly no: Law } => ({
  yes: law,
  no: (topology, settings) => !law(topology, settings),
});

const bridged = shown((topology) => has(topology, 'bridge'));
const ofItsOwn = shown((topology) => all(topology).some(({ role }) => role === 'gateway'));

/** Proxies that publish, and rules that send published addresses on. */
const publishing =
  (proxies: 'proxies' | 'no-proxies', forwards: 'forwards' | 'no-forwards'): Law =>
  (topology) => {
    if (topology.clusters.length === 0 || all(topology).every(({ role }) => role !== 'pod')) return true;
    const fixed = machines(topology).some((device) => device.proxies.some(({ upstream }) => upstream.kind === 'fixed'));
    const sentOn = machines(topology).some(({ hooks }) =>
      hooks.prerouting.some(({ kind, match }) => kind === 'destination-nat' && match.destination !== undefined),
    );
    return fixed === (proxies === 'proxies') && sentOn === (forwards === 'forwards');
  };

/** Under which name sources are hidden on the way in, where anything is translated on the way in. */
const hiding =
  (name: 'ingress-snat' | 'hairpin-snat' | null): Law =>
  (topology, settings) =>
    settings['ingress'] === 'proxy' ||
    settings['ingress'] === 'none' ||
    (['ingress-snat', 'hairpin-snat'] as const).every((each) => named(topology, each) === (each === name));

/** Of these tunnels the one and no other, where there is anybody to join. */
const wrapping =
  (kind: TunnelKind | null): Law =>
  (topology) =>
    tunnelKinds.every((each) => has(topology, each) === (each === kind && isJoined(topology)));

const ownBlocks = shown((topology) =>
  nodesOf(topology).every(({ routes }) => routes.some(({ kind }) => kind === 'blackhole')),
);

const whereRouted =
  (law: Law): Law =>
  (topology, settings) =>
    settings['attach'] !== 'routed' || law(topology, settings);

const oneSegment = shown((topology) =>
  [...topology.links.values()].some(({ id, kind }) => kind === 'segment' && id.endsWith('/segment')),
);

const unlessArp =
  (law: Law): Law =>
  (topology, settings) =>
    settings['routes'] === 'arp' || law(topology, settings);

/** How the routers between clusters learnt where pods are. */
const learnt = (topology: Topology): ReadonlySet<string> =>
  new Set(
    all(topology)
      .filter(({ role, cluster }) => role === 'router' && cluster === null)
      .flatMap(({ routes }) =>
        routes.flatMap(({ prefix, learned }) => (isOfPods(topology, prefix) ? [learned.how] : [])),
      ),
  );

/** Whether pods keep their address towards their own cluster, where no list says so. */
const keeping =
  (kept: 'kept' | 'listed'): Law =>
  (topology, settings) =>
    topology.clusters.every(({ id, podRange }) => {
      if ((settings['ranges'] ?? '').split(',').includes(podRange)) return true;
      return nodesOf(topology)
        .filter(({ cluster }) => cluster === id)
        .every(
          ({ hooks }) =>
            hooks.postrouting.some(({ match }) => (match.notDestination ?? []).includes(podRange)) ===
            (kept === 'kept'),
        );
    });

const translatingBy =
  (kind: 'source-nat' | 'masquerade'): Law =>
  (topology) =>
    nodesOf(topology).every(({ hooks }) => hooks.postrouting.some((rule) => rule.kind === kind));

const drawing =
  (ports: 'redrawn' | 'kept'): Law =>
  (topology) =>
    nodesOf(topology).every(
      ({ id, hooks }) =>
        hooks.postrouting.some(
          (rule) => rule.id === `${id}/egress-snat` && 'ports' in rule && rule.ports === 'redrawn',
        ) ===
        (ports === 'redrawn'),
    );

/** What each value of each setting must have made of the network, read off the network alone. */
const settingLaws: SettingLaws = {
  attach: { bridge: bridged.yes, routed: bridged.no },
  gateway: { dedicated: ofItsOwn.yes, node: ofItsOwn.no },
  egress: {
    nat: (topology) =>
      named(topology, 'egress-snat') && !named(topology, 'inward-snat') && !named(topology, 'egress-proxy'),
    both: (topology) => named(topology, 'egress-snat') && named(topology, 'inward-snat'),
    proxy: (topology) => named(topology, 'egress-proxy') && named(topology, 'no-egress'),
    none: (topology) =>
      named(topology, 'no-egress') && !named(topology, 'egress-proxy') && !named(topology, 'egress-snat'),
  },
  ingress: {
    proxy: publishing('proxies', 'no-forwards'),
    none: publishing('no-proxies', 'no-forwards'),
    vip: publishing('no-proxies', 'forwards'),
    nat: publishing('no-proxies', 'forwards'),
  },
  client: { hidden: hiding('ingress-snat'), hairpin: hiding('hairpin-snat'), kept: hiding(null) },
  overlay: { none: wrapping(null), vxlan: wrapping('vxlan'), geneve: wrapping('geneve'), ipip: wrapping('ipip') },
  tunnels: {
    vxlan: (topology) => topology.clusters.length < 2 || has(topology, 'vxlan'),
    none: (topology) => !has(topology, 'vxlan'),
  },
  through: { nodes: () => true, gateways: () => true },
  pool: { 'own-blocks': whereRouted(ownBlocks.yes), open: whereRouted(ownBlocks.no) },
  uplink: { segment: unlessArp(oneSegment.yes), link: unlessArp(oneSegment.no) },
  routes: {
    static: (topology) => learnt(topology).has('static') && !learnt(topology).has('bgp'),
    bgp: (topology) => nodesOf(topology).every(({ bgp }) => bgp !== null) && !learnt(topology).has('static'),
    arp: (topology) =>
      nodesOf(topology).every(({ interfaces }) => interfaces.some((each) => each.kind === 'ethernet' && each.proxyArp)),
    none: (topology) => !learnt(topology).has('static') && !learnt(topology).has('bgp'),
  },
  ranges: (topology, list) => {
    const wanted = list.split(',').filter(Boolean);
    return nodesOf(topology).every(({ hooks }) =>
      hooks.postrouting.some(({ match }) => {
        const kept: readonly string[] = match.notDestination ?? [];
        return wanted.every((prefix) => kept.includes(prefix));
      }),
    );
  },
  own: { kept: keeping('kept'), listed: keeping('listed') },
  snat: { node: translatingBy('source-nat'), interface: translatingBy('masquerade') },
  ports: { redrawn: drawing('redrawn'), kept: drawing('kept') },
};

/** The same for whoever has keys and values from a link. */
const lawsByText: Readonly<Record<string, ListLaw | Readonly<Record<string, Law>>>> = settingLaws;

/** Overlays join nodes; one node alone has nobody to send to. */
function isJoined({ clusters, devices }: Topology): boolean {
  return clusters.some(
    ({ id }) => [...devices.values()].filter(({ role, cluster }) => role === 'node' && cluster === id).length > 0,
  );
}

function isOfPods({ directory, devices }: Topology, prefix: string): boolean {
  const base = prefix.split('/')[0] ?? '';
  const start = base.split('.').slice(0, 2).join('.');
  return (
    [...directory.values()].some(
      ({ endpoint, own }) => devices.get(endpoint)?.role === 'pod' && own.address.startsWith(`${start}.`),
    ) && !prefix.endsWith('/0')
  );
}

/** Settings of the model that the network does not show. */
export function unseenSettings(model: ModelId, settings: Settings, topology: Topology): readonly string[] {
  return Object.keys(models[model].settings).filter((name) => {
    const laws = lawsByText[name];
    const value = settings[name] ?? '';
    if (typeof laws === 'function') return !laws(topology, value);
    return laws?.[value]?.(topology, settings) !== true;
  });
}

/** Does the network show the fault, or say that it found nothing to change? */
export const faultLaws: Readonly<Record<FaultKind, (topology: Topology, fault: Fault) => boolean>> = {
  'take-down': ({ devices }, fault) => fault.kind === 'take-down' && devices.get(fault.device)?.up === false,
  'stop-bgp': ({ devices }, fault) => fault.kind === 'stop-bgp' && devices.get(fault.device)?.bgp?.running === false,
  'withdraw-route': ({ devices }, fault) =>
    fault.kind === 'withdraw-route' && devices.get(fault.device)?.routes.every(({ id }) => id !== fault.route) === true,
  'remove-rule': ({ devices }, fault) => {
    if (fault.kind !== 'remove-rule') return false;
    const device = devices.get(fault.device);
    return (
      device !== undefined &&
      [...Object.values(device.hooks).flat(), ...device.proxies].every(({ id }) => id !== fault.rule)
    );
  },
  'add-filter': ({ devices }, fault) =>
    fault.kind === 'add-filter' &&
    devices.get(fault.filter.at)?.hooks.forward[0]?.id === `${fault.filter.at}/${fault.filter.id}`,
};
