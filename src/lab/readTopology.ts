import * as v from 'valibot';
import { topologyJson } from '../cli/index.ts';
import type { IpAddress, Prefix, RuleKind, SocketAddress, Topology } from '../engine/index.ts';
import {
  clusterId,
  deviceId,
  linkId,
  parseAddress,
  parsePrefix,
  parseSocket,
  routeId,
  ruleIdNamed,
} from '../engine/index.ts';
import { wordsFor } from '../i18n/index.ts';

/** Text that a parser of the engine's takes, as what it makes of it. */
const read = <Value>(parse: (text: string) => Value | null, what: string) =>
  v.pipe(
    v.string(),
    v.rawTransform<string, Value>(({ dataset, addIssue, NEVER }) => {
      const value = parse(dataset.value);
      if (value !== null) return value;
      addIssue({ message: `${what}, not ${dataset.value}` });
      return NEVER;
    }),
  );

const address = read<IpAddress>(parseAddress, 'an address');
const prefix = read<Prefix>(parsePrefix, 'a prefix');
const socket = read<SocketAddress>(parseSocket, 'an address and port');
const device = v.pipe(v.string(), v.transform(deviceId));
const cluster = v.pipe(v.string(), v.transform(clusterId));
const link = v.pipe(v.string(), v.transform(linkId));
const route = v.pipe(v.string(), v.transform(routeId));
const rule = v.pipe(v.string(), v.transform(ruleIdNamed));
const port = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535));
const protocol = v.picklist(['tcp', 'udp']);
const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly());

const addresses = list(
  v.pipe(
    v.object({ address: v.string(), scope: v.picklist(['global', 'link']) }),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const [text = '', length = ''] = dataset.value.address.split('/');
      const parsed = parseAddress(text);
      if (parsed !== null && /^\d+$/.test(length)) {
        return { address: parsed, length: Number(length), scope: dataset.value.scope };
      }
      addIssue({ message: `an address and its length, not ${dataset.value.address}` });
      return NEVER;
    }),
  ),
);
const rpFilterValue = v.picklist([0, 1, 2]);
const named = { name: v.string(), addresses, rpFilter: rpFilterValue };
const tunnel = {
  ...named,
  local: address,
  peers: list(v.object({ nextHop: address, remote: address })),
};
const networkInterface = v.pipe(
  v.variant('kind', [
    v.object({ kind: v.literal('loopback'), ...named }),
    v.object({ kind: v.literal('bridge'), ...named }),
    v.object({
      kind: v.literal('ethernet'),
      ...named,
      link,
      bridge: v.nullable(v.string()),
      hairpin: v.boolean(),
      proxyArp: v.boolean(),
      answersFor: list(address),
    }),
    v.object({ kind: v.literal('vxlan'), ...tunnel }),
    v.object({ kind: v.literal('geneve'), ...tunnel }),
    v.object({ kind: v.literal('ipip'), ...tunnel }),
  ]),
  v.transform(({ rpFilter, ...rest }) => (rpFilter === 0 ? rest : { ...rest, reversePathFilter: rpFilter })),
);

const learned = v.variant('how', [
  v.object({ how: v.literal('connected') }),
  v.object({ how: v.literal('static') }),
  v.object({ how: v.literal('bgp'), speaker: device, path: list(v.number()) }),
]);
const routes = list(
  v.pipe(
    v.variant('kind', [
      v.object({
        kind: v.literal('unicast'),
        id: route,
        prefix,
        via: v.nullable(address),
        interface: v.string(),
        src: v.nullable(address),
        learned,
      }),
      v.object({ kind: v.picklist(['blackhole', 'unreachable', 'prohibit']), id: route, prefix, learned }),
    ]),
    v.transform((found) => {
      if (found.kind !== 'unicast') return found;
      const { src, ...rest } = found;
      return { ...rest, preferredSource: src };
    }),
  ),
);

