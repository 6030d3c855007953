import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { printScenario } from '../formats/index.ts';
import { pickedUpScenario } from '../testing/breaking.ts';
import { wordsFor, wordsIn } from '../i18n/index.ts';
import { traceCommand } from './traceCommand.ts';
import type { TraceJson } from './traceJson.ts';

const folder = mkdtempSync(join(tmpdir(), 'island-hop-'));
const file = join(folder, 'picked-up.json');
writeFileSync(file, printScenario(pickedUpScenario));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const broken = `${file} --model flat --set uplink=segment --from other-client --to cluster-1/pod-a`;
const standing = `${file} --model flat --set uplink=segment --from cluster-1/pod-a --to cluster-2/pod-g`;

function told(line: string, words = wordsFor('en')): string {
  const said = traceCommand(words, line.split(' '));
  if (!said.ok) throw new Error(said.error);
  return said.value;
}

function jsonOf(line: string): TraceJson {
  return JSON.parse(told(`${line} --json`)) as TraceJson;
}

/** Whatever stands alone at the beginning of a line that is followed by rows. */
function headings(text: string): readonly string[] {
  return [...text.matchAll(/^(\S.*)\n {2}1 /gm)].map(([, heading]) => heading ?? '');
}

describe('trace of a connection that stands and breaks', () => {
  test('goes on after the reply, under headings that say which packet it is', async () => {
    expect(headings(told(broken))).toEqual([
      'Request',
      'Reply',
      'Handshake’s ACK',
      'First data',
      'ACK of the first data',
      'Reset by Other client',
      'First data, sent again',
      'Reset by Pod-A',
    ]);
    expect(headings(told(broken, await wordsIn('zh-TW'))).slice(2)).toEqual([
      '交握的 ACK',
      '第一筆資料',
      '第一筆資料的 ACK',
      '外部用戶端送出的重設（RST）',
      '重送的第一筆資料',
      'Pod-A 送出的重設（RST）',
    ]);
  });

  test('shows the header as the node left it that translated it midway', () => {
    expect(told(broken)).toMatch(/192\.0\.2\.50:8080 → 198\.51\.100\.10:40000 +TTL 62 +routes, SNAT\n +egress: /);
  });

  test('in JSON has the same hops beside those of the contract, which stay as they are', () => {
    const { hops, laterHops, legs } = jsonOf(broken);
    expect(hops.every((hop) => !('packet' in hop))).toBe(true);
    expect([...new Set(laterHops.map(({ packet }) => packet))]).toEqual([
      'handshake-ack',
      'first-data',
      'data-ack',
      'reset',
      'data-again',
    ]);
    const seenBy = new Set(legs[0]?.later.map(({ device }) => device));
    expect(new Set(laterHops.map(({ device }) => device))).toEqual(seenBy);
    const lost = laterHops.filter(({ ending }) => ending?.kind === 'stopped');
    expect(lost.map(({ packet, device }) => `${packet} ${device}`)).toEqual([
      'data-ack other-client',
      'data-again cluster-1/pod-a',
    ]);
  });
});

test('of a connection that stands there is no more than before', () => {
  expect(headings(told(standing))).toEqual(['Request', 'Reply']);
  expect(jsonOf(standing).laterHops).toEqual([]);
  expect(jsonOf(standing).legs[0]?.later.length).toBeGreaterThan(0);
});
