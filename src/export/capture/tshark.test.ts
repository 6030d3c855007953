import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { allLines, breaks, captured, firstLines, sends } from '../../testing/captures.ts';
import { readCapture } from '../../testing/readCapture.ts';

/** Ports that older versions do not know by themselves. */
const decodeAs = ['-d', 'udp.port==8472,vxlan'];
const checksums = ['ip', 'tcp', 'udp'].flatMap((each) => ['-o', `${each}.check_checksum:TRUE`]);

const fields = [
  'frame.interface_name',
  'frame.packet_flags_direction',
  'frame.time_epoch',
  'frame.comment',
  'frame.protocols',
  'eth.src',
  'eth.dst',
  'ip.src',
  'ip.dst',
  'ip.ttl',
  'tcp.srcport',
  'tcp.dstport',
  'tcp.flags',
  'udp.srcport',
  'udp.dstport',
  'icmp.type',
  'icmp.code',
  'vxlan.vni',
  'geneve.vni',
  'ip.checksum.status',
  'tcp.checksum.status',
  'udp.checksum.status',
  'icmp.checksum.status',
  '_ws.malformed',
  '_ws.expert.severity',
  '_ws.expert.message',
] as const;
type Field = (typeof fields)[number];
type Row = Readonly<Record<Field, readonly string[]>>;

const version = spawnSync('tshark', ['--version'], { encoding: 'utf8' }).stdout?.split('\n')[0] ?? null;

const folder = mkdtempSync(join(tmpdir(), 'island-hop-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Each packet as Wireshark dissects it: all values of every field, outermost first. */
function dissected(file: Uint8Array): readonly Row[] {
  const wanted = fields.flatMap((field) => ['-e', field]);
  const layout = ['-T', 'fields', '-E', 'separator=/t', '-E', 'occurrence=a', '-E', `aggregator=${between}`];
  const path = join(folder, 'send.pcapng');
  writeFileSync(path, file);
  const args = ['-n', '-r', path, ...decodeAs, ...checksums, ...layout, ...wanted];
  const { status, stdout } = spawnSync('tshark', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  expect(status).toBe(0);
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const cells = line.split('\t');
      const values = (index: number): readonly string[] =>
        (cells[index] ?? '').split(between).filter((each) => each !== '');
      return Object.fromEntries(fields.map((field, index) => [field, values(index)])) as unknown as Row;
    });
}

/** What no field holds. */
const between = '\u0001';
const severities = { warning: 0x600000 };
const [bad, unverified] = ['0', '2'];
const protocolNumbers: Readonly<Record<string, number>> = { tcp: 6, udp: 17 };

/** In the words of `firstLines`. */
function textOf(row: Row): string {
  const isError = row['icmp.type'].length > 0;
  const direction = Number(row['frame.packet_flags_direction'][0]) === 1 ? 'in' : 'out';
  // Header after header: what wraps the packet, the packet, what it quotes.
  const headers = row['ip.src'].map((source, index) => `${source}>${row['ip.dst'][index]}`);
  const inner = headers.length - (isError ? 2 : 1);
  const isWrapped = inner === 1;
  const kind = row['vxlan.vni'].length > 0 ? 'vxlan' : row['geneve.vni'].length > 0 ? 'geneve' : 'ipip';
  const around = isWrapped ? `[${kind} ${headers[0]} ttl ${row['ip.ttl'][0]}] ` : '';
  const place = `${row['frame.interface_name'][0]} ${direction} ${around}${headers[inner]} ttl ${row['ip.ttl'][inner]}`;
  const protocol = row['tcp.srcport'].length > 0 ? 'tcp' : 'udp';
  const [from, to] = [row[`${protocol}.srcport`].at(-1), row[`${protocol}.dstport`].at(-1)];
  if (isError) {
    const [source, destination] = (headers.at(-1) ?? '').split('>');
    const numbers = `${row['icmp.type'][0]}/${row['icmp.code'][0]}`;
    return `${place} icmp ${numbers} ${protocolNumbers[protocol]} ${source}:${from}>${destination}:${to}`;
  }
  const flags = protocol === 'tcp' ? ` ${Number(row['tcp.flags'][0]).toString(16).padStart(2, '0')}` : '';
  return `${place} ${protocolNumbers[protocol]} ${from}>${to}${flags}`;
}

function isFirst(row: Row): boolean {
  const [flags] = row['tcp.flags'];
  return flags === undefined || row['icmp.type'].length > 0 || (Number(flags) & 0x06) !== 0;
}

/** Resets are worth a warning in any capture, and say what happened: this was refused. */
const honestWarning = 'Connection reset (RST)';

/**
 * Wireshark's own reading. Where it is missing these tests are skipped, which shows in the count, and which CI does not allow:
 * `npm test` installs it where it can.
 */
describe.skipIf(version === null)(
  `tshark agrees (${version ?? 'skipped: tshark is not installed'})`,
  { timeout: 300_000 },
  () => {
    describe.each(Object.entries({ ...sends, ...breaks }))('%s', (title, probing) => {
      const made = captured(probing);
      const rows = version === null ? [] : dissected(made.file);
      const own = readCapture(made.file);

      test('every field of every packet that was traced is that of the trace', () => {
        const isWhole = title in breaks;
        const shown = (isWhole ? rows : rows.filter(isFirst)).map(textOf);
        const expected = (isWhole ? allLines : firstLines)(made.exchange);
        expect(shown.toSorted()).toEqual(expected.toSorted());
        if (made.exchange.legs.length === 1) expect(shown).toEqual(expected);
      });

      test('interfaces, directions, times, frames and comments are as written', () => {
        expect(
          rows.map((row) => [row['frame.interface_name'][0], row['frame.comment'].join('\n').replaceAll('\\n', '\n')]),
        ).toEqual(own.packets.map(({ interface: name, comment }) => [name, comment]));
        expect(rows.map((row) => row['eth.src'][0] ?? null)).toEqual(
          own.packets.map(({ frame }) => frame?.source ?? null),
        );
        expect(rows.map((row) => row['eth.dst'][0] ?? null)).toEqual(
          own.packets.map(({ frame }) => frame?.destination ?? null),
        );
        expect(rows.map((row) => row['frame.time_epoch'][0]?.replace('.', ''))).toEqual(
          own.packets.map(({ time }) => String(time)),
        );
      });

      test('overlays are dissected to the packet inside, on network id 1', () => {
        const ids = own.packets.map(({ layers }) => layers.flatMap(({ networkId }) => (networkId === null ? [] : [1])));
        expect(rows.map((row) => [...row['vxlan.vni'], ...row['geneve.vni']].map(Number))).toEqual(ids);
      });

      test('no checksum is bad, nothing is malformed, nothing is worth a warning', () => {
        for (const row of rows) {
          const statuses = (['ip', 'tcp', 'udp', 'icmp'] as const).flatMap((each) => row[`${each}.checksum.status`]);
          expect(statuses).not.toContain(bad);
          if (row['icmp.type'].length === 0) expect(row['tcp.checksum.status']).not.toContain(unverified);
          expect(row['_ws.malformed']).toEqual([]);
          const severe = row['_ws.expert.severity'].filter((each) => Number(each) >= severities.warning);
          const honest = row['_ws.expert.message'].filter((each) => each === honestWarning);
          expect({ severe, honest }).toEqual({ severe: honest.map(() => String(severities.warning)), honest });
        }
      });
    });
  },
);
