import type { Fault, Party, Topology } from '../engine/index.ts';

/** Is there anything in this network, unharmed, that the fault would change? */
export function faultApplies(topology: Topology, fault: Fault): boolean {
  if (fault.kind === 'add-filter') {
    const { at, from, to } = fault.filter;
    return topology.devices.has(at) && [from, to].every((party) => party === null || isThere(topology, party));
  }
  const device = topology.devices.get(fault.device);
  if (device === undefined) return false;
  switch (fault.kind) {
    case 'withdraw-route':
      return device.routes.some(({ id }) => id === fault.route);
    case 'stop-bgp':
      return device.bgp !== null;
    case 'remove-rule':
      return [...Object.values(device.hooks).flat(), ...device.proxies].some(({ id }) => id === fault.rule);
    case 'take-down':
      return true;
  }
}

function isThere({ clusters, devices }: Topology, party: Party): boolean {
  switch (party.kind) {
    case 'cluster':
      return clusters.some(({ id }) => id === party.cluster);
    case 'device':
      return devices.has(party.device);
    case 'prefixes':
      return true;
  }
}
