import type { Device, DeviceId, IpAddress, Topology } from '../../engine/index.ts';
import type { LaneFrame, Visit } from '../../playback/index.ts';
import { shownAddresses } from '../addresses.ts';
import type { Identities } from '../identity.ts';
import type { SceneLabels } from '../labels.ts';
import type { Layout, Place } from '../layout/layout.ts';
import { everyPlace, placeAt } from '../layout/layout.ts';
import type { Composed } from './motion.ts';
import type { DeviceKind, DeviceShape, ChosenEnd, DuplicateState } from './shapes.ts';

interface DevicesInput {
  readonly topology: Topology;
  readonly layout: Layout;
  readonly labels: SceneLabels;
  readonly from: DeviceId | null;
  readonly to: DeviceId | null;
  readonly inspected: DeviceId | null;
  readonly duplicateAddresses: ReadonlySet<IpAddress>;
  readonly candidates: ReadonlySet<DeviceId>;
  readonly highlighted: ReadonlySet<DeviceId>;
  readonly current: Place | null;
  readonly identities: Identities;
}

interface Remembered {
  readonly input: DevicesInput;
  readonly shapes: readonly DeviceShape[];
}

const known = new WeakMap<Layout, Remembered>();

/** Every device with its state. What is as it was is the same object, so that nobody draws it again. */
export function deviceShapes(input: DevicesInput): readonly DeviceShape[] {
  const before = known.get(input.layout);
  if (before !== undefined && sameInput(before.input, input)) return before.shapes;
  const holders = holdersOf(input);
  const shapes = everyPlace(input.layout).map((place, at) => {
    const shape = deviceShape(place, input, holders);
    const old = before?.shapes[at];
    return old !== undefined && sameState(old, shape) ? old : shape;
  });
  known.set(input.layout, { input, shapes });
  return shapes;
}

function sameInput(a: DevicesInput, b: DevicesInput): boolean {
  return (
    a.current === b.current &&
    a.from === b.from &&
    a.to === b.to &&
    a.inspected === b.inspected &&
    a.duplicateAddresses === b.duplicateAddresses &&
    a.candidates === b.candidates &&
    a.highlighted === b.highlighted &&
    a.identities === b.identities
  );
}

/** Where the packet is being handled, or rests. */
export function currentPlace(
  { layout, stops }: Pick<Composed, 'layout' | 'stops'>,
  visits: readonly Visit[],
  { visit, phase }: LaneFrame,
): Place | null {
  const device = visit === null || phase === 'travelling' ? undefined : visits[visit]?.hop.device;
  if (device === undefined || visit === null) return null;
  return placeAt(layout, device, stops?.[visit]?.entry.rest ?? nowhere) ?? null;
}

const nowhere = { x: 0, y: -1 };

type Holders = ReadonlyMap<IpAddress, readonly DeviceId[]>;

function deviceShape(place: Place, input: DevicesInput, holders: Holders): DeviceShape {
  const { device, box, texts, beside = [], layer, glyph, duplicate } = place;
  const { topology, labels, inspected, candidates, highlighted, current, duplicateAddresses, identities } = input;
  const { own, virtual } = shownAddresses(topology, device);
  const shared = own.filter((address) => duplicateAddresses.has(address));
  return {
    id: device.id,
    again: input.layout.again.indexOf(place) + 1,
    kind: kindOf(device),
    layer,
    box,
    texts: [...texts, ...beside],
    accessibleName: labels.accessibleName(device),
    addresses: [...own, ...virtual],
    part: partOf(device.id, input),
    current: place === current,
    inspected: device.id === inspected,
    candidate: candidates.has(device.id),
    highlighted: highlighted.has(device.id),
    duplicate: duplicateState(shared, input, holders),
    duplicateAt: duplicate,
    up: device.up,
    owner: glyph === null ? null : { ...identities.ofDevice(device), at: glyph },
  };
}

function kindOf({ role, cluster }: Device): DeviceKind {
  switch (role) {
    case 'pod':
    case 'node':
    case 'gateway':
    case 'host':
      return role;
    case 'router':
      return cluster === null ? 'fabric' : 'router';
  }
}

function partOf(id: DeviceId, { from, to }: DevicesInput): ChosenEnd | null {
  if (id === from && id === to) return 'both';
  if (id === from) return 'source';
  return id === to ? 'destination' : null;
}

function duplicateState(
  shared: readonly IpAddress[],
  { from, to, inspected }: DevicesInput,
  holders: Holders,
): DuplicateState {
  if (shared.length === 0) return 'none';
  const chosen = new Set([from, to, inspected]);
  return shared.some((address) => holders.get(address)?.some((id) => chosen.has(id))) ? 'strong' : 'quiet';
}

function holdersOf({ topology, duplicateAddresses }: DevicesInput): Holders {
  const holders = new Map<IpAddress, readonly DeviceId[]>();
  if (duplicateAddresses.size === 0) return holders;
  for (const device of topology.devices.values()) {
    if (!topology.directory.has(device.id)) continue;
    for (const address of shownAddresses(topology, device).own) {
      if (duplicateAddresses.has(address)) holders.set(address, [...(holders.get(address) ?? []), device.id]);
    }
  }
  return holders;
}

function sameState(a: DeviceShape, b: DeviceShape): boolean {
  return (
    a.part === b.part &&
    a.current === b.current &&
    a.inspected === b.inspected &&
    a.candidate === b.candidate &&
    a.highlighted === b.highlighted &&
    a.duplicate === b.duplicate &&
    a.up === b.up &&
    a.owner?.slot === b.owner?.slot &&
    a.owner?.letter === b.owner?.letter
  );
}
