import type { KernelSpec, NodeKernelSpec, RpFilter, Scenario } from './scenario.ts';
import type { Device } from './topology/device.ts';
import type { DeviceId } from './topology/ids.ts';
import type { Interface, ReversePathFilter } from './topology/interface.ts';
import type { Topology } from './topology/topology.ts';
import type { NotInForce, Warning } from './topology/warning.ts';
import { warned } from './topology/warning.ts';

interface Stated {
  readonly at: DeviceId;
  readonly kernel: NodeKernelSpec;
  readonly where: string;
}

/** As the kernel numbers them, of which it takes the larger (ip-sysctl, rp_filter). */
const numberOf: Readonly<Record<RpFilter, ReversePathFilter>> = { off: 0, strict: 1, loose: 2 };

/** The network with the kernel settings that its scenario states. */
export function withStatedKernels(topology: Topology, scenario: Scenario): Topology {
  return statedIn(scenario).reduce(withKernel, topology);
}

function statedIn({ clusters, hosts, routers = [] }: Scenario): readonly Stated[] {
  return [
    ...clusters.flatMap(({ nodes }, cluster) =>
      nodes.flatMap((node, index) => stated(node, `clusters[${cluster}].nodes[${index}]`)),
    ),
    ...hosts.flatMap((host, index) => stated(host, `hosts[${index}]`)),
    ...routers.flatMap((router, index) => stated(router, `routers[${index}]`)),
  ];
}

function stated(
  { id, kernel }: { readonly id: DeviceId; readonly kernel?: KernelSpec },
  where: string,
): readonly Stated[] {
  return kernel === undefined ? [] : [{ at: id, kernel, where: `${where}.kernel` }];
}

function withKernel(topology: Topology, { at, kernel, where }: Stated): Topology {
  const warning = (field: string, reason: NotInForce): Warning => ({
    kind: 'not-in-force',
    where: `${where}${field}`,
    reason,
  });
  const device = topology.devices.get(at);
  if (device === undefined) return warned(topology, [warning('', { because: 'no-such-device', device: at })]);
  const set = kernelOf(device, kernel);
  return warned({ ...topology, devices: new Map(topology.devices).set(at, set) }, [
    ...Object.entries(kernel.interfaceRpFilter ?? {}).flatMap(([name, filter]) => {
      const field = `.interfaceRpFilter.${name}`;
      if (set.interfaces.every((each) => each.name !== name)) {
        return [warning(field, { because: 'no-interface', at, name })];
      }
      const isLess = numberOf[filter] < set.sysctls.reversePathFilter;
      return isLess ? [warning(field, { because: 'outweighed', at, name })] : [];
    }),
    ...(kernel.hairpinMode === undefined || set.interfaces.some(isBridgePort)
      ? []
      : [warning('.hairpinMode', { because: 'no-bridge-port', at })]),
  ]);
}

function kernelOf(device: Device, kernel: NodeKernelSpec): Device {
  const { sysctls } = device;
  const { ipForward, rpFilter, interfaceRpFilter = {}, bridgeNfCallIptables, hairpinMode } = kernel;
  return {
    ...device,
    sysctls: {
      forwarding: ipForward ?? sysctls.forwarding,
      bridgeNetfilter: bridgeNfCallIptables ?? sysctls.bridgeNetfilter,
      reversePathFilter: rpFilter === undefined ? sysctls.reversePathFilter : numberOf[rpFilter],
    },
    interfaces: device.interfaces.map((each): Interface => {
      const own = Object.hasOwn(interfaceRpFilter, each.name) ? interfaceRpFilter[each.name] : undefined;
      const judged = own === undefined ? each : { ...each, reversePathFilter: numberOf[own] };
      return hairpinMode !== undefined && isBridgePort(judged) ? { ...judged, hairpin: hairpinMode } : judged;
    }),
  };
}

function isBridgePort(of: Interface): of is Extract<Interface, { kind: 'ethernet' }> {
  return of.kind === 'ethernet' && of.bridge !== null;
}
