import type { Device, Interface } from '../../engine/index.ts';
import { protocolText } from '../notation/flow.ts';

/** `eth0 192.168.1.11/32`, and what kind of thing it is where that is not plain. */
export function interfaceText({ interfaces }: Device, of: Interface): string {
  const addresses = of.addresses.map(({ address, length }) => `${address}/${length}`).join(', ');
  return [of.name, addresses, ...kindText(interfaces, of)].filter((part) => part !== '').join(' ');
}

function kindText(interfaces: readonly Interface[], of: Interface): readonly string[] {
  switch (of.kind) {
    case 'loopback':
      return ['(loopback)'];
    case 'ethernet': {
      const facts = [
        ...(of.bridge === null ? [] : [`port of ${of.bridge}`]),
        ...(of.hairpin ? ['hairpin mode'] : []),
        ...(of.proxyArp ? ['answers ARP for others'] : []),
      ];
      return facts.length === 0 ? [] : [`(${facts.join(', ')})`];
    }
    case 'bridge': {
      const ports = interfaces.filter((each) => each.kind === 'ethernet' && each.bridge === of.name).length;
      return [`(bridge, ${ports === 1 ? '1 port' : `${ports} ports`})`];
    }
    case 'vxlan':
    case 'geneve':
    case 'ipip':
      return [`(${protocolText[of.kind]} from ${of.local})`];
  }
}