const ranges = list(v.object({ from: port, to: port }));
const match = v.object({
  source: v.exactOptional(list(prefix)),
  notSource: v.exactOptional(list(prefix)),
  destination: v.exactOptional(list(prefix)),
  notDestination: v.exactOptional(list(prefix)),
  protocol: v.exactOptional(protocol),
  destinationPorts: v.exactOptional(ranges),
  inInterface: v.exactOptional(v.string()),
  outInterface: v.exactOptional(v.string()),
  states: v.exactOptional(list(v.picklist(['new', 'established', 'related', 'invalid']))),
  destinationTranslated: v.exactOptional(v.literal(true)),
  originalDestination: v.exactOptional(list(prefix)),
  originalPorts: v.exactOptional(ranges),
  notToSelf: v.exactOptional(v.literal(true)),
  toSelf: v.exactOptional(v.literal(true)),
  fromSelf: v.exactOptional(v.literal(true)),
  marked: v.exactOptional(v.literal(true)),
  hairpinOf: v.exactOptional(list(address)),
});
const common = { id: rule, match };
const ports = {
  ports: v.exactOptional(v.picklist(['kept', 'redrawn'])),
  range: v.exactOptional(v.object({ from: port, to: port })),
};
const ruleSchemas = {
  filter: v.object({
    kind: v.literal('filter'),
    ...common,
    verdict: v.picklist(['accept', 'drop', 'reject-port-unreachable', 'reject-admin-prohibited', 'reject-tcp-reset']),
  }),
  masquerade: v.object({ kind: v.literal('masquerade'), ...common, ...ports }),
  'source-nat': v.object({ kind: v.literal('source-nat'), ...common, to: address, ...ports }),
  mark: v.object({ kind: v.literal('mark'), ...common }),
  'no-translation': v.object({ kind: v.literal('no-translation'), ...common }),
  'destination-nat': v.object({
    kind: v.literal('destination-nat'),
    ...common,
    backends: list(
      v.pipe(
        v.object({ device, to: socket }),
        v.transform(({ device: at, to }) => ({ device: at, ...to })),
      ),
    ),
  }),
} satisfies Readonly<Record<RuleKind, unknown>>;
const rules = list(v.variant('kind', Object.values(ruleSchemas)));

const upstream = v.variant('kind', [
  v.object({ kind: v.literal('fixed'), backends: list(socket) }),
  v.object({ kind: v.literal('original-destination') }),
]);
const bgp = v.object({
  autonomousSystem: v.number(),
  routerId: address,
  running: v.boolean(),
  originates: list(prefix),
  sessions: list(v.object({ peer: device, address, interface: v.string(), localAddress: address })),
});
const sysctls = v.pipe(
  v.object({
    'net.ipv4.ip_forward': v.picklist([0, 1]),
    'net.bridge.bridge-nf-call-iptables': v.picklist([0, 1]),
    'net.ipv4.conf.all.rp_filter': rpFilterValue,
  }),
  v.transform((values) => ({
    forwarding: values['net.ipv4.ip_forward'] === 1,
    bridgeNetfilter: values['net.bridge.bridge-nf-call-iptables'] === 1,
    reversePathFilter: values['net.ipv4.conf.all.rp_filter'],
  })),
);

const machine = v.pipe(
  v.object({
    id: device,
    role: v.picklist(['pod', 'node', 'gateway', 'router', 'host']),
    name: v.string(),
    cluster: v.nullable(cluster),
    node: v.nullable(device),
    up: v.boolean(),
    interfaces: list(networkInterface),
    routes,
    rules: v.object({ prerouting: rules, input: rules, forward: rules, output: rules, postrouting: rules }),
    listeners: list(v.object({ protocol, port })),
    proxies: list(v.object({ id: rule, listen: socket, upstream })),
    bgp: v.nullable(bgp),
    sysctls,
  }),
  v.transform(({ rules: hooks, ...rest }) => ({ ...rest, hooks })),
);

const topology = v.object({
  devices: list(machine),
  links: list(
    v.object({
      id: link,
      kind: v.picklist(['cable', 'segment']),
      ends: list(v.object({ device, interface: v.string() })),
    }),
  ),
});

/** The network that `topology --json` describes, read as a stranger to the engine would: what it does not say is not there. */
function readTopology(text: string): Topology {
  const { devices, links } = v.parse(topology, JSON.parse(text));
  return {
    devices: new Map(devices.map((each) => [each.id, each])),
    links: new Map(links.map((each) => [each.id, each])),
    clusters: [],
    directory: new Map(),
    services: new Map(),
    warnings: [],
  };
}

/** The topology as a reader of `topology --json` has it: what the kernel is asked about is what was printed. */
export function asPrinted(of: Topology): Topology {
  const printed = topologyJson(wordsFor('en'), { scenario: '', model: 'flat', settings: {}, faults: [], topology: of });
  return readTopology(JSON.stringify(printed));
}
