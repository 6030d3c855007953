import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { modelIds } from '../engine/index.ts';
import type { Command } from '../testing/typed.ts';
import { complaint, flat, words } from '../testing/typed.ts';
import { catalogueCommand } from './catalogueCommand.ts';
import { importCommand } from './importCommand.ts';
import { matrixCommand } from './matrixCommand.ts';
import { policyCommand } from './policyCommand.ts';
import { oneLine } from './terminal.ts';
import { topologyCommand } from './topologyCommand.ts';
import { traceCommand } from './traceCommand.ts';

describe('a file that cannot be read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'island-hop-'));
  symlinkSync(join(folder, 'round'), join(folder, 'round'));
  writeFileSync(join(folder, 'plain'), '');

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['that is not there', join(folder, 'nothing.json'), 'ENOENT'],
    ['that is a folder', folder, 'EISDIR'],
    ['that leads back to itself', join(folder, 'round'), 'ELOOP'],
    ['whose name is too long', join(folder, 'x'.repeat(300)), 'ENAMETOOLONG'],
    ['inside of what is no folder', join(folder, 'plain', 'x.json'), 'ENOTDIR'],
    ['whose name no system has', `${folder}/a\0b`, 'ERR_INVALID_ARG_VALUE'],
  ])('%s is answered in a line with the reason', (_, path, reason) => {
    const answered = matrixCommand(words, [path, '--model', 'flat']);
    expect(answered.ok ? '' : answered.error).toContain(`cannot be read (${reason})`);
  });
});

describe('bad input is one line that names the field and what is allowed', () => {
  test.each<[Command, string, RegExp]>([
    [traceCommand, '--model flat', /^SCENARIO is missing; allowed are two-clusters, /],
    [
      traceCommand,
      'no-such-scenario --model flat',
      /^SCENARIO: “no-such-scenario” cannot be read \(ENOENT\); allowed are two-clusters/,
    ],
    [traceCommand, 'two-clusters', new RegExp(`^--model is missing; allowed are ${modelIds.join(', ')}$`)],
    [
      traceCommand,
      'two-clusters --model flatt',
      new RegExp(`^--model: “flatt” is not allowed; allowed are ${modelIds.join(', ')}$`),
    ],
    [traceCommand, 'two-clusters --model constructor', /^--model: /],
    [traceCommand, 'two-clusters --model', /^--model needs a value$/],
    [traceCommand, 'two-clusters --model flat --model island', /^--model can be given only once$/],
    [
      traceCommand,
      'two-clusters --model flat --from cluster-1/pod-a --to 224.0.0.1:80',
      /^--to: “224.0.0.1:80” is a multicast address/,
    ],
    [
      traceCommand,
      'two-clusters --model flat --set routes=static --set routes=bgp',
      /^--set routes can be given only once$/,
    ],
    [traceCommand, 'two-clusters --model flat --set routes', /^--set: “routes” is not of the form KEY=VALUE/],
    [
      traceCommand,
      'two-clusters --model flat --set toString=1',
      /^--set: “toString” is not allowed; allowed are routes, attach, pool, uplink$/,
    ],
    [
      traceCommand,
      'two-clusters --model flat --set routes=rip',
      /^--set routes: “rip” is not allowed; allowed are static, bgp, none, arp$/,
    ],
    [traceCommand, 'two-clusters --model hybrid --set ranges=10.0.0.1/8', /^--set ranges: .* list of prefixes such as/],
    [
      traceCommand,
      'two-clusters --model flat --fault nonsense',
      /^--fault: “nonsense” is not allowed; allowed are withdraw-route:/,
    ],
    [
      traceCommand,
      'two-clusters --model flat --fault take-down:nobody',
      /^--fault: “take-down:nobody” names nothing in this network; allowed are fabric, /,
    ],
    [traceCommand, 'two-clusters --model flat', /^--from is missing; allowed are cluster-1\/pod-a, /],
    [
      traceCommand,
      'two-clusters --model flat --from pod-a',
      /^--from: “pod-a” is not allowed; allowed are cluster-1\/pod-a, /,
    ],
    [
      traceCommand,
      'two-clusters --model flat --from cluster-1/pod-a --to 10.8.1.2',
      /^--to: “10.8.1.2” is not allowed; .*IP:PORT$/,
    ],
    [traceCommand, 'two-clusters --model flat --from cluster-1/pod-a --to 10.8.1.2:0', /^--to: /],
    [traceCommand, `${flat} --dial dns`, /^--dial: “dns” is not allowed; allowed are auto, pod-ip, service$/],
    [traceCommand, `${flat} --protocol sctp`, /^--protocol: “sctp” is not allowed; allowed are tcp, udp$/],
    [traceCommand, `${flat} --json=yes`, /^--json takes no value/],
    [traceCommand, `${flat} --verbose`, /^--verbose is not an option here; allowed are --model, /],
    [traceCommand, `${flat} --json --as csv`, /^--as is not an option here; allowed is --json$/],
    [importCommand, '', /^FILE is missing; allowed are east\.json, /],
    [policyCommand, '', /^DIR is missing; allowed are manifests\/, /],
    [traceCommand, `${flat} surplus`, /^“surplus” is one argument too many/],
    [traceCommand, '?v=1&from=nobody', /^SCENARIO: In the link, from is “nobody”; it must be /],
    [traceCommand, '?v=7', /^SCENARIO: The link was made by a newer version/],
    [traceCommand, '?v=1&s=nowhere', /^SCENARIO: There is no scenario “nowhere”; there are two-clusters, /],
    [topologyCommand, 'two-clusters --model flat', /^--json is missing/],
    [matrixCommand, 'two-clusters --model flat --from cluster-1/pod-a', /^--from is not an option here/],
    [catalogueCommand, 'two-clusters', /^“two-clusters” is one argument too many/],
  ])('%o %s', (command, line, expected) => {
    const text = complaint(command, line);
    expect(text).toMatch(expected);
    expect(text).not.toContain('\n');
  });

  test('whatever was typed, a line stays a line and drives no terminal', () => {
    expect(oneLine('a\nb\u001b[31mc\u2028d')).toBe('a b [31mc d');
    expect(oneLine('x'.repeat(5000)).length).toBeLessThan(2100);
  });
});
