import { nthAddress, prefixAround, sizeOf } from '../../net/prefix.ts';
import type { Prefix } from '../../net/prefix.ts';
import type { IpAddress } from '../../net/address.ts';
import type { RouterPort, RouterSpec, Scenario } from '../../scenario.ts';
import type { TopologyDraft } from '../../topology/builder.ts';
import { addDevice, addInterface, addLink, at, ethernet, joinLink } from '../../topology/builder.ts';
import type { DeviceId, LinkId } from '../../topology/ids.ts';
import { linkId } from '../../topology/ids.ts';
import { freeName } from './names.ts';

/** A subnet of a router's, and where machines of that subnet are plugged in. */
export interface RouterLan {
  readonly subnet: Prefix;
  readonly link: LinkId;
  readonly router: IpAddress;
}

/** The routers that a scenario has besides the fabric, each port on the wire that its name says; and the subnets that hosts may be in. */
export function addRouters(
  draft: TopologyDraft,
  { routers = [], hosts }: Scenario,
  fabric: DeviceId,
): readonly RouterLan[] {
  const own = routers.filter(({ id }) => !draft.devices.has(id));
  for (const { id, name } of own) addDevice(draft, { id, role: 'router', name });
  const held = new Set([
    ...hosts.map(({ address }) => address),
    ...own.flatMap(({ interfaces }) => interfaces.map(({ address }) => address)),
  ]);
  return own.flatMap((router) => router.interfaces.map((port) => addPort(draft, router, port, { fabric, held })));
}

interface Surroundings {
  readonly fabric: DeviceId;
  readonly held: ReadonlySet<IpAddress>;
}

function addPort(
  draft: TopologyDraft,
  { id }: RouterSpec,
  { name, address, length, link: wire }: RouterPort,
  { fabric, held }: Surroundings,
): RouterLan {
  const subnet = prefixAround(address, length);
  const link = linkId(wire === null ? `${id}/${name}` : wire === 'fabric' ? `fabric/${subnet}` : `wire/${wire}`);
  const end = { device: id, interface: name };
  if (draft.links.has(link)) joinLink(draft, link, end);
  else {
    addLink(draft, link, 'segment', [end]);
    const far = wire === 'fabric' ? freeIn(subnet, held) : null;
    if (far !== null) {
      const port = freeName(draft, fabric, `to-${id}`, 'port');
      joinLink(draft, link, { device: fabric, interface: port });
      addInterface(draft, fabric, ethernet(port, link, [at(far, length)]));
    }
  }
  addInterface(draft, id, ethernet(name, link, [at(address, length)]));
  return { subnet, link, router: address };
}

function freeIn(subnet: Prefix, held: ReadonlySet<IpAddress>): IpAddress | null {
  for (let offset = 1; offset < sizeOf(subnet) - 1; offset += 1) {
    const address = nthAddress(subnet, offset);
    if (address !== null && !held.has(address)) return address;
  }
  return null;
}
