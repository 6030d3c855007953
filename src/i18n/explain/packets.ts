import type { ConntrackEntry, Header, HeaderField, IcmpError, Packet } from '../../engine/index.ts';
import { tupleText } from '../../engine/index.ts';
import type { TraceSpeech } from '../messages/speech.ts';
import { flowText, icmpText, outerText, signalText } from '../format/flow.ts';

export function fieldName({ t }: TraceSpeech, field: HeaderField): string {
  return t.packets.field[field];
}

/** `ICMP 3/1 (host unreachable)`. */
function errorText({ t, say }: TraceSpeech, error: IcmpError): string {
  return say(t.packets.icmp, { code: icmpText(error), error: t.packets.error[error] });
}

/** What the packet is: `TCP SYN`, `ICMP 3/1 (host unreachable)`. */
export function contentText(speech: TraceSpeech, header: Header): string {
  return header.protocol === 'icmp' ? errorText(speech, header.error) : signalText[header.signal];
}

export function packetText(speech: TraceSpeech, { header, ttl, outer }: Packet): string {
  const { t, say } = speech;
  const inner = say(t.packets.packet, { flow: flowText(header), content: contentText(speech, header), ttl });
  return outer === null ? inner : say(t.packets.inside, { outer: outerText(outer), inner });
}

export function conntrackText({ t, say }: TraceSpeech, { original, reply }: ConntrackEntry): string {
  const { protocol } = original;
  return say(t.packets.conntrack, { protocol, original: tupleText(original), reply: tupleText(reply) });
}
