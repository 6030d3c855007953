import { withFilterOnTop } from './filters.ts';
import type { FilterWish } from './scenario.ts';
import type { Device } from './topology/device.ts';
import type { DeviceId, RouteId, RuleId } from './topology/ids.ts';
import type { Topology } from './topology/topology.ts';

/** Something broken on purpose. */
export type Fault =
  | { readonly kind: 'withdraw-route'; readonly device: DeviceId; readonly route: RouteId }
  | { readonly kind: 'stop-bgp'; readonly device: DeviceId }
  | { readonly kind: 'remove-rule'; readonly device: DeviceId; readonly rule: RuleId }
  | { readonly kind: 'take-down'; readonly device: DeviceId }
  | { readonly kind: 'add-filter'; readonly filter: FilterWish };

export type FaultKind = Fault['kind'];

/** The network with the fault in it; a fault about something this network does not have changes nothing. */
export function withFault(topology: Topology, fault: Fault): Topology {
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
