/** `npm run check:quick`: format, lint, types and the nearest unit tests of what was changed since the last commit. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const changed = ['diff --name-only HEAD', 'ls-files --others --exclude-standard']
  .flatMap((question) => read('git', question.split(' ')).split('\n'))
  .filter((file) => file !== '' && existsSync(file));
const code = changed.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
if (changed.length === 0) console.log('Nothing was changed since the last commit.');

const nearest = [...new Set(code.filter((file) => file.startsWith('src/')).map(nearestTests))];
// Laws go over thousands of networks: they have their minutes in `npm test`.
const laws = nearest.some((folder) => folder.includes('/laws')) ? [] : ['--exclude', '**/laws/**'];

const tools = [
  { files: changed, command: ['biome', 'format', '--no-errors-on-unmatched'] },
  { files: code, command: ['oxlint'] },
  { files: [], command: ['typecheck'], when: code.length > 0 },
  { files: nearest, command: ['vitest', 'run', '--reporter=dot', ...laws] },
];

for (const { files, command, when = files.length > 0 } of tools) {
  if (!when) continue;
  const [tool = '', ...options] = command;
  const { status } =
    tool === 'typecheck' ? run('npm', ['run', '--silent', tool]) : run('npx', ['--no', tool, ...options, ...files]);
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * The changed file's folder, or the closest folder around it that holds tests.
 * @param {string} file
 * @returns {string}
 */
function nearestTests(file) {
  const folder = dirname(file);
  const isTested = readdirSync(folder, { recursive: true }).some((name) => /\.test\.tsx?$/.test(String(name)));
  return isTested || !folder.includes('/') ? `${folder}/` : nearestTests(folder);
}

/** @param {string} program @param {readonly string[]} options */
function run(program, options) {
  return spawnSync(program, options, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
}

/** @param {string} program @param {readonly string[]} options */
function read(program, options) {
  return spawnSync(program, options, { encoding: 'utf8' }).stdout;
}
