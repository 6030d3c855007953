import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ModelId, Scenario } from '../engine/index.ts';
import { compile, completed, deviceId, intendedBy, models, send, stateAfter, targetNamed } from '../engine/index.ts';
import type { TakeHomeInput } from '../export/takeHome/index.ts';
import { wordsFor } from '../i18n/index.ts';

/** What a person would have on screen before taking it home. */
export function takeHomeInput(
  scenario: Scenario,
  model: ModelId,
  chosen: Readonly<Record<string, string>>,
  [from, to]: readonly [string, string],
): TakeHomeInput {
  const settings = completed(models[model].settings, chosen);
  const topology = compile(scenario, model, settings);
  const target = targetNamed(topology, deviceId(to));
  const wish = { from: deviceId(from), to: target, dial: 'auto', protocol: 'tcp' } as const;
  const exchange = send(topology, wish, stateAfter(topology, scenario.earlier));
  const [faults, intended, words] = [[], intendedBy(wish), wordsFor('en')];
  return { scenario, model, settings, faults, topology, exchange, to, intended, link: '?v=1', words };
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The file that `npm run take-home` prints, in a directory of its own. */
export function downloaded(args: readonly string[]): string {
  const command = ['--import', 'tsx', 'src/cli/takeHome.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return saved(stdout);
}

export function saved(script: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'take-home-')), 'take-home.sh');
  writeFileSync(file, script);
  return file;
}
