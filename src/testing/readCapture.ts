import type { ReadContent } from './readPacket.ts';
import { contentOf, hex, insist, view } from './readPacket.ts';

/** Reads pcapng files, knowing nothing of the code that writes them. Throws at whatever is not as it should be. */
interface ReadCapture {
  readonly comment: string;
  readonly interfaces: readonly ReadInterface[];
  readonly packets: readonly ReadPacket[];
}

interface ReadInterface {
  readonly linkType: number;
  readonly name: string;
  readonly description: string;
  readonly hardware: string;
  readonly resolution: number;
}

export interface ReadPacket extends ReadContent {
  readonly interface: string;
  readonly direction: 'in' | 'out';
  readonly time: bigint;
  readonly comment: string;
}

export function readCapture(file: Uint8Array): ReadCapture {
  const interfaces: ReadInterface[] = [];
  const packets: ReadPacket[] = [];
  let comment = '';
  for (const [index, { type, body }] of blocksOf(file).entries()) {
    const at = view(body);
    insist((index === 0) === (type === 0x0a0d0d0a), 'one section, at the beginning');
    switch (type) {
      case 0x0a0d0d0a:
        insist(at.getUint32(0, true) === 0x1a2b3c4d && at.getUint16(4, true) === 1, 'pcapng 1.x, little-endian');
        comment = textIn(optionsOf(body.subarray(16)), 1);
        break;
      case 1: {
        const options = optionsOf(body.subarray(8));
        interfaces.push({
          linkType: at.getUint16(0, true),
          name: textIn(options, 2),
          description: textIn(options, 3),
          hardware: hex(options.find(({ code }) => code === 6)?.value ?? new Uint8Array()),
          resolution: options.find(({ code }) => code === 9)?.value[0] ?? 6,
        });
        break;
      }
      case 6: {
        const [length, original] = [at.getUint32(12, true), at.getUint32(16, true)];
        insist(length === original, 'whole packets');
        const options = optionsOf(body.subarray(20 + padded(length)));
        const flags = options.find(({ code }) => code === 2)?.value[0] ?? 0;
        const seen = interfaces[at.getUint32(0, true)];
        insist(seen !== undefined, 'an interface that was described before');
        packets.push({
          interface: seen.name,
          direction: (flags & 3) === 1 ? 'in' : 'out',
          time: (BigInt(at.getUint32(4, true)) << 32n) | BigInt(at.getUint32(8, true)),
          comment: textIn(options, 1),
          ...contentOf(body.slice(20, 20 + length), seen.linkType),
        });
        break;
      }
      default:
        throw new Error(`unknown block ${type}`);
    }
  }
  return { comment, interfaces, packets };
}

interface Block {
  readonly type: number;
  readonly body: Uint8Array;
}

function blocksOf(file: Uint8Array): readonly Block[] {
  const blocks: Block[] = [];
  const at = view(file);
  for (let start = 0; start < file.length; ) {
    const length = at.getUint32(start + 4, true);
    insist(length % 4 === 0 && length >= 12, 'blocks are a multiple of four long');
    insist(at.getUint32(start + length - 4, true) === length, 'the same length at both ends');
    blocks.push({ type: at.getUint32(start, true), body: file.slice(start + 8, start + length - 4) });
    start += length;
  }
  return blocks;
}

interface Option {
  readonly code: number;
  readonly value: Uint8Array;
}

function optionsOf(octets: Uint8Array): readonly Option[] {
  const options: Option[] = [];
  const at = view(octets);
  for (let start = 0; start < octets.length; ) {
    const [code, length] = [at.getUint16(start, true), at.getUint16(start + 2, true)];
    if (code === 0) {
      insist(start + 4 === octets.length, 'nothing after the end of options');
      return options;
    }
    options.push({ code, value: octets.slice(start + 4, start + 4 + length) });
    start += 4 + padded(length);
  }
  insist(octets.length === 0, 'options end with an end');
  return options;
}

function textIn(options: readonly Option[], wanted: number): string {
  const found = options.find(({ code }) => code === wanted);
  return found === undefined ? '' : new TextDecoder('utf-8', { fatal: true }).decode(found.value);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
