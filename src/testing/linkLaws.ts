import type { Device, Fault, FaultKind, ModelId, SettingKey, Settings, Topology } from '../engine/index.ts';
import { models } from '../engine/index.ts';

type Law = (topology: Topology, value: string, settings: Settings) => boolean;

const all = ({ devices }: Topology): readonly Device[] => [...devices.values()];
const nodesOf = (topology: Topology) => all(topology).filter(({ role }) => role === 'node');
const machines = (topology: Topology) => all(topology).filter(({ role }) => role === 'node' || role === 'gateway');
const has = (topology: Topology, kind: string) =>
  nodesOf(topology).some(({ interfaces }) => interfaces.some((each) => each.kind === kind));
const named = (topology: Topology, name: string) =>
  machines(topology).some(({ id, hooks, proxies }) =>
    [...Object.values(hooks).flat(), ...proxies].some((rule) => rule.id === `${id}/${name}`),
  );

/** What each value of each setting must have made of the network, read off the network alone. */
const settingLaws: Readonly<Record<SettingKey, Law>> = {
  attach: (topology, value) => has(topology, 'bridge') === (value === 'bridge'),
  gateway: (topology, value) => all(topology).some(({ role }) => role === 'gateway') === (value === 'dedicated'),
  egress: (topology, value) => {
    switch (value) {
      case 'nat':
        return named(topology, 'egress-snat') && !named(topology, 'inward-snat') && !named(topology, 'egress-proxy');
      case 'both':
        return named(topology, 'egress-snat') && named(topology, 'inward-snat');
      case 'proxy':
        return named(topology, 'egress-proxy') && named(topology, 'no-egress');
      case 'none':
        return named(topology, 'no-egress') && !named(topology, 'egress-proxy') && !named(topology, 'egress-snat');
      // A value that has no law is to be given one.
      default:
        return false;
    }
  },
  ingress: (topology, value) => {
    const proxies = machines(topology).flatMap((device) =>
      device.proxies.filter(({ upstream }) => upstream.kind === 'fixed'),
    );
    const forwards = machines(topology).flatMap(({ hooks }) =>
      hooks.prerouting.filter(({ kind, match }) => kind === 'destination-nat' && match.destination !== undefined),
    );
    if (topology.clusters.length === 0 || all(topology).every(({ role }) => role !== 'pod')) return true;
    switch (value) {
      case 'proxy':
        return proxies.length > 0 && forwards.length === 0;
      case 'none':
        return proxies.length === 0 && forwards.length === 0;
      case 'vip':
      case 'nat':
        return proxies.length === 0 && forwards.length > 0;
      default:
        return false;
    }
  },
  client: (topology, value, settings) => {
    if (settings['ingress'] === 'proxy' || settings['ingress'] === 'none') return true;
    return (
      named(topology, 'ingress-snat') === (value === 'hidden') &&
      named(topology, 'hairpin-snat') === (value === 'hairpin')
    );
  },
  overlay: (topology, value) =>
    (['vxlan', 'geneve', 'ipip'] as const).every(
      (kind) => has(topology, kind) === (kind === value && isJoined(topology)),
    ),
  tunnels: (topology, value) =>
    has(topology, 'vxlan') === (value === 'vxlan' && nodesOf(topology).length > 1) || value === 'vxlan',
  through: () => true,
  pool: (topology, value, settings) => {
    const refusing = nodesOf(topology).every(({ routes }) => routes.some(({ kind }) => kind === 'blackhole'));
    return settings['attach'] === 'routed' ? refusing === (value === 'own-blocks') : true;
  },
  uplink: (topology, value, settings) => {
    if (settings['routes'] === 'arp') return true;
    const shared = [...topology.links.values()].some(({ id, kind }) => kind === 'segment' && id.endsWith('/segment'));
    return shared === (value === 'segment');
  },
  routes: (topology, value) => {
    const fabric = all(topology).filter(({ role, cluster }) => role === 'router' && cluster === null);
    const ways = new Set(
      fabric.flatMap(({ routes }) =>
        routes.flatMap(({ prefix, learned }) => (isOfPods(topology, prefix) ? [learned.how] : [])),
      ),
    );
    switch (value) {
      case 'static':
        return ways.has('static') && !ways.has('bgp');
      case 'bgp':
        return nodesOf(topology).every(({ bgp }) => bgp !== null) && !ways.has('static');
      case 'arp':
        return nodesOf(topology).every(({ interfaces }) =>
          interfaces.some((each) => each.kind === 'ethernet' && each.proxyArp),
        );
      case 'none':
        return !ways.has('static') && !ways.has('bgp');
      default:
        return false;
    }
  },
  ranges: (topology, value) => {
    const wanted = value.split(',').filter(Boolean);
    return nodesOf(topology).every(({ hooks }) =>
      hooks.postrouting.some(({ match }) => {
        const kept: readonly string[] = match.notDestination ?? [];
        return wanted.every((prefix) => kept.includes(prefix));
      }),
    );
  },
  own: (topology, value, settings) =>
    topology.clusters.every(({ id, podRange }) => {
      if ((settings['ranges'] ?? '').split(',').includes(podRange)) return true;
      const mine = nodesOf(topology).filter(({ cluster }) => cluster === id);
      return mine.every(
        ({ hooks }) =>
          hooks.postrouting.some(({ match }) => (match.notDestination ?? []).includes(podRange)) === (value === 'kept'),
      );
    }),
  snat: (topology, value) =>
    nodesOf(topology).every(({ hooks }) =>
      hooks.postrouting.some(({ kind }) => kind === (value === 'node' ? 'source-nat' : 'masquerade')),
    ),
  ports: (topology, value) =>
    nodesOf(topology).every(
      ({ id, hooks }) =>
        hooks.postrouting.some(
          (rule) => rule.id === `${id}/egress-snat` && 'ports' in rule && rule.ports === 'redrawn',
        ) ===
        (value === 'redrawn'),
    ),
};

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
    const law = isSettingKey(name) ? settingLaws[name] : undefined;
    return law === undefined || !law(topology, settings[name] ?? '', settings);
  });
}

function isSettingKey(name: string): name is SettingKey {
  return Object.hasOwn(settingLaws, name);
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
