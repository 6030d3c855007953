import type { LinkEnd, Topology } from '../../engine/index.ts';
import type { Octets } from './bytes.ts';
import { u16 } from './bytes.ts';

/** The hardware address of an interface. */
export type Hardware = (end: LinkEnd) => Octets;

/** What the loopback puts where other interfaces have addresses. */
export const noHardware: Octets = [0, 0, 0, 0, 0, 0];

/** Locally administered addresses that tell the place: `02:00:00`, the device's number, the interface's index from 1 (lo). */
export function hardwareOf({ devices }: Topology): Hardware {
  const places = new Map(
    [...devices.values()].flatMap(({ id, interfaces }, device) =>
      interfaces.map(({ name }, index) => [`${id} ${name}`, [2, 0, 0, ...u16(device + 1), index + 1]] as const),
    ),
  );
  return (end) => places.get(`${end.device} ${end.interface}`) ?? noHardware;
}
