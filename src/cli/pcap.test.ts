import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { readCapture } from '../testing/readCapture.ts';
import { wordsFor } from '../i18n/index.ts';
import { pcapCommand } from './pcapCommand.ts';

const words = wordsFor('en');
const send = 'two-clusters --model island --from cluster-1/pod-a --to cluster-2/pod-g';
const folder = mkdtempSync(join(tmpdir(), 'island-hop-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function answer(line: string): ReturnType<typeof pcapCommand> {
  return pcapCommand(words, line.split(' '));
}

function bytesOf(line: string): Uint8Array {
  const said = answer(line);
  if (!said.ok || typeof said.value === 'string') throw new Error('no bytes');
  return said.value;
}

function lineOf(line: string): string {
  const said = answer(line);
  if (said.ok && typeof said.value !== 'string') return `${said.value.length} bytes`;
  return said.ok ? String(said.value) : `! ${said.error}`;
}

describe('pcap', () => {
  test('answers with the bytes of a capture', () => {
    const { packets } = readCapture(bytesOf(send));
    expect(packets[0]).toMatchObject({ interface: 'cluster-1/pod-a eth0', direction: 'out' });
  });

  test('writes the same bytes into a file, and says so', () => {
    const file = join(folder, 'send.pcapng');
    expect(lineOf(`${send} --out ${file}`)).toMatch(/send\.pcapng: \d+ bytes/);
    expect(readFileSync(file).equals(bytesOf(send))).toBe(true);
  });

  test('a file that cannot be written is one line with the reason', () => {
    const file = join(folder, 'none', 'send.pcapng');
    expect(lineOf(`${send} --out ${file}`)).toBe(`! --out: “${file}” cannot be written (ENOENT)`);
  });

  test('puts no bytes on a terminal', () => {
    vi.stubGlobal('process', { ...process, stdout: { isTTY: true } });
    const said = lineOf(send);
    vi.unstubAllGlobals();
    expect(said).toMatch(/^! --out .* two-clusters_island_cluster-1-pod-a_cluster-2-pod-g\.pcapng/);
  });

  test('reads its arguments as trace does', () => {
    expect(lineOf('two-clusters --model flat')).toMatch(/^! --from /);
    expect(lineOf(`${send} --json`)).toMatch(/^! --json .*--out/);
    expect(lineOf('--help')).toContain('[--out FILE]');
  });
});
