import type { Interface } from '../engine/index.ts';
import { encapsulations, initialTtl, overlayNetworkId } from '../engine/index.ts';

/** An interface with what ip-link(8) would need to make it. */
export function interfaceJson(of: Interface): object {
  const { kind, name } = of;
  const addresses = of.addresses.map(({ address, length, scope }) => ({ address: `${address}/${length}`, scope }));
  switch (of.kind) {
    case 'loopback':
    case 'bridge':
      return { kind, name, addresses };
    case 'ethernet': {
      const { link, bridge, hairpin, proxyArp } = of;
      return { kind, name, addresses, link, bridge, hairpin, proxyArp };
    }
    case 'vxlan':
    case 'geneve': {
      const { local, peers } = of;
      return {
        kind,
        name,
        addresses,
        local,
        ttl: initialTtl,
        vni: overlayNetworkId,
        port: encapsulations[of.kind].port,
        peers,
      };
    }
    case 'ipip': {
      const { local, peers } = of;
      return { kind, name, addresses, local, ttl: initialTtl, peers };
    }
  }
}
