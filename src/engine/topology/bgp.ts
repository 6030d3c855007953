import type { IpAddress } from '../net/address.ts';
import { valueOf } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import { contains, prefixAround } from '../net/prefix.ts';
import { isLocal, lookupRoute } from '../forwarding/lookup.ts';
import type { Speaking } from './bgpSessions.ts';
import { isSpeaking, standingSessions } from './bgpSessions.ts';
import type { BgpSession, Device } from './device.ts';
import type { DeviceId } from './ids.ts';
import { routeId } from './ids.ts';
import type { Route, UnicastRoute } from './route.ts';
import type { Topology } from './topology.ts';
import { deviceOf } from './topology.ts';

/** What one speaker tells another about a prefix (RFC 4271 §4.3). */
interface Announcement {
  readonly prefix: Prefix;
  readonly nextHop: IpAddress;
  readonly path: readonly number[];
  readonly origin: DeviceId;
  readonly session: BgpSession;
}

type Table = ReadonlyMap<Prefix, Announcement>;

/** Every speaker's learned routes, derived from sessions and announcements until nothing changes. */
export function withBgpRoutes(topology: Topology): Topology {
  const speakers = [...topology.devices.values()].filter(isSpeaking);
  if (speakers.length === 0) return topology;
  const standing = standingSessions(topology);
  let tables: ReadonlyMap<DeviceId, Table> = new Map(speakers.map(({ id }) => [id, new Map()]));
  for (let round = 0; round <= speakers.length + 1; round += 1) {
    const known = tables;
    tables = new Map(
      speakers.map((device) => [device.id, learn(topology, device, standing.get(device.id) ?? [], known)]),
    );
    if (speakers.every(({ id }) => isSame(tables.get(id), known.get(id)))) break;
  }
  const devices = new Map(topology.devices);
  for (const device of speakers) {
    const table: Table = tables.get(device.id) ?? new Map();
    const learned = [...table.values()].flatMap((each) => routeFrom(device, each));
    devices.set(device.id, { ...device, routes: [...device.routes, ...learned] });
  }
  return { ...topology, devices };
}

function isSame(a: Table = new Map(), b: Table = new Map()): boolean {
  return (
    a.size === b.size &&
    [...a].every(([prefix, { nextHop, path, session }]) => {
      const other = b.get(prefix);
      return other?.nextHop === nextHop && other.session === session && other.path.join() === path.join();
    })
  );
}

function learn(
  topology: Topology,
  device: Speaking,
  sessions: readonly BgpSession[],
  tables: ReadonlyMap<DeviceId, Table>,
): Table {
  const best = new Map<Prefix, Announcement>();
  for (const session of sessions) {
    const peer = deviceOf(topology, session.peer);
    if (!isSpeaking(peer)) continue;
    for (const heard of announcements(peer, device.id, tables.get(peer.id) ?? new Map())) {
      const looped = heard.path.includes(device.bgp.autonomousSystem);
      if (looped || device.bgp.originates.includes(heard.prefix) || resolved(device, heard.nextHop) === null) continue;
      const candidate = { ...heard, session };
      const current = best.get(heard.prefix);
      if (current === undefined || isBetter(topology, candidate, current)) best.set(heard.prefix, candidate);
    }
  }
  return best;
}

/** What a speaker says to one neighbour. On a shared subnet it passes on third-party next hops (RFC 4271 §5.1.3). */
function announcements(speaker: Speaking, to: DeviceId, table: Table): readonly Omit<Announcement, 'session'>[] {
  const session = speaker.bgp.sessions.find(({ peer }) => peer === to);
  if (session === undefined) return [];
  const path = (rest: readonly number[]): readonly number[] => [speaker.bgp.autonomousSystem, ...rest];
  const own = speaker.bgp.originates.map((prefix) => ({
    prefix,
    nextHop: session.localAddress,
    path: path([]),
    origin: speaker.id,
  }));
  const passedOn = [...table.values()]
    .filter(({ session: from }) => from.peer !== to)
    .map(({ prefix, nextHop, path: heard, origin }) => ({
      prefix,
      nextHop: sharesSubnet(speaker, session, nextHop) ? nextHop : session.localAddress,
      path: path(heard),
      origin,
    }));
  return [...own, ...passedOn];
}

function sharesSubnet(speaker: Device, session: BgpSession, nextHop: IpAddress): boolean {
  const port = speaker.interfaces.find(({ name }) => name === session.interface);
  return (port?.addresses ?? []).some(
    ({ address, length }) =>
      length < 32 &&
      contains(prefixAround(address, length), nextHop) &&
      contains(prefixAround(address, length), session.address),
  );
}

/** Shortest AS path, then lowest router id (RFC 4271 §9.1.2.2). */
function isBetter(topology: Topology, a: Announcement, b: Announcement): boolean {
  if (a.path.length !== b.path.length) return a.path.length < b.path.length;
  return routerId(topology, a) < routerId(topology, b);
}

function routerId(topology: Topology, { session }: Announcement): number {
  const id = deviceOf(topology, session.peer).bgp?.routerId;
  return id === undefined ? Infinity : valueOf(id);
}

/**
 * A next hop counts only if the device has a route to it, the default route included, and leads where that route does
 * (RFC 4271 §9.1.2.1). `null`: it has none.
 */
function resolved(device: Device, nextHop: IpAddress): Pick<UnicastRoute, 'via' | 'interface'> | null {
  const route = lookupRoute(device, nextHop);
  if (route === null || route.kind !== 'unicast' || isLocal(device, nextHop)) return null;
  return { via: route.via ?? nextHop, interface: route.interface };
}

function routeFrom(device: Device, { prefix, nextHop, path, origin }: Announcement): readonly Route[] {
  const way = resolved(device, nextHop);
  if (way === null) return [];
  return [
    {
      kind: 'unicast',
      id: routeId(`bgp:${prefix}`),
      prefix,
      ...way,
      preferredSource: null,
      learned: { how: 'bgp', speaker: origin, path },
    },
  ];
}
