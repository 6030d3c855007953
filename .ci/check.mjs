/** `npm run check`: every stage in order, stopping at the first that fails, then a count of the tests that ran. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const reports = 'node_modules/.cache/island-hop';
const unitReport = `${reports}/unit.json`;
const endToEndReport = `${reports}/e2e.json`;

/** @type {readonly { name: string, script: string, args?: readonly string[] }[]} */
const stages = [
  { name: 'Format', script: 'format:check' },
  { name: 'Lint', script: 'lint' },
  { name: 'Types', script: 'typecheck' },
  { name: 'Unit tests', script: 'unit', args: ['--reporter=default', '--reporter=json', `--outputFile=${unitReport}`] },
  { name: 'Build', script: 'build' },
  { name: 'End-to-end tests', script: 'e2e' },
];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const failedStage = stages.find((stage) => !passes(stage));
const { passed, failed, skipped } = countTests();
const isShort = process.env.CI !== undefined && skipped > 0;

if (failedStage) console.log(`\nFailed: ${failedStage.name}`);
if (isShort) console.log('\nFailed: a test was skipped, and in CI none may be.');
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failedStage || isShort ? 1 : 0);

/** @param {{ name: string, script: string, args?: readonly string[] }} stage */
function passes({ name, script, args = [] }) {
  console.log(`\n=== ${name} (npm run ${script})`);
  const started = Date.now();
  // Without `pre` scripts: the stage before has just built what `e2e` would build again.
  const { status } = spawnSync('npm', ['run', '--silent', '--ignore-scripts', script, '--', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, E2E_REPORT: endToEndReport },
  });
  console.log(`=== ${name}: ${status === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
}

function countTests() {
  const unit = reportIn(unitReport);
  const { stats = {} } = reportIn(endToEndReport);
  return {
    passed: (unit.numPassedTests ?? 0) + (stats.expected ?? 0),
    failed: (unit.numFailedTests ?? 0) + (stats.unexpected ?? 0) + (stats.flaky ?? 0),
    skipped: (unit.numPendingTests ?? 0) + (unit.numTodoTests ?? 0) + (stats.skipped ?? 0),
  };
}

/** @param {string} path */
function reportIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}
