import type { IpAddress } from '../net/address.ts';
import { valueOf } from '../net/address.ts';
import { contains, prefixAround, rangeOf, sizeOf } from '../net/prefix.ts';
import { broadcastOf, isLoopback, special } from '../net/specialAddress.ts';
import type { Device } from '../topology/device.ts';
import type { Interface, InterfaceAddress } from '../topology/interface.ts';
import type { Route, UnicastRoute } from '../topology/route.ts';
import type { SourceChoice } from './trace.ts';

/** An address for a packet of the device's own, and how it came to be chosen. */
export interface OwnSource {
  readonly address: IpAddress;
  readonly choice: SourceChoice;
}

interface Tables {
  readonly local: ReadonlySet<IpAddress>;
  readonly broadcast: ReadonlySet<IpAddress>;
  /** Longest prefixes first; of each length by where they begin. */
  readonly routes: readonly RoutesOfLength[];
  readonly interfaces: ReadonlyMap<string, Interface>;
}

interface RoutesOfLength {
  readonly size: number;
  readonly byBase: ReadonlyMap<number, Route>;
}

const tablesByDevice = new WeakMap<Device, Tables>();

/** Is this one of the device's own addresses, on whichever interface? */
export function isLocal(device: Device, ip: IpAddress): boolean {
  return tables(device).local.has(ip) || isLoopback(ip);
}

/** Does it mean everybody on one of the device's own links (net/ipv4/fib_frontend.c, fib_add_ifaddr)? */
export function isBroadcast(device: Device, ip: IpAddress): boolean {
  return ip === special.everybody || tables(device).broadcast.has(ip);
}

/** Longest prefix match; among equals the first listed. */
export function lookupRoute(device: Device, destination: IpAddress): Route | null {
  const value = valueOf(destination);
  for (const { size, byBase } of tables(device).routes) {
    const found = byBase.get(value - (value % size));
    if (found !== undefined) return found;
  }
  return null;
}

export function interfaceOf(device: Device, name: string): Interface {
  const found = tables(device).interfaces.get(name);
  if (found === undefined) throw new Error(`${device.id} has no interface ${name}`);
  return found;
}

/**
 * The source address of a packet the device makes itself, after its route is known: the route's own preference, else the address of
 * the interface it leaves by, else the first address of any interface (net/ipv4/devinet.c, inet_select_addr).
 */
export function chooseOwnSource(device: Device, route: UnicastRoute, destination: IpAddress): OwnSource | null {
  if (route.preferredSource !== null) return { address: route.preferredSource, choice: 'route' };
  return addressTowards(device, route.interface, route.via ?? destination);
}

/** The address masquerading takes: one of the interface the packet leaves by, or of any where that has none (nf_nat_masquerade.c). */
export function addressTowards(device: Device, interfaceName: string, nextHop: IpAddress): OwnSource | null {
  const own = globalAddresses(interfaceOf(device, interfaceName));
  const near = own.find(({ address, length }) => contains(prefixAround(address, length), nextHop)) ?? own[0];
  if (near !== undefined) return { address: near.address, choice: 'interface' };
  const any = anyAddress(device);
  return any === undefined ? null : { address: any.address, choice: 'any-interface' };
}

/** The first of any interface. */
export function anyAddress({ interfaces }: Device): InterfaceAddress | undefined {
  const found = interfaces.find((each) => globalAddresses(each).length > 0);
  return found && globalAddresses(found)[0];
}

function globalAddresses(of: Interface): Interface['addresses'] {
  return of.addresses.filter(({ scope }) => scope === 'global');
}

/**
 * Would an answer leave by the interface the packet came in by (RFC 3704 §2)? Loosely: by any; but an interface without an address
 * is always judged strictly (net/ipv4/fib_frontend.c, __fib_validate_source).
 */
export function passesReversePath(device: Device, inInterface: string, source: IpAddress): boolean {
  const { kind, addresses, reversePathFilter: own = 0 } = interfaceOf(device, inInterface);
  const reversePathFilter = Math.max(device.sysctls.reversePathFilter, own);
  if (reversePathFilter === 0 || kind === 'loopback') return true;
  const back = lookupRoute(device, source);
  if (back === null || back.kind !== 'unicast') return false;
  return (reversePathFilter === 2 && addresses.length > 0) || back.interface === inInterface;
}

function tables(device: Device): Tables {
  const known = tablesByDevice.get(device);
  if (known !== undefined) return known;
  const made: Tables = {
    local: new Set(device.interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address))),
    broadcast: new Set(
      device.interfaces.flatMap(({ addresses }) =>
        addresses.flatMap((each) => broadcastOf(each.address, each.length) ?? []),
      ),
    ),
    routes: byLength(device.routes),
    interfaces: new Map(device.interfaces.map((each) => [each.name, each])),
  };
  tablesByDevice.set(device, made);
  return made;
}

function byLength(routes: readonly Route[]): readonly RoutesOfLength[] {
  const sizes = new Map<number, Map<number, Route>>();
  for (const route of routes) {
    const size = sizeOf(route.prefix);
    const byBase = sizes.get(size) ?? new Map<number, Route>();
    const { first } = rangeOf(route.prefix);
    if (!byBase.has(first)) sizes.set(size, byBase.set(first, route));
  }
  return [...sizes].toSorted(([a], [b]) => a - b).map(([size, byBase]) => ({ size, byBase }));
}
