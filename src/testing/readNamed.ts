import { captured, sends } from './captures.ts';
import type { Probing } from './probe.ts';
import type { ReadPacket } from './readCapture.ts';
import { readCapture } from './readCapture.ts';
import type { ReadIp } from './readPacket.ts';

const [syn, rst] = [0x02, 0x04];

export function sendNamed(name: string): Probing {
  const found = sends[name];
  if (found === undefined) throw new Error(`no such send: ${name}`);
  return found;
}

export function readNamed(name: string): ReturnType<typeof readCapture> {
  return readCapture(captured(sendNamed(name)).file);
}

/** SYN, its answer, datagrams and errors: everything the traces themselves tell. */
export function isFirst(packet: ReadPacket): boolean {
  const { tcp } = innermost(packet);
  return tcp === null || (tcp.flags & (syn | rst)) !== 0;
}

export function innermost({ layers }: ReadPacket): ReadIp {
  const found = layers.at(-1);
  if (found === undefined) throw new Error('an empty packet');
  return found;
}
