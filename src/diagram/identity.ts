import type { Device, DeviceId } from '../engine/index.ts';
import type { Owner, Tagged } from '../playback/index.ts';

/** Whose colour: the sender's, the receiver's, who translates beside the sender and beside the receiver, an address that stands for others, anybody else. */
const slots = ['a', 'g', '1', '2', 'v', 'x'] as const;
export type IdentitySlot = (typeof slots)[number];

/** What kind of owner: a pod, a gateway, an address that stands for others, a node or a proxy, a machine outside. */
type Shape = 'circle' | 'hexagon' | 'diamond' | 'square' | 'pentagon';

/** How an owner is known at sight: never by its colour alone. */
export interface OwnerIdentity {
  readonly slot: IdentitySlot;
  readonly shape: Shape;
  /** A letter or two of its name. */
  readonly letter: string;
}

/** Who wears which colour in one send. */
export interface Identities {
  readonly ofDevice: (device: Device) => OwnerIdentity;
  readonly ofOwner: (owner: Owner) => OwnerIdentity;
}

interface Roles {
  readonly from: DeviceId | null;
  readonly to: DeviceId | null;
  readonly tags: readonly Tagged[];
  readonly devices: ReadonlyMap<DeviceId, Device>;
  /** What the device is called on screen. */
  readonly name: (device: Device) => string;
}

export function identitiesIn({ from, to, tags, devices, name }: Roles): Identities {
  const bySlot = translatorSlots({ from, to, tags, devices });
  if (to !== null) bySlot.set(to, 'g');
  if (from !== null) bySlot.set(from, 'a');
  const ofDevice = (device: Device): OwnerIdentity => ({
    slot: bySlot.get(device.id) ?? 'x',
    shape: shapeOf(device),
    letter: letterOf(name(device)),
  });
  return {
    ofDevice,
    ofOwner: (owner) => {
      if (owner.kind === 'virtual') return { slot: 'v', shape: 'diamond', letter: 'V' };
      const device = owner.kind === 'device' ? devices.get(owner.device) : undefined;
      return device === undefined ? { slot: 'x', shape: 'square', letter: '?' } : ofDevice(device);
    },
  };
}

/** A colour goes with the cluster that a device stands in, not with what becomes of a packet: no fault gives it another. Gateways choose first. */
function translatorSlots({ from, to, tags, devices }: Omit<Roles, 'name'>): Map<DeviceId, IdentitySlot> {
  const [sending, receiving] = [from, to].map((id) => (id === null ? null : devices.get(id)?.cluster));
  const gateways = [...devices.values()].filter(
    ({ role, cluster }) => role === 'gateway' && (cluster === sending || cluster === receiving),
  );
  const translators = tags.flatMap(({ by }) =>
    by === null || by === from || by === to ? [] : (devices.get(by) ?? []),
  );
  const free: IdentitySlot[] = ['1', '2'];
  const bySlot = new Map<DeviceId, IdentitySlot>();
  for (const { id, cluster } of new Set([...gateways, ...translators])) {
    bySlot.set(id, (cluster === receiving && cluster !== sending ? free.pop() : free.shift()) ?? 'x');
  }
  return bySlot;
}

function shapeOf({ role }: Device): Shape {
  switch (role) {
    case 'pod':
      return 'circle';
    case 'gateway':
      return 'hexagon';
    case 'node':
    case 'router':
      return 'square';
    case 'host':
      return 'pentagon';
  }
}

/** Of "Pod-A" the A, of "gateway-1" the 1, of "Other client" the C: what tells it apart from its like. */
function letterOf(name: string): string {
  const last = name.split(/[^\p{L}\p{N}]+/u).findLast((part) => part !== '') ?? '';
  return (last.length <= 2 ? last : (Array.from(last)[0] ?? '')).toUpperCase();
}

/** The outline of a shape of this radius around a middle at 0,0. */
export function shapePath(shape: Shape, radius: number): string {
  switch (shape) {
    case 'circle':
      return `M${-radius},0a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0Z`;
    case 'hexagon':
      return polygon(6, radius * 1.12, 0);
    case 'diamond':
      return polygon(4, radius * 1.25, 0);
    case 'square': {
      const half = Math.round(radius * 90) / 100;
      return `M${-half},${-half}H${half}V${half}H${-half}Z`;
    }
    case 'pentagon':
      return polygon(5, radius * 1.15, -90);
  }
}

function polygon(corners: number, radius: number, turned: number): string {
  const points = Array.from({ length: corners }, (_, at) => {
    const angle = ((turned + (360 / corners) * at) * Math.PI) / 180;
    return `${Math.round(radius * Math.cos(angle) * 10) / 10},${Math.round(radius * Math.sin(angle) * 10) / 10}`;
  });
  return `M${points.join('L')}Z`;
}
