import type { Device, Interface } from '../../engine/index.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { protocolText } from '../format/flow.ts';
import { allOf } from './lists.ts';

/** `eth0 192.168.1.11/32`, and what kind of thing it is where that is not plain. */
export function interfaceText(speech: PageSpeech, { interfaces }: Device, of: Interface): string {
  const { t, say } = speech;
  const addresses = of.addresses.map(({ address, length }) => `${address}/${length}`).join(t.lists.separator);
  const named = [of.name, addresses].filter((part) => part !== '').join(' ');
  const facts = factsText(speech, interfaces, of);
  return facts === '' ? named : say(t.interfaces.with, { interface: named, facts });
}

function factsText(speech: PageSpeech, interfaces: readonly Interface[], of: Interface): string {
  const { t, say } = speech;
  const said = t.interfaces;
  switch (of.kind) {
    case 'loopback':
      return said.loopback;
    case 'ethernet':
      return [
        ...(of.bridge === null ? [] : [say(said.bridgePort, { bridge: of.bridge })]),
        ...(of.hairpin ? [said.hairpin] : []),
        ...(of.proxyArp ? [said.proxyArp] : []),
        ...(of.answersFor.length > 0 ? [say(said.answersFor, { addresses: allOf(speech, of.answersFor) })] : []),
      ].join(said.separator);
    case 'bridge':
      return say(said.bridge, {
        count: interfaces.filter((each) => each.kind === 'ethernet' && each.bridge === of.name).length,
      });
    case 'vxlan':
    case 'geneve':
    case 'ipip':
      return say(said.tunnel, { protocol: protocolText[of.kind], address: of.local });
  }
}
