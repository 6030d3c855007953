import type { Device, Interface, Link, Topology, TunnelKind } from '../../engine/index.ts';
import { encapsulations, initialTtl, overlayNetworkId } from '../../engine/index.ts';
import { namespaceOf, namespaceOfLink, switchName } from './names.ts';
import type { LabStep } from './plan.ts';

/** Something that makes one interface, or the two ends of a cable at once. */
interface Making {
  readonly namespace: string | null;
  readonly line: string;
  /** The interfaces with addresses that it makes, as `device interface`. */
  readonly makes: readonly string[];
}

/** Lines that make every interface, in the order in which each device lists those that have addresses. */
export function wiring(topology: Topology): readonly LabStep[] {
  const devices = [...topology.devices.values()];
  const links = [...topology.links.values()];
  const makings = [
    ...links.flatMap((link) => linkMakings(topology, link)),
    ...devices.flatMap((device) => device.interfaces.flatMap((each) => ownMaking(device, each))),
  ];
  const made = inOrder(makings, predecessors(devices)).map(({ namespace, line }) => ({ namespace, line }));
  return [...grouped(made), ...links.flatMap(switchSteps)];
}

function linkMakings(topology: Topology, link: Link): readonly Making[] {
  const key = (end: Link['ends'][number]): readonly string[] => {
    const found = topology.devices.get(end.device)?.interfaces.find(({ name }) => name === end.interface);
    return found === undefined || found.addresses.length === 0 ? [] : [keyOf(end.device, end.interface)];
  };
  const [left, right] = link.ends;
  if (link.kind === 'cable' && left !== undefined && right !== undefined) {
    const line =
      `link add name ${left.interface} netns ${namespaceOf(left.device)} ` +
      `type veth peer name ${right.interface} netns ${namespaceOf(right.device)}`;
    return [{ namespace: null, line, makes: [...key(left), ...key(right)] }];
  }
  return link.ends.map((end, index) => ({
    namespace: null,
    line:
      `link add name ${end.interface} netns ${namespaceOf(end.device)} ` +
      `type veth peer name port${index + 1} netns ${namespaceOfLink(link.id)}`,
    makes: key(end),
  }));
}

/** Bridges and tunnels; a tunnel lives where it is made, so it is made inside. */
function ownMaking(device: Device, each: Interface): readonly Making[] {
  const makes = each.addresses.length === 0 ? [] : [keyOf(device.id, each.name)];
  const namespace = namespaceOf(device.id);
  switch (each.kind) {
    case 'loopback':
    case 'ethernet':
      return [];
    case 'bridge':
      return [{ namespace: null, line: `link add name ${each.name} netns ${namespace} ${bridgeType}`, makes }];
    case 'vxlan': {
      const { port, overhead } = encapsulations.vxlan;
      const type = `type vxlan id ${overlayNetworkId} dstport ${port} local ${each.local} nolearning`;
      const hardware = tunnelHardware(each.local);
      const line = `link add name ${each.name} address ${hardware} mtu ${ethernetMtu - overhead} ${type}`;
      return [{ namespace, line, makes }];
    }
    case 'geneve': {
      // With a peer of its own it would know no other: told none, it goes by what each route says (ip-route(8), encap).
      const { port, overhead } = encapsulations.geneve;
      const hardware = tunnelHardware(each.local);
      const type = `type geneve external dstport ${port}`;
      const line = `link add name ${each.name} address ${hardware} mtu ${ethernetMtu - overhead} ${type}`;
      return [{ namespace, line, makes }];
    }
    case 'ipip': {
      // Left alone, it would copy the inner header's TTL (ip_tunnel_xmit, net/ipv4/ip_tunnel.c).
      const type = `type ipip local ${each.local} remote any ttl ${initialTtl}`;
      const line = `link add name ${each.name} mtu ${ethernetMtu - encapsulations.ipip.overhead} ${type}`;
      return [{ namespace, line, makes }];
    }
  }
}

/** What a veth carries unless told otherwise. */
const ethernetMtu = 1500;

const bridgeType = 'type bridge stp_state 0 forward_delay 0 mcast_snooping 0';

/** Peers must know each other's tunnel hardware addresses, so they follow from the underlay addresses. */
export function tunnelHardware(local: string): string {
  const bytes = local.split('.').map((part) => Number(part).toString(16).padStart(2, '0'));
  return ['02', '42', ...bytes].join(':');
}

function switchSteps({ id, kind, ends }: Link): readonly LabStep[] {
  if (kind === 'cable') return [];
  const namespace = namespaceOfLink(id);
  const lines = [
    `link add name ${switchName} ${bridgeType}`,
    `link set dev ${switchName} up`,
    ...ends.map((_, index) => `link set dev port${index + 1} master ${switchName} up`),
  ];
  const settings = ['bridge/bridge-nf-call-iptables 0', 'ipv6/conf/all/disable_ipv6 1'];
  return [
    { namespace, tool: 'settings', lines: settings },
    { namespace, tool: 'ip', lines },
  ];
}

function keyOf(device: Device['id'], name: string): string {
  return `${device} ${name}`;
}

/** What has to exist before an interface is made: the one with addresses that its device lists before it. */
function predecessors(devices: readonly Device[]): ReadonlyMap<string, string> {
  return new Map(
    devices.flatMap(({ id, interfaces }) => {
      const addressed = interfaces.filter(({ kind, addresses }) => kind !== 'loopback' && addresses.length > 0);
      return addressed
        .slice(1)
        .map((each, index) => [keyOf(id, each.name), keyOf(id, addressed[index]?.name ?? '')] as const);
    }),
  );
}

function inOrder(makings: readonly Making[], before: ReadonlyMap<string, string>): readonly Making[] {
  const left = [...makings];
  const done = new Set<string>();
  const ordered: Making[] = [];
  while (left.length > 0) {
    const ready = left.findIndex(({ makes }) =>
      makes.every((key) => {
        const earlier = before.get(key);
        return earlier === undefined || done.has(earlier) || makes.includes(earlier);
      }),
    );
    // A circle cannot be satisfied; whoever listed it first goes first.
    for (const making of left.splice(Math.max(ready, 0), 1)) {
      ordered.push(making);
      for (const key of making.makes) done.add(key);
    }
  }
  return ordered;
}

function grouped(made: readonly { readonly namespace: string | null; readonly line: string }[]): readonly LabStep[] {
  const steps: { namespace: string | null; tool: 'ip'; lines: string[] }[] = [];
  for (const { namespace, line } of made) {
    const last = steps.at(-1);
    if (last !== undefined && last.namespace === namespace) last.lines.push(line);
    else steps.push({ namespace, tool: 'ip', lines: [line] });
  }
  return steps;
}

/** What `ip link add NAME type KIND` takes at the least, for finding out whether a kernel has the kind. */
export const tunnelTrials: Readonly<Record<TunnelKind, string>> = {
  vxlan: 'id 1 dstport 8472',
  geneve: 'external',
  ipip: 'local 127.0.0.1',
};
