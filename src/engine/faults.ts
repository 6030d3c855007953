import { whyNotFiltered, withFilterOnTop } from './filters.ts';
import type { FilterSpec } from './scenario.ts';
import type { Device } from './topology/device.ts';
import { withBgpRoutes } from './topology/bgp.ts';
import type { DeviceId, RouteId, RuleId } from './topology/ids.ts';
import type { Topology } from './topology/topology.ts';
import type { NotInForce } from './topology/warning.ts';
import { warned } from './topology/warning.ts';

/** Something broken on purpose. */
export type Fault =
  | { readonly kind: 'withdraw-route'; readonly device: DeviceId; readonly route: RouteId }
  | { readonly kind: 'stop-bgp'; readonly device: DeviceId }
  | { readonly kind: 'remove-rule'; readonly device: DeviceId; readonly rule: RuleId }
  | { readonly kind: 'take-down'; readonly device: DeviceId }
  | { readonly kind: 'add-filter'; readonly filter: FilterSpec };

export type FaultKind = Fault['kind'];

/** The network broken in all these ways, its BGP settled. A fault that finds nothing to change is reported. */
export function withFaults(topology: Topology, faults: readonly Fault[]): Topology {
  const reasons = new Map<Fault, NotInForce>();
  const all = faults.map((fault) => ({ ...fault }));
  const broken = withBgpRoutes(
    all.reduce((made, fault) => {
      const reason = whyIdle(made, fault);
      if (reason !== null) reasons.set(fault, reason);
      return withFault(made, fault);
    }, topology),
  );
  // Learned routes exist only after BGP has settled, so withdrawals are carried out again.
  const settled = all.reduce((made, fault) => {
    if (fault.kind !== 'withdraw-route') return made;
    if (whyIdle(made, fault) === null) reasons.delete(fault);
    return withFault(made, fault);
  }, broken);
  const warnings = all.flatMap((fault, index) => {
    const reason = reasons.get(fault);
    return reason === undefined ? [] : [{ kind: 'not-in-force', where: `faults[${index}]`, reason } as const];
  });
  return warned(settled, warnings);
}

function whyIdle(topology: Topology, fault: Fault): NotInForce | null {
  if (fault.kind === 'add-filter') return whyNotFiltered(topology, fault.filter);
  const device = topology.devices.get(fault.device);
  if (device === undefined) return { because: 'no-such-device', device: fault.device };
  return changes(device, fault) ? null : { because: 'nothing-to-break', at: device.id };
}

function changes(device: Device, fault: Exclude<Fault, { kind: 'add-filter' }>): boolean {
  switch (fault.kind) {
    case 'withdraw-route':
      return device.routes.some(({ id }) => id === fault.route);
    case 'stop-bgp':
      return device.bgp?.running ?? false;
    case 'remove-rule':
      return [...Object.values(device.hooks).flat(), ...device.proxies].some(({ id }) => id === fault.rule);
    case 'take-down':
      return device.up;
  }
}

/** The network with the fault in it; a fault about something this network does not have changes nothing. */
function withFault(topology: Topology, fault: Fault): Topology {
  switch (fault.kind) {
    case 'withdraw-route':
      return edited(topology, fault.device, ({ routes }) => ({
        routes: routes.filter(({ id }) => id !== fault.route),
      }));
    case 'stop-bgp':
      return edited(topology, fault.device, ({ bgp }) => ({ bgp: bgp === null ? null : { ...bgp, running: false } }));
    case 'remove-rule':
      return edited(topology, fault.device, (device) => withoutRule(device, fault.rule));
    case 'take-down':
      return edited(topology, fault.device, () => ({ up: false }));
    case 'add-filter':
      return withFilterOnTop(topology, fault.filter);
  }
}

function withoutRule({ hooks, proxies }: Device, rule: RuleId): Partial<Device> {
  const kept = <Each extends { readonly id: RuleId }>(rules: readonly Each[]): readonly Each[] =>
    rules.filter(({ id }) => id !== rule);
  return {
    hooks: {
      prerouting: kept(hooks.prerouting),
      input: kept(hooks.input),
      forward: kept(hooks.forward),
      output: kept(hooks.output),
      postrouting: kept(hooks.postrouting),
    },
    proxies: kept(proxies),
  };
}

function edited(topology: Topology, id: DeviceId, edit: (device: Device) => Partial<Device>): Topology {
  const device = topology.devices.get(id);
  if (device === undefined) return topology;
  return { ...topology, devices: new Map(topology.devices).set(id, { ...device, ...edit(device) }) };
}
