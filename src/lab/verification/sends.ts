import type { DeviceId, Dial, Send, Topology } from '../../engine/index.ts';
import { deviceOf, dialedFor, dials, nthAddress, sizeOf, socketText, targetNamed } from '../../engine/index.ts';
import type { Draw } from './draw.ts';
import { drawOne, byTurns, shuffled } from './draw.ts';

const protocols = ['tcp', 'udp'] as const;

/** In large networks only some take part: few sends need few endpoints to be different. */
const mostEndpoints = 20;

/**
 * So many sends through this network, as different as can be, none of them twice: every role to every other, near and far,
 * by its own address and its published one; and some to services, in between, because their backends take turns.
 */
export function chosenSends(topology: Topology, count: number, draw: Draw): readonly Send[] {
  const roleOf = (id: DeviceId): string => deviceOf(topology, id).role;
  const endpoints = byTurns(shuffled([...topology.directory.keys()], draw), roleOf).slice(
    0,
    Math.min(mostEndpoints, count + 4),
  );
  const toServices = [...topology.services.keys()].flatMap((id) =>
    endpoints.flatMap((from) =>
      protocols.map((protocol): Send => ({ from, to: targetNamed(topology, id), dial: 'auto', protocol })),
    ),
  );
  const services = shuffled(toServices, draw).slice(0, Math.ceil(count / 10));
  const pairs = endpoints.flatMap((from) => endpoints.flatMap((to) => waysTo(topology, from, to, draw)));
  const others = byTurns(shuffled(pairs, draw), ({ kind }) => kind).map(({ wish }) => wish);
  const bare = shuffled(bareSends(topology, endpoints), draw).slice(0, Math.ceil(count / 8));
  return shuffled([...services, ...bare, ...others].slice(0, count), draw);
}

/** Where pods listen, where they do not, and inside and outside of what policies say of ports. */
const askedPorts = [8080, 8080, 80, 9] as const;

/** As `chosenSends`, and as many to pods at their own addresses, by ports that policies tell apart. */
export function guardedSends(topology: Topology, count: number, draw: Draw): readonly Send[] {
  const usual = chosenSends(topology, Math.floor(count / 2), draw);
  const pods = shuffled([...topology.directory.values()], draw).filter(
    ({ endpoint }) => deviceOf(topology, endpoint).role === 'pod',
  );
  const askers = byTurns(shuffled([...topology.directory.keys()], draw), (id) => deviceOf(topology, id).role);
  const asked = pods.slice(0, 6).flatMap(({ own: { address } }) =>
    askers.slice(0, 8).map((from): Send => {
      const to = { kind: 'socket', socket: { address, port: drawOne(askedPorts, draw) } } as const;
      return { from, to, dial: 'auto', protocol: drawOne(protocols, draw) };
    }),
  );
  return shuffled([...usual, ...shuffled(asked, draw).slice(0, count - usual.length)], draw);
}

/** To addresses that are nobody's name: a machine's other interfaces, one that no pod has, a subnet's broadcast, a closed port. */
function bareSends({ devices, clusters, directory }: Topology, endpoints: readonly DeviceId[]): readonly Send[] {
  const named = new Set<string>([...directory.values()].map(({ own }) => own.address));
  const others = [...devices.values()].flatMap(({ interfaces }) =>
    interfaces.flatMap(({ addresses }) => addresses.flatMap(({ address }) => (named.has(address) ? [] : [address]))),
  );
  const odd = clusters.flatMap(({ podRange, nodeRange }) =>
    [
      nthAddress(podRange, sizeOf(podRange) - 2),
      nthAddress(nodeRange, sizeOf(nodeRange) - 1),
      nthAddress(podRange, 5),
    ].filter((address) => address !== null),
  );
  const closed = [...directory.values()].slice(0, 3).map(({ own }) => own.address);
  return [...new Set([...others, ...odd, ...closed])].flatMap((address) =>
    endpoints.slice(0, 4).flatMap((from) =>
      protocols.map((protocol): Send => {
        const to = { kind: 'socket', socket: { address, port: closed.includes(address) ? 9 : 8080 } } as const;
        return { from, to, dial: 'auto', protocol };
      }),
    ),
  );
}

interface Way {
  readonly wish: Send;
  /** What it has in common with others like it. */
  readonly kind: string;
}

/** Every socket that this pair may dial, over every protocol; of several ways to ask for the same, any. */
function waysTo(topology: Topology, from: DeviceId, to: DeviceId, draw: Draw): readonly Way[] {
  const target = { kind: 'endpoint', id: to } as const;
  const own = topology.directory.get(to)?.own;
  const sockets = new Map<string, Dial[]>();
  for (const dial of dials) {
    const text = socketText(dialedFor(topology, { from, to: target, dial }));
    sockets.set(text, [...(sockets.get(text) ?? []), dial]);
  }
  return [...sockets].flatMap(([socket, ways]) =>
    protocols.map((protocol) => ({
      wish: { from, to: target, dial: drawOne(ways, draw), protocol },
      kind: [
        kindOfPair(topology, from, to),
        own !== undefined && socket === socketText(own) ? 'own' : 'published',
        protocol,
      ].join(),
    })),
  );
}

function kindOfPair(topology: Topology, from: DeviceId, to: DeviceId): string {
  const [a, b] = [deviceOf(topology, from), deviceOf(topology, to)];
  const distance = from === to ? 'self' : a.cluster === b.cluster ? 'near' : 'far';
  return `${a.role}>${b.role} ${distance}`;
}
