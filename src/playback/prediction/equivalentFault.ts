import type { Device, DeviceId, DeviceRole, Exchange, Fault, FaultKind, Topology } from '../../engine/index.ts';
import { hopsOf } from '../../engine/index.ts';

/**
 * The closest thing to a fault in another network, out of those that can be broken there: the same fault if it can be; else one
 * of the same kind on a device that the other exchange visits, of the same role if there is one. `null`: nothing of the kind.
 */
export function counterpartOf(
  fault: Fault,
  here: Topology,
  there: { readonly topology: Topology; readonly exchange: Exchange },
  offered: readonly Fault[],
): Fault | null {
  const key = JSON.stringify(fault);
  const same = offered.find((each) => JSON.stringify(each) === key);
  if (same !== undefined) return same;
  const visited = visitedBy(there.exchange);
  const alike = offered.filter((each) => each.kind === fault.kind && visited.has(placeOf(each)));
  const role = roleOf(here, placeOf(fault));
  return alike.find((each) => roleOf(there.topology, placeOf(each)) === role) ?? onlyAnywhere(fault.kind, alike);
}

/** Another role will do for what can be lost anywhere: a rule, a machine. Routes to pods and speakers belong to their role. */
function onlyAnywhere(kind: FaultKind, faults: readonly Fault[]): Fault | null {
  switch (kind) {
    case 'remove-rule':
    case 'take-down':
      return faults[0] ?? null;
    case 'withdraw-route':
    case 'stop-bgp':
    case 'add-filter':
      return null;
  }
}

function placeOf(fault: Fault): DeviceId {
  return fault.kind === 'add-filter' ? fault.filter.at : fault.device;
}

function roleOf({ devices }: Topology, id: DeviceId): DeviceRole | null {
  const device: Device | undefined = devices.get(id);
  return device?.role ?? null;
}

function visitedBy({ legs }: Exchange): ReadonlySet<DeviceId> {
  return new Set(
    legs.flatMap(({ request, reply }) =>
      [...hopsOf(request), ...(reply === null ? [] : hopsOf(reply.trace))].map(({ device }) => device),
    ),
  );
}
