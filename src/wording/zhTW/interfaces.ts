import type { Device, Interface } from '../../engine/index.ts';
import { say } from './say.ts';
import { protocolText } from '../notation/flow.ts';

/** `eth0 192.168.1.11/32`, and what kind of thing it is where that is not plain. */
export function interfaceText({ interfaces }: Device, of: Interface): string {
  const addresses = of.addresses.map(({ address, length }) => `${address}/${length}`).join('、');
  const text = [of.name, addresses].filter((part) => part !== '').join(' ');
  return `${text}${kindText(interfaces, of)}`;
}

function kindText(interfaces: readonly Interface[], of: Interface): string {
  switch (of.kind) {
    case 'loopback':
      return '（loopback）';
    case 'ethernet': {
      const facts = [
        ...(of.bridge === null ? [] : [say`${of.bridge}的橋接埠`]),
        ...(of.hairpin ? ['hairpin 模式'] : []),
        ...(of.proxyArp ? ['ARP 代理（proxy ARP）'] : []),
      ];
      return facts.length === 0 ? '' : `（${facts.join('，')}）`;
    }
    case 'bridge': {
      const ports = interfaces.filter((each) => each.kind === 'ethernet' && each.bridge === of.name).length;
      return `（橋接器，${ports} 個埠）`;
    }
    case 'vxlan':
    case 'geneve':
    case 'ipip':
      return `（${protocolText[of.kind]}，自 ${of.local}）`;
  }
}
