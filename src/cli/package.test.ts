import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = join(root, 'dist-engine');
const send = ['two-clusters', '--model', 'island', '--from', 'cluster-1/pod-a', '--to', 'cluster-2/pod-g'];
const modules = join(root, 'node_modules');

let project = '';

beforeAll(() => {
  execFileSync(process.execPath, ['.ci/buildEngine.mjs'], { cwd: root, stdio: 'pipe' });
  project = mkdtempSync(join(tmpdir(), 'island-hop-'));
  writeFileSync(join(project, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }');
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', project], {
    cwd: built,
    encoding: 'utf8',
  });
  const install = ['install', '--silent', '--offline', '--no-audit', '--no-fund', join(project, packed.trim())];
  execFileSync('npm', install, { cwd: project, stdio: 'pipe' });
}, 300_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('the package, in an empty project', () => {
  test('brings no other along', () => {
    const lock = v.object({ packages: v.record(v.string(), v.unknown()) });
    const { packages } = v.parse(lock, JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')));
    expect(Object.keys(packages)).toEqual(['', 'node_modules/island-hop']);
  });

  test('what its README shows runs, and has types', () => {
    const [, example = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(built, 'README.md'), 'utf8')) ?? [];
    writeFileSync(join(project, 'example.mjs'), example);
    const said = execFileSync(process.execPath, ['example.mjs'], { cwd: project, encoding: 'utf8' });
    expect(said).toBe('flat delivered connected\nisland delivered connected\n');
    const typed = [
      "import { compile, type Scenario, type Topology } from 'island-hop';",
      "export const made = (scenario: Scenario): Topology => compile(scenario, 'flat', {});",
      '// @ts-expect-error -- no such model.',
      "export const none = (scenario: Scenario): Topology => compile(scenario, 'fiat', {});",
    ].join('\n');
    writeFileSync(join(project, 'typed.ts'), typed);
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--types', '', '--lib', 'es2023', 'typed.ts'];
    const { status, stdout } = spawnSync(process.execPath, [join(modules, 'typescript/bin/tsc'), ...options], {
      cwd: project,
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  test('publint and attw have nothing to say', () => {
    const publint = spawnSync(process.execPath, [join(modules, 'publint/src/cli.js'), '--strict', built], {
      encoding: 'utf8',
    });
    expect({ status: publint.status, said: publint.stdout }).toMatchObject({ status: 0 });
    const attw = [join(modules, '@arethetypeswrong/cli/dist/index.js'), '--pack', built, '--profile', 'esm-only'];
    const types = spawnSync(process.execPath, attw, { encoding: 'utf8' });
    expect({ status: types.status, said: types.stdout }).toMatchObject({ status: 0 });
  });

  test('`npx island-hop` answers as the clone does', () => {
    expect(installed('trace', ...send, '--json')).toBe(cloned('trace', ...send, '--json'));
    const wrong = spawnSync('npx', ['--offline', 'island-hop', 'trase'], { cwd: project, encoding: 'utf8' });
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toMatch(/^COMMAND: “trase” is not allowed; allowed are trace,[^\n]*\n$/);
  });

  test.each(['trace', 'import', 'take-home', 'mcp'])('%s says how it is run where it is installed', (command) => {
    const [first] = installed(command, '--help').split('\n');
    expect(first).toMatch(new RegExp(`^npx island-hop ${command}(?: (?!--)|$)`));
  });

  test('assistants are not served by whoever asks for something else too', () => {
    const { status, stderr } = spawnSync('npx', ['--offline', 'island-hop', 'mcp', 'now'], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^“now” is one argument/);
  });

  test('assistants get the answers of the command line', async () => {
    const ends = { scenario: 'two-clusters', model: 'island', from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' };
    const lines = ['prod: pods 10.4.0.0/16', 'staging: pods 10.4.0.0/16'];
    const network = { scenario: 'two-clusters', model: 'island', set: ['gateway=node'] };
    const answers = await asked([
      ['trace', ends],
      ['matrix', network],
      ['collisions', { cluster: lines }],
      ['link', { ...ends, step: 3 }],
      ['trace', { ...ends, from: 'nobody' }],
      ['trace', { ...ends, model: 'fiat' }],
      ['trace', { ...ends, scenario: '-' }],
      ['collisions', { cluster: ['-'] }],
      ['trace', { ...ends, scenario: '--help' }],
      ['trace', { ...ends, proto: 'udp' }],
      ['trace', { ...ends, from: 'x'.repeat(100_000) }],
      ['trace', { ...ends, scenario: '?v=1&ref=course' }],
      ['matrix', { ...network, classes: true }],
    ]);
    const matrix = ['two-clusters', '--model', 'island', '--set', 'gateway=node', '--classes', '--json'];
    expect(answers.slice(0, 4)).toEqual([
      { text: cloned('trace', ...send, '--json').trimEnd(), beside: [], isError: false },
      { text: cloned('matrix', ...matrix).trimEnd(), beside: [], isError: false },
      { text: cloned('collisions', ...lines, '--json').trimEnd(), beside: [], isError: false },
      { text: cloned('link', ...send, '--step', '3', '--json').trimEnd(), beside: [], isError: false },
    ]);
    expect(answers[4]?.text).toMatch(/^--from: “nobody” is not allowed; /);
    // The last is answered still: nothing took the input away.
    expect(answers.slice(4).map(({ isError }) => isError)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(answers[9]?.text).toContain('proto');
    expect(answers[10]?.text.length).toBeLessThan(3000);
    expect(answers[11]?.beside.join(' ')).toContain('ref');
  });
});

function installed(...args: readonly string[]): string {
  return execFileSync('npx', ['--offline', 'island-hop', ...args], { cwd: project, encoding: 'utf8' });
}

function cloned(command: string, ...args: readonly string[]): string {
  const script = join(root, `src/cli/${command}.ts`);
  return execFileSync(process.execPath, ['--import', 'tsx', script, ...args], { cwd: root, encoding: 'utf8' });
}

const reply = v.object({
  id: v.number(),
  result: v.optional(
    v.object({
      content: v.optional(v.array(v.object({ text: v.string() })), []),
      isError: v.optional(v.boolean(), false),
    }),
  ),
  error: v.optional(v.object({ message: v.string() })),
});

interface ToolAnswer {
  readonly text: string;
  readonly beside: readonly string[];
  readonly isError: boolean;
}

/** What the tools answer, in the order in which they were called. */
async function asked(calls: readonly (readonly [string, object])[]): Promise<readonly ToolAnswer[]> {
  const server = spawn('npx', ['--offline', 'island-hop', 'mcp'], { cwd: project, stdio: ['pipe', 'pipe', 'inherit'] });
  const tell = (message: object): void =>
    void server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const clientInfo = { name: 'test', version: '1' };
  tell({ id: 0, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo } });
  tell({ method: 'notifications/initialized' });
  calls.forEach(([name, given], index) =>
    tell({ id: index + 1, method: 'tools/call', params: { name, arguments: given } }),
  );
  const answers = new Map<number, ToolAnswer>();
  for await (const line of createInterface({ input: server.stdout })) {
    const { id, result, error } = v.parse(reply, JSON.parse(line));
    if (id === 0) continue;
    const [first, ...beside] = result?.content.map(({ text }) => text) ?? [];
    answers.set(id, { text: first ?? error?.message ?? '', beside, isError: result?.isError ?? true });
    if (answers.size === calls.length) server.stdin.end();
  }
  return calls.flatMap((_, index) => answers.get(index + 1) ?? []);
}
